import { TimelineKind } from '../../../domain/vocabulary/index.js';

export const ALL_KINDS: readonly TimelineKind[] = Object.values(TimelineKind);

/** The parameter of an address as one text; where it stands there several times, all of them. */
export const parameterText = (value: unknown): string => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((part) => typeof part === 'string').join(',');
};

/**
 * `kinds=AWARD,letter` of an address: those that there are, in one order. What is no kind counts as left out; all kinds
 * where none is named, so that an address that was pasted once keeps showing something.
 */
export function kindsOf({ kinds }: Readonly<Record<string, unknown>>): readonly TimelineKind[] {
  const named = new Set(
    parameterText(kinds)
      .split(',')
      .map((name) => name.trim().toUpperCase()),
  );
  const known = ALL_KINDS.filter((kind) => named.has(kind));
  return known.length === 0 ? ALL_KINDS : known;
}

export const isAll = (kinds: readonly TimelineKind[]): boolean => kinds.length === ALL_KINDS.length;
