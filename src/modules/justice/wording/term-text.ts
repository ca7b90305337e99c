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

/** Blocks of a term as text: "4 years 6 months 10 days"; what a decision multiplied is said of the blocks that it did it to. */
export function partsText(parts: readonly TermPart[], locale: Locale): string {
  const text = alike(parts).map((group) => groupText(group, locale));
  if (text.length === 0) return book.say('term.days', locale, { count: 0 });
  return text.reduce((before, part) => book.say('term.plus', locale, { before, part }));
}

/** Neighbours that are multiplied by the same, or not at all. */
function alike(parts: readonly TermPart[]): readonly (readonly TermPart[])[] {
  const groups: TermPart[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group !== undefined && shareOf(group[0]) === shareOf(part)) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function shareOf(part: TermPart | undefined): string {
  const share = part?.share ?? null;
  return share === null ? '' : `${String(share.numerator)}/${String(share.denominator)}`;
}

function groupText(group: readonly TermPart[], locale: Locale): string {
  const length = together(
    group.map((part) => withUnits(lengthOf(part), locale) ?? ''),
    locale,
  );
  const share = group[0]?.share ?? null;
  return share === null ? length : book.say('term.multiplied', locale, { length, ...share });
}

function lengthOf({ unit, count }: TermPart): Readonly<Record<string, number>> {
  if (unit === 'DAYS') return { days: count };
  const years = Math.trunc(count / MONTHS_OF_YEAR);
  return { years, months: count - years * MONTHS_OF_YEAR };
}
