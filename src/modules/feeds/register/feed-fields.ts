import { VigilError } from '../../../platform/errors/index.js';
import { isAllowed } from '../../access/index.js';
import type { Actor } from '../../identity/index.js';
import type { FeedFieldChange } from './feed-events.js';
import type { FeedRow } from './feed-row.js';

/** What staff say of a feed. */
export type FeedFields = Pick<FeedRow, 'url' | 'title' | 'publisher' | 'language' | 'intervalMinutes' | 'autoConfirm'>;

const FIELDS = ['url', 'title', 'publisher', 'language', 'intervalMinutes', 'autoConfirm'] as const;

/** The address as it is asked, without a fragment. Refuses one that carries a password, which everybody here would see. */
export function feedAddress(url: string, field: string): string {
  const address = new URL(url);
  if (address.username !== '' || address.password !== '') {
    const detail = `\`${field}\` must not carry a user name or a password: all staff see it.`;
    throw new VigilError('BAD_USER_INPUT', { field, detail });
  }
  address.hash = '';
  return address.href;
}

const shown = (value: string | number | boolean | null): string | null => (value === null ? null : String(value));

export function changesOf(before: FeedFields, after: FeedFields): readonly FeedFieldChange[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: shown(before[field]),
    after: shown(after[field]),
  }));
}

/**
 * What is confirmed without a person is published by whoever lets it: they have to be allowed to publish. The same holds
 * for another address under a feed that is trusted already.
 */
export function requireTrust(by: Actor, before: FeedFields | null, after: FeedFields): void {
  const isTrusted = after.autoConfirm && (before?.autoConfirm !== true || before.url !== after.url);
  if (!isTrusted || isAllowed(by, 'fact.publish')) return;
  throw new VigilError('FORBIDDEN', {
    field: 'input.autoConfirm',
    detail: 'Only a REVIEWER or ADMIN may have links of a feed confirmed without a look.',
  });
}
