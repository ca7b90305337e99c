import { MilestoneKind } from '../vocabulary/index.js';
import { type CaseFacts, type ReportedFact } from './facts.js';
import { list, textOf, wholeNumber } from './reading-values.js';
import { readSpan } from './span.js';
import { type Warnings } from './warnings.js';
import { type ReadReported } from './read-facts.js';

const MAX_COUNT = 36_525;
const MAX_DENOMINATOR = 100;
const COUNTED: ReadonlySet<string> = new Set([
  'DAYS_HELD',
  'YEARS_HELD',
  'DAYS_LEFT',
  'ARREST_ANNIVERSARY',
  'VERDICT_ANNIVERSARY',
]);

/** Reads what sources say of milestones. */
export function readReported(facts: CaseFacts, warnings: Warnings): ReadReported[] {
  const read: ReadReported[] = [];
  for (const [index, fact] of list(facts.reported, 'reported', warnings).entries()) {
    const id = textOf(fact.id) ?? `reported ${String(index + 1)}`;
    const on = readSpan(fact.on, { fact: id, field: 'on' }, warnings);
    const what = readMilestone(fact);
    if (what === null) warnings.invalid('REPORTED_INVALID', { fact: id });
    else if (on !== null) read.push({ id, ...what, on, edtf: fact.on });
  }
  return read;
}

function readMilestone(fact: ReportedFact): Pick<ReadReported, 'kind' | 'share' | 'count'> | null {
  const { kind } = fact;
  if (typeof kind !== 'string' || !Object.hasOwn(MilestoneKind, kind)) return null;
  const count = COUNTED.has(kind) ? wholeNumber(fact.count, 1, MAX_COUNT) : null;
  if (COUNTED.has(kind) && count === null) return null;
  if (kind !== MilestoneKind.FRACTION) return { kind, share: null, count };
  const denominator = wholeNumber(fact.denominator, 2, MAX_DENOMINATOR);
  const numerator = wholeNumber(fact.numerator, 1, (denominator ?? 1) - 1);
  return numerator === null || denominator === null ? null : { kind, share: { numerator, denominator }, count };
}
