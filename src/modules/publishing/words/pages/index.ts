import { PhraseBook } from '../../../justice/index.js';
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

export type Phrase = PagePhrase | FactPhrase;

/**
 * What pages say themselves: of the site and its pages, and of the facts on them. Facts dated on the timeline are named
 * by its own words.
 */
export const pagePhrases = new PhraseBook<Phrase>({
  en: { ...en, ...factsEn },
  be: { ...be, ...factsBe },
  ru: { ...ru, ...factsRu },
  fr: { ...fr, ...factsFr },
  de: { ...de, ...factsDe },
  pl: { ...pl, ...factsPl },
  fa: { ...fa, ...factsFa },
});
