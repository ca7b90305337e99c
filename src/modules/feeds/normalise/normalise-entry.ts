import type { RawEntry } from '../parse/raw-feed.js';
import { excerptOf } from './excerpt.js';
import { imageOf } from './image.js';
import { languageOf, type FoundLanguage, type LanguageDetector } from './language.js';
import { publishedOf, type Published } from './published.js';
import { withoutReadMore } from './read-more.js';
import { headlineOf } from './title.js';

/** An entry in plain text, as far as it says something. */
export interface PlainEntry {
  readonly id: string | null;
  /** Absolute, as the feed has it. */
  readonly link: string | null;
  /** At most 500 characters; empty where the feed has none. */
  readonly title: string;
  /** At most 500 characters. */
  readonly summary: string | null;
  readonly published: Published;
  readonly language: FoundLanguage;
  readonly imageUrl: string | null;
}

/** What entries are read against. */
export interface Reading {
  /** Nothing is published later than this. */
  readonly now: Date;
  readonly detector: LanguageDetector;
  /** What staff said of the language of the feed, before what it says itself. */
  readonly languageHint: string | null;
}

/** What the feed says of itself. */
export interface Site {
  /** Plain; empty: nothing. */
  readonly title: string;
  readonly language: string | null;
}

/** What a description says, else what the text does. */
function summaryOf(entry: RawEntry, title: string): string | null {
  const context = { link: entry.link, base: entry.base, title };
  for (const text of [entry.summary, entry.content]) {
    const line = text === null ? '' : withoutReadMore(text, context);
    if (line !== '' && line !== title) return excerptOf(line);
  }
  return null;
}

/** Makes plain text, a date that can be believed, and a language of what an entry says. */
export function normaliseEntry(entry: RawEntry, site: Site, { now, detector, languageHint }: Reading): PlainEntry {
  const title = excerptOf(headlineOf(entry.title, site.title));
  const summary = summaryOf(entry, title);
  return {
    id: entry.id,
    link: entry.link,
    title,
    summary,
    published: publishedOf(entry.published, now),
    language: languageOf(`${title}. ${summary ?? ''}`, [entry.language, languageHint, site.language], detector),
    imageUrl: imageOf(entry),
  };
}
