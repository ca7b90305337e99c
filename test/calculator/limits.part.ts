import { beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/platform/graphql/apollo/limits.js';
import { quickest } from '../support/quickest.js';
import { type Answer, type CalculatorApp } from './calculator-app.js';
import { theCalculator } from './built.js';

const PLAIN = {
  jurisdiction: 'BY',
  custody: [{ kind: 'REMAND', from: '2011-08-04' }],
  sentences: [{ id: 's', imposedOn: '2011-11-24', term: { years: 4, months: 6 } }],
};
const LIFE = { ...PLAIN, sentences: [{ id: 's', imposedOn: '2011-11-24', term: { kind: 'LIFE' } }] };
const year = (i: number): string => String(1950 + i);

/** So many of each kind of facts, each of its own date, all dates known to the month only or to the day. */
function heavy(count: number, precise: boolean): object {
  const on = (i: number, month: string): string => `${year(i)}-${month}${precise ? '-01' : ''}`;
  const all = Array.from({ length: count }, (_, i) => i);
  return {
    jurisdiction: 'BY',
    custody: all.map((i) => ({ kind: 'REMAND', from: on(i, '02'), to: on(i, '09') })),
    absences: all.map((i) => ({ kind: 'BAIL', from: on(i, '04'), to: on(i, '05') })),
    sentences: all.map((i) => ({
      id: `s${String(i)}`,
      imposedOn: on(i, '03'),
      inForceOn: on(i, '06'),
      term: { years: 3 },
    })),
    changes: all.map((i) => ({ kind: 'COMMUTATION', on: on(i, '07'), reduceBy: { months: 1 } })),
  };
}

let app: CalculatorApp;

describe('limits of a calculation', () => {
  beforeAll(async () => {
    app = await theCalculator();
  });

  const ALL =
    '{ status milestones { label reasons date { earliest latest exact } } explanation { text } warnings { message } }';

  async function calculate(facts: object, times = 1): Promise<Answer> {
    const calls = Array.from({ length: times }, (_, i) => `a${String(i)}: calculateSentence(facts: $facts) { ...All }`);
    return app.ask(`query ($facts: CaseFactsInput!) { ${calls.join(' ')} } fragment All on SentenceTimeline ${ALL}`, {
      facts,
    });
  }

  const codesOf = ({ errors }: Answer): string[] => errors.map(({ extensions }) => extensions.code);

  describe('what a calculation costs', () => {
    it('lets a researcher compare fifteen what-ifs in one operation', async () => {
      const { status, errors } = await calculate(PLAIN, 15);
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
    });

    it.each([
      { what: 'sixty of everything, exact', facts: heavy(60, true), times: 1 },
      { what: 'ten of everything, imprecise', facts: heavy(10, false), times: 1 },
      { what: 'fifteen life terms', facts: LIFE, times: 15 },
      { what: 'fifteen times five of everything', facts: heavy(5, true), times: 15 },
    ])('refuses $what, with both numbers and before computing', async ({ facts, times }) => {
      let answer = await calculate(facts, times);
      const refusing = quickest(2_000, async () => {
        answer = await calculate(facts, times);
      });
      expect(await refusing).toBeLessThan(2_000);
      expect([answer.status, codesOf(answer)]).toEqual([400, ['QUERY_TOO_COMPLEX']]);
      const [refusal] = answer.errors;
      const cost = refusal?.extensions.cost as { requested: number; maximum: number };
      expect(cost.maximum).toBe(LIMITS.cost);
      expect(cost.requested).toBeGreaterThan(LIMITS.cost);
      expect(refusal?.message).toContain(String(cost.requested));
      expect(refusal?.message).toContain(String(cost.maximum));
    });

    it('adds to that of the fields beside it', async () => {
      const pages = 'cases(first: 100) { nodes { timeline(first: 100) { nodes { id kind } } } }';
      const query = `query ($facts: CaseFactsInput!) { ${pages} calculateSentence(facts: $facts) { on } }`;
      const [alone] = (await app.ask(`{ ${pages} more: ${pages} again: ${pages} }`)).errors;
      const [beside] = (
        await app.ask(query.replace('{ cases', `{ more: ${pages} again: ${pages} cases`), { facts: PLAIN })
      ).errors;
      const requested = (refusal: typeof alone): number =>
        (refusal?.extensions.cost as { requested: number }).requested;
      expect(requested(beside)).toBeGreaterThan(requested(alone) + 600);
    });

    it('is the same however the call is written, and nothing for a call that is skipped', async () => {
      const facts = heavy(60, true);
      const spread =
        'query ($facts: CaseFactsInput!) { ...A } fragment A on Query { ... on Query { calculateSentence(facts: $facts) { on } } }';
      expect(codesOf(await app.ask(spread, { facts }))).toEqual(['QUERY_TOO_COMPLEX']);
      const byDefault = `query ($no: Boolean = true, $facts: CaseFactsInput!) { calculateSentence(facts: $facts) @skip(if: $no) { on } __typename }`;
      expect((await app.ask(byDefault, { facts })).data).toEqual({ __typename: 'Query' });
      expect(codesOf(await app.ask(byDefault, { facts, no: false }))).toEqual(['QUERY_TOO_COMPLEX']);
    });

    it('holds for the most imprecise dates that are read, and refuses more of them unread', async () => {
      const imprecise = (count: number): object => ({
        ...PLAIN,
        custody: Array.from({ length: count }, (_, i) => ({ kind: 'PRISON', from: `${year(i)}-02~/${year(i)}-03?` })),
      });
      const answer = await calculate(imprecise(201));
      expect([answer.status, codesOf(answer)]).toEqual([400, ['QUERY_TOO_COMPLEX']]);
      expect(answer.errors[0]?.message).toContain('201');
      expect((await calculate(imprecise(60))).status).toBe(200);
    });
  });
});
