import type { parseFeed } from 'feedsmith';
import { absolute, baseWithin, html, isImage, plain, writtenDate, type RawEntry, type RawFeed } from './raw-feed.js';

type Json = Extract<ReturnType<typeof parseFeed>, { format: 'json' }>['feed'];
type JsonItem = NonNullable<Json['items']>[number];

function imagesOf({ image, banner_image: banner, attachments = [] }: JsonItem, base: string): string[] {
  const attached = attachments.filter(({ mime_type: type }) => isImage(type)).map(({ url }) => url);
  return [image, banner, ...attached].map((address) => absolute(address, base)).filter((address) => address !== null);
}

// `external_url` is what an entry speaks of, not the entry: it is nobody's link.
function jsonEntry(item: JsonItem, base: string): RawEntry {
  return {
    id: item.id ?? null,
    link: absolute(item.url, base),
    title: plain(item.title),
    summary: plain(item.summary),
    content: plain(item.content_text) ?? html(item.content_html),
    published: writtenDate(item.date_published),
    language: item.language ?? null,
    images: imagesOf(item, base),
    base,
  };
}

/** JSON Feed 1 and 1.1. */
export function jsonFeed(feed: Json, address: string): RawFeed {
  const base = baseWithin(address, feed.home_page_url);
  return {
    format: 'JSON',
    title: plain(feed.title),
    language: feed.language ?? null,
    entries: (feed.items ?? []).map((item) => jsonEntry(item, base)),
  };
}
