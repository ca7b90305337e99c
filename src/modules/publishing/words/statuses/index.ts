import type { CaseStatus } from '../../../../domain/vocabulary/index.js';
import { PhraseBook } from '../../../justice/index.js';
import type { Language } from '../languages.js';
import { be } from './be.js';
import { de } from './de.js';
import { en } from './en.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

const book = new PhraseBook<CaseStatus>({ en, be, ru, fr, de, pl, fa });

/** Where a case stands, in the same words on pages, in embeds and in every format. */
export const statusText = (status: CaseStatus, language: Language): string => book.say(status, language);
