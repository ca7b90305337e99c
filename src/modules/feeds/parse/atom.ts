import type { parseFeed } from 'feedsmith';
import {
  absolute,
  baseWithin,
  firstText,
  html,
  isImage,
  plain,
  writtenDate,
  type RawEntry,
  type RawFeed,
  type RawText,
} from './raw-feed.js';

type Atom = Extract<ReturnType<typeof parseFeed>, { format: 'atom' }>['feed'];
type AtomEntry = NonNullable<Atom['entries']>[number];

/** `text/html` is how Atom 0.3 says it. */
const MARKUP = /html/i;

function textOf(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): RawText | null {
  const isMarkup = MARKUP.test(text?.type ?? 'text');
  return isMarkup ? html(text?.value) : plain(text?.value);
}

/** The article itself: an alternate in HTML rather than in another form, and no other kind of link. */
function articleLink(links: NonNullable<AtomEntry['links']>): string | undefined {
  const alternates = links.filter(({ rel }) => rel === undefined || rel === '' || rel === 'alternate');
  return (alternates.find(({ type }) => type === undefined || MARKUP.test(type)) ?? alternates[0])?.href;
}

function contentOf({ content }: AtomEntry, base: string): { text: RawText | null; base: string } {
  return { text: textOf(content), base: baseWithin(base, content?.xml?.base) };
}

function imagesOf({ links = [], media }: AtomEntry, base: string): string[] {
  const given = [
    ...links.filter(({ rel, type }) => rel === 'enclosure' && isImage(type)).map(({ href }) => href),
    ...(media?.contents ?? []).filter(({ type, medium }) => isImage(type, medium)).map(({ url }) => url),
    ...(media?.thumbnails ?? []).map(({ url }) => url),
  ];
  return given.map((address) => absolute(address, base)).filter((address) => address !== null);
}

function atomEntry(entry: AtomEntry, around: string): RawEntry {
  const base = baseWithin(around, entry.xml?.base);
  const content = contentOf(entry, base);
  return {
    id: firstText(entry.id),
    link: absolute(articleLink(entry.links ?? []), base),
    title: textOf(entry.title),
    summary: textOf(entry.summary),
    content: content.text,
    published: writtenDate(entry.published, entry.dc?.dates?.[0]),
    language: firstText(entry.xml?.lang),
    images: imagesOf(entry, base),
    base: content.base,
  };
}

/** Atom 0.3 and 1.0. */
export function atomFeed(feed: Atom, address: string): RawFeed {
  const base = baseWithin(address, feed.xml?.base);
  return {
    format: 'ATOM',
    title: textOf(feed.title),
    language: firstText(feed.xml?.lang),
    entries: (feed.entries ?? []).map((entry) => atomEntry(entry, base)),
  };
}
