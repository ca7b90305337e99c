import { beforeAll, describe, expect, it } from '@jest/globals';
import { IMAGE, OVERRIDE, SCRIPT } from './documents.js';
import { copied, textOf, thePages } from './built.js';

const PATHS = ['/cases/hostile-2021', '/prisoners/hostile', '/news', '/cases?text=kvetka', '/'];

describe('hostile names', () => {
  let pages: Awaited<ReturnType<typeof thePages>>;

  beforeAll(async () => {
    pages = await thePages();
  }, 120_000);

  it.each(PATHS)('are text and nothing else on %s', async (path) => {
    for (const language of ['en', 'fa']) {
      const { status, text, document } = await pages.get(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      expect(status).toBe(200);
      expect(document.querySelector('main')?.textContent).toContain(SCRIPT);
      expect(text).not.toContain(SCRIPT);
      expect(text).not.toContain(IMAGE);
      expect(text).not.toContain(OVERRIDE);
      expect(document.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0);
      expect([...document.querySelectorAll('img')].map((image) => image.getAttribute('alt'))).toEqual(['']);
      for (const element of [...document.querySelectorAll('*')] as Element[]) {
        expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
      }
    }
  });

  it('stay within titles, attributes and linked data', async () => {
    const { text, document } = await pages.get('/cases/hostile-2021?lang=en');
    const title = document.querySelector('title')?.textContent ?? '';
    expect(title).toContain(SCRIPT);
    // eslint-disable-next-line no-control-regex -- none of these may be in a title
    expect(title).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
    const description = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
    expect(description).toContain(IMAGE);
    expect(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text)?.[1]).toContain(
      String.raw`\u003c/script`,
    );
    const data = JSON.parse(document.querySelector('script')?.textContent ?? '') as { readonly name: string };
    expect(data.name).toContain(SCRIPT);
  });

  it('stay within the lines that are copied from the page', async () => {
    const { document } = await pages.get('/cases/hostile-2021?lang=en');
    const frame = copied(document, 'embed-frame');
    expect(frame.match(/<\w+/g)).toEqual(['<iframe']);
    expect(frame).not.toContain(IMAGE);
    expect(frame).toMatch(/title="[^"]*" width=/);
    const component = copied(document, 'embed-component');
    expect(component.match(/<[a-z]\S*/g)).toEqual(['<script', '<case-timeline', '<a']);
  });

  it('make no addresses of what is none', async () => {
    const { document } = await pages.get('/cases/hostile-2021?lang=en');
    for (const link of [...document.querySelectorAll('a')] as Element[]) {
      expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|\/|#)/);
    }
  });

  it('leave amounts exact and unknown units as they are', async () => {
    const { document } = await pages.get('/cases/hostile-2021?lang=en');
    expect(textOf(document.querySelector('#life'))).toContain('BYN 123,456,789,012.50 / __proto__');
  });
});
