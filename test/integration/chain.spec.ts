import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { RECORD_TABLES } from '../../migrations/catalogue.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertEverywhere, insertRow, revise, type Ids } from '../support/rows.js';

interface Finding {
  revisions: number;
  versions: number;
  broken_seq: number | null;
  problem: string | null;
}

describe('chain of revisions', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(async () => database.drop());

  const verify = async (): Promise<Finding | undefined> =>
    (
      await database.owner.query<Finding>(
        `SELECT revisions::int, versions::int, broken_seq::int, problem FROM verify_history()`,
      )
    ).rows[0];

  const threeRevisions = async (): Promise<Ids> => {
    const service = database.as('vigil_service');
    const { result: ids } = await revise(service, async (client) =>
      insertEverywhere(client, () => ({ marker: 'first' })),
    );
    await revise(service, async (client) => {
      await client.query(`UPDATE award SET name = 'second', visibility = 'PUBLIC' WHERE id = $1`, [ids['award']]);
      await client.query('SAVEPOINT s');
      await client.query(`UPDATE award SET name = 'undone' WHERE id = $1`, [ids['award']]);
      await client.query('ROLLBACK TO s');
    });
    await revise(service, async (client) => client.query(`DELETE FROM letter WHERE id = $1`, [ids['letter']]));
    return ids;
  };

  it('verifies, savepoints, deletions and empty revisions included', async () => {
    await threeRevisions();
    await revise(database.as('vigil_service'), async () => Promise.resolve());
    expect(await verify()).toEqual({
      revisions: 4,
      versions: RECORD_TABLES.length + 2,
      broken_seq: null,
      problem: null,
    });
  });

  it.each([
    ['a version was edited', `UPDATE history.award SET name = 'forged' WHERE version = 2`, 2],
    ['a version and its hash were edited', forgeWithHash(), 2],
    ['a version was removed', `DELETE FROM history.court`, 1],
    ['the author was changed', `UPDATE revision SET actor = 'somebody else' WHERE seq = 2`, 2],
    ['the reason was changed', `UPDATE revision SET reason = 'another' WHERE seq = 3`, 3],
    ['the time was changed', `UPDATE revision SET at = at - interval '1 second' WHERE seq = 1`, 1],
    ['the record was edited past the triggers', `UPDATE court SET place = 'elsewhere'`, 1],
    ['a record was removed past the triggers', `DELETE FROM citation`, 1],
    ['visibility in the past was changed', `UPDATE history.award SET current_visibility = 'SEALED'`, 1],
    ['the past was stretched', `UPDATE history.award SET seq_to = 3 WHERE version = 1`, 1],
  ])('names the first broken revision when %s', async (_, sql, seq) => {
    await threeRevisions();
    const client = await database.owner.connect();
    await client.query('SET session_replication_role = replica');
    await client.query(sql);
    client.release(true);
    expect(await verify()).toMatchObject({ broken_seq: seq, problem: expect.any(String) as unknown });
  });

  it('numbers racing revisions 1, 2, 3 … without a gap, rollbacks included', async () => {
    const service = database.as('vigil_service');
    const attempts = Array.from({ length: 24 }, async (_, index) =>
      revise(service, async (client) => {
        await insertRow(client, 'court', `c${String(index)}`, {});
        if (index % 4 === 0) {
          throw new Error('given up');
        }
      }),
    );
    await Promise.allSettled(attempts);
    const { rows } = await database.owner.query<{ seq: number }>(`SELECT seq::int FROM revision ORDER BY at`);
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(await verify()).toMatchObject({ revisions: 18, problem: null });
  });

  it('refuses to commit an open revision, to open two, to reuse a closed one and to isolate differently', async () => {
    const client = await database.as('vigil_service').connect();
    const open = async (id = uuidv7()): Promise<unknown> =>
      client.query(`SELECT open_revision($1, NULL, 'me', NULL)`, [id]);
    await client.query('BEGIN');
    await open();
    await expect(client.query('COMMIT')).rejects.toThrow('was not closed');
    await client.query('BEGIN');
    await open();
    await expect(open()).rejects.toThrow('open already');
    await client.query('ROLLBACK');
    const closed = uuidv7();
    await client.query('BEGIN');
    await open(closed);
    await client.query('SELECT close_revision()');
    await client.query(`SELECT set_config('vigil.revision', $1, true)`, [closed]);
    await expect(insertRow(client, 'court', 'late', {})).rejects.toThrow('is not open');
    await client.query('ROLLBACK');
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    await expect(open()).rejects.toThrow('read committed');
    await client.query('ROLLBACK');
    client.release();
  });

  it('gives the service no way to rewrite the past', async () => {
    await threeRevisions();
    const service = database.as('vigil_service');
    const columns = {
      revision: 'reason',
      revision_scope: 'case_id',
      fact: 'case_id',
      'history.award': 'name',
      'history.fact': 'case_id',
    };
    for (const [table, column] of Object.entries(columns)) {
      await expect(service.query(`UPDATE ${table} SET ${column} = NULL`)).rejects.toMatchObject({ code: '42501' });
      await expect(service.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(service.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '42501' });
      await expect(service.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(service.query(`TRUNCATE award CASCADE`)).rejects.toMatchObject({ code: '42501' });
    await expect(database.owner.query(`TRUNCATE award CASCADE`)).rejects.toThrow('TRUNCATE leaves no history');
  });
});

function forgeWithHash(): string {
  const content = `to_jsonb(h) || '{"name": "forged"}' - ARRAY['seq_to', 'current_visibility', 'row_hash']`;
  return `SET timezone = 'UTC'; UPDATE history.award h SET name = 'forged',
    row_hash = sha256(convert_to(jsonb_strip_nulls(${content})::text, 'UTF8')) WHERE version = 2`;
}
