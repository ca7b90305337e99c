import { PhraseBook } from '../../../justice/index.js';
import { be } from './be.js';
import { de } from './de.js';
import { en, type Phrase } from './en.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

export type { Phrase } from './en.js';

/** How far a term is served, in the same words on pages, in embeds and in every format. */
export const progressPhrases = new PhraseBook<Phrase>({ en, be, ru, fr, de, pl, fa });
