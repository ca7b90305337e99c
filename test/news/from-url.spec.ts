import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../identity/identity-app.js';
import { createDeskApp, dataOf, refusalOf, type DeskApp } from '../editing/desk-app.js';
import { WebServer } from '../http/web-server.js';
import { encoded, PAGES } from './pages.js';

const ADD = `mutation ($input: ArticleAtUrlInput!) {
  addNewsItemFromUrl(input: $input) { id title summary url publishedAt language publisher imageUrl visibility }
}`;

interface Article {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly url: string;
}

const article = (answer: Answer): Article => dataOf<Article>(answer, 'addNewsItemFromUrl');

describe('an article by its address', () => {
  let desk: DeskApp;
  let server: WebServer;
  let number = 0;

  beforeAll(async () => {
    desk = await createDeskApp();
    server = await WebServer.start();
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await desk.close();
  });
  beforeEach(() => {
    server.clear();
  });

  /** The address of a new page. */
  const pageAt = (html: string | Uint8Array, contentType = 'text/html; charset=utf-8'): string => {
    number += 1;
    const path = `/articles/${String(number)}`;
    server.page(path, html, { 'content-type': contentType });
    return server.url(path, 'news.example');
  };
  const html = (title: string, text = 'Something happened, and was told.'): string =>
    `<html lang="en"><head><title>${title}</title></head><body><p>${`${text} `.repeat(20)}</p></body></html>`;
  const add = async (input: object, once?: string): Promise<Answer> => desk.editor(ADD, { input }, once);
  const asked = (): string[] => server.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt');

  it.each(PAGES)('is put on record: $name', async (page) => {
    const url = pageAt(encoded(page), page.contentType);
    // A picture stands beside its page, on the port of this run.
    const { imageUrl, ...expected } = page.expected;
    const picture =
      typeof imageUrl === 'string' ? { imageUrl: imageUrl.replace('news.example', new URL(url).host) } : {};
    const found = article(await add({ url }));
    expect(found).toMatchObject({ ...expected, ...picture, url });
    expect(found.title).not.toBe('');
  });

  it('keeps an excerpt and nothing else of the text', async () => {
    const secret = 'The last sentence of a long article.';
    const text = 'Something happened that took many words to tell. '.repeat(60);
    const { summary } = article(await add({ url: pageAt(html('A long article', `${text}${secret}`)) }));
    expect(summary?.length).toBeLessThanOrEqual(500);
    const { rows } = await desk.app.clone.owner.query<{ kept: string }>(
      `SELECT to_jsonb(n)::text AS kept FROM news_item n UNION ALL SELECT to_jsonb(h)::text FROM history.news_item h`,
    );
    expect(rows.some(({ kept }) => kept.includes('A long article'))).toBe(true);
    expect(rows.filter(({ kept }) => kept.includes(secret))).toEqual([]);
  });

  it('is taken from the page where the input leaves it out, and is empty where it says so', async () => {
    const url = pageAt(html('The title of the page'));
    const given = { title: 'A better title', summary: null, publisher: 'A paper', visibility: 'STAFF' };
    expect(article(await add({ url, ...given }))).toMatchObject({ ...given, language: 'en' });
  });

  it('stands where its address leads to, without what follows readers', async () => {
    const there = pageAt(html('The article'));
    const path = `${new URL(there).pathname}?id=7`;
    server.page(path, html('The article'), { 'content-type': 'text/html' });
    server.redirect('/short', `${path}&utm_source=x#top`);
    server.page(`${path}&utm_source=x`, html('The article'), { 'content-type': 'text/html' });
    expect(article(await add({ url: server.url('/short', 'news.example') })).url).toBe(`${there}?id=7`);
  });

  it('is on record once', async () => {
    const url = pageAt(html('Once'));
    const { id } = article(await add({ url }, 'once-1'));
    server.clear();
    expect(article(await add({ url }, 'once-1')).id).toBe(id);
    expect(asked()).toEqual([]);
    expect((await add({ url: `${url}#x` }, 'once-1')).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    server.page(new URL(url).pathname, html('Once'), { 'content-type': 'text/html' });
    const again = await add({ url: `${url}?utm_source=again` });
    expect(again.codes).toEqual(['BAD_USER_INPUT']);
    expect(refusalOf(again)).toMatchObject({ problems: [{ path: 'input.url' }] });
  });

  describe('that is written by hand', () => {
    const BY_HAND = `mutation ($input: ArticleInput!) { addNewsItem(input: $input) { id version url } }`;
    const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectNewsItemInput!) {
      correctNewsItem(id: $id, expectedVersion: $version, input: $input) { id version url } }`;
    const written = async (url: string): Promise<Answer> =>
      desk.editor(BY_HAND, { input: { title: 'By hand', url, visibility: 'STAFF' } });

    it('is kept under the address that a feed or a page would have', async () => {
      const url = pageAt(html('By hand'));
      expect(dataOf(await written(`${url}?utm_medium=letter#top`), 'addNewsItem')).toMatchObject({ url });
      for (const answer of [await written(`${url}#end`), await add({ url })]) {
        expect(refusalOf(answer)).toMatchObject({ problems: [{ path: 'input.url', code: 'TAKEN' }] });
      }
    });

    it('is corrected to such an address, and to none of another article', async () => {
      const [taken, own] = ['https://news.example/taken', 'https://news.example/own'];
      dataOf(await written(taken), 'addNewsItem');
      const item = dataOf<{ id: string; version: number }>(await written(own), 'addNewsItem');
      const correct = async (url: string, version: number): Promise<Answer> =>
        desk.editor(CORRECT, { id: item.id, version, input: { url } });
      expect(refusalOf(await correct(`${taken}#top`, item.version))).toMatchObject({
        problems: [{ path: 'input.url', code: 'TAKEN' }],
      });
      const corrected = dataOf<{ version: number }>(
        await correct(`${own}/2?fbclid=1#top`, item.version),
        'correctNewsItem',
      );
      expect(corrected).toMatchObject({ url: `${own}/2` });
    });

    it.each(['javascript:alert(1)', 'https://user:secret@news.example/', 'news.example'])(
      'is refused at %s',
      async (url) => {
        expect((await written(url)).codes).toEqual(['BAD_USER_INPUT']);
      },
    );
  });

  it('is fetched for those who may write, and for nobody else', async () => {
    const url = pageAt(html('Not for everybody'));
    const input = { url };
    expect((await desk.nobody(ADD, { input })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await desk.researcher(ADD, { input })).codes).toEqual(['FORBIDDEN']);
    expect(server.asked).toEqual([]);
  });

  it('is fetched while no transaction is open', async () => {
    const open: unknown[] = [];
    server.at('/slow', (_request, response) => {
      void desk.app.clone.owner
        .query(
          `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
             AND xact_start IS NOT NULL AND application_name = 'vigil_service'`,
        )
        .then(({ rows }) => {
          open.push(...(rows as unknown[]));
          response.setHeader('content-type', 'text/html').end(html('Slow'));
        });
    });
    expect(article(await add({ url: server.url('/slow', 'news.example') }, 'once-2')).title).toBe('Slow');
    expect(open).toEqual([]);
  });

  describe('that cannot be read is refused with what to do', () => {
    const problemOf = async (url: string): Promise<unknown> => {
      const answer = await add({ url });
      expect(answer.codes).toEqual(['BAD_USER_INPUT']);
      const [problem] = refusalOf(answer)['problems'] as { path: string; message: string }[];
      return `${problem?.path ?? ''} ${problem?.message ?? ''}`;
    };

    it.each([
      { url: 'http://10.0.0.1/', says: /^input\.url leads into a network that is not public/ },
      { url: 'http://169.254.169.254/latest/meta-data/', says: /^input\.url leads into a network/ },
      { url: 'http://user:secret@news.example/', says: /^input\.url must be a public http or https address/ },
      { url: 'http://nowhere.invalid/', says: /^input\.url cannot be reached/ },
    ])('$url', async ({ url, says }) => {
      expect(await problemOf(url)).toMatch(says);
    });

    it.each([
      { status: 404, headers: {}, says: /addNewsItem \(status 404\)$/ },
      { status: 429, headers: { 'retry-after': '30' }, says: /left alone for now.*\(it asks for 30 s\)$/ },
      { status: 302, headers: { location: '/gone' }, says: /^input\.url leads from one address to the next/ },
      { status: 200, headers: { 'content-type': 'application/pdf' }, says: /^input\.url does not show a page of HTML/ },
      { status: 200, headers: { 'content-type': 'text/html' }, says: /^input\.title is required: the page shows none/ },
    ])('$status $headers', async ({ status, headers, says }) => {
      server.at('/gone', (_request, response) => response.writeHead(status, headers).end('<p>'));
      expect(await problemOf(server.url('/gone', 'news.example'))).toMatch(says);
    });

    it('because its server says so', async () => {
      const own = await WebServer.start();
      own.page('/robots.txt', 'User-agent: *\nDisallow: /');
      expect(await problemOf(own.url('/a', 'news.example'))).toMatch(/robots\.txt/);
      await own.stop();
    });
  });
});
