import { ARTICLE_READ, type ArticleRead } from './article-read.js';
import type { ListedArticle } from './articles.js';

interface LinkRead {
  readonly state: string;
  readonly case: { readonly slug: string; readonly title: string };
}

export interface NewsItemRead extends ArticleRead {
  readonly links: readonly LinkRead[];
}

export const NEWS_ITEM_READ = `${ARTICLE_READ} links { id state case { id slug title(locale: $locale) } }`;

/** Links that somebody, or the rules, stand by. */
const STANDING: ReadonlySet<string> = new Set(['CONFIRMED', 'AUTO_CONFIRMED']);

export function articleOf({ links, ...article }: NewsItemRead): ListedArticle {
  const cases = new Map(links.filter(({ state }) => STANDING.has(state)).map((link) => [link.case.slug, link.case]));
  return { ...article, cases: [...cases.values()] };
}
