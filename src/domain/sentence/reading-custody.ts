import { parseLocalDate, NEVER } from '../calendar/index.js';
import { AbsenceKind, CustodyKind } from '../vocabulary/index.js';
import { type AbsenceFact, type CaseFacts, type CustodyFact } from './facts.js';
import { parseRatio } from './ratio.js';
import { list, textOf, wholeNumber, wordOf } from './reading-values.js';
import { type Span, exactSpan, isKnown, readSpan } from './span.js';
import { type Warnings } from './warnings.js';
import { type ReadAbsence, type ReadCredit, type ReadCustody, type ReadPeriod } from './read-facts.js';

/** A hundred years: more is a typing error. */
const MAX_DAYS = 36_525;

/** Reads the custody facts: dated periods in order, and bare day counts. */
export function readCustody(facts: CaseFacts, warnings: Warnings): ReadCustody {
  const periods: ReadPeriod[] = [];
  const credits: ReadCredit[] = [];
  for (const [index, fact] of list(facts.custody, 'custody', warnings).entries()) {
    const id = textOf(fact.id) ?? `custody ${String(index + 1)}`;
    const from = readSpan(fact.from, { fact: id, field: 'from' }, warnings);
    const days = readDays(fact.days, id, warnings);
    const ratio = readRatio(fact, id, warnings);
    if (from !== null) {
      const to = readEnd(fact.to, { id, from, days }, warnings);
      if (to !== 'REFUSED') periods.push({ id, kind: kindOf(fact), ...ordered(from, to), ratio });
    } else if (days !== null) credits.push({ id, kind: kindOf(fact), days, ratio });
    else warnings.invalid('CUSTODY_WITHOUT_DATES', { fact: id });
  }
  // By the last day on which each can have begun: a month of transfer must not come before the day of arrest in it.
  periods.sort((a, b) => a.from.hi - b.from.hi || a.from.lo - b.from.lo || lastDay(a) - lastDay(b));
  return { periods, credits };
}

/** Custody of a kind that nobody knows is taken for prison. */
function kindOf(fact: CustodyFact): CustodyKind {
  return wordOf(fact.kind, CustodyKind, CustodyKind.PRISON);
}

export interface ReadAbsences {
  readonly dated: readonly ReadAbsence[];
  readonly bareDays: number;
}

/** Reads the absences: dated ones in order, and the sum of those of which only a count is known. */
export function readAbsences(facts: CaseFacts, warnings: Warnings): ReadAbsences {
  const dated: ReadAbsence[] = [];
  let bareDays = 0;
  for (const [index, fact] of list(facts.absences, 'absences', warnings).entries()) {
    const id = textOf(fact.id) ?? `absence ${String(index + 1)}`;
    const from = absenceStart(fact, id, warnings);
    const days = readDays(fact.days, id, warnings);
    if (from !== null) {
      const to = readEnd(fact.to, { id, from, days }, warnings);
      const kind = wordOf(fact.kind, AbsenceKind, AbsenceKind.RELEASE);
      const isCount = days !== null && textOf(fact.from) === null && textOf(fact.to) === null;
      if (to !== 'REFUSED') dated.push({ id, kind, ...ordered(from, to), appliesFrom: isCount ? from.lo : null });
    } else if (days !== null) bareDays += days;
    else warnings.invalid('ABSENCE_WITHOUT_DATES', { fact: id });
  }
  dated.sort((a, b) => a.from.lo - b.from.lo || Number(a.appliesFrom !== null) - Number(b.appliesFrom !== null));
  return { dated: apart(dated), bareDays };
}

/** Nobody is away twice on one day: a count that would begin within an earlier absence begins after it. */
function apart(dated: readonly ReadAbsence[]): ReadAbsence[] {
  let free = -NEVER;
  return dated.map((absence) => {
    const { from, to, appliesFrom } = absence;
    if (to === null) return absence;
    const days = appliesFrom === null ? 0 : Math.max(0, free - from.lo);
    free = Math.max(free, to.hi + 1 + days);
    return days === 0 ? absence : { ...absence, from: later(from, days), to: later(to, days) };
  });
}

function later(span: Span, days: number): Span {
  return { ...span, lo: span.lo + days, hi: span.hi + days };
}

function absenceStart(fact: AbsenceFact, id: string, warnings: Warnings): Span | null {
  const from = readSpan(fact.from, { fact: id, field: 'from' }, warnings);
  if (from !== null || fact.appliesFrom === undefined) return from;
  const day = typeof fact.appliesFrom === 'string' ? parseLocalDate(fact.appliesFrom) : null;
  if (day === null) {
    if (textOf(fact.appliesFrom) !== null)
      warnings.invalid('DATE_INVALID', { fact: id, field: 'appliesFrom', value: textOf(fact.appliesFrom) ?? '' });
    return null;
  }
  return exactSpan(day);
}

function lastDay(period: ReadPeriod): number {
  return period.to?.hi ?? NEVER;
}

/** A stay begins no later than it ends, which may narrow either date and close an open side of it. */
function ordered(from: Span, to: Span | null): { from: Span; to: Span | null } {
  if (to === null || (from.hi <= to.lo && !from.openHigh && !to.openLow)) return { from, to };
  const hi = from.openHigh ? to.hi : Math.min(from.hi, to.hi);
  const lo = to.openLow ? from.lo : Math.max(from.lo, to.lo);
  return { from: { ...from, hi, openHigh: from.openHigh && to.openHigh }, to: { ...to, lo, openLow: false } };
}

interface Beginning {
  readonly id: string;
  readonly from: Span;
  readonly days: number | null;
}

function readEnd(text: unknown, start: Beginning, warnings: Warnings): Span | null | 'REFUSED' {
  const to = readSpan(text, { fact: start.id, field: 'to' }, warnings);
  // Of no days at all there is nothing to place on the calendar.
  if (to === null && start.days === 0) return 'REFUSED';
  if (to === null) return start.days === null ? null : later(start.from, start.days - 1);
  warnOfCount(to, start, warnings);
  if (to.hi < start.from.lo && !to.openHigh && !start.from.openLow) {
    warnings.invalid('END_BEFORE_START', { fact: start.id });
    return 'REFUSED';
  }
  return to;
}

/** Dates win over a count that says otherwise. */
function warnOfCount(to: Span, { id, from, days }: Beginning, warnings: Warnings): void {
  if (days === null || !isKnown(to) || !isKnown(from) || to.lo < from.lo || to.lo - from.lo + 1 === days) return;
  warnings.inconsistent('DAYS_DIFFER', { fact: id, days, dated: to.lo - from.lo + 1 });
}

function readDays(value: unknown, id: string, warnings: Warnings): number | null {
  if (value === undefined || value === null) return null;
  const days = wholeNumber(value, 0, MAX_DAYS);
  if (days === null) warnings.invalid('DAYS_INVALID', { fact: id, field: 'days' });
  return days;
}

function readRatio(fact: CustodyFact, id: string, warnings: Warnings): number | null {
  if (textOf(fact.ratio) === null) return null;
  const ratio = parseRatio(fact.ratio);
  if (ratio === null) warnings.invalid('RATIO_INVALID', { fact: id });
  return ratio;
}
