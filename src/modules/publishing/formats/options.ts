import type { TimelineKind } from '../../../domain/vocabulary/index.js';
import { isAll } from '../site/kinds.js';

/** What stands behind the question mark of an address. */
export type Options = Readonly<Record<string, unknown>>;

/** The kinds as they stand in an address; nothing where all are meant. */
export const kindsOption = (kinds: readonly TimelineKind[]): Readonly<Record<string, string>> =>
  isAll(kinds) ? {} : { kinds: kinds.join(',') };

/** Nobody keeps a record so large that it takes more; each page is work, and a key of the answers kept. */
export const LAST_PAGE = 20;

/** `page=2` of an address; the first one for what is no page. */
export function pageOf({ page }: Options): number {
  const number = typeof page === 'string' && /^\d{1,4}$/.test(page) ? Number(page) : 1;
  return Math.min(LAST_PAGE, Math.max(1, number));
}
