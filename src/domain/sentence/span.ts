import { type DayNumber, type LocalDate, parseEdtf, toDayNumber } from '../calendar/index.js';
import { type Warnings } from './warnings.js';

/** A day known to lie between two days, both inclusive. An open side repeats the known one and is flagged. */
export interface Span {
  readonly lo: DayNumber;
  readonly hi: DayNumber;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** Its source calls it approximate or uncertain; it is reckoned with as if it did not. */
  readonly doubtful?: true;
}

export interface Whereabouts {
  readonly fact: string;
  readonly field: string;
}

// The same few thousand days come back in every case, and facts never change once parsed.
const cache = new Map<string, Span>();
const CACHE_SIZE = 20_000;

/** The span of an EDTF text; null where it is absent, or unusable, which is warned of. */
export function readSpan(text: unknown, where: Whereabouts, warnings: Warnings): Span | null {
  if (text === undefined || text === null) return null;
  const span = typeof text === 'string' ? (cache.get(text) ?? parseSpan(text)) : null;
  if (span === null) {
    warnings.invalid('DATE_INVALID', { ...where, value: typeof text === 'string' ? text.slice(0, 40) : typeof text });
    return null;
  }
  if (span.openLow || span.openHigh) warnings.assumed('DATE_OPEN', { ...where });
  return span;
}

function parseSpan(text: string): Span | null {
  const date = parseEdtf(text);
  const bounds = date === null ? null : knownBounds(date.earliest, date.latest);
  if (date === null || bounds === null) return null;
  const span: Span = {
    lo: toDayNumber(bounds[0]),
    hi: toDayNumber(bounds[1]),
    openLow: date.earliest === null,
    openHigh: date.latest === null,
    ...(date.approximate || date.uncertain ? { doubtful: true } : {}),
  };
  // The facts may be anything a client sends, so the cache must not grow without end.
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, span);
  return span;
}

function knownBounds(earliest: LocalDate | null, latest: LocalDate | null): [LocalDate, LocalDate] | null {
  const low = earliest ?? latest;
  const high = latest ?? earliest;
  return low === null || high === null ? null : [low, high];
}

/** A span of one day. */
export function exactSpan(day: DayNumber): Span {
  return { lo: day, hi: day, openLow: false, openHigh: false };
}

/** Whether the day is known. */
export function isKnown(span: Span): boolean {
  return span.lo === span.hi && !span.openLow && !span.openHigh;
}
