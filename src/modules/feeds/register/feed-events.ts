import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../identity/index.js';

export const FeedEventKind = {
  ADDED: 'ADDED',
  CORRECTED: 'CORRECTED',
  PAUSED: 'PAUSED',
  RESUMED: 'RESUMED',
  REMOVED: 'REMOVED',
  POLL_ASKED: 'POLL_ASKED',
} as const;
export type FeedEventKind = (typeof FeedEventKind)[keyof typeof FeedEventKind];

/** One field of a feed, before and after; null: empty. */
export interface FeedFieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface FeedEventRow {
  readonly at: Date;
  readonly kind: FeedEventKind;
  readonly actor: string;
  readonly reason: string | null;
  readonly changes: readonly FeedFieldChange[];
}

type NewEvent = Pick<FeedEventRow, 'at' | 'kind'> & {
  readonly feedId: string;
  readonly by: Actor;
  readonly reason?: string | null | undefined;
  readonly changes?: readonly FeedFieldChange[];
};

const MOST_EVENTS = 100;

/** Notes who did what, in the transaction in which it is done. */
export async function noteFeedEvent(tx: EntityManager, event: NewEvent): Promise<void> {
  const { feedId, at, kind, by, reason = null, changes = [] } = event;
  await tx.query(
    `INSERT INTO feed_event (id, feed_id, at, kind, account_id, actor, reason, changes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), feedId, at, kind, by.accountId, by.displayName, reason, JSON.stringify(changes)],
  );
}

/** What was done to a feed, the latest 100 first. */
export async function eventsOfFeed(tx: EntityManager, feedId: string): Promise<readonly FeedEventRow[]> {
  return tx.query<FeedEventRow[]>(
    `SELECT at, kind, actor, reason, changes FROM feed_event WHERE feed_id = $1 ORDER BY at DESC, id DESC LIMIT $2`,
    [feedId, MOST_EVENTS],
  );
}
