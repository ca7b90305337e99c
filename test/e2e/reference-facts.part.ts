import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseFacts } from '../../src/domain/sentence/index.js';
import { goldenCases } from '../golden/sentences/golden-case.js';
import { documentOf } from './support/fact-documents.js';
import { createSeededApp, type SeededApp } from './support/seeded-app.js';

interface Milestone {
  readonly kind: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly label: string;
  readonly date: { readonly earliest: string; readonly latest: string; readonly exact: boolean };
  readonly state: string;
  readonly reasons: readonly string[];
}

interface Timeline {
  readonly status: string;
  readonly effectiveStart: { readonly earliest: string; readonly exact: boolean };
  readonly expectedEnd: { readonly earliest: string; readonly exact: boolean };
  readonly milestones: readonly Milestone[];
  readonly progress: {
    readonly daysHeld: number;
    readonly daysLeft: number | null;
    readonly frozenOn: string | null;
    readonly servedShare: number | null;
  };
}

const TIMELINE = `query ($slug: String!, $on: LocalDate) { case(slug: $slug) { sentenceTimeline(on: $on) {
  status effectiveStart { earliest exact } expectedEnd { earliest exact }
  milestones { kind numerator denominator label date { earliest latest exact } state reasons }
  progress { daysHeld daysLeft frozenOn servedShare } } } }`;

/** Reference cases that are no seeds: what is known of them is their arithmetic. Slug, golden case. */
const BESIDE_THE_SEEDS = [
  ['mikalai-dziadok', 'by/dziadok'],
  ['vitold-ashurak', 'by/ashurak-partial-sum'],
  ['bialiatski-at-three-halves', 'by/bialiatski-2021-three-halves'],
] as const;

function factsOf(name: string): CaseFacts {
  const found = goldenCases().find(([path]) => path === name);
  if (found === undefined) throw new Error(`There is no golden case ${name}`);
  return found[1].facts;
}

let app: SeededApp;

async function timelineOf(slug: string, on?: string): Promise<Timeline> {
  const data = await app.data(TIMELINE, { slug, on });
  return (data['case'] as { sentenceTimeline: Timeline }).sentenceTimeline;
}

function fraction({ milestones }: Timeline, share: string): Milestone | undefined {
  return milestones.find(
    ({ kind, numerator, denominator }) =>
      kind === 'FRACTION' && `${String(numerator)}/${String(denominator)}` === share,
  );
}

describe('reference facts', () => {
  beforeAll(async () => {
    app = await createSeededApp(BESIDE_THE_SEEDS.map(([name, golden]) => documentOf(name, [[name, factsOf(golden)]])));
  }, 60_000);

  afterAll(async () => {
    await app.close();
  });

  describe('the reference facts, from the record through GraphQL', () => {
    it.each([
      ['ales-bialiatski-2011', '1/3', '2013-02-04', 'REACHED'],
      ['ales-bialiatski-2011', '1/2', '2013-11-04', 'REACHED'],
      ['ales-bialiatski-2011', '2/3', '2014-08-04', 'CANCELLED'],
      ['ales-bialiatski-2021', '1/4', '2024-01-14', 'REACHED'],
      ['ales-bialiatski-2021', '1/2', '2026-07-14', 'CANCELLED'],
      ['ales-bialiatski-2021', '3/4', '2029-01-14', 'CANCELLED'],
      // Custody until the sentence came into force on 21 April 2023 at a day and a half.
      ['bialiatski-at-three-halves', '1/2', '2025-08-25', 'REACHED'],
    ])('%s: %s of the term on %s', async (slug, share, day, state) => {
      const milestone = fraction(await timelineOf(slug), share);
      expect(milestone).toMatchObject({ date: { earliest: day, latest: day, exact: true }, state });
    });

    it.each([
      ['ales-bialiatski-2011', '2016-02-04'],
      ['ales-bialiatski-2021', '2031-07-14'],
      // 15 years, made 14 years and 9 months on appeal.
      ['marfa-rabkova-2020', '2035-06-17'],
      ['bialiatski-at-three-halves', '2030-08-25'],
      // The corresponding day, not the day before.
      ['mikalai-dziadok', '2015-03-03'],
      // 4 years, and 2 years 4 months, joined by partial sum: the 5 years that the court stated.
      ['vitold-ashurak', '2025-09-19'],
    ])('%s: the term ends on %s', async (slug, day) => {
      expect((await timelineOf(slug)).expectedEnd).toEqual({ earliest: day, exact: true });
    });

    it('freezes the 2011 case at the amnesty of 21 June 2014', async () => {
      const timeline = await timelineOf('ales-bialiatski-2011');
      expect(timeline.status).toBe('RELEASED');
      expect(timeline.progress).toMatchObject({ daysHeld: 1052, daysLeft: 593, frozenOn: '2014-06-21' });
    });

    it('says on the day itself that half of the term is served, and not the day before', async () => {
      const states = await Promise.all(
        ['2013-11-03', '2013-11-04'].map(
          async (on) => fraction(await timelineOf('ales-bialiatski-2011', on), '1/2')?.state,
        ),
      );
      expect(states).toEqual(['AHEAD', 'REACHED']);
    });

    it('counts 1923 days for Maryia Kalesnikava and keeps the published 1808 as a contradiction', async () => {
      expect((await timelineOf('maryia-kalesnikava-2020')).progress.daysHeld).toBe(1923);
      const data = await app.data('{ case(slug: "maryia-kalesnikava-2020") { conflicts { stance statedValue } } }');
      const { conflicts } = data['case'] as { conflicts: readonly { stance: string; statedValue: string | null }[] };
      expect(conflicts.find(({ statedValue }) => (statedValue ?? '').includes('1808'))).toMatchObject({
        stance: 'CONTRADICTS',
      });
    });

    it('keeps the end before the appeal visible for Marfa Rabkova', async () => {
      const data = await app.data(
        '{ case(slug: "marfa-rabkova-2020") { sentenceTimeline { explanation { op after } } } }',
      );
      const { explanation } = (data['case'] as { sentenceTimeline: { explanation: readonly object[] } })
        .sentenceTimeline;
      expect(explanation).toContainEqual(expect.objectContaining({ after: '2035-09-17' }));
      expect(explanation).toContainEqual(expect.objectContaining({ after: '2035-06-17' }));
    });

    it('holds what sources say of milestones beside what is calculated, with where it was read', async () => {
      const data = await app.data(
        `{ ales: case(slug: "ales-bialiatski-2011") { ...R } maryia: case(slug: "maryia-kalesnikava-2020") { ...R } }
       fragment R on Case { reportedMilestones { kind numerator denominator count on { edtf } verification
         citations { stance confidence source { publisher } } } }`,
      );
      expect(data).toMatchObject({
        ales: {
          reportedMilestones: [
            {
              kind: 'FRACTION',
              numerator: 1,
              denominator: 2,
              count: null,
              on: { edtf: '2013-11-04' },
              verification: 'VERIFIED',
              citations: [
                { stance: 'SUPPORTS', confidence: 'HIGH', source: { publisher: 'FIDH (freeales.fidh.net)' } },
              ],
            },
          ],
        },
        maryia: { reportedMilestones: [{ kind: 'DAYS_HELD', count: 1808, on: { edtf: '2025-12-13' } }] },
      });
    });

    it('agrees with the report on Bialiatski and not with the one on Kalesnikava', async () => {
      const codes = async (slug: string): Promise<readonly string[]> => {
        const data = await app.data(
          `query ($slug: String!) { case(slug: $slug) { sentenceTimeline { warnings { code } } } }`,
          { slug },
        );
        const { warnings } = (data['case'] as { sentenceTimeline: { warnings: readonly { code: string }[] } })
          .sentenceTimeline;
        return warnings.map(({ code }) => code).filter((code) => code.startsWith('REPORT'));
      };
      expect(await codes('ales-bialiatski-2011')).toEqual([]);
      expect(await codes('maryia-kalesnikava-2020')).toEqual(['REPORTED_DIFFERS']);
    });

    it('gives reasons with every milestone of every case', async () => {
      const data = await app.data(
        '{ cases(first: 100) { nodes { slug sentenceTimeline { milestones { label reasons } explanation { op text } } } } }',
      );
      const { nodes } = data['cases'] as { nodes: readonly { slug: string; sentenceTimeline: Timeline }[] };
      const milestones = nodes.flatMap(({ sentenceTimeline }) => sentenceTimeline.milestones);
      expect(nodes.length).toBeGreaterThanOrEqual(16);
      expect(milestones.length).toBeGreaterThan(200);
      expect(
        milestones.filter(({ label, reasons }) => label === '' || reasons.length === 0 || reasons.includes('')),
      ).toEqual([]);
    });

    it('holds no day for certain where the record only knows "some months of 2011"', async () => {
      expect((await timelineOf('andrzej-poczobut-2011')).progress.daysHeld).toBe(0);
    });
  });

  describe('what readers are shown first', () => {
    it('is the everyday name, not the one of the documents', async () => {
      const data = await app.data(
        '{ prisoner(slug: "ales-bialiatski") { ru: name(locale: "ru") en: name zh: name(locale: "zh-Hans") } }',
      );
      expect(data['prisoner']).toEqual({ ru: 'Алесь Беляцкий', en: 'Ales Bialiatski', zh: '毕亚利亚茨基' });
    });

    it('never plans by a milestone that a release has cancelled', async () => {
      const data = await app.data(
        `{ milestones(from: "2014-06-22", to: "2016-12-31", first: 100) { nodes { state date { earliest } case { slug } } } }`,
      );
      const { nodes } = data['milestones'] as { nodes: readonly { state: string; case: { slug: string } }[] };
      expect(nodes.filter(({ state }) => state === 'CANCELLED')).toEqual([]);
      expect(nodes.filter((node) => node.case.slug === 'ales-bialiatski-2011')).toEqual([]);
      expect(nodes.length).toBeGreaterThan(0);
    });
  });
});
