import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readArticlePage } from '../../src/modules/news/article-page.js';
import { canonicalUrl } from '../../src/modules/news/canonical-url.js';
import { momentOf } from '../../src/modules/news/page-values.js';
import { pageText } from '../../src/modules/news/page-text.js';
import { quickest } from '../support/quickest.js';
import { encoded, PAGES } from './pages.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const URL_OF_PAGE = 'http://news.example/a';
const read = (html: string): ReturnType<typeof readArticlePage> => readArticlePage(html, URL_OF_PAGE, NOW);

describe('an address of an article', () => {
  it.each([
    { given: 'https://News.Example./a?utm_source=x&b=2&UTM_Medium=y&a=1#top', known: 'https://news.example/a?a=1&b=2' },
    { given: 'http://news.example:80/a', known: 'http://news.example/a' },
    { given: 'https://news.example:443/a?', known: 'https://news.example/a' },
    { given: 'https://news.example', known: 'https://news.example/' },
    { given: 'https://news.example/a/?fbclid=1&gclid=2&yclid=3&_openstat=4', known: 'https://news.example/a/' },
    {
      given: ' https://news.example/навіны?id=7&fbclid=x ',
      known: 'https://news.example/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B?id=7',
    },
    { given: 'https://навіны.example/a', known: 'https://xn--80ae5ac4e2c.example/a' },
    { given: 'https://user:secret@news.example/a', known: 'https://news.example/a' },
    { given: 'https://news.example/a?id=1&ref=b', known: 'https://news.example/a?id=1&ref=b' },
    { given: 'https://www.news.example/a', known: 'https://www.news.example/a' },
    { given: 'http://news.example/A.html', known: 'http://news.example/A.html' },
    { given: 'http://news.example/?q=a+b%26c', known: 'http://news.example/?q=a+b%26c' },
    { given: 'http://news.example/a%2541', known: 'http://news.example/a%2541' },
    { given: 'http://news.example/a//b', known: 'http://news.example/a//b' },
    { given: 'http://news.example/100%25', known: 'http://news.example/100%25' },
    { given: 'http://news.example/?t=%CC%E8&%75tm_source=x&f', known: 'http://news.example/?f&t=%CC%E8' },
    { given: 'http://news.example/??b=1&a=2&a=1', known: 'http://news.example/??b=1&a=2&a=1' },
  ])('$given is known as $known', ({ given, known }) => {
    expect(canonicalUrl(given)).toBe(known);
    expect(canonicalUrl(known)).toBe(known);
  });

  it('leads where it led: the same place, and every parameter that is kept says the same', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('%26', '%2541', 'a+b', '%', '//', '%E4', 'utm_x', 'fbclid', '?', '=', '&', ';', '#'),
    );
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (path, query) => {
        const given = new URL(`http://news.example/${path.replace(/[?#]/g, '')}?${query}`);
        const known = new URL(canonicalUrl(given.href));
        expect(known.origin + known.pathname).toBe(given.origin + given.pathname);
        for (const name of known.searchParams.keys())
          expect(known.searchParams.getAll(name)).toEqual(given.searchParams.getAll(name));
        const kept = [...given.searchParams.keys()].filter((name) => !/^(utm_.*|fbclid)$/is.test(name));
        expect([...known.searchParams.keys()].sort()).toEqual(kept.sort());
        expect(canonicalUrl(known.href)).toBe(known.href);
      }),
    );
  });

  it.each([{ given: 'mailto:a@news.example' }, { given: 'news' }, { given: 'data:text/html,x' }])(
    'is not $given',
    ({ given }) => {
      expect(() => canonicalUrl(given)).toThrow();
    },
  );
});

describe('a page', () => {
  it.each(PAGES)('is read: $name', ({ html, charset, contentType, expected }) => {
    const text = pageText(encoded({ html, charset }), contentType);
    expect(text).toBe(html);
    expect(read(text)).toMatchObject(expected);
  });

  it.each([
    { bytes: [0xef, 0xbb, 0xbf, 0xd0, 0x96], contentType: 'text/html; charset=koi8-r', text: 'Ж' },
    { bytes: [0xff, 0xfe, 0x16, 0x04], contentType: null, text: 'Ж' },
    { bytes: [0xfe, 0xff, 0x04, 0x16], contentType: 'text/html; charset=utf-8', text: 'Ж' },
    { bytes: [0xf6], contentType: 'text/html; charset=koi8-r', text: 'Ж' },
    { bytes: [0xc6], contentType: 'text/html; charset="Windows-1251"', text: 'Ж' },
    { bytes: [0xc6], contentType: 'text/html; charset=nonsense', text: '\uFFFD' },
    { bytes: [0xc6], contentType: 'nonsense', text: '\uFFFD' },
  ])('of $bytes as $contentType is "$text"', ({ bytes, contentType, text }) => {
    expect(pageText(Uint8Array.from(bytes), contentType)).toBe(text);
  });

  it('keeps at most 500 characters, whole words, and nothing that cannot be seen', () => {
    const long = 'слова\u202E і\u00ADншае '.repeat(100);
    const { title, summary } = read(
      `<html><head><title>A\u0000 title\u200B</title><meta name="description" content="${long}"></head><body></body></html>`,
    );
    expect(title).toBe('A title');
    expect(summary?.length).toBeLessThanOrEqual(500);
    expect(summary).toMatch(/^(слова іншае )+(слова|слова іншае)…$/u);
  });

  it.each([
    { time: '2021-05-03T10:00:00+0300', expected: '2021-05-03T07:00:00.000Z' },
    { time: '2021-05-03T10:00:00', expected: null },
    { time: '2021-05-03', expected: null },
    { time: '2037-01-01T00:00:00Z', expected: null },
    { time: '1970-01-01T00:00:00Z', expected: null },
    { time: '2021-02-30T10:00:00Z', expected: null },
    { time: 'yesterday', expected: null },
  ])('that says $time was published at $expected', ({ time, expected }) => {
    const html = `<title>T</title><meta property="article:published_time" content="${time}"><p>x</p>`;
    expect(read(html).publishedAt).toBe(expected);
  });

  it('is not kept busy by a time that is none', async () => {
    const reading = quickest(500, () => {
      expect(momentOf('T'.repeat(1_000_000), NOW)).toBeNull();
      expect(momentOf(`2021-05-03T10:00:00Z${' '.repeat(200)}`, NOW)).toBe('2021-05-03T10:00:00.000Z');
    });
    expect(await reading).toBeLessThan(500);
  });

  it('has no picture behind a login', () => {
    const page = (host: string): string => `<title>T</title><meta property="og:image" content="https://${host}/1.jpg">`;
    expect(read(page('img.example')).imageUrl).toBe('https://img.example/1.jpg');
    expect(read(page('u:p@img.example')).imageUrl).toBeNull();
  });

  it.each([
    { name: 'is empty', html: '' },
    { name: 'is no HTML', html: '{"a": 1}' },
    { name: 'has no end', html: '<html><head><title' },
    { name: 'is one script', html: `<script>${'x<'.repeat(1000)}` },
  ])('that $name has no title', ({ html }) => {
    expect(read(html)).toMatchObject({ title: null, publisher: 'news.example' });
  });

  it.each([
    { name: 'deep', html: '<div>'.repeat(20_000) },
    { name: 'deep and wide', html: `${'<div>'.repeat(60)}x, y${'</div>'.repeat(60)}`.repeat(300) },
    { name: 'of many paragraphs', html: '<p>one, two, three, four</p>'.repeat(40_000) },
    { name: 'of nothing but tags', html: '<b>'.repeat(300_000) },
  ])('that is $name takes no long time', async ({ html }) => {
    const reading = quickest(5_000, () => {
      expect(read(`<html><head><title>A title</title></head><body>${html}`).title).toBe('A title');
    });
    expect(await reading).toBeLessThan(5_000);
  });
});
