import { type DayNumber, FIRST_DAY, LAST_DAY, daysInMonth, fromCivil, shiftMonths, toCivil } from './day-number.js';

/** A calendar day without time or zone, 'YYYY-MM-DD', years 0001 to 9999. */
export type LocalDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is a day that exists: 2023-02-30, year 0000, date-times and spaces are refused. */
export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && parseLocalDate(value) !== null;
}

/** Day number of 'YYYY-MM-DD', or null where that is not a day that exists. */
export function parseLocalDate(text: string): DayNumber | null {
  if (!SHAPE.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return fromCivil(year, month, day);
}

/** Day number of a valid local date. Throws RangeError on anything else: check input with `isLocalDate` first. */
export function toDayNumber(date: LocalDate): DayNumber {
  const dayNumber = parseLocalDate(date);
  if (dayNumber === null) throw new RangeError('Not a calendar day of the form YYYY-MM-DD');
  return dayNumber;
}

/** 'YYYY-MM-DD' of a day number. Throws RangeError outside 0001-01-01 … 9999-12-31. */
export function fromDayNumber(dayNumber: DayNumber): LocalDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY || dayNumber > LAST_DAY) {
    throw new RangeError('Day number outside the years 1 to 9999');
  }
  const { year, month, day } = toCivil(dayNumber);
  const yearText = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${yearText}-${month < 10 ? '0' : ''}${String(month)}-${day < 10 ? '0' : ''}${String(day)}`;
}

/** The date so many days later; negative counts go back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The corresponding day so many months later; the last day of the month where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return fromDayNumber(shiftMonths(toDayNumber(date), months).day);
}

/** The corresponding day so many years later; 29 February gives 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Days from one date to another: 0 for the same day, negative when `to` is before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Order of two local dates, for sorting. */
export function compareLocalDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar day that a moment falls on in UTC; the only bridge from instants to days. */
export function localDateOf(instant: Date): LocalDate {
  return fromDayNumber(Math.floor(instant.getTime() / 86_400_000));
}
