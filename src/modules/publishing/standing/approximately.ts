import type { DateRead } from '../words/dates.js';
import type { ProgressRead } from './standing-read.js';

/** Entries of a timeline; a day that was computed from approximate ones is told as one. */
export const approximately = <T extends { readonly computed: boolean; readonly date: DateRead }>(
  entries: readonly T[],
  { approximate }: Pick<ProgressRead, 'approximate'>,
): readonly T[] =>
  approximate
    ? entries.map((entry) =>
        entry.computed && entry.date.precision === 'DAY' ? { ...entry, date: { ...entry.date, approximate } } : entry,
      )
    : entries;
