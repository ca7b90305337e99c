import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertRow, revise } from '../support/rows.js';

describe('work without a revision', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    await revise(database.as('vigil_service'), async (client) => insertRow(client, 'prisoner', 'x', {}));
  }, 60_000);
  afterAll(async () => database.drop());

  it.each([
    { what: 'change', statement: `UPDATE prisoner SET slug = 'another'` },
    { what: 'delete from', statement: 'DELETE FROM prisoner' },
    { what: 'add to', statement: `INSERT INTO prisoner (id, slug) VALUES (gen_random_uuid(), 'another')` },
  ])('cannot $what the record', async ({ statement }) => {
    const all = async (): Promise<unknown> => (await database.owner.query('SELECT * FROM prisoner')).rows;
    const before = await all();
    const work = await database.unitOfWork();
    await expect(work.withoutRevision(async (tx) => tx.query<unknown>(statement))).rejects.toMatchObject({
      message: expect.stringMatching(/no revision is open|permission denied/),
    });
    expect(await all()).toEqual(before);
  });

  it('is undone as a whole where a part of it fails', async () => {
    const work = await database.unitOfWork();
    const failing = work.withoutRevision(async (tx) => {
      await tx.query(`INSERT INTO setup_code (code_hash, expires_at) VALUES ('\\x01', now())`);
      throw new Error('the rest fails');
    });
    await expect(failing).rejects.toThrow('the rest fails');
    expect((await database.owner.query('SELECT FROM setup_code')).rowCount).toBe(0);
  });
});
