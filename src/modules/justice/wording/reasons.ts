import { PhraseBook } from './phrase-book.js';
import { be } from './reasons.be.js';
import { en } from './reasons.en.js';
import { fr } from './reasons.fr.js';
import { ru } from './reasons.ru.js';

/** Why a day is what it is. */
export const reasons = new PhraseBook({ en, be, ru, fr });
