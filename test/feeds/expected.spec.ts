import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadDetector } from '../../src/modules/feeds/normalise/detector.js';
import { readFeed, type Article, type ReadEntry, type ReadFeed } from '../../src/modules/feeds/read-feed.js';

const SET = new URL('../news/development-set/', import.meta.url);
const NOW = new Date('2026-11-23T12:00:00Z');

interface Expected {
  readonly item: string | null;
  readonly link: string | null;
  readonly feedDate: string | null;
  readonly duplicates?: readonly string[];
}

interface ExpectedFile {
  readonly entries: readonly Expected[];
  readonly format: string;
  readonly encoding: string;
  readonly base: string;
  readonly uniqueArticles: number;
  readonly rawEntries: number;
}

interface Item {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
}

const text = (path: string): string => readFileSync(new URL(path, SET), 'utf8');
const { files } = JSON.parse(text('feeds/EXPECTED.json')) as { files: Readonly<Record<string, ExpectedFile>> };
const items = new Map(
  text('items.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)
    .map((item) => [item.id, item]),
);

const articleOf = (entry: ReadEntry): Article | null => (entry.kind === 'ARTICLE' ? entry.article : null);
const articles = ({ entries }: ReadFeed): Article[] =>
  entries.flatMap((entry) => (entry.kind === 'ARTICLE' && entry.repeats === null ? [entry.article] : []));

/** A moment or a day as EXPECTED.json has it, comparable. */
const comparable = (date: string | null): string | null =>
  date?.includes('T') === true ? new Date(date).toISOString() : date;

describe.each(Object.entries(files).map(([name, expected]) => ({ name, expected })))('$name', ({ name, expected }) => {
  let feed: ReadFeed;

  beforeAll(async () => {
    const body = readFileSync(new URL(`feeds/${name}`, SET));
    const reading = { now: NOW, detector: await loadDetector(), languageHint: null };
    // The address under which such a feed would stand; the Content-Type is that of servers that say nothing of it.
    const url = new URL(name, expected.base).href;
    feed = await readFeed({ url, body, contentType: 'application/octet-stream' }, reading);
  });

  it('has the format, the encoding and as many entries as it says', () => {
    expect(expected.format.startsWith({ RSS: 'RSS', ATOM: 'Atom', JSON: 'JSON', RDF: 'RDF' }[feed.format])).toBe(true);
    expect(feed.charset).toBe(expected.encoding.toLowerCase());
    expect(feed.entries).toHaveLength(expected.rawEntries);
    expect(articles(feed)).toHaveLength(expected.uniqueArticles);
  });

  it('gives each article once, with its clean link and the date that can be believed', () => {
    const once = feed.entries.filter((entry) => entry.kind === 'SKIPPED' || entry.repeats === null);
    const found = once.map((entry) => {
      const { published, link } = entry.kind === 'ARTICLE' ? entry.article : entry.entry;
      return { link: articleOf(entry)?.url ?? link, date: published.at?.toISOString() ?? published.on };
    });
    expect(found).toEqual(expected.entries.map(({ link, feedDate }) => ({ link, date: comparable(feedDate) })));
  });

  it('takes what repeats an article for one of its duplicates', () => {
    const repeats = feed.entries.flatMap((entry) =>
      entry.kind === 'ARTICLE' && entry.repeats !== null ? [entry] : [],
    );
    expect(repeats).toHaveLength(expected.entries.flatMap(({ duplicates = [] }) => duplicates).length);
    const known = new Set(articles(feed).map(({ title }) => title));
    expect(repeats.filter(({ article }) => !known.has(article.title.replace(' (обновлено)', '')))).toEqual([]);
  });

  it('skips what is no article', () => {
    const skipped = feed.entries.flatMap((entry) => (entry.kind === 'SKIPPED' ? [entry.reason] : []));
    expect(skipped).toHaveLength(expected.entries.filter(({ item }) => item === null).length);
  });

  it('reads title, summary and language of every article as they are', () => {
    const wanted = expected.entries.flatMap(({ item }) => (item === null ? [] : [items.get(item)]));
    const found = articles(feed).map(({ title, summary, language }) => ({ title, summary, lang: language.language }));
    expect(found).toEqual(wanted.map((item) => ({ title: item?.title, summary: item?.summary, lang: item?.lang })));
  });
});
