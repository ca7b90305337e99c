import { beforeAll, describe, expect, it } from '@jest/globals';
import { serveRecord } from '../../browser/support/served-record.js';
import { HandClock } from '../../identity/identity-app.js';
import { createDatabase } from '../../support/database.js';
import { SITE_URL, textOf, thePages } from './built.js';

describe('what is not there', () => {
  let pages: Awaited<ReturnType<typeof thePages>>;

  beforeAll(async () => {
    pages = await thePages();
  }, 120_000);

  it.each([
    '/cases/nobody',
    '/prisoners/nobody',
    '/campaigns/nothing',
    '/nowhere',
    '/a/b/c',
    '/cases/x/y/z',
    '/cases/%F0%9F%95%AF',
  ])('%s is a page that says so', async (path) => {
    const { status, headers, document } = await pages.get(`${path}?lang=de`);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(textOf(document.querySelector('h1'))).toBe('Hier ist nichts');
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel=canonical]')).toBeNull();
  });

  it.each([{}, { accept: '*/*' }, { accept: 'application/json' }, { accept: 'application/json, text/html;q=0.5' }])(
    'an unknown address answers with a code to those who ask as %j',
    async (headers) => {
      const { status, text } = await pages.get('/nowhere', headers);
      expect(status).toBe(404);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    },
  );

  it('leaves the other addresses of the service to those who answer there', async () => {
    expect((await pages.get('/health/live')).text).toBe('{"status":"ok"}');
    const query = await pages.get('/graphql?query=%7B__typename%7D', {
      accept: 'application/json',
      'apollo-require-preflight': '1',
    });
    expect(JSON.parse(query.text)).toEqual({ data: { __typename: 'Query' } });
    const { document } = await pages.get('/');
    const styles = [...document.querySelectorAll('link[rel=stylesheet]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(styles.length).toBeGreaterThan(3);
    for (const href of styles) expect((await pages.get(href)).headers['content-type']).toContain('text/css');
    expect((await pages.record.app.inject({ method: 'POST', url: '/nowhere' })).statusCode).toBe(404);
  });

  it.each([
    ['/cases/once-a-case?lang=fr', '/cases/many-case-1?lang=fr'],
    ['/prisoners/once-a-person?lang=fr', '/prisoners/many?lang=fr'],
  ])('%s leads to where it is now', async (old, now) => {
    const { status, headers } = await pages.get(old);
    expect([status, headers['location']]).toEqual([301, `${SITE_URL}${now}`]);
    expect((await pages.get(now)).status).toBe(200);
  });
});

describe('a record that cannot be reached', () => {
  it('is said as a page, with a number and without a stack', async () => {
    const database = await createDatabase();
    const record = await serveRecord(database.url, SITE_URL, new HandClock());
    try {
      await record.database.close();
      const { statusCode, headers, body } = await record.app.inject({ url: '/cases/anybody?lang=pl' });
      expect(statusCode).toBeGreaterThanOrEqual(500);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).toContain('Rejestr jest teraz niedostępny');
      expect(body).not.toMatch(/\.ts:|\.js:|node_modules/);
      expect(record.failures.join('')).toContain('failed on our side');
    } finally {
      await record.app.close();
      await database.drop();
    }
  }, 60_000);
});
