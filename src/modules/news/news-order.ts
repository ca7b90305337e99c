import { col, raw, sql } from '../../platform/graphql/planner/fragment.js';
import type { OrderKey } from '../../platform/graphql/planner/reads.js';

/** Links by their article, latest first; an article that names no day stands where it was recorded. */
export const latestArticleFirst: OrderKey = {
  sql: (alias, context) => {
    // Not a fresh alias: the text of an order must be the same in every statement, for cursors hold its mark.
    const item = `${alias}_item`;
    return sql`(select coalesce(${col(item, 'published_at')}, ${col(item, 'recorded_at')})
      from ${context.table('news_item')} ${raw(item)} where ${col(item, 'id')} = ${col(alias, 'item_id')})`;
  },
  direction: 'DESC',
  type: 'timestamptz',
};

/** Articles themselves in that order. */
export const latestFirst: OrderKey = {
  sql: (alias) => sql`coalesce(${col(alias, 'published_at')}, ${col(alias, 'recorded_at')})`,
  direction: 'DESC',
  type: 'timestamptz',
};
