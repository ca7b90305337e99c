import { be } from './findings.be.js';
import { en } from './findings.en.js';
import { fr } from './findings.fr.js';
import { ru } from './findings.ru.js';
import { PhraseBook } from './phrase-book.js';

/** Warnings and steps of the calculation. */
export const findings = new PhraseBook({ en, be, ru, fr });
