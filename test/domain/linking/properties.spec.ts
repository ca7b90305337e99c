import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Article, type KnownPerson, lookupKeys, matchArticle } from '../../../src/domain/linking/index.js';
import { nameTables } from '../../../src/modules/linking/name-tables.js';

const tables = nameTables();
const RUNS = { numRuns: 300 };

const person = (id: string, values: readonly string[], rest: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  names: values.map((value, at) => ({ value, kind: at === 0 ? 'COMMON' : 'TRANSLITERATION' })),
  gender: 'UNKNOWN',
  country: 'BY',
  organisations: ['Human Rights Centre Zvon'],
  places: ['Brest'],
  occupations: ['teacher'],
  courts: ['Brest Regional Court'],
  coDefendants: [],
  custody: [{ from: '2022-01', to: null }],
  blocked: [],
  ...rest,
});

const zaleski = person('zaleski', ['Mikita Zaleski', 'Мікіта Залескі']);
const people = [
  zaleski,
  person('sadeghi', ['Behrouz Sadeghi', 'بهروز صادقی'], { country: 'IR' }),
  person('wei', ['Wei Jianguo', '魏建国'], { country: 'CN' }),
  person('lan', ['Trần Thị Bích Lan', 'Blue Heron'], { country: 'VN' }),
];
const candidates = people.map((one) => ({ person: one, sharedBy: 1 }));

const NAMES = people.flatMap(({ names }) => names.map(({ value }) => value));
const words = fc.oneof(
  fc.constantFrom(...NAMES, ...NAMES.flatMap((name) => name.split(' '))),
  fc.constantFrom('суд', 'by', '#Free', 'prison', '·', "'s", '\u00ad', '\u200c', '. ', '—', 'Фото: ', '奖'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const texts = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' '));
const languages = fc.constantFrom('en', 'ru', 'be', 'pl', 'de', 'fa', 'ar', 'zh', 'vi', 'lt', 'xx', '', null);
const articles = fc.record({
  title: texts,
  summary: fc.option(texts),
  content: fc.option(texts),
  language: languages,
  publishedOn: fc.constantFrom('2023-05-01', '1999-01-01', 'nonsense', null),
});

describe('whatever a text says', () => {
  it('an answer comes, the same each time, in order, with evidence that stands where it says', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const found = matchArticle(article, candidates, tables);
        expect(matchArticle({ ...article }, candidates, tables)).toEqual(found);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((one, other) => other - one),
        );
        for (const { score, evidence } of found) {
          expect(score >= 0.5 && score <= 1 && evidence.length > 0).toBe(true);
          for (const { field, offset, matched } of evidence) {
            expect(article[field]?.slice(offset, offset + matched.length)).toBe(matched);
          }
        }
      }),
      RUNS,
    );
  });

  it('keys are texts, each once', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const keys = lookupKeys(article, tables);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  it('a sentence more does not lose a full name', () => {
    const sentence = fc.constantFrom(
      'The river was high.',
      'Rain fell on the old town.',
      'Nobody knew why.',
      'Trees were planted.',
    );
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const [found] = matchArticle(
          {
            title: 'A verdict',
            summary: `${before} Mikita Zaleski was jailed. ${after}`,
            language: 'en',
            publishedOn: '2023-05-01',
          },
          candidates,
          tables,
        );
        expect(found).toMatchObject({ personId: 'zaleski', decision: 'LINK' });
      }),
    );
  });
});

describe('what speaks for and against', () => {
  const one = (text: string, about: Partial<KnownPerson> = {}, more: Partial<Article> & { sharedBy?: number } = {}) => {
    const { sharedBy = 1, ...rest } = more;
    const known = { ...zaleski, ...about };
    return matchArticle(
      { title: '', summary: text, language: 'en', publishedOn: '2023-05-01', ...rest },
      [{ person: known, sharedBy }],
      tables,
    )[0];
  };
  const rulesOf = (found: ReturnType<typeof one>): readonly string[] => found?.evidence.map(({ rule }) => rule) ?? [];

  it('a full name of somebody held is linked, with the reasons', () => {
    const found = one('Mikita Zaleski of Zvon was jailed in Brest.');
    expect(found?.decision).toBe('LINK');
    expect(rulesOf(found)).toEqual(
      expect.arrayContaining(['FULL_NAME', 'CUSTODY_HELD', 'ORGANISATION', 'PLACE', 'PERSECUTION']),
    );
  });

  it('a surname alone never links, whatever stands beside', () => {
    const found = one(
      'Guards took Zaleski of Zvon to the Brest Regional Court in Brest; the teacher was jailed, said Zaleski.',
    );
    expect(found?.decision).toBe('REVIEW');
  });

  it('a surname that many have is not proposed by itself', () => {
    expect(one('They jailed Zaleski.', {}, { sharedBy: 1 })?.decision).toBe('REVIEW');
    expect(one('They jailed Zaleski.', {}, { sharedBy: 30 })).toBeUndefined();
  });

  it.each([
    { blocked: 'Mikita Zaleski', text: 'Mikita Zaleski was jailed.', found: false },
    { blocked: 'Mikita Zaleski the painter', text: 'Mikita Zaleski, the painter, was jailed.', found: false },
    { blocked: 'Mikita Zaleski the painter', text: 'Mikita Zaleski was jailed.', found: true },
    { blocked: 'Zaleski', text: 'Mikita Zaleski was jailed.', found: true },
  ])('blocked $blocked: $text', ({ blocked, text, found }) => {
    expect(one(text, { blocked: [blocked] }) !== undefined).toBe(found);
  });

  it('two people of one name are told apart by their lives, or both are for staff', () => {
    const twin = {
      ...person('twin', ['Mikita Zaleski']),
      organisations: [],
      places: ['Orsha'],
      courts: [],
      occupations: [],
    };
    const both = [
      { person: zaleski, sharedBy: 2 },
      { person: twin, sharedBy: 2 },
    ];
    const decide = (summary: string) =>
      matchArticle({ title: '', summary, language: 'en', publishedOn: '2023-05-01' }, both, tables).map(
        ({ personId, decision }) => ({ personId, decision }),
      );
    expect(decide('Mikita Zaleski was jailed.').map(({ decision }) => decision)).toEqual(['REVIEW', 'REVIEW']);
    expect(decide('Mikita Zaleski of Zvon was jailed in Brest.')).toEqual([
      { personId: 'zaleski', decision: 'LINK' },
      { personId: 'twin', decision: 'REVIEW' },
    ]);
  });

  it('surnames in company are likelier than one alone', () => {
    const of = (summary: string) =>
      matchArticle(
        { title: '', summary, language: 'en', publishedOn: '2023-05-01' },
        [zaleski, person('polozova', ['Vera Polozova']), person('tereshko', ['Vital Tereshko'])].map((one) => ({
          person: one,
          sharedBy: 3,
        })),
        tables,
      ).map(({ personId }) => personId);
    expect(of('They freed and deported Zaleski.')).toEqual([]);
    expect(of('They freed and deported Zaleski, Polozova and Tereshko.').sort()).toEqual([
      'polozova',
      'tereshko',
      'zaleski',
    ]);
  });

  it('a co-defendant named in full speaks for a surname', () => {
    const other = person('other', ['Vera Polozova'], { coDefendants: ['zaleski'] });
    const friend = { ...zaleski, coDefendants: ['other'] };
    const found = matchArticle(
      {
        title: '',
        summary: 'Vera Polozova was jailed in Brest together with Zaleski.',
        language: 'en',
        publishedOn: '2023-05-01',
      },
      [
        { person: friend, sharedBy: 3 },
        { person: other, sharedBy: 1 },
      ],
      tables,
    );
    expect(found.find(({ personId }) => personId === 'zaleski')?.evidence.map(({ rule }) => rule)).toContain(
      'CO_DEFENDANT',
    );
  });
});
