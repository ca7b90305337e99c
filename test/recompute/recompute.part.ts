import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Projector, type Difference, type RecomputeReport } from '../../src/modules/timeline/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { importerOn, importSeeds } from '../import/record-writing.js';

const TABLES = ['case_projection', 'milestone', 'case_status', 'prisoner_projection'];

describe('recompute', () => {
  let database: TestDatabase;
  let projector: Projector;

  const query = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await database.owner.query<Record<string, unknown>>(sql)).rows;
  const recompute = async (check = false): Promise<RecomputeReport> =>
    projector.recompute(await database.records(), { check });
  const differences = async (): Promise<readonly Difference[]> => (await recompute(true)).differences;
  /** Everything stored with the place of each row version, which a write of any kind changes. */
  const stored = async (): Promise<readonly unknown[]> =>
    Promise.all(TABLES.map(async (name) => query(`SELECT ctid::text, to_jsonb(t) FROM ${name} t ORDER BY 2`)));
  const contents = async (): Promise<readonly unknown[]> =>
    Promise.all(TABLES.map(async (name) => query(`SELECT to_jsonb(t) FROM ${name} t ORDER BY 1`)));
  const ofCase = (slug: string): string => `case_id = (SELECT id FROM case_file WHERE slug = '${slug}')`;

  beforeAll(async () => {
    database = await createDatabase();
    const unitOfWork = await database.unitOfWork();
    projector = new Projector(unitOfWork);
    projector.onModuleInit();
    await importSeeds(importerOn(unitOfWork));
    // One case of which the staff knows more, so that there are two audiences.
    await unitOfWork.run({ actor: 'test' }, async (tx) => {
      await tx.query(`UPDATE release SET visibility = 'STAFF' WHERE external_id = 'ales-bialiatski:release'`);
    });
  }, 120_000);
  beforeEach(async () => {
    await recompute();
  });
  afterAll(async () => database.drop());

  it('writes nothing where all that is stored follows from the facts', async () => {
    const before = await stored();
    expect(await recompute()).toEqual({
      cases: 16,
      prisoners: 12,
      changedCases: 0,
      changedPrisoners: 0,
      differences: [],
    });
    expect(await stored()).toEqual(before);
  });

  it('gives the very rows that revisions write', async () => {
    const before = await contents();
    for (const name of TABLES) await query(`DELETE FROM ${name}`);
    expect(await recompute()).toMatchObject({ cases: 16, changedCases: 16, changedPrisoners: 12 });
    expect(await contents()).toEqual(before);
  });

  it.each([
    {
      what: 'a milestone on another day',
      table: 'milestone',
      damage: `UPDATE milestone SET earliest = earliest + 1 WHERE ordinal = 2 AND ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'a milestone without its last day',
      table: 'milestone',
      damage: `UPDATE milestone SET latest = NULL WHERE ordinal = 2 AND ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'a milestone cancelled or not',
      table: 'milestone',
      damage: `UPDATE milestone SET cancelled = NOT cancelled WHERE ordinal = 2 AND ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'a milestone that is missing',
      table: 'milestone',
      damage: `DELETE FROM milestone WHERE ordinal = 2 AND ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'a milestone too many',
      table: 'milestone',
      damage: `INSERT INTO milestone (case_id, audience, ordinal, kind)
        SELECT id, 'PUBLIC', 9999, 'EXPECTED_END' FROM case_file WHERE slug = 'ihar-losik-2020'`,
    },
    {
      what: 'another status',
      table: 'case_status',
      damage: `UPDATE case_status SET status = 'UNKNOWN' WHERE upper_inf(during) AND ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'a status on other days',
      table: 'case_status',
      damage: `UPDATE case_status SET during = daterange(lower(during) + 3, NULL)
        WHERE upper_inf(during) AND ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'no status at all',
      table: 'case_status',
      damage: `DELETE FROM case_status WHERE ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'other facts',
      table: 'case_projection',
      damage: `UPDATE case_projection SET facts = facts || '{"addedDays": 3}' WHERE ${ofCase('ihar-losik-2020')}`,
    },
    {
      what: 'other days held',
      table: 'case_projection',
      damage: `UPDATE case_projection SET held = '{[2020-01-01,2020-01-05)}' WHERE ${ofCase('ihar-losik-2020')}`,
    },
  ])('finds and mends $what', async ({ table, damage }) => {
    const before = await contents();
    await query(damage);
    const [{ id } = { id: undefined }] = await query(`SELECT id FROM case_file WHERE slug = 'ihar-losik-2020'`);
    // The person goes by what is stored of the cases, and so may differ too.
    const found = (await differences()).filter((difference) => difference.table !== 'prisoner_projection');
    expect(found).toEqual([{ table, id, audience: 'PUBLIC' }]);
    expect(await contents()).not.toEqual(before);
    expect(await recompute()).toMatchObject({ changedCases: 1 });
    expect(await contents()).toEqual(before);
    expect(await differences()).toEqual([]);
  });

  it('finds and mends a row for an audience that sees nothing of its own', async () => {
    const before = await contents();
    await query(`INSERT INTO milestone SELECT case_id, 'SEALED', ordinal, kind, numerator, denominator, count, earliest, latest
      FROM milestone WHERE ordinal = 0 AND ${ofCase('ihar-losik-2020')}`);
    expect(await differences()).toMatchObject([{ table: 'milestone', audience: 'SEALED' }]);
    await recompute();
    expect(await contents()).toEqual(before);
  });

  it('finds and mends a person', async () => {
    const before = await contents();
    await query(`UPDATE prisoner_projection SET first_arrest_on = first_arrest_on - 1`);
    expect(await recompute(true)).toMatchObject({ changedCases: 0, changedPrisoners: 12 });
    expect(await recompute()).toMatchObject({ changedCases: 0, changedPrisoners: 12 });
    expect(await contents()).toEqual(before);
  });

  it('compares without writing', async () => {
    await query(`UPDATE milestone SET earliest = earliest + 1`);
    const before = await stored();
    expect((await recompute(true)).changedCases).toBe(16);
    expect(await stored()).toEqual(before);
  });

  it('tells how far it is, up to the end', async () => {
    const told: (readonly [number, number])[] = [];
    await projector.recompute(await database.records(), { progress: (...now) => told.push(now) });
    expect(told).toEqual([
      [16, 30],
      [28, 30],
      [29, 30],
      [30, 30],
    ]);
  });

  it('waits for a revision under way, and keeps the next one waiting', async () => {
    const client = await database.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('vigil.revision', 0))`);
      let ended = false;
      const run = recompute().then(() => (ended = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(ended).toBe(false);
      expect((await differences()).length).toBe(0);
      await client.query('COMMIT');
      await run;
      expect(ended).toBe(true);
    } finally {
      client.release();
    }
  });
});
