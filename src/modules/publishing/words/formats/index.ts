import { PhraseBook } from '../../../justice/index.js';
import { be } from './be.js';
import { de } from './de.js';
import { en } from './en.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

/** What feeds, calendars, drawings and cards say themselves. */
export const formatPhrases = new PhraseBook({ en, be, ru, fr, de, pl, fa });
