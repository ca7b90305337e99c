import { describe, expect, it } from '@jest/globals';
import { PhraseBook, type Language, type Values } from '../../src/modules/justice/wording/index.js';
import { CATALOGUES, COUNTS, parsed, valuesFor } from './catalogues.js';

describe('the typography of the catalogues', () => {
  /** Every phrase of a language as it is said, for every count and choice. */
  const saidIn = (language: Language): string[] =>
    CATALOGUES.flatMap(([, catalogue]) => {
      const book = new PhraseBook<string>(catalogue);
      return Object.entries(catalogue[language]).flatMap(([key, text]) => {
        const elements = parsed(text, language);
        return [...COUNTS, 1.5].flatMap((count) =>
          Array.from({ length: 8 }, (_, choice) => {
            const values = valuesFor(elements, count, choice);
            const plain = Object.entries(values).map(([name, value]) => [
              name,
              String(value).includes('{') ? '…' : value,
            ]);
            return book.say(key, language, Object.fromEntries(plain) as Values);
          }),
        );
      });
    });
  const wrong = (language: Language, fault: RegExp): string[] => [
    ...new Set(saidIn(language).filter((said) => fault.test(said))),
  ];

  it('keeps French marks of two parts to the word before them', () => {
    expect(wrong('fr', /[^\u00A0\u202F][:;!?»]|«[^\u00A0\u202F]|'|"/)).toEqual([]);
  });

  it('has Belarusian ў behind vowels, and у behind everything else', () => {
    expect(wrong('be', /[аеёіоуыэюя]\)? у|(?<![аеёіоуыэюя]|[аеёіоуыэюя]\)? )ў/iu)).toEqual([]);
  });

  it('has the quotation marks of each language', () => {
    expect(wrong('de', /["“](?=\p{L})|«|»|'/u)).toEqual([]);
    expect(wrong('pl', /["“«»]|'/)).toEqual([]);
    for (const language of ['be', 'ru', 'fa'] as const) expect(wrong(language, /["“”„]/)).toEqual([]);
  });

  it('joins Persian prefixes and endings without a space', () => {
    expect(wrong('fa', /(?<=^|\s)(?:می|نمی) (?=\p{L})|\s(?:ها|های|هایی|تر|ترین)(?=$|[\s.،؛:)])/u)).toEqual([]);
  });
});
