import type { FactInput } from '../../sources/index.js';
import type { NEWS_ITEM } from '../../news/index.js';
import type { Article } from '../read-feed.js';
import type { FeedRow } from '../register/feed-row.js';

/** Who publishes what a feed brings. */
export const publisherOf = ({ publisher, title }: Pick<FeedRow, 'publisher' | 'title'>): string => publisher ?? title;

/** An article as it is put on record. */
export function newsFields(feed: FeedRow, article: Article): FactInput<typeof NEWS_ITEM> {
  const { title, summary, url, published, language, imageUrl } = article;
  return {
    title,
    url,
    publisher: publisherOf(feed),
    visibility: 'STAFF',
    ...(summary !== null && { summary }),
    ...(published.at !== null && { publishedAt: published.at.toISOString() }),
    ...(published.on !== null && { publishedOn: published.on }),
    ...(language.language !== null && { language: language.language }),
    ...(imageUrl !== null && { imageUrl }),
  };
}
