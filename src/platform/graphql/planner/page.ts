import { VigilError } from '../../errors/index.js';
import type { FieldArgs } from './reads.js';

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

/** What part of a list is asked for. */
export interface PageRequest {
  readonly size: number;
  /** From the list's end backwards. */
  readonly backward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** Reads first/after/last/before; refuses with BAD_USER_INPUT naming the argument. */
export function pageOf(args: FieldArgs): PageRequest {
  const first = args['first'] as number | null | undefined;
  const last = args['last'] as number | null | undefined;
  if (first !== undefined && first !== null && last !== undefined && last !== null) {
    throw new VigilError('BAD_USER_INPUT', { field: 'last', detail: 'Give `first` or `last`, not both.' });
  }
  return {
    size: last === undefined || last === null ? sizeOf('first', first) : sizeOf('last', last),
    backward: last !== undefined && last !== null,
    after: (args['after'] as string | null | undefined) ?? undefined,
    before: (args['before'] as string | null | undefined) ?? undefined,
  };
}

function sizeOf(name: 'first' | 'last', size: number | null | undefined): number {
  if (size === undefined || size === null) return DEFAULT_PAGE;
  if (Number.isInteger(size) && size >= 0 && size <= LARGEST_PAGE) return size;
  throw new VigilError('BAD_USER_INPUT', {
    field: name,
    detail: `\`${name}\` is a whole number from 0 to ${String(LARGEST_PAGE)}; follow the cursors for more.`,
  });
}
