import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { RECORD_TABLES } from '../../migrations/catalogue.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertEverywhere, insertRow, revise, type Ids } from '../support/rows.js';

describe('history', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => database.drop());

  const service = (): ReturnType<TestDatabase['as']> => database.as('vigil_service');

  const asOf = async (seq: number, sql: string): Promise<Record<string, unknown>[]> => {
    const client = await service().connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('vigil.as_of_seq', $1, true)`, [String(seq)]);
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

  it('refuses a write without a revision, in every record table', async () => {
    const { result: ids } = await revise(service(), async (client) =>
      insertEverywhere(client, () => ({ marker: 'open' })),
    );
    for (const { name } of RECORD_TABLES) {
      await expect(service().query(`UPDATE ${name} SET verification = 'VERIFIED'`)).rejects.toThrow(
        'no revision is open',
      );
      await expect(service().query(`DELETE FROM ${name} WHERE id = $1`, [ids[name]])).rejects.toThrow();
    }
    await expect(
      service().query(`INSERT INTO court (id, name, country) VALUES ($1, '{"en": "x"}', 'BY')`, [uuidv7()]),
    ).rejects.toThrow('no revision is open');
  });

  it('gives every table a twin with its columns and keeps every version there', async () => {
    const first = await revise(service(), async (client) => insertEverywhere(client, () => ({ marker: 'first' })));
    const second = await revise(service(), async (client) => {
      for (const { name } of RECORD_TABLES) {
        await client.query(`UPDATE ${name} SET verification = 'VERIFIED' WHERE id = $1`, [first.result[name]]);
      }
    });
    for (const { name } of RECORD_TABLES) {
      const { rows: missing } = await database.owner.query(
        `SELECT attname, atttypid FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
         EXCEPT SELECT attname, atttypid FROM pg_attribute WHERE attrelid = $2::regclass`,
        [`public.${name}`, `history.${name}`],
      );
      expect(missing).toEqual([]);
      const { rows } = await service().query(
        `SELECT operation, version, verification, seq_from::int, seq_to::int FROM history.${name}
         WHERE id = $1 ORDER BY version_seq`,
        [first.result[name]],
      );
      expect(rows).toEqual([
        { operation: 'INSERT', version: 1, verification: 'UNVERIFIED', seq_from: first.seq, seq_to: second.seq },
        { operation: 'UPDATE', version: 2, verification: 'VERIFIED', seq_from: second.seq, seq_to: null },
      ]);
    }
  });

  it('lets no writer choose version, revisions or the day of recording, or move a row', async () => {
    const { result: ids } = await revise(service(), async (client) =>
      insertEverywhere(client, () => ({ marker: 'stamp', row: { version: 7, recorded_at: '2020-01-01' } })),
    );
    await revise(service(), async (client) =>
      client.query(`UPDATE award SET version = 40, recorded_at = '1999-01-01', name = 'x' WHERE id = $1`, [
        ids['award'],
      ]),
    );
    const { rows } = await service().query<Record<string, unknown>>(
      `SELECT a.version, a.recorded_at::date::text AS recorded, r.seq - c.seq AS apart FROM award a
       JOIN revision c ON c.id = a.created_revision_id JOIN revision r ON r.id = a.updated_revision_id WHERE a.id = $1`,
      [ids['award']],
    );
    expect(rows).toEqual([{ version: 2, recorded: '2020-01-01', apart: '1' }]);
    const move = async (sql: string): Promise<unknown> =>
      revise(service(), async (client) => client.query(sql, [uuidv7(), ids['case_file']]));
    await expect(move(`UPDATE case_file SET id = $1 WHERE id = $2`)).rejects.toThrow('never changes');
    await expect(move(`UPDATE case_file SET prisoner_id = $1 WHERE id = $2`)).rejects.toThrow(
      'stays with its prisoner',
    );
  });

  it('reads the record as it was at any revision', async () => {
    let ids: Ids = {};
    const { seq: before } = await revise(service(), async () => Promise.resolve());
    const { seq: made } = await revise(service(), async (client) => {
      ids = await insertEverywhere(client, () => ({ marker: 'then' }));
      await client.query(`UPDATE award SET name = 'corrected at once' WHERE id = $1`, [ids['award']]);
    });
    const { seq: renamed } = await revise(service(), async (client) =>
      client.query(`UPDATE award SET name = 'later' WHERE id = $1`, [ids['award']]),
    );
    const { seq: gone } = await revise(service(), async (client) => {
      await client.query(`DELETE FROM citation WHERE id = $1`, [ids['citation']]);
      await client.query(`DELETE FROM award WHERE id = $1`, [ids['award']]);
    });
    const { seq: back } = await revise(service(), async (client) =>
      insertRow(client, 'award', 'again', { id: ids['award'], prisoner_id: ids['prisoner'], name: 'back' }),
    );
    const name = `SELECT name FROM as_of.award WHERE id = '${ids['award'] ?? ''}'`;
    expect(await asOf(before, name)).toEqual([]);
    expect(await asOf(made, name)).toEqual([{ name: 'corrected at once' }]);
    expect(await asOf(renamed, name)).toEqual([{ name: 'later' }]);
    expect(await asOf(gone, name)).toEqual([]);
    expect(await asOf(back, name)).toEqual([{ name: 'back' }]);
    expect(
      await asOf(renamed, `SELECT 1 AS one FROM as_of.citation WHERE id = '${ids['citation'] ?? ''}'`),
    ).toHaveLength(1);
    await expect(service().query('SELECT * FROM as_of.award')).rejects.toThrow('vigil.as_of_seq');
  });

  it('gives as-of views the columns of their tables, and at the last revision the same rows', async () => {
    await revise(service(), async (client) => insertEverywhere(client, () => ({ marker: 'now' })));
    for (const { name } of [...RECORD_TABLES, { name: 'fact' }]) {
      const present = (await service().query(`SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY id`)).rows;
      expect(await asOf(1_000_000, `SELECT to_jsonb(t) AS row FROM as_of.${name} t ORDER BY id`)).toEqual(present);
      expect(present.length).toBeGreaterThan(0);
    }
  });

  it('lists what changed, field by field, without bookkeeping', async () => {
    const { result: ids } = await revise(service(), async (client) =>
      insertEverywhere(client, () => ({ marker: 'diff' })),
    );
    await revise(service(), async (client) =>
      client.query(`UPDATE award SET name = 'new name', place = NULL WHERE id = $1`, [ids['award']]),
    );
    const { rows } = await service().query(
      `SELECT fact_type, prisoner_id, case_id, operation, field, before, after FROM history.field_changes
       WHERE fact_id = $1 AND operation = 'UPDATE' ORDER BY field`,
      [ids['award']],
    );
    const place = { fact_type: 'AWARD', prisoner_id: ids['prisoner'], case_id: ids['case_file'], operation: 'UPDATE' };
    expect(rows).toEqual([
      { ...place, field: 'name', before: 'diff name', after: 'new name' },
      { ...place, field: 'place', before: 'diff place', after: null },
    ]);
    const { rows: types } = await service().query<{ fact_type: string }>(
      `SELECT DISTINCT fact_type FROM history.field_changes`,
    );
    const expected = RECORD_TABLES.filter(({ restricted }) => restricted === undefined).map(({ name }) =>
      name.toUpperCase(),
    );
    expect(types.map(({ fact_type }) => fact_type).sort()).toEqual(expected.sort());
  });

  it('notes which prisoner and case a revision touched, also through what their rows point to', async () => {
    const { result: ids } = await revise(service(), async (client) => {
      const made = await insertEverywhere(client, () => ({ marker: 'scope' }));
      await client.query(`UPDATE verdict SET court_id = $1 WHERE id = $2`, [made['court'], made['verdict']]);
      return made;
    });
    const touched = async (sql: string, id: string | undefined): Promise<unknown[]> => {
      const { seq } = await revise(service(), async (client) => client.query(sql, [id]));
      const scope = await service().query<object>(
        `SELECT s.prisoner_id, s.case_id FROM revision_scope s JOIN revision r ON r.id = s.revision_id WHERE r.seq = $1`,
        [seq],
      );
      return scope.rows;
    };
    const both = [{ prisoner_id: ids['prisoner'], case_id: ids['case_file'] }];
    expect(await touched(`UPDATE court SET place = 'x' WHERE id = $1`, ids['court'])).toEqual(both);
    expect(await touched(`UPDATE news_item SET title = 'x' WHERE id = $1`, ids['news_item'])).toEqual(both);
    expect(await touched(`UPDATE citation SET locator = 'x' WHERE id = $1`, ids['citation'])).toEqual(both);
    expect(await touched(`DELETE FROM release WHERE id = $1`, ids['release'])).toEqual(both);
    expect(await touched(`UPDATE person_name SET value = 'x' WHERE id = $1`, ids['person_name'])).toEqual([
      { prisoner_id: ids['prisoner'], case_id: null },
    ]);
  });
});
