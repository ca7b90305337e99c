import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { LANGUAGES } from '../../../src/modules/justice/index.js';
import { SITE_URL, theEmbeds } from './built.js';
import { HOSTILE_NAME } from './documents.js';

type Embeds = Awaited<ReturnType<typeof theEmbeds>>;
type Page = ReturnType<typeof parseHTML>['document'];

let embeds: Embeds;
beforeAll(async () => {
  embeds = await theEmbeds();
}, 60_000);

async function pageAt(address: string): Promise<Page> {
  const { status, text } = await embeds.get(address);
  if (status !== 200) throw new Error(`${String(status)}: ${text}`);
  return parseHTML(text).document;
}

const textOf = (page: Page, selector: string): string =>
  page.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const textsOf = (page: Page, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent.trim());

const SERVING = '/embed/cases/kvetka-2021';
const RELEASED = '/embed/cases/vasilok-2011';

describe('what a framed page says', () => {
  it('tells who it is, where the case stands, how far the term is served and what comes next', async () => {
    const page = await pageAt(`${SERVING}?lang=en`);
    expect(textOf(page, 'h1')).toBe(HOSTILE_NAME);
    expect(textOf(page, '.case')).toBe('case of 2021');
    expect(textOf(page, '.status')).toBe('Serving a sentence in custody');
    expect(textOf(page, '.progress p')).toBe('2,069 days in custody; 70% of the term served; 853 days left');
    expect(page.querySelector('progress')?.getAttribute('value')).toBe('0.7');
    expect(textOf(page, '.next')).toMatch(/^Next milestone .+ 20(26|27)$/);
    expect(textOf(page, '.source')).toBe('Source: Vigil, as of 23 November 2026');
  });

  it('dates a release and stands still with it', async () => {
    const page = await pageAt(`${RELEASED}?lang=en`);
    expect(textOf(page, '.case')).toBe('The case of the pamphlets');
    expect(textOf(page, '.status')).toBe('Released: 21 June 2014');
    expect(textOf(page, '.progress p')).toBe(
      '1,052 days in custody; 63% of the term served; counted to the release on 21 June 2014',
    );
    expect(page.querySelector('.next')).toBeNull();
    expect(page.querySelector('.ahead')).toBeNull();
  });

  it('invents nothing where nothing is known', async () => {
    const page = await pageAt('/embed/cases/vasilok-bare?lang=en');
    expect(textOf(page, '.status')).toBe('Present state not known');
    expect(page.querySelector('progress, .progress, .next, ol')).toBeNull();
    expect(textOf(page, '.empty')).toBe('No entries to show.');
  });

  it('keeps what is imprecise imprecise, for machines as well', async () => {
    const page = await pageAt(`${SERVING}?lang=en&kinds=condition,award,letter,event,custody&limit=100`);
    const dates = new Map(
      [...page.querySelectorAll('.past .date')].map((date) => [date.textContent, date.getAttribute('datetime')]),
    );
    expect(dates.get('25 March 2021')).toBe('2021-03-25');
    expect(dates.get('2024')).toBe('2024');
    expect(dates.get('May 2025')).toBe('2025-05');
    expect(dates.get('about February 2026')).toBeNull();
    expect(dates.get('March 2026 (uncertain)')).toBeNull();
  });

  it('marks what was computed, and articles in their own language', async () => {
    const page = await pageAt(`${SERVING}?lang=en&limit=100`);
    const ahead = [...page.querySelectorAll('.ahead li')];
    expect(ahead.length).toBeGreaterThan(3);
    expect(ahead.every((entry) => entry.className === 'computed' && entry.textContent.includes('computed'))).toBe(true);
    const article = page.querySelector('.past a');
    expect(article?.querySelector('bdi')?.getAttribute('lang')).toBe('be');
    expect(article?.closest('.what')?.querySelector('.mark')?.textContent).toBe('in the news');
  });

  it('shortens long excerpts between words', async () => {
    const page = await pageAt(`${SERVING}?lang=en&kinds=LETTER`);
    const detail = textOf(page, '.detail');
    expect(detail.length).toBeLessThanOrEqual(241);
    expect(detail).toMatch(/\w…$/);
  });

  it.each(LANGUAGES)('speaks %s, in its direction', async (language) => {
    const page = await pageAt(`${SERVING}?lang=${language}`);
    const root = page.documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual([
      language,
      language === 'fa' ? 'rtl' : 'ltr',
    ]);
    expect(page.body.textContent).not.toContain('?,');
    const status = textOf(page, '.status');
    expect(status).not.toBe('');
    expect(status === 'Serving a sentence in custody').toBe(language === 'en');
    const link = page.querySelector('.more a');
    expect(link?.getAttribute('href')).toBe(`${SITE_URL}/cases/kvetka-2021?lang=${language}`);
  });
});

describe('options of a framed page', () => {
  it('shows the kinds asked for, however they are written, and all where none of them is one', async () => {
    const verdicts = await pageAt(`${RELEASED}?lang=en&kinds=Verdict,release,nonsense`);
    expect(textsOf(verdicts, '.line')).toEqual(['Trial court: Convicted', 'Released under an amnesty']);
    const all = await pageAt(`${RELEASED}?lang=en&kinds=nonsense`);
    expect(textsOf(all, '.line').length).toBeGreaterThan(2);
  });

  it.each([
    ['1', 1],
    ['7', 7],
    ['0', 20],
    ['-3', 20],
    ['x', 20],
    ['100000', undefined],
  ])('limit=%s', async (limit, shown) => {
    const page = await pageAt(`${SERVING}?lang=en&limit=${limit}`);
    const total = (await pageAt(`${SERVING}?lang=en&limit=100`)).querySelectorAll('li').length;
    expect(page.querySelectorAll('li')).toHaveLength(shown ?? total);
    const left = total - (shown ?? total);
    expect(textOf(page, '.more')).toMatch(left === 0 ? /^Open the page/ : new RegExp(`^${String(left)} more entries`));
  });

  it('has the theme asked for, else that of the reader', async () => {
    const themes = ['dark', 'light', 'auto', 'pink"><script>'];
    const shown = await Promise.all(
      themes.map(async (theme) => {
        const page = await pageAt(`${RELEASED}?theme=${encodeURIComponent(theme)}`);
        return page.documentElement.getAttribute('data-theme');
      }),
    );
    expect(shown).toEqual(['dark', 'light', 'auto', 'auto']);
  });
});

describe('a page in a frame', () => {
  it('may be framed by anybody, runs our file alone, and leaves nothing with the visitor', async () => {
    const { headers, text } = await embeds.get(SERVING);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['referrer-policy']).toBe('no-referrer');
    const { document } = parseHTML(text);
    const loaded = [...document.querySelectorAll('script, link[rel=stylesheet], img')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(loaded).toHaveLength(3);
    for (const address of loaded) {
      expect(address).toMatch(/^\/assets\/[0-9a-f]{12}\//);
      expect((await embeds.get(address)).status).toBe(200);
    }
    expect(document.querySelector('script:not([src]), style, [style], [onload]')).toBeNull();
  });

  it('leads away in windows of their own that know nothing of this one', async () => {
    const page = await pageAt(`${SERVING}?limit=100`);
    const links = [...page.querySelectorAll('a')];
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const link of links) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    }
  });

  it('turns what wants to break out into text', async () => {
    const { text } = await embeds.get(`${SERVING}?limit=100&lang=en`);
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<img');
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('[onerror]')).toBeNull();
    expect(document.title).toBe(`Case timeline: ${HOSTILE_NAME}`);
  });

  it('goes on showing a case whose address changed since it was pasted', async () => {
    const page = await pageAt('/embed/cases/once-vasilok?lang=en');
    expect(textOf(page, 'h1')).toBe('Vasil Vasilok');
    expect(page.querySelector('.more a')?.getAttribute('href')).toBe(`${SITE_URL}/cases/vasilok-2011?lang=en`);
    const { text } = await embeds.get(`/oembed?url=${encodeURIComponent(`${SITE_URL}/cases/once-vasilok`)}`);
    expect(text).toContain(`${SITE_URL}/embed/cases/vasilok-2011`);
  });

  it('says the same of what is hidden, of what was never there and of what cannot be a name', async () => {
    const answers = await Promise.all(
      ['hidden-2020', 'nobody-1999', '%00', '%3Cscript%3E', 'x'.repeat(100)].map(async (slug) =>
        embeds.get(`/embed/cases/${slug}?lang=fr`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { headers, text } = await embeds.get('/embed/cases/hidden-2020?lang=fr');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(headers['content-security-policy'])).toContain('frame-ancestors *');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(textOf(parseHTML(text).document, 'h1')).toBe('Rien ici');
  });
});
