import { type DayNumber, FIRST_DAY, LAST_DAY, type LocalDate, fromDayNumber } from '../calendar/index.js';
import { type Conventions } from './conventions.js';

// Cases share their days: a century has only 36,525 of them, and writing one costs more than finding it.
const written = new Map<DayNumber, LocalDate>();
const MOST_WRITTEN = 100_000;

/** The date of a day; null for days that cannot be written, such as one that never comes. */
export function dateOf(day: DayNumber): LocalDate | null {
  const known = written.get(day);
  if (known !== undefined) return known;
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return null;
  const date = fromDayNumber(day);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(day, date);
  return date;
}

/** The same for texts. */
export function dateText(day: DayNumber): string {
  return dateOf(day) ?? '?';
}

/** The day named for a boundary: the boundary itself or the last day before it. */
export function reportedDay(boundary: DayNumber, conventions: Conventions): DayNumber {
  return conventions.reportedDay === 'LAST_DAY' ? boundary - 1 : boundary;
}
