import { type DayNumber, shiftMonths } from '../calendar/index.js';
import { type CornerContext } from './chain-clock.js';
import { type ChainRun } from './chain-run.js';
import { TWELFTHS } from './ratio.js';
import { type ClockPart, type ServedClock, firstDayServed, withoutDays } from './served-clock.js';

/** Custody as calendar days, whatever they are worth, going on after a release as if there had been none. */
export interface HeldTime {
  readonly clock: ServedClock;
  /** The first day; null where no custody is known. */
  readonly arrest: DayNumber | null;
  /** Days of which only the count is known, all before `clock`. */
  readonly undatedDays: number;
}

/** The held time of a corner. Without a sentence it ends where the record ends. */
export function heldTime(main: ChainRun | null, { read, custody }: CornerContext): HeldTime {
  const parts: readonly ClockPart[] =
    main?.clock.parts ??
    withoutDays(
      custody.stays.map(({ id, from, to }) => ({ id, from, to, twelfths: TWELFTHS, row: null, basis: 'RECORDED' })),
      custody.absences,
    );
  const undatedDays = read.credits.reduce((sum, credit) => sum + credit.days, 0);
  const whole = parts.map((part) => (part.twelfths === TWELFTHS ? part : { ...part, twelfths: TWELFTHS }));
  return { clock: { credit: undatedDays * TWELFTHS, parts: whole }, arrest: parts[0]?.from ?? null, undatedDays };
}

/** The first day on which so many days are complete. */
export function dayOfDaysHeld(held: HeldTime, days: number): DayNumber {
  return firstDayServed(held.clock, days * TWELFTHS);
}

/** The first day on which so many years are complete: the anniversary, later by every day not held. */
export function dayOfYearsHeld(held: HeldTime, arrest: DayNumber, years: number): DayNumber {
  return dayOfDaysHeld(held, shiftMonths(arrest, years * 12).day - arrest);
}

/** Days in custody on end, from the first to before the second. */
interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The first day on which they may have begun. */
  readonly earliest: DayNumber;
  /** No fact tells of their first day. */
  readonly assumed: boolean;
}

/**
 * Days held as merged intervals, cut at the day custody ended for good. Without such a day they end with what is recorded
 * or must be assumed.
 */
export function heldIntervals(held: HeldTime, exit: DayNumber | null): Days[] {
  const merged: { from: DayNumber; to: DayNumber; earliest: DayNumber; assumed: boolean }[] = [];
  for (const part of held.clock.parts) {
    const { from, basis } = part;
    const to = exit === null ? part.to : Math.min(part.to, exit);
    if (to <= from || (exit === null && basis === 'PROJECTED')) continue;
    const last = merged.at(-1);
    if (last?.to === from) last.to = to;
    else merged.push({ from, to, earliest: from, assumed: basis === 'ASSUMED' });
  }
  return merged;
}

/** The days that all lists of intervals have in common. */
export function inAll(lists: readonly (readonly Days[])[]): readonly Days[] {
  return lists.reduce((common, list) => common.flatMap((one) => list.flatMap((other) => overlap(one, other))));
}

function overlap(one: Days, other: Days): Days[] {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  const earliest = Math.min(one.earliest, other.earliest);
  return from < to ? [{ from, to, earliest, assumed: one.assumed || other.assumed }] : [];
}
