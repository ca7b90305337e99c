import { parse, type Parsed } from 'edtf';
import { DatePrecision } from '../vocabulary/index.js';
import { daysInMonth, fromCivil } from './day-number.js';
import { type LocalDate, fromDayNumber, parseLocalDate } from './local-date.js';

/**
 * A date as precise as the sources allow. `earliest` and `latest` are inclusive; null is an open or unknown side.
 * `approximate` (~) and `uncertain` (?) are kept as flags: they say how far to trust the bounds and do not widen them.
 */
export interface PartialDate {
  readonly edtf: string;
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

type Part = Exclude<Parsed, { type: 'Interval' }>;
type Bounds = Omit<PartialDate, 'edtf'>;

const MAX_LENGTH = 64;
const CACHE_SIZE = 20_000;
const cache = new Map<string, PartialDate | null>();

/**
 * Reads EDTF of levels 0 and 1 that speaks of whole days, years 0001 to 9999: 2011, 2011-08, 2011-08-04, ~ ? %, 201X,
 * seasons (2011-21 to 2011-24) and intervals, open ones (../2011) included. Null for anything else: '', impossible days
 * (2023-02-30), date-times, reversed intervals.
 */
export function parseEdtf(text: string): PartialDate | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parsed = read(text);
  // Plain eviction of everything is enough: a record holds far fewer different dates than the cache.
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, parsed);
  return parsed;
}

/** A partial date of one known day. */
function exactDay(date: LocalDate): PartialDate {
  return {
    edtf: date,
    earliest: date,
    latest: date,
    precision: DatePrecision.DAY,
    approximate: false,
    uncertain: false,
  };
}

/** Whether both sides are the same known day. */
export function isExact(date: PartialDate): boolean {
  return date.earliest !== null && date.earliest === date.latest;
}

function read(text: unknown): PartialDate | null {
  if (typeof text !== 'string' || text === '' || text.length > MAX_LENGTH) return null;
  // The grammar is slow and nearly every date on record is one plain day.
  if (parseLocalDate(text) !== null) return exactDay(text);
  const bounds = boundsOf(text);
  return bounds === null ? null : { edtf: text, ...bounds };
}

function boundsOf(text: string): Bounds | null {
  let parsed: Parsed;
  try {
    parsed = parse(text, { level: 1 });
  } catch {
    // The package reports every refusal by throwing; refusing is an ordinary answer here.
    return null;
  }
  return parsed.type === 'Interval' ? intervalBounds(parsed.values, text) : partBounds(parsed, text);
}

type Side = Extract<Parsed, { type: 'Interval' }>['values'][number];

function intervalBounds(values: readonly [Side, Side], text: string): Bounds | null {
  const slash = text.indexOf('/');
  const lower = sideBounds(values[0], text.slice(0, slash));
  const upper = sideBounds(values[1], text.slice(slash + 1));
  if (lower === null || upper === null || isReversed(lower.earliest, upper.latest)) return null;
  return {
    earliest: lower.earliest,
    latest: upper.latest,
    precision: lower === OPEN && upper === OPEN ? DatePrecision.UNKNOWN : DatePrecision.INTERVAL,
    approximate: lower.approximate || upper.approximate,
    uncertain: lower.uncertain || upper.uncertain,
  };
}

function sideBounds(side: Side, text: string): Bounds | null {
  return side === null || typeof side === 'number' ? OPEN : partBounds(side, text);
}

function isReversed(earliest: LocalDate | null, latest: LocalDate | null): boolean {
  return earliest !== null && latest !== null && earliest > latest;
}

const OPEN: Bounds = {
  earliest: null,
  latest: null,
  precision: DatePrecision.UNKNOWN,
  approximate: false,
  uncertain: false,
};

function partBounds(part: Part, text: string): Bounds | null {
  if (part.type === 'Year' || part.values.length > 3) return null;
  const span = part.type === 'Season' ? seasonSpan(part.values) : dateSpan(part.values, text);
  if (span === null) return null;
  return {
    earliest: span.earliest,
    latest: span.latest,
    precision: span.precision,
    approximate: isSet(part.approximate),
    uncertain: isSet(part.uncertain),
  };
}

function isSet(flag: boolean | number | undefined): boolean {
  return flag === true || (typeof flag === 'number' && flag !== 0);
}

interface Span {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
  readonly precision: DatePrecision;
}

function dateSpan(values: readonly number[], text: string): Span | null {
  const [year = 0, monthIndex, day] = values;
  if (text.slice(0, 4).includes('X')) return unspecifiedYears(text.slice(0, 4));
  if (year < 1) return null;
  if (monthIndex === undefined || text.slice(5, 7) === 'XX') return yearsSpan(year, year, DatePrecision.YEAR);
  const month = monthIndex + 1;
  if (day === undefined || text.slice(8, 10) === 'XX') return monthSpan(year, month);
  // The grammar knows month lengths but not leap years.
  if (day > daysInMonth(year, month)) return null;
  const date = fromDayNumber(fromCivil(year, month, day));
  return { earliest: date, latest: date, precision: DatePrecision.DAY };
}

function unspecifiedYears(year: string): Span | null {
  const last = Number(year.replaceAll('X', '9'));
  const first = Math.max(1, Number(year.replaceAll('X', '0')));
  return Number.isInteger(last) ? yearsSpan(first, last, DatePrecision.INTERVAL) : null;
}

function yearsSpan(first: number, last: number, precision: DatePrecision): Span {
  return { earliest: fromDayNumber(fromCivil(first, 1, 1)), latest: fromDayNumber(fromCivil(last, 12, 31)), precision };
}

function monthSpan(year: number, month: number): Span {
  return {
    earliest: fromDayNumber(fromCivil(year, month, 1)),
    latest: fromDayNumber(fromCivil(year, month, daysInMonth(year, month))),
    precision: DatePrecision.MONTH,
  };
}

// Which months a season covers depends on the hemisphere, so a season is only known to touch its year; a winter or a
// southern summer may lie in the neighbouring years too.
function seasonSpan(values: readonly [number, number]): Span | null {
  const [year, season] = values;
  if (year < 2 || year > 9998 || season < 21 || season > 24) return null;
  const crossesNewYear = season === 22 || season === 24;
  if (!crossesNewYear) return yearsSpan(year, year, DatePrecision.INTERVAL);
  return {
    earliest: fromDayNumber(fromCivil(year - 1, 12, 1)),
    latest: fromDayNumber(fromCivil(year + 1, 3, 0)),
    precision: DatePrecision.INTERVAL,
  };
}
