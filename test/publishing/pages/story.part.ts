import { beforeAll, describe, expect, it } from '@jest/globals';
import { copied, SITE_URL, textOf, thePages, TODAY_IN_WORDS } from './built.js';

const PATH = '/cases/ales-bialiatski-2011';

/** What the page of the model case tells, in the words of the language. */
const STORIES = {
  en: {
    arrest: ['#timeline', '4 August 2011 Custody Held in custody before the verdict is in force'],
    verdict: ['#justice', 'Trial court: Convicted', 'Pershamaiski District Court of Minsk', 'Siarhei Bandarenka'],
    inForce: ['#justice', 'In force since 24 January 2012'],
    sentence: ['#justice', 'Imprisonment: 4 years 6 months', 'Regime reinforced'],
    anniversary: ['#timeline', '24 November 2012 Milestone · computed 1 year since the verdict'],
    progress: ['.progress', '1,052 of 1,645 days served. Half of the term passed on 4 November 2013.'],
    half: ['#timeline', '4 November 2013 Milestone · computed Half of the term'],
    work: ['#life', 'Work in prison', 'Works six days a week as a packer in the sewing shop'],
    wage: ['#life', 'Wage in prison: BYR 20,000 a month'],
    shop: ['#life', 'Allowance for the prison shop: BYR 130,000 a month'],
    discipline: ['#life', 'Disciplinary penalty'],
    postcards: ['#letters', 'Postcard to prison', '209 postcards and letters in one day', 'From people in Ukraine'],
    answered: ['#letters', 'Answers Postcard to prison, 21 December 2013 (uncertain)'],
    havel: ['#awards', 'Václav Havel Human Rights Prize', 'Accepted by Natallia Pinchuk, as wife', 'Where Strasbourg'],
    paris: [
      '#awards',
      'Honorary Citizen of Paris',
      'Presented 10 December 2013 Presented by Bertrand Delanoë, mayor of Paris Accepted by Adam Bialiatski, as son',
    ],
    compensation: ['#obligations', 'Damages: BYR 721,000,000', 'Paid 18 January 2012 Paid by public donations'],
    unpaid: ['#obligations', 'Penalty for late payment: BYR 140,000,000', 'No payment on record'],
    amnestyDoubt: ['#timeline', 'the penalty for late payment leaves no chance of early release'],
    amnesty: ['#justice', 'Amnesty', 'Amnesty law for the 70th anniversary'],
    release: ['.opening', 'Released under an amnesty 21 June 2014'],
    book: ['#timeline', 'Book of letters from prison: «Іртутнае срэбра жыцьця»'],
    campaign: ['#campaigns', 'Free Ales'],
    conflict: ['#conflicts', 'Trial court: Convicted · date', 'says: 24 October 2011'],
    reckoning: ['#reckoning', '27 months by the calendar from 4 August 2011 to 4 November 2013.'],
    end: ['.key-facts', 'End of the term, computed 4 February 2016 End of the term, official Not on record'],
  },
  be: {
    arrest: ['#timeline', '4 жніўня 2011 г. Зняволенне'],
    verdict: ['#justice', 'Siarhei Bandarenka'],
    inForce: ['#justice', 'Уступленне ў сілу 24 студзеня 2012 г.'],
    sentence: ['#justice', 'Пазбаўленне волі: 4 гады 6 месяцаў', 'Рэжым узмоцнены'],
    anniversary: ['#timeline', '24 лістапада 2012 г. Вяха · вылічана 1 год з дня прысуду'],
    progress: ['.progress', 'Адбыта 1052 з 1645 дзён. Палова тэрміну: пройдзена 4 лістапада 2013 г.'],
    half: ['#timeline', '4 лістапада 2013 г. Вяха · вылічана Палова тэрміну'],
    work: ['#life', 'Праца ў зняволенні'],
    wage: ['#life', 'Заробак у зняволенні: 20 000 BYR у месяц'],
    shop: ['#life', 'Сума на турэмную краму: 130 000 BYR у месяц'],
    discipline: ['#life', 'Дысцыплінарнае спагнанне'],
    postcards: ['#letters', 'Паштоўка ў зняволенне'],
    answered: ['#letters', 'У адказ на Паштоўка ў зняволенне, 21 снежня 2013 г. (пад пытаннем)'],
    havel: ['#awards', 'Václav Havel Human Rights Prize', 'Natallia Pinchuk (жонка)'],
    paris: ['#awards', 'Уручана 10 снежня 2013 г.', 'Adam Bialiatski (сын)'],
    compensation: ['#obligations', 'Кампенсацыя шкоды: 721 000 000 BYR', 'Заплачана 18 студзеня 2012 г.'],
    unpaid: ['#obligations', 'Пеня за спазненне: 140 000 000 BYR', 'Пра выплату няма звестак'],
    amnestyDoubt: ['#timeline', '20 красавіка 2012 г. Падзея'],
    amnesty: ['#justice', 'Амністыя'],
    release: ['.opening', 'Вызваленне паводле амністыі 21 чэрвеня 2014 г.'],
    book: ['#timeline', 'Кніга лістоў з-за кратаў «Іртутнае срэбра жыцьця»'],
    campaign: ['#campaigns', 'Свабоду Алесю'],
    conflict: ['#conflicts', 'кажа: 24 кастрычніка 2011 г.'],
    reckoning: ['#reckoning', 'ад 4 жніўня 2011 г. да 4 лістапада 2013 г.'],
    end: ['.key-facts', '4 лютага 2016 г.', 'Няма звестак'],
  },
} as const;

describe('the story of the model case', () => {
  let pages: Awaited<ReturnType<typeof thePages>>;

  beforeAll(async () => {
    pages = await thePages();
  }, 120_000);

  describe.each(['en', 'be'] as const)('in %s', (language) => {
    it.each(Object.entries(STORIES[language]))('tells of %s', async (_name, [place, ...words]) => {
      const { document } = await pages.get(`${PATH}?lang=${language}`);
      const part = document.querySelector(place) as Element | null;
      // Numbers of sources stand between the words; they are for the eye.
      for (const notes of part === null ? [] : ([...part.querySelectorAll('.notes')] as Element[])) notes.remove();
      for (const said of words) expect(textOf(part)).toContain(said);
    });
  });

  it('divides what has been from what lies ahead by the day of today', async () => {
    const { document } = await pages.get('/cases/andrzej-poczobut-2021?lang=en');
    const parts = [...document.querySelectorAll('#timeline .part-body > *')] as Element[];
    const today = parts.findIndex(({ classList }) => classList.contains('today'));
    expect(textOf(parts[today] ?? null)).toBe(`Today, ${TODAY_IN_WORDS}`);
    const times = (some: readonly Element[]): string[] =>
      some.flatMap((part) => [...part.querySelectorAll('time')].map((time) => time.getAttribute('datetime') ?? ''));
    const ahead = times(parts.slice(today + 1));
    expect(ahead.length).toBeGreaterThan(4);
    expect(ahead.every((day) => day > '2026-11-23')).toBe(true);
    expect(times(parts.slice(0, today)).every((day) => day.slice(0, 4) <= '2026')).toBe(true);
  });

  it('shows an estimate as a range and an unknown end as unknown', async () => {
    const { document } = await pages.get(`${PATH}?lang=en`);
    expect(textOf(document.querySelector('#reckoning'))).toMatch(
      /Parole may be asked for 4 November 2013 – 20 December 2014/,
    );
    const { document: life } = await pages.get('/cases/hostile-2021?lang=en');
    expect(textOf(life.querySelector('.key-facts'))).toContain('End of the term, computed Not known');
    expect(life.querySelector('.ruler')).toBeNull();
  });

  it('names the sources of its facts by numbers that lead to them', async () => {
    const { document } = await pages.get(`${PATH}?lang=en`);
    const sources = [...document.querySelectorAll('#sources li')] as Element[];
    expect(sources.length).toBeGreaterThan(30);
    sources.forEach(({ id }, index) => {
      expect(id).toBe(`source-${String(index + 1)}`);
    });
    const cited = document.querySelector('#obligations .item .notes a');
    expect(cited?.getAttribute('aria-label')).toBe(`Source ${textOf(cited)}`);
  });

  it('offers its other forms, and lines to embed it', async () => {
    const { document } = await pages.get(`${PATH}?lang=en`);
    const forms = ([...document.querySelectorAll('.forms a')] as Element[]).map((link) => link.getAttribute('href'));
    for (const file of [
      'timeline.json',
      'timeline.svg',
      'card.png',
      'milestones.ics',
      'feed.atom',
      'feed.json',
      'feed.rss',
    ]) {
      expect(forms).toContain(`${PATH}/${file}?lang=en`);
    }
    expect(copied(document, 'embed-component')).toBe(
      `<script async src="${SITE_URL}/embed/timeline.js"></script><case-timeline case="ales-bialiatski-2011" lang="en"><a href="${SITE_URL}${PATH}?lang=en">Ales Bialiatski, case of 2011</a></case-timeline>`,
    );
    expect(copied(document, 'embed-frame')).toContain(
      `<iframe src="${SITE_URL}/embed/cases/ales-bialiatski-2011?lang=en" title="Case timeline: Ales Bialiatski, case of 2011"`,
    );
    const oembed = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
    expect(new URL(oembed).searchParams.get('url')).toBe(`${SITE_URL}${PATH}?lang=en`);
    expect((await pages.get(oembed.slice(SITE_URL.length))).status).toBe(200);
  });

  it('has forms that are there', async () => {
    const { document } = await pages.get(`${PATH}?lang=en`);
    for (const link of [...document.querySelectorAll('.forms a')] as Element[]) {
      const href = link.getAttribute('href') ?? '';
      if (href !== '/graphql') expect([href, (await pages.get(href)).status]).toEqual([href, 200]);
    }
  });

  it('tells programs who the person is', async () => {
    const { document } = await pages.get(`${PATH}?lang=en`);
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as {
      readonly about: Readonly<Record<string, unknown>>;
    };
    expect(data).toMatchObject({ '@type': 'WebPage', inLanguage: 'en', url: `${SITE_URL}${PATH}?lang=en` });
    expect(data.about).toMatchObject({ '@type': 'Person', name: 'Ales Bialiatski', birthDate: '1962-09-25' });
    expect(data.about['alternateName']).toContain('Алесь Бяляцкі');
    expect(data.about['award']).toContain('Václav Havel Human Rights Prize');
    expect(document.querySelector('meta[property="og:image"]')?.getAttribute('content')).toBe(
      `${SITE_URL}${PATH}/card.png?lang=en`,
    );
  });
});
