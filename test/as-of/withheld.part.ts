import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAsOfApp, type AsOfApp } from './as-of-app.js';
import { personOf, PLACES } from './invented-record.js';

type Data = Readonly<Record<string, unknown>>;

const fact = (key: string): string => `external_id = 'anna-nowhere:${key}'`;
const found = (filter: string): string => `cases(filter: { ${filter} }) { totalCount nodes { slug } }`;

/** What an audience could tell a withheld fact by: its row, what is derived from it, and where it would be found. */
const ASKED: Readonly<Record<string, string>> = {
  custody: 'case(slug: "anna-nowhere-first") { custody { from { edtf } } }',
  timeline: 'case(slug: "anna-nowhere-first") { timeline(first: 100) { totalCount nodes { title date { edtf } } } }',
  milestones:
    'case(slug: "anna-nowhere-first") { status(on: "2011-05-01") sentenceTimeline(on: "2012-01-01") { status milestones { kind date { earliest } } } }',
  history: 'case(slug: "anna-nowhere-first") { history(first: 50) { totalCount nodes { changes { factId after } } } }',
  arrested: found('arrested: { to: "2011-05-31" }'),
  held: found('heldOn: "2011-03-03"'),
  milestone: found('milestone: { kind: FRACTION, numerator: 1, denominator: 2, to: "2013-12-31" }'),
  name: found('text: "anna"'),
  court: found('text: "court of nowhere"'),
  article: found('article: "342"'),
  order: 'cases(orderBy: [{ field: ARRESTED_ON, direction: ASC }]) { edges { cursor node { slug } } }',
  people:
    'prisoners(filter: { heldOn: "2011-03-03" }, orderBy: [{ field: FIRST_ARREST, direction: ASC }]) { totalCount edges { cursor node { slug name } } }',
  person: 'prisoner(slug: "anna-nowhere") { name names { value } cases { totalCount nodes { slug } } }',
};

/** What is withheld, and in which of the answers about the time before that shows. */
const WITHHELD = [
  {
    what: 'a stay in custody',
    table: 'custody_period',
    where: fact('first-remand'),
    shows: ['custody', 'timeline', 'milestones', 'history', 'arrested', 'held', 'milestone', 'order', 'people'],
  },
  {
    what: 'a sentence',
    table: 'sentence',
    where: fact('first-term'),
    shows: ['timeline', 'milestones', 'history', 'milestone'],
  },
  {
    what: 'a charge',
    table: 'charge',
    where: fact('first-charge'),
    shows: ['timeline', 'history', 'article'],
  },
  { what: 'a court', table: 'court', where: `external_id = 'places:court'`, shows: ['court'] },
  { what: 'a name', table: 'person_name', where: fact('name'), shows: ['person'] },
  {
    what: 'a case',
    table: 'case_file',
    where: `slug = 'anna-nowhere-first'`,
    shows: [
      'custody',
      'timeline',
      'milestones',
      'history',
      'arrested',
      'held',
      'milestone',
      'name',
      'court',
      'article',
      'order',
      'people',
      'person',
    ],
  },
  { what: 'a person', table: 'prisoner', where: `slug = 'anna-nowhere'`, shows: Object.keys(ASKED) },
];

describe('what is withheld', () => {
  let app: AsOfApp;
  let before = '';

  const asOf = async (at: string): Promise<Data> => {
    const answers: Record<string, unknown> = {};
    for (const [name, question] of Object.entries(ASKED)) {
      const data = await app.data(`query ($at: DateTime!) { asOf(at: $at) { ${question} } }`, { at });
      answers[name] = data['asOf'];
    }
    return answers;
  };
  const differing = (one: Data, other: Data): readonly string[] =>
    Object.keys(ASKED).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  const setVisibility = async (table: string, where: string, visibility: string): Promise<string> => {
    await app.write(`UPDATE ${table} SET visibility = '${visibility}' WHERE ${where}`);
    return app.moment();
  };
  const check = async (): Promise<unknown> =>
    (await app.projector.recompute(app.database.records, { check: true })).differences;

  beforeAll(async () => {
    app = await createAsOfApp();
    for (const document of [PLACES, personOf('Anna Nowhere', 2011), personOf('Berta Nowhere', 2013)])
      await app.import(document);
    // What is asked about is past, so that it stands in the history and not only in the rows of today.
    await app.write(`UPDATE sentence SET term_years = 5 WHERE ${fact('first-term')}`);
    before = await app.moment();
    await app.write(`UPDATE sentence SET term_years = 4 WHERE ${fact('first-term')}`);
    await app.write(`UPDATE prisoner SET occupations = '{another}' WHERE slug = 'anna-nowhere'`);
  }, 120_000);
  afterAll(async () => app.close());

  it.each(WITHHELD)(
    '$what: is gone from the past, with all that followed from it, until it is published again',
    async ({ table, where, shows }) => {
      const told = await asOf(before);
      const hiddenAt = await setVisibility(table, where, 'STAFF');
      const withheld = await asOf(before);
      expect(differing(told, withheld)).toEqual(Object.keys(ASKED).filter((name) => shows.includes(name)));
      expect(await check()).toEqual([]);
      // The present follows from the same facts: for the public there is no difference between then and now.
      await setVisibility(table, where, 'PUBLIC');
      expect(await asOf(before)).toEqual(told);
      expect(differing(await asOf(hiddenAt), told)).not.toEqual([]);
      expect(await check()).toEqual([]);
    },
    120_000,
  );

  it('stays withheld for the time before it was published first', async () => {
    await app.write(`INSERT INTO absence (id, case_id, visibility, kind, from_on, from_on_earliest, from_on_latest, days)
      SELECT gen_random_uuid(), id, 'STAFF', 'ESCAPE', '2012-02-01', '2012-02-01', '2012-02-01', 40
      FROM case_file WHERE slug = 'anna-nowhere-first'`);
    const recorded = await app.moment();
    const told = await asOf(recorded);
    await app.write(`UPDATE absence SET visibility = 'PUBLIC'`);
    expect(await asOf(recorded)).toEqual(told);
    const now = await asOf(await app.moment());
    expect(differing(now, told)).toContain('milestones');
    expect(await check()).toEqual([]);
  });

  it('is gone from the past even where nothing of today names it', async () => {
    await app.write(`UPDATE verdict SET court_id = NULL`);
    const told = await asOf(before);
    await setVisibility('court', `external_id = 'places:court'`, 'STAFF');
    expect(differing(told, await asOf(before))).toEqual(['court']);
    expect(await check()).toEqual([]);
  });

  it('is found and mended where the stored past is another', async () => {
    const { records } = app.database;
    const told = await asOf(before);
    await records.query(`UPDATE history.milestone SET earliest = earliest + 1, latest = latest + 1`);
    await records.query(`UPDATE case_projection SET seq_from = seq_from + 1`);
    const differences = (await check()) as readonly { table: string }[];
    // People go by what is stored of their cases, and so may differ too.
    const ofCases = differences.map(({ table }) => table).filter((table) => !table.endsWith('prisoner_projection'));
    expect(new Set(ofCases)).toEqual(new Set(['history.milestone', 'case_projection']));
    await app.projector.recompute(records);
    expect(await check()).toEqual([]);
    expect(await asOf(before)).toEqual(told);
  });

  it('is withheld at once, whoever wrote it: without the projector', async () => {
    const { publicPool, records } = app.database;
    const visible = async (): Promise<unknown> =>
      (
        await publicPool.query(`SELECT FROM history.case_projection UNION ALL SELECT FROM history.milestone
        UNION ALL SELECT FROM history.case_status UNION ALL SELECT FROM history.prisoner_projection`)
      ).rowCount;
    expect(await visible()).not.toBe(0);
    await records.transaction('READ COMMITTED', async (tx) => {
      await tx.query(`SELECT open_revision(gen_random_uuid(), NULL, 'test', NULL)`);
      await tx.query(`UPDATE prisoner SET visibility = 'STAFF'`);
      await tx.query('SELECT close_revision()');
    });
    expect(await visible()).toBe(0);
  });
});
