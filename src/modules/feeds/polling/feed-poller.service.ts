import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Fetched } from '../../../platform/http/index.js';
import { feedFailureOf, type FeedFailure } from '../fetch/feed-failure.js';
import { FeedFetcher } from '../fetch/feed-fetcher.service.js';
import { loadDetector } from '../normalise/detector.js';
import { readFeed } from '../read-feed.js';
import { FEED_COLUMNS, type FeedRow } from '../register/feed-row.js';
import { ArticleStore } from '../store/article-store.service.js';
import { backOff } from './back-off.js';

const MINUTE_MS = 60_000;

// Only while it has the address that was read: staff may have corrected it meanwhile.
const SUCCEEDED = `UPDATE feed SET polled_at = $3, succeeded_at = $3, next_poll_at = $4, failures = 0,
    error_code = NULL, error_text = NULL, etag = $5, last_modified = $6 WHERE id = $1 AND url = $2`;

const FAILED = `UPDATE feed SET polled_at = $3, failed_at = $3, next_poll_at = $4, failures = $5, error_code = $6,
    error_text = $7 WHERE id = $1 AND url = $2`;

/** Reads one feed from its server to the record. What is wrong with the feed is noted at it and is nobody else's. */
@Injectable()
export class FeedPoller {
  constructor(
    private readonly work: UnitOfWork,
    private readonly fetcher: FeedFetcher,
    private readonly store: ArticleStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing with a feed that is paused or removed. @throws what is wrong on our side */
  async poll(id: string): Promise<void> {
    const [feed] = await this.work.withoutRevision(async (tx) =>
      tx.query<FeedRow[]>(
        `SELECT ${FEED_COLUMNS} FROM feed f WHERE f.id = $1 AND NOT f.paused AND f.removed_at IS NULL`,
        [id],
      ),
    );
    if (feed === undefined) return;
    try {
      const fetched = await this.fetcher.fetch(feed);
      if (fetched.status === 'OK') await this.read(feed, fetched);
      await this.work.withoutRevision(async (tx) => this.noteSuccess(tx, feed, fetched));
    } catch (error) {
      const failure = feedFailureOf(error);
      if (failure === null) throw error;
      await this.work.withoutRevision(async (tx) => this.noteFailure(tx, feed, failure));
    }
  }

  private async read(feed: FeedRow, fetched: Extract<Fetched, { status: 'OK' }>): Promise<void> {
    const reading = { now: this.clock.now(), detector: await loadDetector(), languageHint: feed.language };
    const { entries } = await readFeed(fetched, reading);
    const articles = entries.flatMap((entry) =>
      entry.kind === 'ARTICLE' && entry.repeats !== 'URL' ? [entry.article] : [],
    );
    await this.store.store(feed, articles);
  }

  private async noteSuccess(tx: EntityManager, feed: FeedRow, { etag, lastModified, status }: Fetched): Promise<void> {
    const now = this.clock.now();
    const kept = status === 'NOT_MODIFIED' ? feed : { etag: null, lastModified: null };
    await tx.query(SUCCEEDED, [
      feed.id,
      feed.url,
      now,
      new Date(now.getTime() + feed.intervalMinutes * MINUTE_MS),
      etag ?? kept.etag,
      lastModified ?? kept.lastModified,
    ]);
  }

  private async noteFailure(tx: EntityManager, feed: FeedRow, failure: FeedFailure): Promise<void> {
    const now = this.clock.now();
    const { code, text, retryAfterSeconds } = failure;
    const failures = feed.failures + 1;
    const wait = backOff({ intervalMinutes: feed.intervalMinutes, failures, retryAfterSeconds });
    await tx.query(FAILED, [feed.id, feed.url, now, new Date(now.getTime() + wait), failures, code, text]);
  }
}
