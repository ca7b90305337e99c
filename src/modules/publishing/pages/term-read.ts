import type { TermKind } from '../../../domain/vocabulary/index.js';
import { termText } from '../../justice/index.js';
import type { Language } from '../words/languages.js';

interface LengthRead {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

export interface TermRead extends LengthRead {
  readonly kind: TermKind;
  readonly upTo: LengthRead | null;
}

const LENGTH = 'years months weeks days';

/** Of a term. */
export const TERM_FIELDS = `kind ${LENGTH} upTo { ${LENGTH} }`;

export const TERM_READ = `term { ${TERM_FIELDS} }`;

/** "4 years 6 months". */
export function lengthOfTerm({ upTo, ...term }: TermRead, language: Language): string {
  return termText({ ...term, ...(upTo === null ? {} : { upTo }) }, language);
}
