import { PhraseBook } from './phrase-book.js';
import { be } from './reasons.be.js';
import { de } from './reasons.de.js';
import { en } from './reasons.en.js';
import { fa } from './reasons.fa.js';
import { fr } from './reasons.fr.js';
import { pl } from './reasons.pl.js';
import { ru } from './reasons.ru.js';

/** Why a day is what it is. */
export const reasons = new PhraseBook({ en, be, ru, fr, de, pl, fa });
