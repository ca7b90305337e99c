import type { TimelineKind } from '../../../domain/vocabulary/index.js';

/** A row of the timeline as it is worded: its kind and what the view `case_timeline` gives of its fact. */
export interface WordedEntry {
  readonly kind: TimelineKind;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type Locale = string | null | undefined;

export function textOf(entry: WordedEntry, name: string): string | null {
  const value = entry.payload[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function countOf(entry: WordedEntry, name: string): number | null {
  const value = entry.payload[name];
  return typeof value === 'number' ? value : null;
}

/** Of `{"en": "…", "be": "…"}`: the language asked for, else its base language, else English, else the first there is. */
export function localisedOf(entry: WordedEntry, name: string, locale: Locale): string | null {
  const value = entry.payload[name];
  if (typeof value !== 'object' || value === null) return null;
  const texts = value as Readonly<Record<string, string>>;
  const wanted = [locale, locale?.split('-')[0], 'en', ...Object.keys(texts).sort()];
  const found = wanted.find((key) => typeof key === 'string' && Object.hasOwn(texts, key));
  return typeof found === 'string' ? (texts[found] ?? null) : null;
}

/** The parts that are there, with something between them; null where there are none. */
export function joined(parts: readonly (string | null)[], between: string): string | null {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? null : present.join(between);
}
