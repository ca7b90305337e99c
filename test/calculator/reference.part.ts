import { beforeAll, describe, expect, it } from '@jest/globals';
import { CALCULATE, TODAY, type CalculatorApp } from './calculator-app.js';
import { theCalculator } from './built.js';

interface Estimate {
  readonly earliest: string;
  readonly exact: boolean;
}

interface Timeline {
  readonly on: string;
  readonly status: string;
  readonly effectiveStart: Estimate;
  readonly expectedEnd: Estimate;
  readonly milestones: readonly {
    readonly kind: string;
    readonly label: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly date: Estimate;
    readonly state: string;
    readonly reasons: readonly string[];
    readonly case: unknown;
  }[];
  readonly progress: Readonly<Record<string, number | string | null>>;
  readonly warnings: readonly { readonly severity: string; readonly code: string; readonly message: string }[];
  readonly explanation: readonly {
    readonly before: string | null;
    readonly after: string | null;
    readonly text: string;
  }[];
  readonly ruleSet: { readonly id: string; readonly conventions: { readonly anchor: string } };
}

let app: CalculatorApp;

async function timelineOf(facts: object, on?: string): Promise<Timeline> {
  const answer = await app.ask(CALCULATE, { facts, ...(on === undefined ? {} : { on }) });
  expect(answer.errors).toEqual([]);
  expect(answer.status).toBe(200);
  return answer.data?.['calculateSentence'] as Timeline;
}

function shareOf({ milestones }: Timeline, share: string): string | undefined {
  return milestones.find(
    (one) => one.kind === 'FRACTION' && `${String(one.numerator)}/${String(one.denominator)}` === share,
  )?.date.earliest;
}

const sentence = (imposedOn: string, term: object, more: object = {}): object => ({
  id: 's1',
  imposedOn,
  term,
  ...more,
});

const OF_2021 = {
  jurisdiction: 'BY',
  custody: [{ kind: 'REMAND', from: '2021-07-14' }],
  sentences: [
    sentence('2023-03-03', { years: 10 }, { inForceOn: '2023-04-21', regime: 'reinforced', flags: ['art75-excluded'] }),
  ],
};

describe('reference facts', () => {
  beforeAll(async () => {
    app = await theCalculator();
  });

  describe('the reference facts of the design, through calculateSentence', () => {
    it('Bialiatski 2011: 4 y 6 m day for day from 2011-08-04, freed on 2014-06-21', async () => {
      const timeline = await timelineOf({
        jurisdiction: 'BY',
        custody: [{ kind: 'REMAND', from: '2011-08-04' }],
        sentences: [sentence('2011-11-24', { years: 4, months: 6 }, { inForceOn: '2012-01-24', regime: 'reinforced' })],
        releasedOn: '2014-06-21',
        releaseGround: 'AMNESTY',
      });
      expect(timeline.expectedEnd).toMatchObject({ earliest: '2016-02-04', exact: true });
      expect(['1/3', '1/2', '2/3'].map((share) => shareOf(timeline, share))).toEqual([
        '2013-02-04',
        '2013-11-04',
        '2014-08-04',
      ]);
      expect(timeline.progress).toMatchObject({ daysHeld: 1052, daysLeft: 593, frozenOn: '2014-06-21' });
      expect(timeline).toMatchObject({ on: TODAY, status: 'RELEASED', ruleSet: { id: 'BY' } });
    });

    it('Bialiatski 2021: ten years day for day', async () => {
      const timeline = await timelineOf(OF_2021, '2025-01-01');
      expect(timeline.expectedEnd).toMatchObject({ earliest: '2031-07-14', exact: true });
      expect(['1/4', '1/2', '3/4'].map((share) => shareOf(timeline, share))).toEqual([
        '2024-01-14',
        '2026-07-14',
        '2029-01-14',
      ]);
    });

    it('Bialiatski 2021: custody until the sentence was in force at 3/2', async () => {
      const custody = [
        { kind: 'REMAND', from: '2021-07-14', to: '2023-04-20', ratio: '3/2' },
        { kind: 'PRISON', from: '2023-04-21' },
      ];
      const timeline = await timelineOf({ ...OF_2021, custody }, '2025-01-01');
      expect(timeline.expectedEnd).toMatchObject({ earliest: '2030-08-25', exact: true });
      expect(shareOf(timeline, '1/2')).toBe('2025-08-25');
    });

    it('Dziadok: the corresponding day, not the day before', async () => {
      const timeline = await timelineOf({
        jurisdiction: 'BY',
        custody: [{ kind: 'REMAND', from: '2010-09-03' }],
        sentences: [sentence('2011-05-27', { years: 4, months: 6 })],
      });
      expect(timeline.expectedEnd).toMatchObject({ earliest: '2015-03-03', exact: true });
    });

    it('Ashurak: the aggregate that the court stated counts', async () => {
      const timeline = await timelineOf({
        jurisdiction: 'BY',
        custody: [{ kind: 'REMAND', from: '2020-09-19' }],
        sentences: [
          { id: 'first', imposedOn: '2021-01-18', term: { years: 4 } },
          { id: 'second', imposedOn: '2021-01-18', term: { years: 2, months: 4 } },
          { id: 'joined', imposedOn: '2021-01-18', term: { years: 5 }, mode: 'PARTLY_ADDED' },
        ],
      });
      expect(timeline.expectedEnd).toMatchObject({ earliest: '2025-09-19', exact: true });
    });

    it('Rabkova: the term after the appeal counts and the earlier end stays visible', async () => {
      const timeline = await timelineOf({
        jurisdiction: 'BY',
        custody: [{ kind: 'REMAND', from: '2020-09-17' }],
        sentences: [sentence('2022-09-06', { years: 15 }, { flags: ['art75-excluded'], inForceOn: '2023-02-28' })],
        changes: [{ kind: 'APPEAL', on: '2023-02-28', setTerm: { years: 14, months: 9 } }],
      });
      expect(timeline.expectedEnd).toMatchObject({ earliest: '2035-06-17', exact: true });
      const end = timeline.milestones.find(({ kind }) => kind === 'EXPECTED_END');
      expect(end?.reasons.join(' ')).toContain('17 September 2035');
    });

    it('Kalesnikava: 1923 days held; the published 1808 is a disagreement and does not win', async () => {
      const timeline = await timelineOf({
        jurisdiction: 'BY',
        custody: [{ kind: 'REMAND', from: '2020-09-07' }],
        sentences: [sentence('2021-09-06', { years: 11 })],
        releasedOn: '2025-12-13',
        reported: [{ kind: 'DAYS_HELD', count: 1808, on: '2025-12-13' }],
      });
      expect(timeline.progress['daysHeld']).toBe(1923);
      expect(timeline.warnings.map(({ severity, code }) => `${severity} ${code}`)).toContain(
        'INCONSISTENT REPORTED_DIFFERS',
      );
    });
  });

  const ENGLAND = {
    anchor: 'SENTENCE',
    endBoundary: 'DAY_BEFORE',
    reportedDay: 'LAST_DAY',
    fractionMethod: 'DAYS',
    dayRounding: 'UP',
  };
  const english = (more: object): object => ({ jurisdiction: 'GENERIC', conventions: ENGLAND, ...more });

  describe('England and Wales, by conventions with GENERIC', () => {
    it.each([
      { what: '6 months', from: '2021-01-01', term: { months: 6 }, end: '2021-06-30', half: '2021-04-01' },
      {
        what: '3 months into February',
        from: '2020-11-30',
        term: { months: 3 },
        end: '2021-02-28',
        half: '2021-01-14',
      },
      { what: '12 months', from: '2022-05-17', term: { months: 12 }, end: '2023-05-16', half: '2022-11-15' },
    ])('$what from $from end on $end', async ({ from, term, end, half }) => {
      const timeline = await timelineOf(english({ sentences: [sentence(from, term)] }));
      expect([timeline.expectedEnd.earliest, shareOf(timeline, '1/2')]).toEqual([end, half]);
      expect(timeline.ruleSet).toMatchObject({ id: 'GENERIC', conventions: ENGLAND_SHOWN });
    });

    it('added days move the half and not the end', async () => {
      const timeline = await timelineOf(english({ sentences: [sentence('2021-01-01', { months: 6 })], addedDays: 14 }));
      expect([timeline.expectedEnd.earliest, shareOf(timeline, '1/2')]).toEqual(['2021-06-30', '2021-04-15']);
    });

    it('a chain runs from its earliest imposition', async () => {
      const timeline = await timelineOf(
        english({
          sentences: [
            { id: 's2', imposedOn: '2021-05-10', term: { months: 6 }, consecutiveTo: 's1' },
            { id: 's1', imposedOn: '2021-03-01', term: { months: 12 } },
          ],
        }),
      );
      expect(timeline.effectiveStart.earliest).toBe('2021-03-01');
      expect([timeline.expectedEnd.earliest, shareOf(timeline, '1/2')]).toEqual(['2022-08-31', '2021-11-30']);
    });

    it('remand before sentence is credit, as days or as dates', async () => {
      const sentences = [sentence('2021-01-01', { months: 6 })];
      const asDays = await timelineOf(english({ sentences, custody: [{ kind: 'REMAND', days: 31 }] }));
      const asDates = await timelineOf(
        english({ sentences, custody: [{ kind: 'REMAND', from: '2020-12-01', to: '2020-12-31' }] }),
      );
      expect(asDays.expectedEnd.earliest).toBe('2021-05-30');
      expect(asDates.expectedEnd.earliest).toBe('2021-05-30');
    });
  });

  const ENGLAND_SHOWN = { anchor: 'SENTENCE', endBoundary: 'DAY_BEFORE' };

  describe('what an answer holds', () => {
    it('words in the languages asked for, reasons with every milestone, and no case', async () => {
      const timeline = await timelineOf(OF_2021, '2025-01-01');
      expect(timeline.milestones.length).toBeGreaterThan(20);
      expect(
        timeline.milestones.filter(
          ({ reasons, label, case: of }) => reasons.length === 0 || label === '' || of !== null,
        ),
      ).toEqual([]);
      expect(timeline.explanation.map(({ text }) => text).join(' ')).toMatch(/\p{Script=Cyrillic}/u);
    });

    it('contradictions as warnings, with the rest computed', async () => {
      const timeline = await timelineOf({
        jurisdiction: 'Nowhere',
        custody: [
          { id: 'backwards', kind: 'REMAND', from: '2020-05-01', to: '2020-04-01' },
          { id: 'right', kind: 'REMAND', from: '2020-06-01' },
          { id: 'empty', kind: 'PRISON' },
        ],
        sentences: [
          { id: 'a', imposedOn: '2020-09-01', term: { years: 1 }, consecutiveTo: 'b' },
          { id: 'b', imposedOn: '2020-09-01', term: { years: 1 }, consecutiveTo: 'a' },
          { id: 'c', imposedOn: '2020-09-01', term: { years: 2 }, consecutiveTo: 'nobody' },
        ],
      });
      const codes = timeline.warnings.map(({ severity, code }) => `${severity} ${code}`);
      expect(codes[0]).toBe('UNSUPPORTED JURISDICTION_UNKNOWN');
      expect(codes).toEqual(
        expect.arrayContaining([
          'INVALID END_BEFORE_START',
          'INVALID CUSTODY_WITHOUT_DATES',
          'INVALID CHAIN_LOOP',
          'INVALID UNKNOWN_REFERENCE',
        ]),
      );
      expect(timeline.expectedEnd.earliest).toBe('2022-06-01');
      expect(timeline.ruleSet.id).toBe('GENERIC');
    });

    it('the same with null as with nothing', async () => {
      const nothing = await timelineOf(OF_2021, '2025-01-01');
      const nulls = {
        conventions: null,
        absences: null,
        changes: null,
        addedDays: null,
        releasedOn: null,
        releaseGround: null,
      };
      const custody = [{ id: null, kind: 'REMAND', from: '2021-07-14', to: null, days: null, ratio: null }];
      const term = { kind: null, years: 10, months: null, weeks: null, days: null, upTo: null };
      const [of2021] = OF_2021.sentences;
      const sentences = [{ ...of2021, kind: null, mode: null, consecutiveTo: null, gravity: null, term }];
      expect(await timelineOf({ ...OF_2021, ...nulls, custody, sentences }, '2025-01-01')).toEqual(nothing);
    });
  });
});
