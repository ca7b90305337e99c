import type { TimelineKind } from '../../../domain/vocabulary/index.js';
import { isAll, kindsOf, parameterText } from '../site/kinds.js';

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

const USUAL_LIMIT = 20;
const HIGHEST_LIMIT = 100;

/** A whole number from 1 up; undefined where there is none. */
export function countOf(value: unknown): number | undefined {
  const count = /^\d{1,9}$/.test(parameterText(value)) ? Number(parameterText(value)) : 0;
  return count > 0 ? count : undefined;
}

/** What cannot be understood counts as left out, so that an embed that was pasted once keeps showing something. */
export function optionsOf({ theme, limit, ...query }: Query): EmbedOptions {
  const kinds = kindsOf(query);
  return {
    theme: THEMES.find((one) => one === parameterText(theme)) ?? 'auto',
    kinds: isAll(kinds) ? undefined : kinds,
    limit: Math.min(countOf(limit) ?? USUAL_LIMIT, HIGHEST_LIMIT),
  };
}

/** The same text for options that give the same answer. */
export const keyOf = ({ kinds, limit }: Omit<EmbedOptions, 'theme'>): string =>
  `${kinds?.join() ?? 'all'} ${String(limit)}`;
