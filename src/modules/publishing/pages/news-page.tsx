import type { Reading } from '../reading/reading.js';
import { Articles } from './articles.js';
import { articleOf, NEWS_ITEM_READ, type NewsItemRead } from './news-read.js';
import type { Page } from './page.js';
import { PAGE_INFO_READ, Paging, unlessMisplaced, windowOf, type PageInfoRead, type Place } from './paging.js';
import { plainly } from '../words/plain.js';
import type { Voice } from './voice.js';

interface NewsRead {
  readonly newsItems: { readonly pageInfo: PageInfoRead; readonly nodes: readonly NewsItemRead[] };
}

const PATH = '/news';
const SIZE = 20;

const NEWS = `query NewsPage($locale: Locale, $first: Int, $after: String, $last: Int, $before: String) {
  newsItems(filter: { state: [CONFIRMED, AUTO_CONFIRMED] }, first: $first, after: $after, last: $last, before: $before) {
    ${PAGE_INFO_READ} nodes { ${NEWS_ITEM_READ} } } }`;

/** Articles about all cases; undefined where the address names a place that is none of the list. */
export async function newsPage(voice: Voice, reading: Reading, place: Place): Promise<Page | undefined> {
  const variables = { locale: voice.language, ...windowOf(place, SIZE) };
  const read = await unlessMisplaced(reading.ofAll<NewsRead>(NEWS, variables));
  if (read === undefined) return undefined;
  const { pageInfo, nodes } = plainly(read).newsItems;
  return {
    head: {
      title: voice.say('news.title'),
      description: voice.say('news.description'),
      path: PATH,
      options: { ...place },
    },
    main: (
      <>
        <header class="list-opening">
          <h1>{voice.say('news.title')}</h1>
          <p class="lead">{voice.say('news.description')}</p>
        </header>
        {nodes.length === 0 ? (
          <p>{voice.say('news.none')}</p>
        ) : (
          <Articles voice={voice} articles={nodes.map(articleOf)} level="h2" />
        )}
        <Paging voice={voice} path={PATH} pageInfo={pageInfo} />
      </>
    ),
  };
}
