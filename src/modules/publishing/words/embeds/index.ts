import { PhraseBook } from '../../../justice/index.js';
import { be } from './be.js';
import { de } from './de.js';
import { en, type Phrase } from './en.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

export type { Phrase } from './en.js';

/** What embeds say in words of their own. */
export const embedPhrases = new PhraseBook<Phrase>({ en, be, ru, fr, de, pl, fa });
