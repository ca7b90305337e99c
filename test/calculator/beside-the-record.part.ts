import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSeededApp, type SeededApp } from '../e2e/support/seeded-app.js';
import { createCalculatorApp } from './calculator-app.js';
import { statementsOf } from '../support/statements.js';

const FACTS = {
  jurisdiction: 'BY',
  custody: [{ kind: 'REMAND', from: '2011-08-04' }],
  sentences: [{ id: 's', imposedOn: '2011-11-24', term: { years: 4, months: 6 } }],
};
const MIXED = `query ($facts: CaseFactsInput!, $longer: CaseFactsInput!) {
  first: calculateSentence(facts: $facts, on: "2013-11-04") { ...Half }
  ruleSets { id }
  case(slug: "ales-bialiatski-2011") { title sentenceTimeline(on: "2013-11-04") { ...Half } }
  second: calculateSentence(facts: $longer) { expectedEnd { earliest } }
}
fragment Half on SentenceTimeline { milestones { kind numerator denominator date { earliest } state case { slug } } }`;
const VARIABLES = { facts: FACTS, longer: { ...FACTS, sentences: [{ ...FACTS.sentences[0], term: { years: 5 } }] } };

interface Half {
  readonly milestones: readonly {
    kind: string;
    numerator: number | null;
    denominator: number | null;
    state: string;
    date: object;
  }[];
}

const halfOf = (timeline: unknown): object | undefined =>
  (timeline as Half).milestones.find(({ numerator, denominator }) => numerator === 1 && denominator === 2);

let app: SeededApp;

describe('beside the record', () => {
  beforeAll(async () => {
    app = await createSeededApp();
  }, 60_000);

  afterAll(async () => {
    await app.close();
  });

  describe('a calculation', () => {
    it('sends no statement to the database', async () => {
      const query =
        'query ($facts: CaseFactsInput!) { calculateSentence(facts: $facts) { status milestones { label case { slug } } ruleSet { id } } }';
      expect(await statementsOf(async () => app.data(query, { facts: FACTS }))).toEqual([]);
    });

    it('stands beside what is read, which stays one statement, and gives what the record gives', async () => {
      let data: Readonly<Record<string, unknown>> = {};
      const statements = await statementsOf(async () => {
        data = await app.data(MIXED, VARIABLES);
      });
      expect(statements).toHaveLength(1);
      const onRecord = (data['case'] as { sentenceTimeline: unknown }).sentenceTimeline;
      expect(halfOf(data['first'])).toMatchObject({ date: { earliest: '2013-11-04' }, state: 'REACHED', case: null });
      expect(halfOf(data['first'])).toEqual(halfOf(onRecord));
      expect(data['second']).toEqual({ expectedEnd: { earliest: '2016-08-04' } });
      expect((data['ruleSets'] as unknown[]).length).toBeGreaterThan(3);
    });

    it('is answered when the database is lost, alone and not beside what needs it', async () => {
      const lost = await createCalculatorApp();
      const alone = await lost.ask(
        'query ($facts: CaseFactsInput!) { calculateSentence(facts: $facts) { status } }',
        VARIABLES,
      );
      expect([alone.status, lost.statements()]).toEqual([200, 0]);
      const beside = await lost.ask(MIXED, VARIABLES);
      expect(beside.status).toBe(503);
      expect(beside.errors.map(({ extensions }) => extensions.code)).toEqual(['DATABASE_UNAVAILABLE']);
      await lost.close();
    });

    it('is told from what is read whatever the aliases are', async () => {
      const only = 'kind: case { slug }';
      const data = await app.data(`{
      milestones(from: "2013-11-04", to: "2013-11-04", first: 5) { nodes { ${only} } }
      case(slug: "ales-bialiatski-2011") { sentenceTimeline { milestones { ${only} } } } }`);
      const read = (data['milestones'] as { nodes: readonly { kind: { slug: string } | null }[] }).nodes;
      expect(read).toContainEqual({ kind: { slug: 'ales-bialiatski-2011' } });
      const { milestones } = (data['case'] as { sentenceTimeline: { milestones: readonly object[] } }).sentenceTimeline;
      expect(milestones.length).toBeGreaterThan(10);
      expect(milestones.filter((one) => JSON.stringify(one) !== '{"kind":null}')).toEqual([]);
    });
  });
});
