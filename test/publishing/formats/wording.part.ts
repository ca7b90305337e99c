import { describe, expect, it } from '@jest/globals';
import { be } from '../../../src/modules/publishing/words/formats/be.js';
import { de } from '../../../src/modules/publishing/words/formats/de.js';
import { en, type Phrase } from '../../../src/modules/publishing/words/formats/en.js';
import { fa } from '../../../src/modules/publishing/words/formats/fa.js';
import { fr } from '../../../src/modules/publishing/words/formats/fr.js';
import { pl } from '../../../src/modules/publishing/words/formats/pl.js';
import { ru } from '../../../src/modules/publishing/words/formats/ru.js';

const OTHERS = { be, de, fa, fr, pl, ru };
const PHRASES = Object.keys(en) as Phrase[];
const argumentsOf = (phrase: string): string[] =>
  [...new Set([...phrase.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].toSorted();

describe('the words of the formats', () => {
  it.each(Object.keys(OTHERS) as (keyof typeof OTHERS)[])(
    'are all there in %s, and say the same things',
    (language) => {
      for (const phrase of PHRASES) {
        const text = OTHERS[language][phrase];
        expect([phrase, argumentsOf(text)]).toEqual([phrase, argumentsOf(en[phrase])]);
        expect([phrase, text === en[phrase] && /[a-z]{4}/i.test(text.replaceAll(/\{[^}]*\}/g, ''))]).toEqual([
          phrase,
          false,
        ]);
      }
    },
  );
});
