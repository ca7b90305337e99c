import { beforeAll, describe, expect, it } from '@jest/globals';
import { textOf, thePages } from './built.js';

describe('lists', () => {
  let pages: Awaited<ReturnType<typeof thePages>>;

  beforeAll(async () => {
    pages = await thePages();
  }, 120_000);

  interface Listed {
    readonly titles: readonly string[];
    readonly found: string;
    readonly next: string | null;
    readonly previous: string | null;
  }

  async function list(address: string): Promise<Listed> {
    const { status, document } = await pages.get(address);
    expect([address, status]).toEqual([address, 200]);
    return {
      titles: [...document.querySelectorAll('.case-card-title')].map(textOf),
      found: textOf(document.querySelector('.found')),
      next: document.querySelector('a[rel=next]')?.getAttribute('href') ?? null,
      previous: document.querySelector('a[rel=prev]')?.getAttribute('href') ?? null,
    };
  }

  it('go on page by page and back, each row once', async () => {
    const first = await list('/cases?text=zimorodok&lang=en');
    const second = await list(first.next ?? '');
    const third = await list(second.next ?? '');
    expect(first.found).toContain('45 cases');
    expect([first, second, third].map(({ titles }) => titles.length)).toEqual([20, 20, 5]);
    expect(new Set([...first.titles, ...second.titles, ...third.titles]).size).toBe(45);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect((await list(third.previous ?? '')).titles).toEqual(second.titles);
    expect(second.next).toContain('text=zimorodok');
  });

  it.each([
    ['text=bialiatski', ['Ales Bialiatski, case of 2011', 'Ales Bialiatski, case of 2021']],
    [
      'text=%D0%B1%D1%8F%D0%BB%D1%8F%D1%86%D0%BA%D1%96',
      ['Ales Bialiatski, case of 2011', 'Ales Bialiatski, case of 2021'],
    ],
    ['country=by&status=serving&text=poczobut', ['Andrzej Poczobut, case of 2021']],
    ['held=2012-01-01&text=bialiatski', ['Ales Bialiatski, case of 2011']],
    ['country=BY&text=zimorodok', []],
  ])('are filtered by %s', async (query, titles) => {
    expect((await list(`/cases?lang=en&${query}`)).titles).toEqual(titles);
  });

  it('show what they were filtered by, and offer the countries there are', async () => {
    const { document } = await pages.get('/cases?text=zim%22or&country=RU&status=UNKNOWN&lang=en');
    expect(document.querySelector('#filter-text')?.getAttribute('value')).toBe('zim"or');
    expect(textOf(document.querySelector('#filter-country option[selected]'))).toBe('Russia');
    expect(textOf(document.querySelector('#filter-status option[selected]'))).toBe('Present state not known');
    const countries = [...document.querySelectorAll('#filter-country option')].map((one) => one.getAttribute('value'));
    expect(countries).toEqual(['', 'BY', 'RU']);
  });

  it.each([
    ['/cases?status=nonsense&country=123&held=2023-02-30&lang=en', 200],
    [`/cases?lang=en&text=${'word%20'.repeat(40)}`, 200],
    [`/cases?lang=en&text=${'%F0%9F%95%AF'.repeat(150)}`, 200],
    ['/cases?lang=en&text=a&text=b', 200],
    ['/cases?lang=en&text=%00', 200],
    ['/cases?lang=en&after=nonsense', 404],
    ['/news?lang=en&before=nonsense', 404],
    ['/news?lang=en&after=%00', 404],
  ])('answer %s', async (address, status) => {
    expect((await pages.get(address)).status).toBe(status);
    expect(pages.record.failures).toEqual([]);
  });

  it('open with who is held, what is next, the campaigns and the news', async () => {
    const { document } = await pages.get('/?lang=en');
    expect(textOf(document.querySelector('#held'))).toContain('Andrzej Poczobut, case of 2021');
    const days = [...document.querySelectorAll('#next time')].map((time) => time.getAttribute('datetime') ?? '');
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort((one, other) => one.localeCompare(other)));
    expect(days.every((day) => day >= '2026-11-23')).toBe(true);
    expect(textOf(document.querySelector('#campaigns'))).toContain('FIDH and Viasna told the world');
    const more = document.querySelector('#news .article-links a');
    expect(textOf(more)).toMatch(/^Read more at /);
    expect(more?.getAttribute('href')).toMatch(/^https?:/);
  });
});
