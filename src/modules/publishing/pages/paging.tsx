import type { VNode } from 'preact';
import { VigilError } from '../../../platform/errors/index.js';
import type { Voice } from './voice.js';

/** Where a page of a list begins or ends, as its address says. */
export interface Place {
  readonly after?: string;
  readonly before?: string;
}

export interface PageInfoRead {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export const PAGE_INFO_READ = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const LONGEST_CURSOR = 500;

export type Query = Readonly<Record<string, unknown>>;

/** An option of an address, given once and not empty; undefined: it is not there. */
export function optionOf(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `after` counts where both are given. */
export function placeOf(query: Query): Place {
  const after = optionOf(query, 'after')?.slice(0, LONGEST_CURSOR);
  if (after !== undefined) return { after };
  const before = optionOf(query, 'before')?.slice(0, LONGEST_CURSOR);
  return before === undefined ? {} : { before };
}

/** How many rows from where, as the API is asked for them. */
export const windowOf = (place: Place, size: number): Readonly<Record<string, unknown>> =>
  place.before === undefined ? { first: size, ...place } : { last: size, ...place };

/** Undefined where an address names a place that is none of the list. */
export async function unlessMisplaced<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VigilError && error.code === 'BAD_USER_INPUT') return undefined;
    throw error;
  }
}

interface PagingParts {
  readonly voice: Voice;
  readonly path: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly pageInfo: PageInfoRead;
}

export function Paging({ voice, path, options = {}, pageInfo }: PagingParts): VNode | null {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const hasBefore = hasPreviousPage && startCursor !== null;
  const hasAfter = hasNextPage && endCursor !== null;
  if (!hasBefore && !hasAfter) return null;
  return (
    <nav class="paging" aria-label={voice.say('page.pages')}>
      {hasBefore ? (
        <a rel="prev" href={voice.to(path, { ...options, before: startCursor })}>
          {voice.say('page.previous')}
        </a>
      ) : null}
      {hasAfter ? (
        <a rel="next" href={voice.to(path, { ...options, after: endCursor })}>
          {voice.say('page.next')}
        </a>
      ) : null}
    </nav>
  );
}
