import { describe, expect, it } from '@jest/globals';
import { addMonths as dateFnsAddMonths } from 'date-fns';
import {
  FIRST_DAY,
  LAST_DAY,
  addDays,
  addDuration,
  addMonths,
  addYears,
  compareLocalDates,
  comparableLength,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isLeapYear,
  isLocalDate,
  localDateOf,
  shiftMonths,
  toDayNumber,
  weekdayOf,
} from '../../../src/domain/calendar/index.js';

describe('calendar days', () => {
  it.each(['2011-08-04', '2024-02-29', '0001-01-01', '9999-12-31', '2000-02-29'])('takes %s', (date) => {
    expect(isLocalDate(date)).toBe(true);
    expect(fromDayNumber(toDayNumber(date))).toBe(date);
  });

  it.each([
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '0000-01-01',
    '2011-8-4',
    '2011-13-01',
    '2011-08-04T00:00:00Z',
    '',
    ' 2011-08-04',
    '2011-08-04\n',
    20110804,
    null,
    undefined,
  ])('refuses %j', (value) => {
    expect(isLocalDate(value)).toBe(false);
  });

  it('numbers days from 1970-01-01 as the platform does', () => {
    const different: number[] = [];
    for (let day = -150_000; day <= 150_000; day += 37) {
      if (fromDayNumber(day) !== new Date(day * 86_400_000).toISOString().slice(0, 10)) different.push(day);
    }
    expect(different).toEqual([]);
  });

  it('walks every day of three centuries without a gap', () => {
    const walked: string[] = [];
    let previous = toDayNumber('1850-01-01') - 1;
    for (let month = 0; month < 300 * 12; month += 1) {
      const prefix = `${String(1850 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-`;
      const length = daysInMonth(1850 + Math.floor(month / 12), (month % 12) + 1);
      for (let day = 1; day <= length; day += 1) {
        const text = `${prefix}${String(day).padStart(2, '0')}`;
        previous += 1;
        if (toDayNumber(text) !== previous || fromDayNumber(previous) !== text) walked.push(text);
      }
    }
    expect(walked).toEqual([]);
    expect(fromDayNumber(previous)).toBe('2149-12-31');
  });

  it('keeps to the years 1 to 9999', () => {
    expect([fromDayNumber(FIRST_DAY), fromDayNumber(LAST_DAY)]).toEqual(['0001-01-01', '9999-12-31']);
    for (const day of [FIRST_DAY - 1, LAST_DAY + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => fromDayNumber(day)).toThrow(RangeError);
    }
    expect(() => toDayNumber('2023-02-30')).toThrow(RangeError);
  });

  it('adds months to the original day, never in a chain', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2023-01-31', 2)).toBe('2023-03-31');
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
    expect(addMonths('2011-08-04', 54)).toBe('2016-02-04');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(shiftMonths(toDayNumber('2023-01-31'), 1).overflow).toBe(true);
    expect(shiftMonths(toDayNumber('2023-01-28'), 1).overflow).toBe(false);
  });

  it('adds months as date-fns does', () => {
    for (let day = 0; day < 30_000; day += 307) {
      for (const months of [-25, -1, 1, 2, 11, 54, 120]) {
        const [year, month, date] = fromDayNumber(day).split('-').map(Number) as [number, number, number];
        // Noon of a local day, so that no clock change moves the day.
        const shifted = dateFnsAddMonths(new Date(year, month - 1, date, 12), months);
        const expected = [shifted.getFullYear(), shifted.getMonth() + 1, shifted.getDate()];
        expect(addMonths(fromDayNumber(day), months).split('-').map(Number)).toEqual(expected);
      }
    }
  });

  it('counts and orders days', () => {
    expect(daysBetween('2011-08-04', '2014-06-21')).toBe(1052);
    expect(daysBetween('2020-09-07', '2025-12-13')).toBe(1923);
    expect(addDays('2011-12-31', 1)).toBe('2012-01-01');
    expect(['2012-01-01', '2011-12-31', '2012-01-01'].sort(compareLocalDates)).toEqual([
      '2011-12-31',
      '2012-01-01',
      '2012-01-01',
    ]);
    expect([weekdayOf(toDayNumber('1970-01-01')), weekdayOf(toDayNumber('2023-01-01')), weekdayOf(-1)]).toEqual([
      4, 0, 3,
    ]);
    expect([isLeapYear(1900), isLeapYear(2000), isLeapYear(2023), isLeapYear(2024)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(Number.isNaN(daysInMonth(2023, 13))).toBe(true);
  });

  it('knows the day of a moment in UTC, wherever it runs', () => {
    expect(localDateOf(new Date('2011-08-04T00:00:00Z'))).toBe('2011-08-04');
    expect(localDateOf(new Date('2011-08-03T23:59:59.999Z'))).toBe('2011-08-03');
    expect(localDateOf(new Date('1969-12-31T23:00:00Z'))).toBe('1969-12-31');
  });
});

describe('durations', () => {
  it('add months first and then days', () => {
    const day = addDuration(toDayNumber('2023-01-31'), { years: 0, months: 1, weeks: 1, days: 3 });
    expect(fromDayNumber(day)).toBe('2023-03-10');
  });

  it('compare by the mean calendar', () => {
    expect(comparableLength({ months: 4800, days: 0 })).toBe(comparableLength({ months: 0, days: 146_097 }));
    expect(comparableLength({ months: 1, days: 0 })).toBeGreaterThan(comparableLength({ months: 0, days: 30 }));
  });
});
