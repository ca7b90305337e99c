import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { directionOf, LANGUAGES } from '../../../src/modules/publishing/words/languages.js';
import { SITE_URL, textOf, thePages } from './built.js';

interface SeedDocument {
  readonly prisoner?: { readonly slug: string };
  readonly cases?: readonly { readonly slug: string }[];
  readonly campaigns?: readonly { readonly slug: string }[];
}

const SEEDS = join(import.meta.dirname, '../../../seeds');

function seededPaths(): readonly string[] {
  const files = readdirSync(SEEDS).filter((name) => name.endsWith('.json'));
  const documents = files.map((name) => JSON.parse(readFileSync(join(SEEDS, name), 'utf8')) as SeedDocument);
  return documents.flatMap(({ prisoner, cases = [], campaigns = [] }) => [
    ...(prisoner === undefined ? [] : [`/prisoners/${prisoner.slug}`]),
    ...cases.map(({ slug }) => `/cases/${slug}`),
    ...campaigns
      .filter(({ slug }) => (slug as string | undefined) !== undefined)
      .map(({ slug }) => `/campaigns/${slug}`),
  ]);
}

const PATHS = ['/', '/cases', '/news', ...seededPaths()];

/** Elements whose address a browser loads by itself. */
const LOADED =
  'img[src], script[src], iframe[src], link[rel=stylesheet], link[rel=icon], source[src], video[src], use[href]';

type Parsed = Awaited<ReturnType<Awaited<ReturnType<typeof thePages>>['get']>>['document'];

const all = (document: Parsed, selector: string): Element[] => [...document.querySelectorAll(selector)] as Element[];

function expectGoodOutline(document: Parsed): void {
  const levels = all(document, 'main h1, main h2, main h3, main h4').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  for (const landmark of ['header.masthead', 'main#content', 'footer.colophon']) {
    expect(all(document, landmark)).toHaveLength(1);
  }
  expect(document.querySelector('body > a')?.getAttribute('href')).toBe('#content');
}

function expectNamesToFit(document: Parsed): void {
  const ids = all(document, '[id]').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [
    ...all(document, 'a[href^="#"], use[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? ''),
    ...all(document, 'label[for]').map((label) => label.getAttribute('for') ?? ''),
    ...all(document, '[aria-labelledby]').map((part) => part.getAttribute('aria-labelledby') ?? ''),
  ];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
}

function expectNothingFromElsewhere(document: Parsed): void {
  for (const element of all(document, LOADED)) {
    expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^(\/assets\/|#)/);
  }
  expect(all(document, 'script:not([type="application/ld+json"]), style, [style], iframe, object, embed')).toEqual([]);
  for (const link of all(document, 'a[href^="http"]')) {
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  }
}

describe('every page', () => {
  let pages: Awaited<ReturnType<typeof thePages>>;

  beforeAll(async () => {
    pages = await thePages();
  }, 120_000);

  it.each(LANGUAGES)(
    'is there in %s, with that language and direction, without cookies or failures',
    async (language) => {
      for (const path of PATHS) {
        const { status, headers, text } = await pages.get(`${path}?lang=${language}`);
        expect([path, status]).toEqual([path, 200]);
        expect(text).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
        expect(text).not.toMatch(/undefined|\[object |NaN|&lt;0}|>\?</);
        expect(headers['content-language']).toBe(language);
        expect(headers['set-cookie']).toBeUndefined();
        expect(headers['content-security-policy']).not.toContain('script-src');
      }
      expect(pages.record.failures).toEqual([]);
    },
    120_000,
  );

  it.each(['en', 'fa'])(
    'is a sound document in %s',
    async (language) => {
      for (const path of PATHS) {
        const { document } = await pages.get(`${path}?lang=${language}`);
        expectGoodOutline(document);
        expectNamesToFit(document);
        expectNothingFromElsewhere(document);
        for (const link of all(document, 'main a[href^="/"], header a[href^="/"]')) {
          const href = link.getAttribute('href') ?? '';
          if (href !== '/graphql') expect(href).toContain(`lang=${language}`);
        }
      }
    },
    120_000,
  );

  it('says who it is to those who link to it', async () => {
    for (const path of ['/', '/cases/ales-bialiatski-2011', '/prisoners/ales-bialiatski', '/campaigns/free-ales']) {
      const { document } = await pages.get(`${path}?lang=be&utm_source=x`);
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${SITE_URL}${path}?lang=be`);
      const alternates = all(document, 'link[rel=alternate][hreflang]').map((link) => link.getAttribute('hreflang'));
      expect(alternates).toEqual([...LANGUAGES, 'x-default']);
      expect(document.querySelector('link[hreflang=x-default]')?.getAttribute('href')).toBe(`${SITE_URL}${path}`);
      for (const property of ['og:title', 'og:description', 'og:type', 'og:url', 'og:locale']) {
        expect(document.querySelector(`meta[property="${property}"]`)?.getAttribute('content')).not.toBe('');
      }
      expect(document.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(20);
    }
  });

  it('leads from a page to the same page in each language', async () => {
    const { document } = await pages.get('/cases?text=ales&lang=en');
    const links = all(document, 'nav.languages a');
    expect(links.map((link) => link.getAttribute('lang'))).toEqual([...LANGUAGES]);
    expect(links.map((link) => link.getAttribute('hreflang'))).toEqual([...LANGUAGES]);
    expect(links.find((link) => link.getAttribute('lang') === 'fa')?.getAttribute('href')).toBe(
      '/cases?text=ales&lang=fa',
    );
    expect(links.filter((link) => link.getAttribute('aria-current') === 'true').map(textOf)).toEqual(['English']);
  });

  it('is not shown to who may not see what it is about', async () => {
    for (const path of ['/cases/hidden-2020', '/prisoners/hidden']) {
      const hidden = await pages.get(path);
      const unknown = await pages.get(path.replace('hidden', 'unknown'));
      expect([hidden.status, hidden.text]).toEqual([404, unknown.text]);
    }
    for (const path of ['/', '/cases?text=hidden', '/news']) {
      expect((await pages.get(path)).text).not.toContain('Hidden case');
    }
  });
});
