import { type Conventions } from './conventions.js';

/** Served time is counted in twelfths of a day: halves, thirds, quarters and sixths stay integers. */
export const TWELFTHS = 12;

const MAX_RATIO = 10;

/** 'n' or 'n/d' as twelfths, from '0' to '10'; null where it is neither or not a whole number of twelfths. */
export function parseRatio(text: unknown): number | null {
  const fraction = parseFraction(text);
  if (fraction === null) return null;
  const twelfths = (fraction.numerator * TWELFTHS) / fraction.denominator;
  return Number.isInteger(twelfths) && twelfths <= MAX_RATIO * TWELFTHS ? twelfths : null;
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A number of days made whole as the conventions say. */
export function roundedDays(days: number, conventions: Pick<Conventions, 'dayRounding'>): number {
  return conventions.dayRounding === 'UP' ? Math.ceil(days) : Math.floor(days);
}

/** 'n' or 'n/d' of up to four digits each, d not 0; null otherwise. */
export function parseFraction(text: unknown): Fraction | null {
  if (typeof text !== 'string') return null;
  const match = /^(\d{1,4})(?:\/(\d{1,4}))?$/.exec(text.trim());
  if (match === null) return null;
  const numerator = Number(match[1]);
  const denominator = match[2] === undefined ? 1 : Number(match[2]);
  return denominator === 0 ? null : { numerator, denominator };
}
