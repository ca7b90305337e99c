import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertEverywhere, revise, type Ids } from '../support/rows.js';

describe('unpublishing', () => {
  let database: TestDatabase;
  let ids: Ids;
  let made = 0;
  beforeAll(async () => {
    database = await createDatabase();
    const { seq, result } = await revise(database.as('vigil_service'), async (client) =>
      insertEverywhere(client, () => ({ marker: 'told', row: { visibility: 'PUBLIC' } })),
    );
    made = seq;
    ids = result;
  });
  afterAll(async () => database.drop());

  const change = async (table: string, set: string): Promise<number> => {
    const { seq } = await revise(database.as('vigil_service'), async (client) =>
      client.query(`UPDATE ${table} SET ${set} WHERE id = $1`, [ids[table]]),
    );
    return seq;
  };

  const namesAsOf = async (role: 'vigil_public' | 'vigil_service', seq: number): Promise<unknown[]> => {
    const client = await database.as(role).connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('vigil.as_of_seq', $1, true)`, [String(seq)]);
    const { rows } = await client.query<{ name: string }>('SELECT name FROM as_of.award');
    const { rows: cited } = await client.query('SELECT 1 FROM as_of.citation JOIN as_of.fact f ON f.id = fact_id');
    const { rows: changed } = await client.query(
      `SELECT DISTINCT after FROM history.field_changes WHERE fact_type = 'AWARD' AND field = 'name' ORDER BY 1`,
    );
    await client.query('ROLLBACK');
    client.release();
    return [rows.map(({ name }) => name), cited.length, changed.map(({ after }: { after?: string }) => after)];
  };

  it('shows a past value while it may be public still, and none of the past once it may not', async () => {
    const renamed = await change('award', `name = 'told again'`);
    expect(await namesAsOf('vigil_public', made)).toEqual([['told name'], 1, ['told again', 'told name']]);
    expect(await namesAsOf('vigil_public', renamed)).toEqual([['told again'], 1, ['told again', 'told name']]);
    await change('award', `visibility = 'STAFF'`);
    expect(await namesAsOf('vigil_public', made)).toEqual([[], 0, []]);
    expect(await namesAsOf('vigil_public', renamed)).toEqual([[], 0, []]);
    expect(await namesAsOf('vigil_service', made)).toEqual([['told name'], 1, ['told again', 'told name']]);
  });

  it('shows what was public then again when it is published anew, and not what was said in between', async () => {
    const hidden = await change('award', `name = 'between'`);
    const published = await change('award', `name = 'at last', visibility = 'PUBLIC'`);
    expect(await namesAsOf('vigil_public', made)).toEqual([['told name'], 1, ['at last', 'told again', 'told name']]);
    expect(await namesAsOf('vigil_public', hidden)).toEqual([[], 0, ['at last', 'told again', 'told name']]);
    expect(await namesAsOf('vigil_public', published)).toEqual([
      ['at last'],
      1,
      ['at last', 'told again', 'told name'],
    ]);
  });

  it.each(['case_file', 'prisoner'])('reaches what stands under a withheld %s', async (parent) => {
    await change(parent, `visibility = 'SEALED'`);
    expect(await namesAsOf('vigil_public', made)).toEqual([[], 0, []]);
    await change(parent, `visibility = 'PUBLIC'`);
    expect((await namesAsOf('vigil_public', made))[0]).toEqual(['told name']);
  });
});
