import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Article } from '../read-feed.js';
import type { RepeatedBy } from './repeated-entries.js';

/** The article on record that an entry is. */
export interface Known {
  readonly itemId: string;
  readonly by: RepeatedBy;
}

const BY_URL = `SELECT item_id AS "itemId" FROM (
    SELECT item_id, read_at FROM feed_item WHERE url = $1 UNION ALL SELECT id, '-infinity' FROM news_item WHERE url = $1
  ) k ORDER BY read_at LIMIT 1`;

const BY_TEXT = `SELECT item_id AS "itemId" FROM feed_item WHERE text_hash = $1 ORDER BY read_at LIMIT 1`;

// Of a date that is not known the moment of reading is the best guess, for both.
const BY_TITLE = `SELECT n.id AS "itemId", n.title FROM news_item n
  WHERE n.title % $1 AND similarity(n.title, $1) >= $2 AND lower(n.publisher) = lower($3)
    AND (n.summary IS NULL OR $4::text IS NULL OR similarity(n.summary, $4) >= $5)
    AND abs(extract(epoch FROM coalesce(n.published_at, n.published_on::timestamp AT TIME ZONE 'UTC', n.recorded_at) - $6::timestamptz))
      <= 72 * 3600
  ORDER BY similarity(n.title, $1) DESC LIMIT 5`;

const ALIKE_TITLE = 0.7;
const ALIKE_SUMMARY = 0.6;

const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  );

/**
 * Whether one headline only adds words to the other ("updated"). One letter more is another surname, another number is
 * another sentence: such headlines are alike to the eye and stand over two articles.
 */
function addsOnly(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  return fewer !== undefined && more !== undefined && fewer.size > 2 && [...fewer].every((word) => more.has(word));
}

/** Finds articles that are on record already, under another address or headline. */
@Injectable()
export class Duplicates {
  /** @param publisher who publishes what the feed brings */
  async find(tx: EntityManager, article: Article, publisher: string, now: Date): Promise<Known | null> {
    const [byUrl] = await tx.query<{ itemId: string }[]>(BY_URL, [article.url]);
    if (byUrl !== undefined) return { ...byUrl, by: 'URL' };
    const [byText] = article.hash === null ? [] : await tx.query<{ itemId: string }[]>(BY_TEXT, [article.hash]);
    if (byText !== undefined) return { ...byText, by: 'TEXT' };
    return this.alike(tx, article, publisher, now);
  }

  private async alike(tx: EntityManager, article: Article, publisher: string, now: Date): Promise<Known | null> {
    const { title, summary, published } = article;
    const found = await tx.query<{ itemId: string; title: string }[]>(BY_TITLE, [
      title,
      ALIKE_TITLE,
      publisher,
      summary,
      ALIKE_SUMMARY,
      published.at ?? published.on ?? now,
    ]);
    const known = found.find((candidate) => addsOnly(candidate.title, title));
    return known === undefined ? null : { itemId: known.itemId, by: 'TITLE' };
  }
}
