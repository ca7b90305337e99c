import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from '../../src/modules/synthetic/index.js';
import { createAsOfApp, type AsOfApp } from './as-of-app.js';

const CASES = 500;
const ROUNDS = 15;
/** A machine that is busy for a while spoils a batch of rounds, and not each of them. */
const BATCHES = 4;
const LIMIT = 3;

const DASHBOARD = `nodes { slug title status prisoner { slug name } charges { article part } sentences { kind term { years months } }
  awards { name } news(first: 5) { nodes { score item { title url } } } sentenceTimeline { milestones { kind date { earliest } state } } }`;

const QUESTIONS = [
  { what: 'a list of twenty', question: `cases(first: 20) { totalCount ${DASHBOARD} }` },
  {
    what: 'a list of twenty in an order',
    question: `cases(first: 20, orderBy: [{ field: ARRESTED_ON, direction: DESC }]) { totalCount ${DASHBOARD} }`,
  },
  {
    what: 'a list of twenty by a filter',
    question: `cases(first: 20, filter: { heldOn: "2020-01-01" }) { totalCount ${DASHBOARD} }`,
  },
  {
    what: 'one case with everything',
    question: `case(slug: "SLUG") { slug title custody { kind from { edtf } facility { name } } charges { article } verdicts { court }
      sentences { kind } awards { name } letters { kind } conditions { kind } recognitions { organisation } events { title }
      news(first: 5) { nodes { item { title } } } timeline(first: 50) { nodes { kind title date { edtf } } }
      sentenceTimeline { milestones { kind date { earliest } state reasons } } }`,
  },
] as const;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

describe('reading the past of many cases', () => {
  let app: AsOfApp;
  let at = '';
  let slug = '';

  beforeAll(async () => {
    app = await createAsOfApp();
    await app.database.asOwner(async (owner) =>
      generate({ owner, refresh: async (tx, scope) => app.projector.refresh(tx, scope), cases: CASES, seed: 1 }),
    );
    // A tenth of the cases has been corrected since the moment, so that the answer comes from both: what is and what was.
    await app.write(
      `UPDATE sentence SET term_months = coalesce(term_months, 0) + 1 WHERE abs(hashtext(id::text)) % 10 = 0`,
    );
    at = await app.moment();
    await app.write(`UPDATE sentence SET term_months = term_months - 1 WHERE abs(hashtext(id::text)) % 10 = 0`);
    await app.database.asOwner(async (owner) => owner.query<unknown>('ANALYZE'));
    const [last] = await app.database.records.query<{ slug: string }[]>(
      `SELECT c.slug FROM case_file c JOIN history.case_projection p ON p.case_id = c.id ORDER BY c.id DESC LIMIT 1`,
    );
    slug = last?.slug ?? '';
  }, 300_000);
  afterAll(async () => app.close());

  const timed = async (query: string): Promise<number> => {
    const begun = performance.now();
    await app.data(query, { at });
    return performance.now() - begun;
  };

  it.each(QUESTIONS)(
    `$what takes less than ${String(LIMIT)} times what the present takes`,
    async ({ question }) => {
      const asked = question.replace('SLUG', slug);
      const [now, then] = [`{ ${asked} }`, `query ($at: DateTime!) { asOf(at: $at) { ${asked} } }`];
      for (let warm = 0; warm < 6; warm += 1) await Promise.all([app.data(now), app.data(then, { at })]);
      let best = Infinity;
      for (let batch = 0; batch < BATCHES && best >= LIMIT; batch += 1) {
        const [present, past]: [number[], number[]] = [[], []];
        for (let round = 0; round < ROUNDS; round += 1) {
          present.push(await timed(now));
          past.push(await timed(then));
        }
        best = Math.min(best, median(past) / median(present));
        if (process.env['VIGIL_SHOW_RATIO'] !== undefined) {
          process.stderr.write(
            `${question.slice(0, 50)}: ${median(present).toFixed(1)} ms, ${median(past).toFixed(1)} ms, ${best.toFixed(2)}\n`,
          );
        }
      }
      expect(best).toBeLessThan(LIMIT);
    },
    120_000,
  );
});
