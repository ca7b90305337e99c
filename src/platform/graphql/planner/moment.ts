import type { GraphQLResolveInfo } from 'graphql';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/index.js';
import { VigilError } from '../../errors/index.js';

/** In the extensions of the root field that reads the past: its level is not counted, below it all is as in `Query`. */
export const MOMENT = 'vigil:moment';

/** The last revision of the record as it was known at a moment. */
export interface MomentRevision {
  readonly id: string;
  /** Its place in the chain: 1, 2, 3 … */
  readonly seq: string;
  /** SHA-256 in hex over it and the revision before. */
  readonly hash: string;
}

/** A moment of the past that the record can be read as of. */
export interface Moment {
  /** Instant in UTC with milliseconds. */
  readonly at: string;
  readonly revision: MomentRevision;
}

/** Under this key of what is read at a moment stands the moment; not a possible response key. */
export const MOMENT_KEY = '~moment';

/** Days that the root fields of operations are answered for, where that is not today. */
const days = new WeakMap<object, Map<string, LocalDate>>();

/**
 * The day, in UTC, for which questions about "today" are answered at a moment: the same whenever they are asked.
 * @throws VigilError NOT_FOUND for an instant out of the calendar, when nothing was on record either
 */
export function dayOfMoment(at: string): LocalDate {
  const day = at.slice(0, 10);
  if (!isLocalDate(day)) throw nothingThen(at);
  return day;
}

export const nothingThen = (at: string): VigilError =>
  new VigilError('NOT_FOUND', { field: 'at', detail: `Nothing was on record at ${at}.` });

/** Remembers for what day a root field of an operation is answered. */
export function setDay(context: object, rootKey: string, day: LocalDate): void {
  const known = days.get(context) ?? new Map<string, LocalDate>();
  days.set(context, known.set(rootKey, day));
}

/** The day that a field's operation said for the root field it stands under; undefined: today. */
export function dayOf(context: object, path: GraphQLResolveInfo['path']): LocalDate | undefined {
  const known = days.get(context);
  if (known === undefined) return undefined;
  let root = path;
  while (root.prev !== undefined) root = root.prev;
  return known.get(String(root.key));
}
