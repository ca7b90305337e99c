import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { databaseError, type RevisionScope, type UnitOfWork } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

describe('unit of work', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  const seen: RevisionScope[] = [];
  beforeAll(async () => {
    database = await createDatabase();
    work = await database.unitOfWork();
    work.onRevision(async (_, scope) => {
      seen.push(scope);
      return Promise.resolve();
    });
  });
  afterAll(async () => database.drop());

  const by = { actor: 'tester', reason: 'to see' };
  const prisoner = (slug: string): { id: string; slug: string; sortName: string } => ({
    id: uuidv7(),
    slug,
    sortName: slug,
  });
  const revisions = async (): Promise<number> =>
    Number((await database.owner.query<{ n: string }>('SELECT count(*) AS n FROM revision')).rows[0]?.n);

  it('writes under one revision and hands the refreshers what it touched', async () => {
    const row = prisoner('one');
    await work.run(by, async (tx) => {
      await tx.insert('PrisonerEntity', row);
      await work.run({ actor: 'inner' }, async (inner) =>
        inner.insert('PersonNameEntity', { id: uuidv7(), prisonerId: row.id, value: 'One', script: 'Latn' }),
      );
    });
    expect(await revisions()).toBe(1);
    expect(seen).toEqual([{ prisonerIds: [row.id], caseIds: [] }]);
    const { rows } = await database.owner.query('SELECT actor, reason FROM revision');
    expect(rows).toEqual([by]);
  });

  it('writes nothing when the work fails or a refresher does', async () => {
    await expect(
      work.run(by, async (tx) => {
        await tx.insert('PrisonerEntity', prisoner('two'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await revisions()).toBe(1);
  });

  it('answers a duplicate as CONFLICT', async () => {
    await expect(work.run(by, async (tx) => tx.insert('PrisonerEntity', prisoner('one')))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('keeps dates as text and versions counted by the database', async () => {
    const row = prisoner('three');
    await work.run(by, async (tx) =>
      tx.insert('PrisonerEntity', { ...row, birth: { edtf: '1962-09', earliest: '1962-09-01', latest: '1962-09-30' } }),
    );
    await work.run(by, async (tx) => tx.update('PrisonerEntity', { id: row.id }, { gender: 'MALE' }));
    const records = await database.records();
    const found: object | null = await records.manager.findOneBy('PrisonerEntity', { id: row.id });
    expect(found).toMatchObject({
      version: 2,
      gender: 'MALE',
      birth: { edtf: '1962-09', earliest: '1962-09-01', latest: '1962-09-30' },
      death: { edtf: null, earliest: null, latest: null },
    });
  });

  it('names outages, timeouts and conflicts, and leaves our own faults as they are', async () => {
    const failure = async (sql: string): Promise<unknown> =>
      database
        .as('vigil_service')
        .query(sql)
        .then(
          () => undefined,
          (error: unknown) => databaseError(error),
        );
    await database.as('vigil_service').query('SET statement_timeout = 50');
    expect(await failure('SELECT pg_sleep(1)')).toMatchObject({ code: 'TIMEOUT' });
    expect(await failure('SELECT nonsense')).not.toHaveProperty('status');
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(databaseError(new AggregateError([refused]))).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(databaseError(new Error('Connection terminated unexpectedly'))).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    const fault = new Error('a bug');
    expect(databaseError(fault)).toBe(fault);
  });
});
