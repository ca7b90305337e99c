import { type DayNumber, shiftMonths } from './day-number.js';

/** A length of time in calendar units. Every part is a whole number; parts may be negative in differences. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** A duration in the two units that do not convert into each other. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
}

/** Years become months and weeks become days: the only conversions that never depend on the calendar. */
export function toMonthsAndDays(duration: Duration): MonthsAndDays {
  return { months: duration.years * 12 + duration.months, days: duration.weeks * 7 + duration.days };
}

/**
 * Length for comparing only, in days of the mean Gregorian calendar (400 years = 146,097 days = 4,800 months), scaled by
 * 1600 to stay an integer. It is never used to find a date.
 */
export function comparableLength(length: MonthsAndDays): number {
  return length.months * 48_699 + length.days * 1600;
}

/** The day a duration after the given one: months first, from the original day, then days. */
export function addDuration(from: DayNumber, duration: Duration): DayNumber {
  const { months, days } = toMonthsAndDays(duration);
  return shiftMonths(from, months).day + days;
}
