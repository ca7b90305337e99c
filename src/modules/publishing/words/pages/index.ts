import { MEASURES, PhraseBook } from '../../../justice/index.js';
import { be } from './be.js';
import { de } from './de.js';
import { en, type Phrase as PagePhrase } from './en.js';
import { be as factsBe } from './facts/be.js';
import { de as factsDe } from './facts/de.js';
import { en as factsEn, type Phrase as FactPhrase } from './facts/en.js';
import { fa as factsFa } from './facts/fa.js';
import { fr as factsFr } from './facts/fr.js';
import { pl as factsPl } from './facts/pl.js';
import { ru as factsRu } from './facts/ru.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

export type Phrase = PagePhrase | FactPhrase | keyof (typeof MEASURES)['en'];

/**
 * What pages say themselves: of the site and its pages, and of the facts on them. Facts dated on the timeline are named
 * by its own words.
 */
export const pagePhrases = new PhraseBook<Phrase>({
  en: { ...en, ...factsEn, ...MEASURES.en },
  be: { ...be, ...factsBe, ...MEASURES.be },
  ru: { ...ru, ...factsRu, ...MEASURES.ru },
  fr: { ...fr, ...factsFr, ...MEASURES.fr },
  de: { ...de, ...factsDe, ...MEASURES.de },
  pl: { ...pl, ...factsPl, ...MEASURES.pl },
  fa: { ...fa, ...factsFa, ...MEASURES.fa },
});
