import { beforeAll, describe, expect, it } from '@jest/globals';
import { theSeeds } from './built.js';
import type { SeededApp } from './support/seeded-app.js';

interface Entry {
  readonly date: { readonly edtf: string };
  readonly title: string;
}

interface Linked {
  readonly state: string;
  readonly item: {
    readonly publishedOn: string;
    readonly publishedAt: string | null;
  };
}

let app: SeededApp;

async function timeline(locale: string): Promise<readonly Entry[]> {
  const data = await app.data(
    `query ($locale: Locale) { case(slug: "ales-bialiatski-2011") {
      timeline(first: 100) { nodes { date { edtf } title(locale: $locale) } } } }`,
    { locale },
  );
  return (data['case'] as { timeline: { nodes: readonly Entry[] } }).timeline.nodes;
}

describe('the stories of the portal that began it', () => {
  beforeAll(async () => {
    app = await theSeeds();
  }, 60_000);

  it('stand on the timeline of the case, for everybody', async () => {
    const entries = await timeline('en');
    expect(entries.map(({ date, title }) => `${date.edtf} ${title}`)).toEqual(
      expect.arrayContaining([
        '2011-08-04 Arrested in Minsk',
        '2012-01-18 The damages are paid in full, out of public donations',
        '2013-09-30 Václav Havel Human Rights Prize',
        '2013-12-10 The title of Honorary Citizen of Paris is presented to his son',
        '2014-01 The amnesty question: the damages have been paid for two years',
        '2014? Book of letters from prison: «Іртутнае срэбра жыцьця»',
      ]),
    );
  });

  it.each([
    ['be', 'Алесь Бяляцкі', 'Арыштаваны ў Мінску'],
    ['ru', 'Алесь Беляцкий', 'Арестован в Минске'],
    ['fr', 'Ales Bialiatski', 'Arrêté à Minsk'],
    ['de', 'Ales Bjaljazki', 'In Minsk festgenommen'],
    ['pl', 'Aleś Bialacki', 'Aresztowany w Mińsku'],
    ['fa', 'آلس بیالیاتسکی', 'بازداشت در مینسک'],
  ])('are told in %s', async (locale, name, arrest) => {
    const data = await app.data(
      `query ($locale: Locale) { case(slug: "ales-bialiatski-2011") { title(locale: $locale) prisoner { name(locale: $locale) } } }`,
      { locale },
    );
    const { title, prisoner } = data['case'] as { title: string; prisoner: { name: string } };
    expect(prisoner.name).toBe(name);
    expect(title).toContain(name);
    expect((await timeline(locale)).map((entry) => entry.title)).toContain(arrest);
  });

  it('come with real news, of the case and of everybody, by the day', async () => {
    const data = await app.data(
      `{ case(slug: "ales-bialiatski-2011") { news(first: 50) { nodes { state item { publishedOn publishedAt } } } }
         newsItems(first: 50) { nodes { links { case { slug } } } } }`,
    );
    const { nodes } = (data['case'] as { news: { nodes: readonly Linked[] } }).news;
    expect(nodes.length).toBeGreaterThanOrEqual(8);
    expect(nodes.filter(({ state }) => state !== 'CONFIRMED')).toEqual([]);
    const days = nodes.map(({ item }) => item.publishedOn);
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? 1 : -1)));
    expect(days).toContain('2013-11-12');
    expect(nodes.filter(({ item }) => item.publishedAt !== null)).toEqual([]);
    const all = data['newsItems'] as { nodes: readonly { links: readonly { case: { slug: string } }[] }[] };
    const cases = new Set(all.nodes.flatMap(({ links }) => links.map((link) => link.case.slug)));
    expect(cases.size).toBeGreaterThanOrEqual(12);
    expect(all.nodes.filter(({ links }) => links.length === 0)).toEqual([]);
  });
});
