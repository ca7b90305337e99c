import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { VigilError } from '../../../platform/errors/index.js';
import { eventsOfFeed, type FeedEventRow } from './feed-events.js';
import type { FeedEntryRow } from './feed-entry.model.js';
import { FEED_COLUMNS, type FeedRow } from './feed-row.js';

/** A feed and what came of it. */
export interface ListedFeed extends FeedRow {
  /** Articles on record that it brought. */
  readonly items: number;
  /** Of these, articles that belong to a case. */
  readonly linked: number;
}

const LIST = `SELECT ${FEED_COLUMNS}, c.items, c.linked FROM feed f CROSS JOIN LATERAL (
    SELECT count(*)::int AS items, (count(*) FILTER (WHERE EXISTS (
      SELECT FROM news_link l WHERE l.item_id = n.id AND l.state IN ('CONFIRMED', 'AUTO_CONFIRMED'))))::int AS linked
    FROM feed_item i JOIN news_item n ON n.id = i.item_id WHERE i.feed_id = f.id AND i.repeats IS NULL) c`;

const ENTRIES = `SELECT f.id AS "feedId", f.title AS "feedTitle", i.original_url AS "originalUrl",
    i.published_at AS "publishedAt", i.published_on::text AS "publishedOn", i.published_text AS "publishedText",
    i.language_confidence AS "languageConfidence", i.repeats, i.read_at AS "readAt"
  FROM feed_item i JOIN feed f ON f.id = i.feed_id WHERE i.item_id = $1 ORDER BY i.read_at, i.id`;

/** What there is of feeds, for staff. */
@Injectable()
export class FeedList {
  constructor(private readonly work: UnitOfWork) {}

  /** In the order in which they were added, the removed ones left out. */
  async page(first: number, behind: string | null): Promise<readonly ListedFeed[]> {
    return this.work.withoutRevision(async (tx) =>
      tx.query<ListedFeed[]>(
        `${LIST} WHERE f.removed_at IS NULL AND ($2::uuid IS NULL OR (f.added_at, f.id) >
           (SELECT b.added_at, b.id FROM feed b WHERE b.id = $2)) ORDER BY f.added_at, f.id LIMIT $1`,
        [first, behind],
      ),
    );
  }

  /** One feed, also when it was removed. @throws VigilError NOT_FOUND */
  async one(id: string): Promise<ListedFeed> {
    const [feed] = await this.work.withoutRevision(async (tx) =>
      tx.query<ListedFeed[]>(`${LIST} WHERE f.id = $1`, [id]),
    );
    if (feed !== undefined) return feed;
    throw new VigilError('NOT_FOUND', { field: 'id', detail: 'There is no feed with this id.' });
  }

  /** How feeds gave an article, the first of them first; nothing where it came by hand or is not there. */
  async entriesOf(itemId: string): Promise<readonly FeedEntryRow[]> {
    return this.work.withoutRevision(async (tx) => tx.query<FeedEntryRow[]>(ENTRIES, [itemId]));
  }

  async events(id: string): Promise<readonly FeedEventRow[]> {
    return this.work.withoutRevision(async (tx) => eventsOfFeed(tx, id));
  }
}
