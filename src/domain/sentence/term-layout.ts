import { type DayNumber, type MonthsAndDays, comparableLength, shiftMonths } from '../calendar/index.js';
import { type Conventions } from './conventions.js';
import { type Fraction, roundedDays } from './ratio.js';

/** One block of a term in one unit, possibly cut to a share of itself. */
export interface TermPart {
  readonly unit: 'MONTHS' | 'DAYS';
  readonly count: number;
  readonly share: Fraction | null;
}

/** Where a term laid on the calendar is complete: the first day no longer owed. */
export interface Laid {
  readonly day: DayNumber;
  /** The same under the other reading of a month too short; null where none was met. */
  readonly alternative: DayNumber | null;
}

/**
 * Blocks of terms that follow each other: neighbouring month parts are one block and so are neighbouring day parts; a
 * change of unit starts a new block.
 */
export function partsOf(terms: readonly { term: MonthsAndDays; share: Fraction | null }[]): TermPart[] {
  const parts: TermPart[] = [];
  for (const { term, share } of terms) {
    append(parts, { unit: 'MONTHS', count: term.months, share });
    append(parts, { unit: 'DAYS', count: term.days, share });
  }
  return parts;
}

function append(parts: TermPart[], part: TermPart): void {
  if (part.count === 0) return;
  const last = parts.at(-1);
  if (last?.unit === part.unit && sameShare(last.share, part.share)) {
    parts[parts.length - 1] = { ...last, count: last.count + part.count };
  } else parts.push(part);
}

function sameShare(a: Fraction | null, b: Fraction | null): boolean {
  return a?.numerator === b?.numerator && a?.denominator === b?.denominator;
}

/** Lays blocks one after the other from the anchor. Never ends before the anchor. */
export function layTerm(anchor: DayNumber, parts: readonly TermPart[], conventions: Conventions): Laid {
  const usual = layParts(anchor, parts, { conventions, other: false });
  if (!usual.ambiguous) return { day: within(anchor, usual.day), alternative: null };
  const other = layParts(anchor, parts, { conventions, other: true });
  return { day: within(anchor, usual.day), alternative: within(anchor, other.day) };
}

/** Ten thousand years; longer terms cannot be written as dates anyway. */
const LONGEST = 3_652_425;

function within(anchor: DayNumber, day: DayNumber): DayNumber {
  return Math.min(Math.max(anchor, day), anchor + LONGEST);
}

interface Reading {
  readonly conventions: Conventions;
  /** Take the other reading where a month is too short. */
  readonly other: boolean;
}

function layParts(
  anchor: DayNumber,
  parts: readonly TermPart[],
  reading: Reading,
): { day: DayNumber; ambiguous: boolean } {
  let day = anchor;
  let ambiguous = false;
  for (const part of parts) {
    const laid = part.unit === 'DAYS' ? { day: day + part.count, ambiguous: false } : layMonths(day, part, reading);
    ambiguous ||= laid.ambiguous;
    day = part.share === null ? laid.day : day + shareOf(laid.day - day, part.share, reading.conventions);
  }
  return { day, ambiguous };
}

function layMonths(from: DayNumber, part: TermPart, reading: Reading): { day: DayNumber; ambiguous: boolean } {
  const shift = shiftMonths(from, part.count);
  if (!shift.overflow) return { day: shift.day, ambiguous: false };
  const { endBoundary, monthOverflow } = reading.conventions;
  // The month's last day is the last day of the term: it is complete on the day after. Nothing ambiguous about it.
  if (endBoundary === 'DAY_BEFORE') return { day: shift.day + 1, ambiguous: false };
  const clamp = (monthOverflow === 'CLAMP') !== reading.other;
  return { day: clamp ? shift.day : shift.day + 1, ambiguous: true };
}

/** A share of so many days, rounded as the conventions say. */
function shareOf(days: number, share: Fraction, conventions: Conventions): number {
  return roundedDays((days * share.numerator) / share.denominator, conventions);
}

/** Served days that a share of the term takes, from the anchor, and how that was found. */
export interface LaidShare extends Laid {
  /** Months, where the share came out as whole calendar months. */
  readonly months: number | null;
}

/** Where a share of a term is complete: in calendar months where that is even and the conventions allow, else in days. */
export function layShare(
  anchor: DayNumber,
  term: { readonly parts: readonly TermPart[]; readonly end: Laid },
  share: Fraction,
  conventions: Conventions,
): LaidShare {
  const months = calendarMonths(term.parts, share, conventions);
  if (months !== null) {
    return { ...layTerm(anchor, [{ unit: 'MONTHS', count: months, share: null }], conventions), months };
  }
  const { day, alternative } = term.end;
  return {
    day: anchor + shareOf(day - anchor, share, conventions),
    alternative: alternative === null ? null : anchor + shareOf(alternative - anchor, share, conventions),
    months: null,
  };
}

function calendarMonths(parts: readonly TermPart[], share: Fraction, conventions: Conventions): number | null {
  const [only] = parts;
  if (conventions.fractionMethod !== 'CALENDAR_ELSE_DAYS' || parts.length !== 1 || only?.unit !== 'MONTHS') return null;
  if (only.share !== null || only.count < 0) return null;
  const months = (only.count * share.numerator) / share.denominator;
  return Number.isInteger(months) ? months : null;
}

/** Length of blocks for comparing only, as `comparableLength` measures it. */
export function lengthOfParts(parts: readonly TermPart[]): number {
  return parts.reduce((sum, { unit, count, share }) => {
    const length = comparableLength(unit === 'MONTHS' ? { months: count, days: 0 } : { months: 0, days: count });
    return sum + (share === null ? length : (length * share.numerator) / share.denominator);
  }, 0);
}
