import { col, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { OrderKey } from '../../platform/graphql/planner/reads.js';

/** The day an article was published on, as far as it is known. */
export const publicationDay = (item: string): Fragment =>
  sql`coalesce((${col(item, 'published_at')} at time zone 'UTC')::date, ${col(item, 'published_on')})`;

/** When an article was published, or else recorded; of one that names only the day, where that begins in UTC. */
const moment = (item: string): Fragment =>
  sql`coalesce(${col(item, 'published_at')}, ${col(item, 'published_on')}::timestamp at time zone 'UTC',
    ${col(item, 'recorded_at')})`;

/** Links by their article, latest first; an article that names no day stands where it was recorded. */
export const latestArticleFirst: OrderKey = {
  sql: (alias, context) => {
    // Not a fresh alias: the text of an order must be the same in every statement, for cursors hold its mark.
    const item = `${alias}_item`;
    return sql`(select ${moment(item)} from ${context.table('news_item')} ${raw(item)} where ${col(item, 'id')} = ${col(alias, 'item_id')})`;
  },
  direction: 'DESC',
  type: 'timestamptz',
};

/** Articles themselves in that order. */
export const latestFirst: OrderKey = {
  sql: moment,
  direction: 'DESC',
  type: 'timestamptz',
};
