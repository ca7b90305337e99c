import { type Warnings } from './warnings.js';

/** The objects of a list; a missing list is empty and entries that are no objects are warned of and left out. */
export function list<T extends object>(value: readonly T[] | null | undefined, field: string, warnings: Warnings): T[] {
  if (value === null || value === undefined) return [];
  const usable = Array.isArray(value)
    ? value.filter((entry: unknown) => typeof entry === 'object' && entry !== null)
    : [];
  const given = Array.isArray(value) ? value.length : -1;
  if (usable.length !== given) warnings.invalid('LIST_INVALID', { field });
  return usable as T[];
}

/** A text that is not empty, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A whole number between bounds, or null. */
export function wholeNumber(value: unknown, min: number, max: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null;
}

/** Whether an optional fact was given as an object; null counts as not given. */
export function isObject<T extends object>(value: T | null | undefined): value is T {
  return typeof value === 'object' && value !== null;
}

/** The value if it is a word of the vocabulary, else the fallback. */
export function wordOf<T extends string>(value: unknown, vocabulary: Readonly<Record<string, T>>, fallback: T): T {
  return typeof value === 'string' && Object.hasOwn(vocabulary, value) ? (value as T) : fallback;
}
