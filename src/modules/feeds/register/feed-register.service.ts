import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { VigilError } from '../../../platform/errors/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import type { Writing } from '../../editing/index.js';
import type { Actor } from '../../identity/index.js';
import { InvalidRecord } from '../../sources/index.js';
import { feedFailureOf } from '../fetch/feed-failure.js';
import { FeedFetcher } from '../fetch/feed-fetcher.service.js';
import { POLL_FEED, pollJobOf } from '../polling/poll-job.js';
import { noteFeedEvent, type FeedEventKind } from './feed-events.js';
import { changesOf, requireTrust, type FeedFields } from './feed-fields.js';
import { FEED_COLUMNS, type FeedRow } from './feed-row.js';

/** A change of a feed as it was asked for. */
export interface FeedCorrection {
  readonly id: string;
  readonly expectedVersion: number;
  readonly given: Partial<FeedFields>;
  readonly reason: string | null;
}

/** What is to be done to a feed, without a field of it being given. */
export interface FeedDeed {
  readonly id: string;
  readonly reason?: string | null | undefined;
}

const INSERT = `INSERT INTO feed (id, url, title, publisher, language, interval_minutes, auto_confirm, added_at,
  added_by_id, added_by, next_poll_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8)`;

// Another address begins anew: what the server of the old one said of its document is not true of it.
const CORRECT = `UPDATE feed SET url = $2, title = $3, publisher = $4, language = $5, interval_minutes = $6::integer,
    auto_confirm = $7, version = version + 1,
    etag = CASE WHEN url = $2 THEN etag END, last_modified = CASE WHEN url = $2 THEN last_modified END,
    failures = CASE WHEN url = $2 THEN failures ELSE 0 END,
    next_poll_at = CASE WHEN url = $2 THEN least(next_poll_at, $8::timestamptz + $6::integer * interval '1 minute')
      ELSE $8::timestamptz END
  WHERE id = $1`;

const valuesOf = (fields: FeedFields): unknown[] => [
  fields.url,
  fields.title,
  fields.publisher,
  fields.language,
  fields.intervalMinutes,
  fields.autoConfirm,
];

/** The same request under the same Idempotency-Key makes the same feed. */
function idFor({ actor, once }: Writing): string {
  if (once === undefined) return uuidv7();
  const hex = createHash('sha256').update(`addFeed|${actor.accountId}|${once.key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function requireFreeUrl(tx: EntityManager, url: string, ownId: string): Promise<void> {
  const found = await tx.query<unknown[]>(`SELECT 1 FROM feed WHERE url = $1 AND id <> $2 AND removed_at IS NULL`, [
    url,
    ownId,
  ]);
  if (found.length === 0) return;
  const message = 'is the address of a feed that is registered already';
  throw new InvalidRecord([{ path: 'input.url', message, code: 'TAKEN' }]);
}

/** The feeds that staff registered. What is done to one is noted with who did it. */
@Injectable()
export class FeedRegister {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly fetcher: FeedFetcher,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Registers a feed and has it read at once. @throws VigilError BAD_USER_INPUT | FORBIDDEN | IDEMPOTENCY_KEY_REUSED */
  async add(writing: Writing, fields: FeedFields): Promise<FeedRow> {
    const { actor } = writing;
    requireTrust(actor, null, fields);
    this.requireFetchable(fields.url);
    return this.work.withoutRevision(async (tx) => {
      const id = idFor(writing);
      const known = await this.find(tx, id);
      if (known !== undefined) {
        if (changesOf(known, fields).length === 0) return known;
        throw new VigilError('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' });
      }
      await requireFreeUrl(tx, fields.url, id);
      const now = this.clock.now();
      await tx.query(INSERT, [id, ...valuesOf(fields), now, actor.accountId, actor.displayName]);
      await noteFeedEvent(tx, { feedId: id, at: now, kind: 'ADDED', by: actor });
      await this.jobs.enqueue(tx, POLL_FEED, { feedId: id }, pollJobOf(id));
      return this.require(tx, id);
    });
  }

  /** @throws VigilError NOT_FOUND | CONFLICT | BAD_USER_INPUT | FORBIDDEN */
  async correct(by: Actor, { id, expectedVersion, given, reason }: FeedCorrection): Promise<FeedRow> {
    if (given.url !== undefined) this.requireFetchable(given.url);
    return this.work.withoutRevision(async (tx) => {
      const before = await this.require(tx, id);
      if (before.version !== expectedVersion) {
        const detail = `Somebody changed this first: version ${String(before.version)} is the present one.`;
        throw new VigilError('CONFLICT', { field: 'expectedVersion', detail });
      }
      const after: FeedFields = { ...before, ...given };
      const changes = changesOf(before, after);
      if (changes.length === 0) return before;
      requireTrust(by, before, after);
      await requireFreeUrl(tx, after.url, id);
      const now = this.clock.now();
      await tx.query(CORRECT, [id, ...valuesOf(after), now]);
      await noteFeedEvent(tx, { feedId: id, at: now, kind: 'CORRECTED', by, reason, changes });
      return this.require(tx, id);
    });
  }

  async pause(by: Actor, deed: FeedDeed): Promise<FeedRow> {
    return this.change(by, deed, 'PAUSED', async (tx, feed) => {
      if (feed.paused) return false;
      await tx.query(`UPDATE feed SET paused = true, version = version + 1 WHERE id = $1`, [feed.id]);
      return true;
    });
  }

  /** Has it read at once, too: nobody wants to wait for what they just allowed again. */
  async resume(by: Actor, deed: FeedDeed): Promise<FeedRow> {
    return this.change(by, deed, 'RESUMED', async (tx, feed) => {
      if (!feed.paused) return false;
      await tx.query(
        `UPDATE feed SET paused = false, failures = 0, next_poll_at = $2, version = version + 1 WHERE id = $1`,
        [feed.id, this.clock.now()],
      );
      await this.jobs.enqueue(tx, POLL_FEED, { feedId: feed.id }, pollJobOf(feed.id));
      return true;
    });
  }

  /** Articles that it brought stay on record. */
  async remove(by: Actor, deed: FeedDeed): Promise<FeedRow> {
    return this.change(by, deed, 'REMOVED', async (tx, feed) => {
      await tx.query(`UPDATE feed SET removed_at = $2, version = version + 1 WHERE id = $1`, [
        feed.id,
        this.clock.now(),
      ]);
      return true;
    });
  }

  /** Has a feed read as soon as a worker is free. @throws VigilError NOT_FOUND | BAD_USER_INPUT: it is paused */
  async askToPoll(by: Actor, id: string): Promise<FeedRow> {
    return this.change(by, { id }, 'POLL_ASKED', async (tx, feed) => {
      if (feed.paused) {
        throw new VigilError('BAD_USER_INPUT', { field: 'id', detail: 'This feed is paused: use resumeFeed.' });
      }
      await this.jobs.enqueue(tx, POLL_FEED, { feedId: feed.id }, pollJobOf(feed.id));
      return true;
    });
  }

  /** Refuses at once what every reading would fail with. */
  private requireFetchable(url: string): void {
    try {
      this.fetcher.check(url);
    } catch (error) {
      const failure = feedFailureOf(error);
      if (failure === null) throw error;
      throw new VigilError('BAD_USER_INPUT', { field: 'input.url', detail: failure.text });
    }
  }

  private async change(
    by: Actor,
    { id, reason }: FeedDeed,
    kind: FeedEventKind,
    deed: (tx: EntityManager, feed: FeedRow) => Promise<boolean>,
  ): Promise<FeedRow> {
    return this.work.withoutRevision(async (tx) => {
      const feed = await this.require(tx, id);
      if (!(await deed(tx, feed))) return feed;
      await noteFeedEvent(tx, { feedId: id, at: this.clock.now(), kind, by, reason });
      return (await this.find(tx, id)) ?? feed;
    });
  }

  private async find(tx: EntityManager, id: string): Promise<FeedRow | undefined> {
    const [feed] = await tx.query<FeedRow[]>(`SELECT ${FEED_COLUMNS} FROM feed f WHERE f.id = $1 FOR UPDATE`, [id]);
    return feed;
  }

  private async require(tx: EntityManager, id: string): Promise<FeedRow> {
    const feed = await this.find(tx, id);
    if (feed?.removedAt === null) return feed;
    throw new VigilError('NOT_FOUND', { field: 'id', detail: 'There is no feed with this id.' });
  }
}
