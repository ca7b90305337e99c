/** Whole days since 1970-01-01; negative before it. Always an integer. */
export type DayNumber = number;

/** The first and last day this calendar can write: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY: DayNumber = -719162;
export const LAST_DAY: DayNumber = 2932896;

/** A day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day that never comes, later than every day; `-NEVER` is earlier than every day. */
export const NEVER = Number.POSITIVE_INFINITY;

const { floor } = Math;
const DAYS_PER_ERA = 146097;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether February of that year has 29 days. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, `month` from 1 to 12; NaN outside. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? Number.NaN;
}

/** Day number of a civil day. The day of month is not checked, so day 0 is the last day of the month before. */
export function fromCivil(year: number, month: number, day: number): DayNumber {
  // Years are counted from March, so that the leap day ends the year and month lengths form a line.
  const shifted = month > 2 ? year : year - 1;
  const era = floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719468;
}

/** Civil day of a day number. */
export function toCivil(dayNumber: DayNumber): CivilDay {
  const shifted = dayNumber + 719468;
  const era = floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = floor(dayOfEra / 1460) - floor(dayOfEra / 36524) + floor(dayOfEra / 146096);
  const yearOfEra = floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(dayNumber: DayNumber): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** What adding months gives: the day, and whether the target month was too short for the day of month. */
export interface MonthShift {
  readonly day: DayNumber;
  readonly overflow: boolean;
}

/**
 * The corresponding day so many calendar months later (or earlier). In a shorter month it is that month's last day
 * and `overflow` is true. Chaining loses days (31 Jan + 1 + 1 is not + 2), so always add to the original day.
 */
export function shiftMonths(dayNumber: DayNumber, months: number): MonthShift {
  const civil = toCivil(dayNumber);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = floor(index / 12);
  const month = index - year * 12 + 1;
  const length = daysInMonth(year, month);
  const overflow = civil.day > length;
  return { day: fromCivil(year, month, overflow ? length : civil.day), overflow };
}
