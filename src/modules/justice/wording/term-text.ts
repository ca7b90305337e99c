import type { Term, TermLength, TermPart } from '../../../domain/sentence/index.js';
import { be } from './be.js';
import { de } from './de.js';
import { en } from './en.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { PhraseBook } from './phrase-book.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

type Locale = string | null | undefined;

/** Milestones and terms. */
export const book = new PhraseBook({ en, be, ru, fr, de, pl, fa });

const UNITS = ['years', 'months', 'weeks', 'days'] as const;
const MONTHS_OF_YEAR = 12;

/** A term as text: "4 years 6 months", "1 year to 3 years", "life". */
export function termText(term: Term, locale: Locale): string {
  if (term.kind === 'FIXED') return lengthText(term, locale);
  if (term.kind !== 'RANGE') return book.say(`term.${term.kind}`, locale);
  const least = lengthText(term, locale);
  if (term.upTo === undefined) return book.say('term.AT_LEAST', locale, { least });
  return book.say('term.RANGE', locale, { least, most: lengthText(term.upTo, locale) });
}

function lengthText(length: TermLength, locale: Locale): string {
  return withUnits(length, locale) ?? book.say('term.UNKNOWN', locale);
}

function withUnits(length: Readonly<Record<string, number>> | TermLength, locale: Locale): string | null {
  const counts: Readonly<Record<string, number>> = { ...length };
  const parts = UNITS.flatMap((unit) => {
    const count = counts[unit] ?? 0;
    return count === 0 ? [] : [book.say(`term.${unit}`, locale, { count })];
  });
  return parts.length === 0 ? null : together(parts, locale);
}

function together(parts: readonly string[], locale: Locale): string {
  return parts.reduce((before, part) => book.say('term.and', locale, { before, part }));
}

/** Blocks of a term as text: "4 years 6 months 10 days", "12 years (3/4)". */
export function partsText(parts: readonly TermPart[], locale: Locale): string {
  const text = parts.map((part) => {
    const length = withUnits(lengthOf(part), locale) ?? '';
    return part.share === null
      ? length
      : `${length} (${String(part.share.numerator)}/${String(part.share.denominator)})`;
  });
  return text.length === 0 ? book.say('term.days', locale, { count: 0 }) : together(text, locale);
}

function lengthOf({ unit, count }: TermPart): Readonly<Record<string, number>> {
  if (unit === 'DAYS') return { days: count };
  const years = Math.trunc(count / MONTHS_OF_YEAR);
  return { years, months: count - years * MONTHS_OF_YEAR };
}
