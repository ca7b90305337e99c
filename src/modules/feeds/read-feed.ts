import { setImmediate } from 'node:timers/promises';
import { canonicalUrl } from '../news/index.js';
import { decodeFeed } from './decode/decode-feed.js';
import { RepeatedEntries, type RepeatedBy } from './dedupe/repeated-entries.js';
import { textHash } from './dedupe/text-hash.js';
import { plainLine } from './normalise/markup.js';
import { normaliseEntry, type PlainEntry, type Reading } from './normalise/normalise-entry.js';
import { parseFeed } from './parse/parse-feed.js';
import type { FeedFormat } from './parse/raw-feed.js';

/** Why an entry is no article of its own. */
export type Skipped = 'NO_LINK' | 'NO_TITLE';

/** An entry that names an article. */
export interface Article extends PlainEntry {
  readonly link: string;
  /** Canonical: one article has one. */
  readonly url: string;
  readonly hash: Buffer | null;
}

export type ReadEntry =
  | { readonly kind: 'ARTICLE'; readonly article: Article; readonly repeats: RepeatedBy | null }
  | { readonly kind: 'SKIPPED'; readonly reason: Skipped; readonly entry: PlainEntry };

export interface ReadFeed {
  readonly format: FeedFormat;
  readonly charset: string;
  /** null: it gives none. */
  readonly title: string | null;
  readonly entries: readonly ReadEntry[];
}

/** What came from an address. */
export interface Document {
  /** Behind redirects. */
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
}

/** Newest stand first; what is further down was read long ago. */
const MOST_ENTRIES = 1000;

function addressOf(link: string | null): string | null {
  if (link === null) return null;
  try {
    return canonicalUrl(link);
  } catch {
    return null;
  }
}

function readEntry(entry: PlainEntry, repeated: RepeatedEntries): ReadEntry {
  const { link, title, summary } = entry;
  const url = addressOf(link);
  if (link === null || url === null) return { kind: 'SKIPPED', reason: 'NO_LINK', entry };
  if (title === '') return { kind: 'SKIPPED', reason: 'NO_TITLE', entry };
  const article = { ...entry, link, url, hash: textHash(title, summary) };
  return { kind: 'ARTICLE', article, repeats: repeated.next(article) };
}

/**
 * Everything a feed says, entry by entry in its order. Others get their turn between two entries.
 * @throws FeedProblem
 */
export async function readFeed({ url, body, contentType }: Document, reading: Reading): Promise<ReadFeed> {
  const { text, charset } = decodeFeed(body, contentType);
  const feed = parseFeed(text, url);
  const title = feed.title === null ? '' : plainLine(feed.title);
  const repeated = new RepeatedEntries();
  const entries: ReadEntry[] = [];
  for (const raw of feed.entries.slice(0, MOST_ENTRIES)) {
    entries.push(readEntry(normaliseEntry(raw, { title, language: feed.language }, reading), repeated));
    await setImmediate();
  }
  return { format: feed.format, charset, title: title === '' ? null : title, entries };
}
