import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, type Asker } from '../../editing/desk-app.js';
import { FeedApp, TEST_FEED, type ShownFeed } from '../feed-app.js';
import { rss, type Page } from '../feed-server.js';

const SET = new URL('../../news/development-set/feeds/', import.meta.url);
const FIXTURES = new URL('../parse/fixtures/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL('EXPECTED.json', SET), 'utf8')) as {
  files: Record<string, { uniqueArticles: number; entries: { link: string; feedDate: string | null }[] }>;
};
const NAMES = Object.keys(files);
const HOUR_MS = 3_600_000;

const article = (number: number, fields: object = {}) => ({
  title: `Hearing number ${String(number)} was put off`,
  link: `https://paper.example/${String(number)}`,
  description: `For the ${String(number)}th time the judge did not come, and nobody said why.`,
  ...fields,
});

describe('feeds that are read', () => {
  let app: FeedApp;
  beforeAll(async () => {
    app = await FeedApp.start();
    await app.noteLinkJobs();
  });
  afterAll(async () => app.close());
  const itemsOf = async ({ id }: Pick<ShownFeed, 'id'>) =>
    app.rows<{ id: string; title: string; url: string; visibility: string; repeats: string | null }>(
      `SELECT n.id, n.title, n.url, n.visibility, i.repeats FROM feed_item i JOIN news_item n ON n.id = i.item_id
     WHERE i.feed_id = $1 ORDER BY n.recorded_at, n.id`,
      [id.replace('Feed:', '')],
    );

  /** A feed under a page of its own, read once. */
  async function polled(path: string, page: Page): Promise<ShownFeed> {
    const feed = await app.add({ url: app.server.serve(path, page), title: path });
    await app.desk.app.jobs.runDue();
    return app.feed(feed);
  }

  describe('the four feeds of the development set beside broken ones', () => {
    const feeds: Record<string, ShownFeed> = {};
    const broken: Record<string, string> = {
      'cut-off.xml': 'MALFORMED',
      'page.html': 'NOT_A_FEED',
      'bomb.xml': 'ENTITY_DECLARATION',
      'no-entries.xml': 'NO_ENTRIES',
      'other.json': 'NOT_A_FEED',
      'empty.xml': 'NOT_A_FEED',
    };
    beforeAll(async () => {
      for (const name of Object.keys(broken)) {
        app.server.serve(`/${name}`, { body: readFileSync(new URL(name, FIXTURES)) });
      }
      app.server.serve('/charset.xml', {
        headers: { 'content-type': 'text/xml; charset=utf-8' },
        body: Buffer.from(
          rss('\u00d1\u00f3\u00e4', [article(1)]).replaceAll('Hearing', '\u00d1\u00f3\u00e4\u00fb'.repeat(9)),
          'latin1',
        ),
      });
      for (const name of NAMES) app.server.serve(`/${name}`, { body: readFileSync(new URL(name, SET)) });
      for (const name of [...Object.keys(broken), 'charset.xml', ...NAMES]) {
        feeds[name] = await app.add({ url: app.server.urlOf(`/${name}`), title: name });
      }
      await app.desk.app.jobs.runDue();
      for (const [name, feed] of Object.entries(feeds)) feeds[name] = await app.feed(feed);
    });

    it.each(NAMES.map((name) => ({ name })))('$name is on record, for staff only', async ({ name }) => {
      expect(feeds[name]).toMatchObject({ state: 'WORKING', errorCode: null, itemCount: files[name]?.uniqueArticles });
      const items = await itemsOf({ id: feeds[name]?.id ?? '' });
      expect(new Set(items.map(({ url }) => url)).size).toBe(files[name]?.uniqueArticles);
      expect(items.filter(({ visibility }) => visibility !== 'STAFF')).toEqual([]);
    });

    it('have each the date that can be believed, and what is written', async () => {
      const rows = await app.rows<{
        url: string;
        at: Date | null;
        on: string | null;
        text: string | null;
        said: Date | null;
      }>(
        `SELECT i.url, i.published_at AS at, i.published_on::text AS on, i.published_text AS text, n.published_at AS said
       FROM feed_item i JOIN news_item n ON n.id = i.item_id WHERE i.repeats IS NULL`,
      );
      const expected = new Map(Object.values(files).flatMap(({ entries }) => entries.map((e) => [e.link, e.feedDate])));
      for (const { url, at, on, said } of rows) {
        const date = expected.get(url) ?? null;
        expect([url, on, at?.toISOString() ?? null]).toEqual(
          date?.includes('T') === true ? [url, null, new Date(date).toISOString()] : [url, date, null],
        );
        expect(said).toEqual(at);
      }
      expect(rows.find(({ url }) => url === 'https://baltic-wire.example/a/327742.html')?.text).toBe(
        'Fri, 13 Mar 2037 08:00:00 +0000',
      );
    });

    it('tell staff of an article how it was written', async () => {
      const url = 'https://vestnik-pr.example/be/news/80823';
      const [item] = await app.rows<{ id: string }>(`SELECT id FROM news_item WHERE url = $1`, [url]);
      const query = `query ($item: ID!) { feedEntries(item: $item) { feedTitle originalUrl publishedAt publishedOn publishedText repeats } }`;
      const entries = dataOf(await app.editor(query, { item: `NewsItem:${item?.id ?? ''}` }), 'feedEntries');
      const date = { publishedAt: null, publishedOn: '2021-06-24', publishedText: '24 июн 2021 20:34' };
      expect(entries).toEqual([{ feedTitle: 'prava-cp1251.xml', originalUrl: url, ...date, repeats: null }]);
    });

    it('have every article looked through for names, once', async () => {
      const jobs = await app.rows<{ id: string }>(`SELECT id FROM link_job`);
      const all = await app.rows<{ id: string }>(`SELECT id FROM news_item`);
      expect(jobs.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    });

    it.each(Object.entries({ ...broken, 'charset.xml': 'UNREADABLE_TEXT' }).map(([name, code]) => ({ name, code })))(
      '$name is shown to staff as $code',
      ({ name, code }) => {
        expect(feeds[name]).toMatchObject({ state: 'FAILING', errorCode: code, failures: 1, itemCount: 0 });
        expect(feeds[name]?.errorText).not.toBe('');
      },
    );

    it('read again bring nothing twice', async () => {
      const before = await app.rows(`SELECT count(*) FROM news_item`);
      const entries = await app.rows(`SELECT count(*) FROM feed_item`);
      await app.after(31);
      expect(app.server.asked('/kurier.json')).toBe(2);
      expect(await app.rows(`SELECT count(*) FROM news_item`)).toEqual(before);
      expect(await app.rows(`SELECT count(*) FROM feed_item`)).toEqual(entries);
    });

    it('are no news to anybody but staff', async () => {
      const query = `{ newsItems(first: 5) { nodes { id } } }`;
      const seen = async (asker: Asker): Promise<number> =>
        dataOf<{ nodes: object[] }>(await asker(query), 'newsItems').nodes.length;
      expect(await seen(app.desk.nobody)).toBe(0);
      expect(await seen(app.desk.researcher)).toBe(0);
      expect(await seen(app.editor)).toBe(5);
    });
  });

  describe('a feed that is read again', () => {
    it('brings what is new with the next poll', async () => {
      let entries = [article(10)];
      const feed = await polled('/growing', () => ({ body: rss('Growing', entries) }));
      expect(feed.itemCount).toBe(1);
      entries = [article(11), ...entries];
      await app.after(31);
      expect((await app.feed(feed)).itemCount).toBe(2);
      expect((await itemsOf(feed)).map(({ title }) => title)).toContain('Hearing number 11 was put off');
    });

    it('is asked whether something changed, and working where nothing did', async () => {
      const feed = await polled('/same', ({ headers }) =>
        headers['if-none-match'] === '"v1"' && headers['if-modified-since'] === 'Mon, 01 Jan 2024 00:00:00 GMT'
          ? { status: 304 }
          : {
              headers: { etag: '"v1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' },
              body: rss('Same', [article(20)]),
            },
      );
      await app.after(31);
      const again = await app.feed(feed);
      expect(app.server.asked('/same')).toBe(2);
      expect(app.server.requests.findLast(({ path }) => path === '/same')?.headers['if-none-match']).toBe('"v1"');
      expect(again).toMatchObject({ state: 'WORKING', failures: 0, itemCount: 1 });
      expect(again.lastSuccessAt).not.toBe(feed.lastSuccessAt);
    });

    it('does not bring back what staff took off the record', async () => {
      const feed = await polled('/withdrawn', { body: rss('Withdrawn', [article(30), article(31)]) });
      const [item] = await itemsOf(feed);
      const withdraw = `mutation ($id: ID!) { withdrawNewsItem(id: $id, expectedVersion: 1, reason: "No news") { id } }`;
      const { codes } = await app.editor(withdraw, { id: `NewsItem:${item?.id ?? ''}` });
      expect(codes).toEqual([]);
      await app.after(31);
      expect(app.server.asked('/withdrawn')).toBe(2);
      expect((await app.feed(feed)).itemCount).toBe(1);
    });

    it('is asked no more than its server wants', async () => {
      let isOpen = false;
      const limited: Page = () =>
        isOpen ? { body: rss('Limited', [article(40)]) } : { status: 429, headers: { 'retry-after': '7200' } };
      const feed = await polled('/limited', limited);
      expect(feed).toMatchObject({ state: 'FAILING', errorCode: 'RATE_LIMITED', failures: 1 });
      expect(Date.parse(feed.nextPollAt ?? '')).toBe(app.desk.app.clock.now().getTime() + 2 * HOUR_MS);
      isOpen = true;
      await app.after(119);
      expect(app.server.asked('/limited')).toBe(1);
      await app.after(1);
      expect(await app.feed(feed)).toMatchObject({ state: 'WORKING', errorCode: null, failures: 0, itemCount: 1 });
    });

    it('is asked less and less often while it fails', async () => {
      const feed = await polled('/down', { status: 500 });
      expect(feed).toMatchObject({ errorCode: 'HTTP_STATUS', errorText: expect.stringContaining('500'), failures: 1 });
      await app.after(30);
      const again = await app.feed(feed);
      expect(again).toMatchObject({ failures: 2 });
      expect(Date.parse(again.nextPollAt ?? '')).toBe(app.desk.app.clock.now().getTime() + HOUR_MS);
    });

    it.each([{ name: 'pauseFeed' }, { name: 'removeFeed' }])('is not asked after $name', async ({ name }) => {
      const path = `/${name}`;
      const feed = await polled(path, { body: rss(name, [article(50)]) });
      expect((await app.do(name, feed)).codes).toEqual([]);
      await app.after(60);
      expect(app.server.asked(path)).toBe(1);
    });
  });

  describe('a server', () => {
    it('may have moved its feed', async () => {
      app.server.serve('/new', { body: rss('Moved', [article(60, { link: '/relative' })]) });
      app.server.serve('/old', { status: 301, headers: { location: '/middle' } });
      const feed = await polled('/middle', { status: 302, headers: { location: '/new' } });
      expect(feed).toMatchObject({ state: 'WORKING', itemCount: 1 });
      expect((await itemsOf(feed))[0]?.url).toBe(app.server.urlOf('/relative'));
    });

    it.each([
      {
        path: '/inside',
        page: { status: 302, headers: { location: 'http://10.0.0.1/feed' } },
        code: 'BLOCKED_ADDRESS',
      },
      { path: '/round', page: { status: 302, headers: { location: '/round' } }, code: 'TOO_MANY_REDIRECTS' },
      { path: '/slow', page: { body: '<rss version="2.0">', unending: true }, code: 'TIMEOUT' },
      { path: '/huge', page: { body: 'x'.repeat(2 * 1024 * 1024 + 1) }, code: 'TOO_LARGE' },
      { path: '/gone', page: { status: 410 }, code: 'HTTP_STATUS' },
    ])('that answers under $path is shown to staff: $code', async ({ path, page, code }) => {
      expect(await polled(path, page)).toMatchObject({ state: 'FAILING', errorCode: code, failures: 1, itemCount: 0 });
    });
  });

  describe('an article under another address', () => {
    const at = (day: number): string => `${String(day).padStart(2, '0')} Nov 2026 10:00:00 +0000`;

    it.each([
      { number: 70, what: 'the same text, in another paper', other: {}, items: 1, by: 'TEXT' },
      {
        number: 71,
        what: 'a word more in its headline a day later',
        other: { title: 'Hearing number 71 was put off (updated)', pubDate: at(3) },
        items: 1,
        by: 'TITLE',
      },
      {
        number: 72,
        what: 'a word more in its headline a week later',
        other: { title: 'Hearing number 72 was put off (again)', pubDate: at(9) },
        items: 2,
        by: null,
      },
      {
        number: 73,
        what: 'another number in its headline',
        other: { title: 'Hearing number 74 was put off' },
        items: 2,
        by: null,
      },
    ])('with $what is on record $items times', async ({ number, other, items, by }) => {
      const first = article(number, { pubDate: at(2) });
      const second = { ...first, link: `https://other.example/${String(number)}`, ...other };
      const feed = await polled(`/twice-${String(number)}`, { body: rss('Twice', [first, second]) });
      const found = await itemsOf(feed);
      expect(new Set(found.map(({ id }) => id)).size).toBe(items);
      expect(found.flatMap(({ repeats }) => repeats ?? [])).toEqual(by === null ? [] : [by]);
    });
  });

  describe('testFeed', () => {
    it('tells what would be read, and stores nothing', async () => {
      const before = await app.rows(`SELECT count(*) FROM news_item`);
      const url = app.server.serve('/tried', {
        body: rss('Tried', [
          article(80),
          article(80, { link: 'https://paper.example/80?utm_source=x' }),
          article(10),
          { title: '', link: 'https://paper.example/ad' },
        ]),
      });
      const test = dataOf<{ entries: { outcome: string }[] }>(await app.editor(TEST_FEED, { url }), 'testFeed');
      expect(test).toMatchObject({ url, format: 'RSS', charset: 'utf-8', title: 'Tried', problem: null });
      expect(test.entries.map(({ outcome }) => outcome)).toEqual(['NEW', 'REPEATED', 'KNOWN', 'NO_TITLE']);
      expect(test.entries[0]).toMatchObject({ url: 'https://paper.example/80', publishedAt: null, language: 'en' });
      expect(await app.rows(`SELECT count(*) FROM news_item`)).toEqual(before);
    });

    it('tells what is wrong', async () => {
      const url = app.server.serve('/tried-page', { body: '<!doctype html><title>No feed</title>' });
      const test = dataOf(await app.editor(TEST_FEED, { url }), 'testFeed');
      expect(test).toMatchObject({ url, format: null, entries: [], problem: { code: 'NOT_A_FEED' } });
    });
  });
});
