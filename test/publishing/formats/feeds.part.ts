import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { DOMParser } from 'linkedom';
import { feedEntries } from '../../../src/modules/publishing/formats/feeds/feed-entries.js';
import { milestoneHappening } from '../../../src/modules/publishing/formats/reading/happenings.js';
import { theFormats } from './built.js';
import { HOSTILE } from './documents.js';

/** What any of the formats tells of an entry. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly at: string;
  readonly html: string;
}

interface Feed {
  readonly title: string;
  readonly self: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
}

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

const FORMATS = ['atom', 'rss', 'json'] as const;
type Format = (typeof FORMATS)[number];

const instant = (value: unknown): string => new Date(String(value)).toISOString();

function atom(text: string): Feed {
  const feed = parseAtomFeed(text);
  return {
    title: feed.title?.value ?? '',
    self: feed.links?.find(({ rel }) => rel === 'self')?.href ?? '',
    updated: instant(feed.updated),
    entries: (feed.entries ?? []).map(({ id, title, links, updated, content }) => ({
      id: id ?? '',
      title: title?.value ?? '',
      link: links?.find(({ rel }) => rel === 'alternate')?.href ?? '',
      at: instant(updated),
      html: content?.value ?? '',
    })),
  };
}

function rss(text: string): Feed {
  const feed = parseRssFeed(text);
  return {
    title: feed.title ?? '',
    self: feed.atom?.links?.find(({ rel }) => rel === 'self')?.href ?? '',
    updated: instant(feed.lastBuildDate),
    entries: (feed.items ?? []).map(({ guid, title, link, pubDate, description }) => ({
      id: guid?.value ?? '',
      title: title ?? '',
      link: link ?? '',
      at: instant(pubDate),
      html: description ?? '',
    })),
  };
}

function json(text: string): Feed {
  const feed = parseJsonFeed(text);
  return {
    title: feed.title ?? '',
    self: feed.feed_url ?? '',
    updated: '',
    entries: (feed.items ?? []).map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      link: item.external_url ?? item.url ?? '',
      at: instant(item.date_published),
      html: item.content_html ?? '',
    })),
  };
}

const PARSERS: Readonly<Record<Format, (text: string) => Feed>> = { atom, rss, json };

const feedAt = async (path: string, format: Format, options = ''): Promise<Feed> =>
  PARSERS[format]((await formats.get(`${path}.${format}?lang=en${options}`)).text);

const CASE = '/cases/kvetka-2021/feed';

describe.each(FORMATS)('a feed (%s)', (format) => {
  it('tells what has happened by today, latest first, each with an id that is a uuid', async () => {
    const { title, self, entries } = await feedAt(CASE, format);
    expect(title).toContain('what happened');
    expect(self).toBe(`https://vigil.example${CASE}.${format}?lang=en`);
    expect(entries.length).toBeGreaterThan(15);
    expect(entries.length).toBeLessThanOrEqual(50);
    const days = entries.map(({ at }) => at);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.every((at) => at.endsWith('T00:00:00.000Z') && at <= '2026-11-23T00:00:00.000Z')).toBe(true);
    for (const { id } of entries) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.some(({ title: entry }) => entry.includes('A date announced'))).toBe(false);
  });

  it('says of an imprecise date what is known of it', async () => {
    const { entries } = await feedAt(CASE, format);
    const prize = entries.find(({ title }) => title === 'A Prize');
    expect(prize?.at).toBe('2026-02-01T00:00:00.000Z');
    expect(prize?.html).toContain('Date, as far as it is known: about February 2026');
    const verdict = entries.find(({ title }) => title.startsWith('Trial court'));
    expect(verdict?.html).toContain('<p>Date: 1 September 2021</p>');
    const search = entries.find(({ title }) => title === 'An earlier search');
    expect(search?.html).toContain('not after 31 December 2020');
  });

  it('has a milestone only when it has certainly been reached', async () => {
    const { entries } = await feedAt(CASE, format, '&kinds=milestone');
    expect(entries.some(({ title }) => title === 'Half of the term')).toBe(true);
    expect(entries.some(({ title }) => title === 'Parole may be asked for')).toBe(false);
    for (const { html } of entries) expect(html).toContain('Computed from the facts on record');
  });

  it('leads to an article itself, once, however many cases it is about', async () => {
    const { entries } = await feedAt('/feed', format);
    const articles = entries.filter(({ link }) => link === 'https://paper.example/a?b=1&c=2');
    expect(articles).toHaveLength(1);
    const own = (await feedAt(CASE, format)).entries.find(({ link }) => link === articles[0]?.link);
    expect(own?.id).toBe(articles[0]?.id);
    expect(entries.some(({ title }) => title.startsWith('Vasil Vasilok: '))).toBe(true);
  });

  it('carries hostile texts as texts', async () => {
    const { entries } = await feedAt(CASE, format);
    const article = entries.find(({ title }) => title.startsWith('About'));
    expect(article?.title).toBe(`About ${HOSTILE}`);
    const isolation = entries.find(({ title }) => title === 'Isolation');
    expect(isolation?.html).toContain('&lt;/text>&lt;script>alert(1)&lt;/script>');
    expect(isolation?.html).not.toContain('<script');
  });
});

describe('feeds', () => {
  it('wait for the later day where two ways of counting are in use, and say both', () => {
    const date = { earliest: '2027-02-28', latest: '2027-02-28', exact: true, ambiguousWith: '2027-03-01' };
    const named = { kind: 'FRACTION', numerator: 1, denominator: 2, count: null } as const;
    const milestone = { ...named, state: 'REACHED', label: HOSTILE, reasons: [], date } as const;
    const happening = milestoneHappening(milestone, 'Case:01890000-0000-7000-8000-0000000000a2', 'en');
    const on = (today: string): ReturnType<typeof feedEntries> =>
      feedEntries([{ happening, name: null, page: 'https://vigil.example' }], { language: 'en', today });
    expect(on('2027-02-28')).toEqual([]);
    const [entry] = on('2027-03-01');
    expect(entry?.html).toContain('Date, as far as it is known: 28 February 2027 or 1 March 2027');
    expect(entry?.at.toISOString()).toBe('2027-02-28T00:00:00.000Z');
    expect(entry?.title).toBe(HOSTILE);
  });

  it('keep the id of an entry when its date is corrected, and say that they changed', async () => {
    const { pen, idOf } = formats;
    const before = await feedAt(CASE, 'atom');
    const verdict = `Verdict:${await idOf('verdict', `instance = 'SUPERVISORY'`)}`;
    await pen.correct('correctVerdict', verdict, { on: '2023-05-06' });
    const after = await feedAt(CASE, 'atom');
    await pen.correct('correctVerdict', verdict, { on: '2023' });
    const entryOf = ({ entries }: Feed): Entry | undefined =>
      entries.find(({ title }) => title.startsWith('Supervisory'));
    expect(entryOf(after)?.id).toBe(entryOf(before)?.id);
    expect(entryOf(after)?.at).toBe('2023-05-06T00:00:00.000Z');
    expect(entryOf(before)?.at).toBe('2023-01-01T00:00:00.000Z');
    expect(after.updated > before.updated).toBe(true);
  });

  it('keep the id of a milestone whose day moves', async () => {
    const { pen, idOf } = formats;
    const half = async (): Promise<Entry | undefined> =>
      (await feedAt(CASE, 'json')).entries.find(({ title }) => title === 'Half of the term');
    const before = await half();
    const custody = `CustodyPeriod:${await idOf('custody_period', `from_on = '2021-03-25'`)}`;
    await pen.correct('correctCustody', custody, { from: '2021-03-20' });
    const after = await half();
    await pen.correct('correctCustody', custody, { from: '2021-03-25' });
    expect(after?.id).toBe(before?.id);
    expect(after?.at).not.toBe(before?.at);
  });

  it('have what their specifications ask for', async () => {
    const { text } = await formats.get(`${CASE}.atom?lang=be`);
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const feed = document.documentElement as unknown as Element;
    expect(feed.getAttribute('xml:lang')).toBe('be');
    for (const name of ['id', 'title', 'updated', 'author']) expect(feed.querySelector(name)).not.toBeNull();
    for (const entry of feed.querySelectorAll('entry')) {
      for (const name of ['id', 'title', 'updated', 'content']) expect(entry.querySelectorAll(name)).toHaveLength(1);
    }
    const { text: rssText } = await formats.get('/feed.rss?lang=fa');
    const channel = new DOMParser().parseFromString(rssText, 'text/xml').documentElement as unknown as Element;
    for (const name of ['title', 'link', 'description', 'language']) {
      expect(channel.querySelector(`channel > ${name}`)?.textContent).not.toBe('');
    }
    const feedJson = JSON.parse((await formats.get('/feed.json?lang=pl')).text) as Record<string, unknown>;
    expect(feedJson).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'pl' });
    expect(feedJson['authors']).toEqual([{ name: 'Vigil', url: 'https://vigil.example/?lang=pl' }]);
  });
});
