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

  it.each(['case_file', 'prisoner'])('takes the public projections away with a withheld %s', async (parent) => {
    const service = database.as('vigil_service');
    await service.query(
      `INSERT INTO case_projection (case_id, audience, facts) VALUES ($1, 'PUBLIC', '{}'), ($1, 'STAFF', '{}')`,
      [ids['case_file']],
    );
    await service.query(
      `INSERT INTO milestone (case_id, audience, ordinal, kind) VALUES ($1, 'PUBLIC', 1, 'FRACTION')`,
      [ids['case_file']],
    );
    const visible = async (): Promise<unknown> =>
      (await database.as('vigil_public').query('SELECT 1 FROM case_projection JOIN milestone USING (case_id)'))
        .rowCount;
    expect(await visible()).toBe(1);
    await change(parent, `visibility = 'STAFF'`);
    expect(await visible()).toBe(0);
    await service.query(`INSERT INTO case_projection (case_id, audience, facts) VALUES ($1, 'PUBLIC', '{}')`, [
      ids['case_file'],
    ]);
    const { rows } = await service.query('SELECT audience FROM case_projection');
    expect(rows).toEqual([{ audience: 'STAFF' }]);
    await change(parent, `visibility = 'PUBLIC'`);
    await service.query('DELETE FROM case_projection');
  });

  it.each(['case_file', 'prisoner'])('reaches what stands under a withheld %s', async (parent) => {
    const hidden = await change(parent, `visibility = 'SEALED'`);
    expect(await namesAsOf('vigil_public', made)).toEqual([[], 0, []]);
    await change(parent, `visibility = 'PUBLIC'`);
    expect((await namesAsOf('vigil_public', hidden))[0]).toEqual([]);
    expect((await namesAsOf('vigil_public', made))[0]).toEqual(['told name']);
  });
});
