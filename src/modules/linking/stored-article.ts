import type { EntityManager } from 'typeorm';
import type { Article } from '../../domain/linking/index.js';

/** An article on record, in the version that was read. */
export interface StoredArticle {
  readonly id: string;
  readonly version: number;
  readonly visibility: string;
  readonly article: Article;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly visibility: string;
  readonly title: string;
  readonly summary: string | null;
  readonly language: string | null;
  readonly day: string | null;
}

/** Articles as they are on record now; those that staff do not see are left out. */
export async function storedArticles(tx: EntityManager, ids: readonly string[]): Promise<readonly StoredArticle[]> {
  const rows = await tx.query<Row[]>(
    `SELECT id, version, visibility, title, summary, language,
       to_char(coalesce(published_at AT TIME ZONE 'UTC', published_on::timestamp), 'YYYY-MM-DD') AS day
     FROM news_item WHERE id = ANY ($1::uuid[]) AND visibility <= 'STAFF' ORDER BY id`,
    [ids],
  );
  return rows.map(({ id, version, visibility, title, summary, language, day }) => ({
    id,
    version,
    visibility,
    article: { title, summary, language, publishedOn: day },
  }));
}
