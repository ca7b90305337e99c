import { VigilError } from '../../errors/index.js';
import { LIMITS } from './limits.js';

/** What may be a date that only the EDTF grammar can read: 2011-08, 2011~, 2010-12-19/2010-12-20, ../2011, 201X. */
const IMPRECISE = /^(?!\d{4}-\d{2}-\d{2}$)[\dX./~?%-]{4,64}$/;

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (IMPRECISE.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

/**
 * Refuses variables with too many different imprecise dates: the grammar takes a third of a millisecond for each,
 * which would be spent before any other limit could see it. Literals are bounded by the tokens of the document.
 */
export function checkImpreciseDates(variables: Readonly<Record<string, unknown>>): void {
  const found = new Set<string>();
  collect(variables, found);
  if (found.size <= LIMITS.impreciseDates) return;
  const most = `at most ${String(LIMITS.impreciseDates)} are read`;
  const detail = `The variables hold ${String(found.size)} different imprecise dates; ${most} in one request.`;
  throw new VigilError('QUERY_TOO_COMPLEX', { detail });
}
