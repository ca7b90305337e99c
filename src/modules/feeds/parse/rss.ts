import type { parseFeed } from 'feedsmith';
import {
  absolute,
  baseWithin,
  firstText,
  html,
  isImage,
  writtenDate,
  type RawEntry,
  type RawFeed,
} from './raw-feed.js';

type Parsed = ReturnType<typeof parseFeed>;
type Rss = Extract<Parsed, { format: 'rss' }>['feed'];
type RssItem = NonNullable<Rss['items']>[number];
type Rdf = Extract<Parsed, { format: 'rdf' }>['feed'];
type RdfItem = NonNullable<Rdf['items']>[number];

const HTTP = /^https?:\/\//i;

/** What Dublin Core says of an entry. */
const dublinOf = ({ dc }: RssItem | RdfItem): { date: unknown; language: string | undefined } => ({
  date: dc?.dates?.[0],
  language: dc?.languages?.[0],
});

/** A guid is the address of the article unless it says otherwise; many say nothing and are none. */
function linkOfGuid(guid: RssItem['guid']): string | undefined {
  const isAddress = guid !== undefined && guid.isPermaLink !== false && HTTP.test(guid.value ?? '');
  return isAddress ? guid.value : undefined;
}

function imagesOf({ enclosures = [], media }: RssItem): (string | undefined)[] {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  return [
    ...enclosures.filter(({ type }) => isImage(type)).map(({ url }) => url),
    ...contents.filter(({ type, medium }) => isImage(type, medium)).map(({ url }) => url),
    ...(media?.thumbnails ?? []).map(({ url }) => url),
  ];
}

const addresses = (given: readonly (string | undefined)[], base: string): string[] =>
  given.map((address) => absolute(address, base)).filter((address) => address !== null);

function rssEntry(item: RssItem, around: string): RawEntry {
  const base = baseWithin(around, item.xml?.base);
  const dublin = dublinOf(item);
  return {
    id: firstText(item.guid?.value),
    link: absolute(item.link ?? linkOfGuid(item.guid), base),
    title: html(item.title),
    summary: html(item.description),
    content: html(item.content?.encoded),
    published: writtenDate(item.pubDate, dublin.date),
    language: firstText(item.xml?.lang, dublin.language),
    images: addresses(imagesOf(item), base),
    base,
  };
}

/** RSS 0.9x to 2.0. Relative addresses are those of the site that the channel names. */
export function rssFeed(feed: Rss, address: string): RawFeed {
  const base = baseWithin(baseWithin(address, feed.link), feed.xml?.base);
  return {
    format: 'RSS',
    title: html(feed.title),
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    entries: (feed.items ?? []).map((item) => rssEntry(item, base)),
  };
}

const addressIn = (text: string | null): string | null => (text !== null && HTTP.test(text) ? text : null);

function rdfEntry(item: RdfItem, around: string): RawEntry {
  const base = baseWithin(around, item.xml?.base);
  const about = firstText(item.rdf?.about);
  const dublin = dublinOf(item);
  return {
    id: about,
    link: absolute(firstText(item.link) ?? addressIn(about), base),
    title: html(item.title),
    summary: html(item.description),
    content: html(item.content?.encoded),
    published: writtenDate(dublin.date),
    language: firstText(item.xml?.lang, dublin.language),
    images: [],
    base,
  };
}

/** RSS 0.90 and 1.0. */
export function rdfFeed(feed: Rdf, address: string): RawFeed {
  const base = baseWithin(baseWithin(address, feed.link), feed.xml?.base);
  return {
    format: 'RDF',
    title: html(feed.title),
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    entries: (feed.items ?? []).map((item) => rdfEntry(item, base)),
  };
}
