import { TimelineKind } from '../../../domain/vocabulary/index.js';

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What may be asked of an embed in its address, beside the language. */
export interface EmbedOptions {
  readonly theme: Theme;
  /** Undefined: all. */
  readonly kinds: readonly TimelineKind[] | undefined;
  /** How many entries of the timeline. */
  readonly limit: number;
}

type Query = Readonly<Record<string, unknown>>;

const KINDS = Object.values(TimelineKind);
const USUAL_LIMIT = 20;
const HIGHEST_LIMIT = 100;

/** The parameter as one text; of several, all of them. */
const textOf = (value: unknown): string => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((part) => typeof part === 'string').join(',');
};

/** A whole number from 1 up; undefined where there is none. */
export function countOf(value: unknown): number | undefined {
  const count = /^\d{1,9}$/.test(textOf(value)) ? Number(textOf(value)) : 0;
  return count > 0 ? count : undefined;
}

function kindsOf(value: unknown): readonly TimelineKind[] | undefined {
  const named = textOf(value)
    .split(',')
    .map((name) => name.trim().toUpperCase());
  const kinds = KINDS.filter((kind) => named.includes(kind));
  return kinds.length === 0 || kinds.length === KINDS.length ? undefined : kinds;
}

/** What cannot be understood counts as left out, so that an embed that was pasted once keeps showing something. */
export function optionsOf({ theme, kinds, limit }: Query): EmbedOptions {
  return {
    theme: THEMES.find((one) => one === textOf(theme)) ?? 'auto',
    kinds: kindsOf(kinds),
    limit: Math.min(countOf(limit) ?? USUAL_LIMIT, HIGHEST_LIMIT),
  };
}

/** The same text for options that give the same answer. */
export const keyOf = ({ kinds, limit }: Omit<EmbedOptions, 'theme'>): string =>
  `${kinds?.join() ?? 'all'} ${String(limit)}`;
