import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/modules/intake/index.js';
import { InvalidRecord } from '../../src/modules/sources/index.js';
import type { Problem } from '../../src/platform/errors/index.js';

const SOURCE = { title: 'An article', url: 'https://example.org/1' };
const PRISONER = { key: 'prisoner', slug: 'jan-novak', name: 'Jan Novák', citations: [{ source: 'page' }] };
const CASE = {
  key: 'case',
  slug: 'jan-novak-2020',
  title: { en: 'Jan Novák' },
  country: 'CZ',
  jurisdiction: 'GENERIC',
};

function document(parts: Readonly<Record<string, unknown>> = {}): unknown {
  return { format: 'vigil-record/1', document: 'jan-novak', sources: { page: SOURCE }, prisoner: PRISONER, ...parts };
}

function problemsOf(content: unknown): readonly Problem[] {
  try {
    readDocument(content);
  } catch (error) {
    if (error instanceof InvalidRecord) return error.problems;
    throw error;
  }
  return [];
}
const placesOf = (content: unknown): string[] => problemsOf(content).map(({ path }) => path);

describe('a document', () => {
  it('is read into entries in the order of writing', () => {
    const plan = readDocument(
      document({
        cases: [
          {
            ...CASE,
            sentences: [{ key: 'term', kind: 'IMPRISONMENT', verdict: 'verdict' }],
            verdicts: [{ key: 'verdict', instance: 'FIRST', on: '2021~', outcome: 'CONVICTED' }],
          },
        ],
      }),
    );
    expect(plan.facts.map(({ kind, externalId }) => `${kind} ${externalId}`)).toEqual([
      'prisoner jan-novak:prisoner',
      'case jan-novak:case',
      'verdict jan-novak:verdict',
      'sentence jan-novak:term',
    ]);
    expect(plan.facts[3]?.links).toEqual({ caseId: 'jan-novak:case', verdictId: 'jan-novak:verdict' });
  });

  it.each([
    ['text', 'nothing'],
    ['null', null],
    ['a list', []],
  ])('is refused as %s', (_name, content) => {
    expect(problemsOf(content)).toHaveLength(1);
  });

  it('is refused with every problem at its place, all at once', () => {
    const bad = document({
      format: 'other/9',
      extra: 1,
      sources: { page: { url: 'ftp://example.org' } },
      prisoner: {
        ...PRISONER,
        gender: 'MAN',
        birth: '2023-02-30',
        nickname: 'J',
        citations: [{ source: 'nowhere', stance: 'SAYS' }],
      },
      cases: [
        {
          ...CASE,
          country: 'Czechia',
          custody: [{ key: 'held', kind: 'REMAND', from: '2021-05-02', to: '2021-05-01' }, { kind: 'REMAND' }],
        },
      ],
    });
    expect(placesOf(bad).toSorted()).toEqual(
      [
        'cases[0].country',
        'cases[0].custody[0].to',
        'cases[0].custody[1].from',
        'cases[0].custody[1].key',
        'extra',
        'format',
        'prisoner.birth',
        'prisoner.citations[0].source',
        'prisoner.citations[0].stance',
        'prisoner.gender',
        'prisoner.nickname',
        'sources.page.title',
        'sources.page.url',
      ].toSorted(),
    );
  });

  it.each([
    ['two entries of one key', { awards: [{ key: 'prisoner', name: 'A', awardedBy: 'B' }] }, 'awards[0].key'],
    [
      'a key that names nothing',
      { letters: [{ key: 'l', direction: 'FROM_PRISONER', inReplyTo: 'gone' }] },
      'letters[0].inReplyTo',
    ],
    [
      'a key of another kind',
      { awards: [{ key: 'a', name: 'A', awardedBy: 'B', case: 'prisoner' }] },
      'awards[0].case',
    ],
    [
      'an answer before the letter',
      {
        letters: [
          { key: 'b', direction: 'FROM_PRISONER', inReplyTo: 'a' },
          { key: 'a', direction: 'TO_PRISONER' },
        ],
      },
      'letters[0].inReplyTo',
    ],
    ['no person', { prisoner: undefined, cases: [] }, 'cases'],
    ['a section that is no list', { awards: {} }, 'awards'],
  ])('is refused for %s', (_name, parts, place) => {
    expect(placesOf(document(parts))).toContain(place);
  });

  it.each([
    [{ term: {} }, 'term'],
    [{ term: { years: -1 } }, 'term'],
    [{ term: { kind: 'LIFE', years: 3 } }, 'term'],
    [{ term: { decades: 1 } }, 'term'],
    [{ term: { kind: 'RANGE' } }, 'term'],
    [{ term: { kind: 'RANGE', years: 3, upTo: { years: 3 } } }, 'term'],
    [{ term: { kind: 'RANGE', years: 3, upTo: { months: 35, days: 27 } } }, 'term'],
    [{ term: { kind: 'RANGE', years: 3, upTo: 5 } }, 'term'],
    [{ term: { kind: 'RANGE', years: 3, upTo: { kind: 'FIXED', years: 5 } } }, 'term'],
    [{ term: { years: 3, upTo: { years: 5 } } }, 'term'],
    [{ amount: '12,5', currency: 'BYN' }, 'amount'],
    [{ amount: '12.5' }, 'currency'],
    [{ imposedOn: '2021', inForceOn: '2020' }, 'inForceOn'],
    [{ kind: 'PRISON' }, 'kind'],
  ])('is refused for a sentence with %j', (fields, place) => {
    const sentence = { key: 'term', kind: 'IMPRISONMENT', ...fields };
    expect(placesOf(document({ cases: [{ ...CASE, sentences: [sentence] }] }))).toEqual([
      `cases[0].sentences[0].${place}`,
    ]);
  });

  it.each([
    [{}],
    [{ release: false }],
    [{ setTerm: { years: 1 }, release: true }],
    [{ multiplyBy: '0.75' }],
    [{ addDays: 0 }],
    [{ setTerm: { kind: 'RANGE', years: 3, upTo: { years: 2 } } }],
    [{ convertTo: 'FINE' }],
    [{ convertTo: 'RESTRICTED_LIBERTY', convertRatio: '0' }],
    [{ convertTo: 'RESTRICTED_LIBERTY', release: true }],
    [{ convertRatio: '2' }],
    [{ release: true, convertRatio: '2' }],
    [{ conditional: false }],
    [{ conditional: true, release: true }],
    ['release'],
  ])('is refused for a change with the effect %j', (effect) => {
    const change = { key: 'change', kind: 'AMNESTY', on: '2021', effect };
    expect(placesOf(document({ cases: [{ ...CASE, changes: [change] }] }))).toEqual(['cases[0].changes[0].effect']);
  });

  it.each([
    [{ kind: 'FRACTION' }, 'numerator'],
    [{ kind: 'FRACTION', numerator: 1 }, 'denominator'],
    [{ kind: 'FRACTION', numerator: 2, denominator: 2 }, 'numerator'],
    [{ kind: 'FRACTION', numerator: 0, denominator: 2 }, 'numerator'],
    [{ kind: 'FRACTION', numerator: 1, denominator: 2, count: 3 }, 'count'],
    [{ kind: 'DAYS_HELD' }, 'count'],
    [{ kind: 'DAYS_HELD', count: 0 }, 'count'],
    [{ kind: 'YEARS_HELD', count: 1, numerator: 1, denominator: 2 }, 'numerator'],
    [{ kind: 'EXPECTED_END', count: 1 }, 'count'],
    [{ kind: 'HALF' }, 'kind'],
  ])('is refused for a reported milestone with %j', (fields, place) => {
    const reported = { key: 'reported', on: '2021-05-01', ...fields };
    expect(placesOf(document({ cases: [{ ...CASE, reportedMilestones: [reported] }] }))).toEqual([
      `cases[0].reportedMilestones[0].${place}`,
    ]);
  });
});
