import { paragraphHtml, happeningHtml, isWebAddress } from '../happening-html.js';
import { byDay, firstDayOf, kindText, type Happening } from '../reading/happenings.js';
import { formatPhrases } from '../../words/formats/index.js';
import type { Language } from '../../words/languages.js';
import { onOneLine } from '../../words/plain.js';
import type { FeedEntry } from './feed-document.js';

export const MOST_ENTRIES = 50;

/** Something that happened, and where its case is shown. */
export interface TopicalHappening {
  readonly happening: Happening;
  /** Whose it is, where the feed is about many. */
  readonly name: string | null;
  readonly page: string;
}

/** What is over: a fact up to today, or a computed day that has certainly come, by whatever way of counting. */
const isPast = (happening: Happening, today: string): boolean =>
  happening.state === null
    ? firstDayOf(happening) <= today
    : happening.state === 'REACHED' && happening.date.latest !== null && happening.date.latest <= today;

function entryOf({ happening, name, page }: TopicalHappening, language: Language): FeedEntry {
  const { id, kind, title, url, exact, dateText } = happening;
  const date = formatPhrases.say(exact ? 'date.known' : 'date.asKnown', language, { date: dateText });
  const isArticle = kind === 'NEWS' && url !== null && isWebAddress(url);
  return {
    id,
    title: onOneLine(name === null ? title : formatPhrases.say('of.person', language, { name, title })),
    page,
    article: isArticle ? url : null,
    html: paragraphHtml(date) + happeningHtml(happening, language),
    at: new Date(`${firstDayOf(happening)}T00:00:00Z`),
    kind: kindText(happening, language),
  };
}

/** The latest of what has happened, each thing once, latest first. */
export function feedEntries(
  happenings: readonly TopicalHappening[],
  { language, today }: { readonly language: Language; readonly today: string },
): readonly FeedEntry[] {
  const past = happenings
    .filter(({ happening }) => isPast(happening, today))
    .toSorted((a, b) => byDay(b.happening, a.happening));
  const once = new Map<string, TopicalHappening>();
  for (const topical of past) if (!once.has(topical.happening.id)) once.set(topical.happening.id, topical);
  return [...once.values()].slice(0, MOST_ENTRIES).map((topical) => entryOf(topical, language));
}

/** When a feed changed last: with the record, or with the day of its latest entry. */
export const updatedAt = (changed: Date, [latest]: readonly FeedEntry[]): Date =>
  latest === undefined || latest.at < changed ? changed : latest.at;
