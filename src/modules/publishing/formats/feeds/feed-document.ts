import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Publication } from '../../serving/publication.js';
import type { Language } from '../../words/languages.js';

export interface FeedEntry {
  /** A uuid, the same in every feed and language. */
  readonly id: string;
  readonly title: string;
  /** Page of ours that tells of it. */
  readonly page: string;
  /** The article itself, where it is one. */
  readonly article: string | null;
  readonly html: string;
  /** The first moment that it may have been. */
  readonly at: Date;
  readonly kind: string;
}

export interface FeedFrame {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly language: Language;
  /** Address of the feed itself. */
  readonly self: string;
  /** Page that it belongs to. */
  readonly page: string;
  readonly author: { readonly name: string; readonly url: string };
  /** When what it tells changed last, by the record. */
  readonly updated: Date;
}

const urn = (id: string): string => `urn:uuid:${id}`;

function atom(frame: FeedFrame, entries: readonly FeedEntry[]): string {
  const { language, author } = frame;
  return generateAtomFeed({
    xml: { lang: language },
    id: urn(frame.id),
    title: { value: frame.title },
    subtitle: { value: frame.about },
    updated: frame.updated,
    links: [
      { href: frame.self, rel: 'self', type: 'application/atom+xml' },
      { href: frame.page, rel: 'alternate', type: 'text/html', hreflang: language },
    ],
    authors: [{ name: author.name, uri: author.url }],
    entries: entries.map(({ id, title, page, article, html, at, kind }) => ({
      id: urn(id),
      title: { value: title },
      links: [
        { href: article ?? page, rel: 'alternate' },
        ...(article === null ? [] : [{ href: page, rel: 'related' }]),
      ],
      published: at,
      updated: at,
      categories: [{ term: kind }],
      content: { type: 'html', value: html },
    })),
  });
}

function rss(frame: FeedFrame, entries: readonly FeedEntry[]): string {
  return generateRssFeed({
    title: frame.title,
    link: frame.page,
    description: frame.about,
    language: frame.language,
    lastBuildDate: frame.updated,
    docs: 'https://www.rssboard.org/rss-specification',
    atom: { links: [{ href: frame.self, rel: 'self', type: 'application/rss+xml' }] },
    items: entries.map(({ id, title, page, article, html, at, kind }) => ({
      title,
      link: article ?? page,
      description: html,
      guid: { value: urn(id), isPermaLink: false },
      pubDate: at,
      categories: [{ name: kind }],
    })),
  });
}

function json(frame: FeedFrame, entries: readonly FeedEntry[]): string {
  const { items = [], ...feed } = generateJsonFeed({
    title: frame.title,
    description: frame.about,
    home_page_url: frame.page,
    feed_url: frame.self,
    language: frame.language,
    authors: [frame.author],
    items: entries.map(({ id, title, page, article, html, at, kind }) => ({
      id: urn(id),
      url: page,
      ...(article === null ? {} : { external_url: article }),
      title,
      content_html: html,
      date_published: at,
      tags: [kind],
    })),
  }) as { readonly items?: readonly unknown[] };
  // The specification asks for the list of items also where there are none; the library leaves an empty one out.
  return `${JSON.stringify({ ...feed, items }, null, 1)}\n`;
}

const WRITERS = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: atom },
  rss: { type: 'application/rss+xml; charset=utf-8', write: rss },
  json: { type: 'application/feed+json; charset=utf-8', write: json },
} as const;

export type FeedFormat = keyof typeof WRITERS;

/** What a feed tells, in its format. */
export function feedDocument(format: FeedFormat, frame: FeedFrame, entries: readonly FeedEntry[]): Publication {
  const { type, write } = WRITERS[format];
  return { type, body: write(frame, entries) };
}
