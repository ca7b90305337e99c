import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAsOfApp, type AsOfApp } from './as-of-app.js';
import { personOf, PLACES } from './invented-record.js';
import { QUESTIONS } from './questions.js';

type Answers = Readonly<Record<string, unknown>>;

/** What was answered right after a revision. */
interface Then {
  readonly at: string;
  readonly answers: Answers;
}

const ANNA = `(SELECT id FROM prisoner WHERE slug = 'anna-nowhere')`;
const fact = (key: string, person = 'anna'): string => `external_id = '${person}-nowhere:${key}'`;

/** Corrections after the first imports; none of them withholds anything. */
const CORRECTIONS: readonly (readonly string[])[] = [
  [`UPDATE sentence SET term_years = 5, term_months = 6 WHERE ${fact('first-term')}`],
  [`UPDATE person_name SET value = 'Anna Renamed' WHERE ${fact('name')}`],
  [
    `UPDATE custody_period SET from_on = '2010-12-31', from_on_earliest = '2010-12-31', from_on_latest = '2010-12-31' WHERE ${fact('first-remand')}`,
  ],
  [
    `UPDATE charge SET article = '361' WHERE ${fact('first-charge')}`,
    `UPDATE charge SET outcome = 'CONVICTED' WHERE ${fact('second-charge')}`,
  ],
  [`UPDATE court SET name = '{"en": "Tribunal of Nowhere"}' WHERE external_id = 'places:court'`],
  [`UPDATE facility SET name = '{"en": "Another name"}' WHERE external_id = 'places:remand'`],
  [
    `UPDATE verdict SET decided_on = '2011-06', decided_on_earliest = '2011-06-01', decided_on_latest = '2011-06-30' WHERE ${fact('first-verdict')}`,
  ],
  [
    `UPDATE prisoner SET sort_name = 'Zoe', death = '2015-03-04', death_earliest = '2015-03-04', death_latest = '2015-03-04' WHERE slug = 'anna-nowhere'`,
  ],
  [`UPDATE prisoner SET death = NULL, death_earliest = NULL, death_latest = NULL WHERE slug = 'anna-nowhere'`],
  [`UPDATE case_file SET slug = 'renamed-first', title = '{"en": "Another title"}' WHERE slug = 'berta-nowhere-first'`],
  [
    `INSERT INTO release (id, case_id, visibility, released_on, released_on_earliest, released_on_latest, ground)
    SELECT gen_random_uuid(), id, 'STAFF', '2013-01-02', '2013-01-02', '2013-01-02', 'PARDON' FROM case_file WHERE slug = 'anna-nowhere-first'`,
  ],
  [`UPDATE release SET visibility = 'PUBLIC'`],
  [`UPDATE recognition SET status = 'WITHDRAWN' WHERE ${fact('first-recognised')}`],
  [`DELETE FROM award WHERE prisoner_id = ${ANNA}`],
  [
    `INSERT INTO news_item (id, visibility, url, title, publisher, language, published_at)
    VALUES ('01890a5d-0000-7000-8000-0000000000aa', 'PUBLIC', 'https://paper.example/n', 'News', 'The Paper', 'en', '2020-01-02T03:04:05Z')`,
    `INSERT INTO news_link (id, visibility, item_id, case_id, state, score) SELECT gen_random_uuid(), 'PUBLIC', '01890a5d-0000-7000-8000-0000000000aa', id, 'CONFIRMED', 1
    FROM case_file WHERE slug = 'anna-nowhere-first'`,
  ],
  [`DELETE FROM release`],
];

/** Everything of a case, then the case itself. */
const WITHDRAW_BERTA = (tables: readonly string[]): readonly string[] => [
  `DELETE FROM citation WHERE fact_id IN (SELECT f.id FROM fact f JOIN case_file c ON c.id = f.case_id
    WHERE c.slug = 'berta-nowhere-second')`,
  ...tables.map(
    (table) => `DELETE FROM ${table} WHERE case_id = (SELECT id FROM case_file WHERE slug = 'berta-nowhere-second')`,
  ),
  `DELETE FROM case_file WHERE slug = 'berta-nowhere-second'`,
];
const OF_CASE = [
  'sentence',
  'verdict',
  'charge',
  'custody_period',
  'reported_milestone',
  'condition_report',
  'recognition',
  'obligation',
  'case_event',
  'campaign_case',
];

describe('the record as of a moment', () => {
  let app: AsOfApp;
  const past: Then[] = [];

  const present = async (): Promise<Answers> => {
    const answers: Record<string, unknown> = {};
    for (const [name, question] of Object.entries(QUESTIONS)) answers[name] = await app.data(`{ ${question} }`);
    return answers;
  };
  const asOf = async (at: string): Promise<Answers> => {
    const answers: Record<string, unknown> = {};
    for (const [name, question] of Object.entries(QUESTIONS)) {
      const data = await app.data(`query ($at: DateTime!) { asOf(at: $at) { ${question} } }`, { at });
      answers[name] = data['asOf'];
    }
    return answers;
  };
  const keep = async (): Promise<void> => {
    const at = await app.moment();
    app.setToday(at.slice(0, 10));
    past.push({ at, answers: await present() });
  };

  beforeAll(async () => {
    app = await createAsOfApp();
    for (const document of [PLACES, personOf('Anna Nowhere', 2011), personOf('Berta Nowhere', 2012)]) {
      await app.import(document);
      await keep();
    }
    for (const statements of CORRECTIONS) {
      await app.write(...statements);
      await keep();
    }
    await app.write(...WITHDRAW_BERTA(OF_CASE));
    await keep();
    app.setToday('2031-07-01');
  }, 300_000);
  afterAll(async () => app.close());

  it('is what was answered then, whenever it is asked', async () => {
    for (const { at, answers } of past) expect({ at, answers: await asOf(at) }).toEqual({ at, answers });
  }, 300_000);

  it('changed with nearly every revision, or this would show nothing', () => {
    const different = new Set(past.map(({ answers }) => JSON.stringify(answers)));
    expect(different.size).toBeGreaterThan(past.length - 3);
  });

  it('is the same when the past is computed anew', async () => {
    const { records } = app.database;
    expect((await app.projector.recompute(records, { check: true })).differences).toEqual([]);
    for (const table of ['case_projection', 'milestone', 'case_status', 'prisoner_projection']) {
      await records.query(`DELETE FROM history.${table}`);
    }
    const found = await app.projector.recompute(records, { check: true });
    expect(found.differences.map(({ table }) => table)).toContain('history.case_projection');
    await app.projector.recompute(records);
    const [first, last] = [past.at(4), past.at(-1)];
    for (const { at, answers } of [first, last].filter((then) => then !== undefined)) {
      expect({ at, answers: await asOf(at) }).toEqual({ at, answers });
    }
  }, 120_000);

  it('has a withdrawn case in the past, and not in the present', async () => {
    const before = past.at(-2)?.at;
    const question = 'case(slug: "berta-nowhere-second") { slug sentenceTimeline { milestones { kind } } }';
    const data = await app.data(`query ($at: DateTime!) { ${question} asOf(at: $at) { ${question} } }`, { at: before });
    expect(data).toMatchObject({ case: null, asOf: { case: { slug: 'berta-nowhere-second' } } });
  });
});
