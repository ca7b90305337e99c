import { type DayNumber, type LocalDate } from '../calendar/index.js';
import { dateOf } from './day-text.js';
import { type DateEstimate } from './outcome.js';

/** A day between two days; Infinity is never. */
export interface DayRange {
  readonly lo: DayNumber;
  readonly hi: DayNumber;
  readonly alternative: DayNumber | null;
}

/** Whether the start of the case lies open, so that nothing counted from it has an earliest, or latest, day. */
export interface OpenSides {
  readonly low: boolean;
  readonly high: boolean;
  /** A day that it is counted from is told as approximate or uncertain: what is counted is no more certain. */
  readonly doubtful?: boolean;
}

/** A range as it is shown. */
export function estimateOf(range: DayRange, open: OpenSides): DateEstimate {
  const first = dateOf(range.lo);
  const earliest = open.low ? null : first;
  const latest = open.high ? null : range.hi === range.lo ? first : dateOf(range.hi);
  const isOneDay = earliest !== null && earliest === latest;
  const exact = isOneDay && open.doubtful !== true;
  const ambiguous = exact && range.alternative !== null && range.alternative !== range.lo;
  return { earliest, latest, exact, ambiguousWith: ambiguous ? dateOf(range.alternative) : null };
}

/** The first and the last day that it may be, by either reading where a month is too short; null: open. */
export function possibleDays({ earliest, latest, ambiguousWith }: DateEstimate): {
  readonly first: LocalDate | null;
  readonly last: LocalDate | null;
} {
  if (earliest === null || latest === null || ambiguousWith === null) return { first: earliest, last: latest };
  return {
    first: ambiguousWith < earliest ? ambiguousWith : earliest,
    last: ambiguousWith > latest ? ambiguousWith : latest,
  };
}

/** A range some days wider on both sides. */
export function widenedBy(range: DayRange, days: number): DayRange {
  return days === 0 ? range : { lo: range.lo - days, hi: range.hi + days, alternative: null };
}

/** The extremes over all corners; null where no corner has the day. */
export function rangeOf(days: readonly (DayNumber | null)[], alternative: DayNumber | null): DayRange | null {
  let lo: DayNumber | null = null;
  let hi: DayNumber | null = null;
  for (const day of days) {
    if (day === null) continue;
    if (lo === null || day < lo) lo = day;
    if (hi === null || day > hi) hi = day;
  }
  return lo === null || hi === null ? null : { lo, hi, alternative };
}
