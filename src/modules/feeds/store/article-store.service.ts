import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NewsItemsService } from '../../news/index.js';
import { Duplicates, type Known } from '../dedupe/duplicates.service.js';
import type { Article } from '../read-feed.js';
import type { FeedRow } from '../register/feed-row.js';
import { newsFields, publisherOf } from './news-fields.js';

/** Revisions wait for each other: a long feed must not keep everybody waiting. */
const AT_ONCE = 25;

const INSERT = `INSERT INTO feed_item (id, feed_id, item_id, repeats, guid, original_url, url, text_hash, published_text,
    published_at, published_on, language, language_confidence, read_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (feed_id, url) DO NOTHING`;

/**
 * Puts what feeds bring on record, for staff only, each article once. That somebody looks for names in a new article is
 * for whoever watches over revisions: it happens however an article comes on record.
 */
@Injectable()
export class ArticleStore {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: NewsItemsService,
    private readonly duplicates: Duplicates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stores what is new; returns how many articles that were. Where it ends early, the next time goes on from there. */
  async store(feed: FeedRow, articles: readonly Article[]): Promise<number> {
    const unread = await this.work.withoutRevision(async (tx) => this.unread(tx, feed, articles));
    let stored = 0;
    for (let from = 0; from < unread.length; from += AT_ONCE) {
      const part = unread.slice(from, from + AT_ONCE);
      const by = { actor: 'feed', reason: `Read from the feed ${feed.title}` };
      stored += await this.work.run(by, async (tx) => this.storePart(tx, feed, part));
    }
    return stored;
  }

  private async unread(tx: EntityManager, { id }: FeedRow, articles: readonly Article[]): Promise<readonly Article[]> {
    const rows = await tx.query<{ url: string }[]>(`SELECT url FROM feed_item WHERE feed_id = $1 AND url = ANY ($2)`, [
      id,
      articles.map(({ url }) => url),
    ]);
    const known = new Set(rows.map(({ url }) => url));
    return articles.filter(({ url }) => !known.has(url));
  }

  /** Another process may have read the same feed: what is unread is asked again, now that nobody else writes. */
  private async storePart(tx: EntityManager, feed: FeedRow, articles: readonly Article[]): Promise<number> {
    let stored = 0;
    for (const article of await this.unread(tx, feed, articles)) {
      const known = await this.duplicates.find(tx, article, publisherOf(feed), this.clock.now());
      const itemId = known?.itemId ?? (await this.items.record(tx, newsFields(feed, article))).id;
      await this.note(tx, feed, article, { itemId, by: known?.by ?? null });
      if (known === null) stored += 1;
    }
    return stored;
  }

  private async note(
    tx: EntityManager,
    feed: FeedRow,
    { id, link, url, hash, published, language }: Article,
    known: { readonly itemId: string; readonly by: Known['by'] | null },
  ): Promise<void> {
    await tx.query(INSERT, [
      uuidv7(),
      feed.id,
      known.itemId,
      known.by,
      id,
      link,
      url,
      hash,
      published.text,
      published.at,
      published.on,
      language.language,
      language.confidence,
      this.clock.now(),
    ]);
  }
}
