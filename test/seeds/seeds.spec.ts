import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentPlan, PlannedFact } from '../../src/modules/intake/index.js';
import { readSeeds } from './seed-facts.js';

const WEIGHT: Readonly<Record<string, number>> = { HIGH: 3, MEDIUM: 2, LOW: 1 };

/** Disputed where a contradiction weighs as much as the best support, verified by support of high confidence. */
function verificationBySources(fact: PlannedFact): string {
  const best = (stance: string): number =>
    Math.max(
      0,
      ...fact.citations
        .filter(({ fields }) => (fields['stance'] ?? 'SUPPORTS') === stance)
        .map(({ fields }) => WEIGHT[String(fields['confidence'])] ?? 0),
    );
  if (best('CONTRADICTS') >= Math.max(1, best('SUPPORTS'))) return 'DISPUTED';
  return best('SUPPORTS') === 3 ? 'VERIFIED' : 'UNVERIFIED';
}

const LANGUAGES = ['en', 'be', 'ru', 'fr', 'de', 'pl', 'fa'];

describe('the seeds', () => {
  let plans: readonly DocumentPlan[] = [];
  const facts = (): readonly PlannedFact[] => plans.flatMap((plan) => plan.facts);
  const fact = (externalId: string): PlannedFact => {
    const found = facts().find((one) => one.externalId === externalId);
    if (found === undefined) throw new Error(`${externalId} is missing`);
    return found;
  };
  const said = (externalId: string, stance: string): readonly unknown[] =>
    fact(externalId)
      .citations.filter(({ fields }) => (fields['stance'] ?? 'SUPPORTS') === stance)
      .map(({ fields }) => fields['statedValue']);

  beforeAll(async () => {
    plans = await readSeeds();
  });

  it('are documents of the format, shared ones first', () => {
    expect(plans.map(({ name }) => name).slice(0, 3)).toEqual(['campaigns', 'facilities', 'news']);
    expect(plans).toHaveLength(15);
  });

  it('hold twelve people and sixteen cases under addresses of their own', () => {
    const slugs = (kind: string): string[] =>
      facts()
        .filter((one) => one.kind === kind)
        .map(({ fields }) => String(fields['slug']));
    expect(new Set(slugs('prisoner')).size).toBe(12);
    expect(slugs('case').toSorted()).toEqual([
      'ales-bialiatski-2011',
      'ales-bialiatski-2021',
      'andrzej-poczobut-2011',
      'andrzej-poczobut-2021',
      'ihar-losik-2020',
      'katsiaryna-andreeva-2020',
      'katsiaryna-andreeva-2022',
      'maksim-znak-2020',
      'marfa-rabkova-2020',
      'maryia-kalesnikava-2020',
      'mikalai-statkevich-2010',
      'mikalai-statkevich-2020',
      'siarhei-tsikhanouski-2020',
      'uladzimir-labkovich-2021',
      'valiantsin-stefanovic-2021',
      'viktar-babaryka-2020',
    ]);
  });

  it('give each fact a source, and a verification that follows from its sources', () => {
    const unsourced = facts().filter(({ citations }) => citations.length === 0);
    expect(unsourced.map(({ externalId }) => externalId)).toEqual([]);
    const misjudged = facts().filter((one) => one.fields['verification'] !== verificationBySources(one));
    expect(misjudged.map(({ externalId }) => externalId)).toEqual([]);
  });

  it('name a page the same way wherever they cite it', () => {
    const byUrl = new Map<unknown, string>();
    for (const [, source] of plans.flatMap((plan) => plan.sources)) {
      const text = JSON.stringify(source);
      const url = source['url'] ?? source['title'];
      expect(byUrl.get(url) ?? text).toBe(text);
      byUrl.set(url, text);
    }
  });

  it('never call background knowledge or the brief certain', () => {
    const unread = facts().flatMap(({ citations }) =>
      citations.filter(({ source }) => ['background', 'brief'].includes(source)),
    );
    expect(unread.length).toBeGreaterThan(20);
    expect(unread.filter(({ fields }) => fields['confidence'] === 'HIGH')).toEqual([]);
  });

  it('keep the other dates of the first verdict and the other names of its regime beside ours', () => {
    expect(said('ales-bialiatski:verdict', 'CONTRADICTS')).toEqual([
      '2011-10-24',
      '2011-11-04',
      '2013-11-23',
      '2011-08',
    ]);
    expect(said('ales-bialiatski:appeal', 'CONTRADICTS')).toEqual(['2010-01']);
    expect(said('ales-bialiatski:term', 'CONTRADICTS')).toEqual([
      'medium security penal colony',
      'high-security colony',
      'maximum-security colony',
      'top-security colony',
    ]);
    expect(said('ales-bialiatski:paris-diploma', 'CONTRADICTS')).toEqual(['2014-07-05', '2014-07-05']);
  });

  it.each([
    ['ales-bialiatski:prisoner', 'aged 71 at release in December 2025'],
    ['ales-bialiatski:paris', 'proposed by the council of the 11th arrondissement'],
    ['ales-bialiatski:term-2021', '7 years, again for tax evasion'],
    ['valiantsin-stefanovic:release', '2025-12-13'],
    ['maryia-kalesnikava:verdict', '2011'],
    ['maryia-kalesnikava:release', '1808'],
    ['viktar-babaryka:fine', '46 million rubles to cover the damage'],
    ['maksim-znak:custody-remand', '2020-09-08'],
    ['siarhei-tsikhanouski:prisoner', 'aged 43 at release in June 2025'],
    ['mikalai-statkevich:verdict', '2012-05-26'],
    ['mikalai-statkevich:release-2020', '2025-09-11'],
    ['mikalai-statkevich:custody-remand', '2010-12-20'],
    ['ihar-losik:verdict', '2022-12'],
    ['ihar-losik:wife-verdict', '2023-01-17'],
    ['katsiaryna-andreeva:term-2022', '8 years'],
    ['andrzej-poczobut:verdict-2021', '2021'],
  ])('keep what contradicts %s: %s', (externalId, value) => {
    expect(said(externalId, 'CONTRADICTS')).toContain(value);
  });

  it('tell the stories of the portal that began it', () => {
    expect(fact('ales-bialiatski:paris').fields).toMatchObject({
      acceptedBy: 'Adam Bialiatski',
      acceptedAs: 'son',
      presentedOn: '2013-12-10',
    });
    expect(fact('ales-bialiatski:damages').fields).toMatchObject({ paidOn: '2012-01-18' });
    expect(fact('ales-bialiatski:amnesty').fields).toMatchObject({ kind: 'AMNESTY', effect: { release: true } });
    expect(fact('ales-bialiatski:book').fields).toMatchObject({ kind: 'PUBLICATION' });
    expect(fact('ales-bialiatski:wage-2013').fields).toMatchObject({ amount: '20000', currency: 'BYR', per: 'month' });
    expect(fact('marfa-rabkova:appeal-term').fields['effect']).toEqual({ setTerm: { years: 14, months: 9 } });
  });

  it('tell every story of the case of 2011 by an event, an award, a letter or a report of its own', () => {
    const told: readonly (readonly [string, string])[] = [
      ['arrest', '2011-08-04'],
      ['verdict', '2011-11-24'],
      ['damages-paid', '2012-01-18'],
      ['amnesty-question', '2014-01'],
      ['half-term', '2013-11-04'],
      ['work-2013', '2013-11'],
      ['baranavichy-answer', '2014-01?'],
      ['december-2012', '2012-12-02'],
      ['havel', '2013-09-30'],
      ['paris', '2013-12-10'],
      ['paris-presented', '2013-12-10'],
      ['book', '2014?'],
    ];
    for (const [key, on] of told) {
      const { fields, links } = fact(`ales-bialiatski:${key}`);
      expect([fields['on'], fields['writtenOn'], fields['presentedOn']]).toContain(on);
      expect(Object.values(links)).toContain('ales-bialiatski:case-2011');
    }
  });

  it('say what is ours in every language of the service', () => {
    const ours = facts()
      .flatMap(({ kind, fields }) =>
        ['case', 'event', 'campaign', 'facility', 'court'].includes(kind)
          ? [fields['title'], fields['summary'], fields['description'], fields['about'], fields['name']]
          : [],
      )
      .filter((words) => words !== undefined)
      .map((words) => words as Readonly<Record<string, string>>)
      .filter(({ en }) => en !== '#FreeViasna');
    expect(ours.length).toBeGreaterThan(100);
    const lacking = ours.filter((words) => LANGUAGES.some((language) => !Object.hasOwn(words, language)));
    expect(lacking).toEqual([]);
    const strays = ours.filter(
      ({ be = '', ru = '', fa = '' }) =>
        !/\p{Script=Cyrl}/u.test(be) || /[іў]/u.test(ru.replace(/«.*?»/gu, '')) || !/\p{Script=Arab}/u.test(fa),
    );
    expect(strays.map(({ en }) => en)).toEqual([]);
  });

  it('count real articles among the news of each person, as their sources name them', () => {
    const articles = facts().filter(({ kind }) => kind === 'article');
    const links = facts().filter(({ kind }) => kind === 'news');
    const sources = new Map(plans.flatMap((plan) => plan.sources));
    for (const { fields, citations } of articles) {
      const source = sources.get(String(citations[0]?.source));
      for (const field of ['url', 'publisher', 'publishedOn', 'language']) expect(fields[field]).toBe(source?.[field]);
      expect(source?.['title']).toContain(fields['title']);
    }
    const linked = new Set(links.map((link) => link.links['itemId']));
    expect(articles.filter(({ externalId }) => !linked.has(externalId))).toEqual([]);
    expect(new Set(links.map(({ externalId }) => externalId.split(':')[0])).size).toBe(12);
    const ofCase = links.filter((link) => link.links['caseId'] === 'ales-bialiatski:case-2011');
    expect(ofCase.length).toBeGreaterThanOrEqual(8);
  });

  it('leave relatives out who are not in the news in a part of their own', () => {
    expect(facts().filter((one) => (one.kind as string) === 'relative')).toEqual([]);
    const text = JSON.stringify(facts().map(({ fields }) => fields));
    for (const name of ['Darya', 'Paulina', 'Oksana', 'Wanda', 'Zharomski', 'Kazlova'])
      expect(text).not.toContain(name);
  });
});
