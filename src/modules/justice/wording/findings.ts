import { be } from './findings.be.js';
import { de } from './findings.de.js';
import { en } from './findings.en.js';
import { fa } from './findings.fa.js';
import { fr } from './findings.fr.js';
import { pl } from './findings.pl.js';
import { ru } from './findings.ru.js';
import { PhraseBook } from './phrase-book.js';

/** Warnings and steps of the calculation. */
export const findings = new PhraseBook({ en, be, ru, fr, de, pl, fa });
