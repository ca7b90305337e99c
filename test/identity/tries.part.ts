import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TryLimit } from '../../src/modules/identity/index.js';
import { createDataSource, UnitOfWork } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { HandClock, MINUTE } from './identity-app.js';

const KEY = Buffer.alloc(32, 7);
const ADDRESS = '192.0.2.77';
const EMAIL = 'canary@example.org';

let database: TestDatabase;
let work: UnitOfWork;
let clock: HandClock;

describe('tries on record', () => {
  beforeAll(async () => {
    database = await createDatabase();
    work = await database.unitOfWork();
  }, 60_000);
  afterAll(async () => database.drop());
  beforeEach(async () => {
    clock = new HandClock();
    await database.owner.query('DELETE FROM try_count');
  });

  /** The limit as one process of the service holds it. */
  const inProcess = (key = KEY, on = work): TryLimit =>
    new TryLimit(on, { publicUrl: 'https://record.example.org', sealingKey: () => key }, clock);

  const counts = async (): Promise<{ key: Buffer; tries: number }[]> =>
    (await database.owner.query<{ key: Buffer; tries: number }>('SELECT key, tries FROM try_count ORDER BY key')).rows;

  /** Ends the session that waits for a lock of this database, as soon as there is one. */
  async function cutWhoWaits(): Promise<void> {
    for (let round = 0; round < 500; round += 1) {
      const { rowCount } = await database.owner.query(
        `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE NOT l.granted AND d.datname = current_database()`,
      );
      if (rowCount === 1) return;
      await setTimeout(10);
    }
    throw new Error('nobody came to wait');
  }

  describe('tries', () => {
    it('are counted for all processes together', async () => {
      const [one, two] = [inProcess(), inProcess()];
      const taken = [];
      for (const limit of [one, two, one, two, one, two, one]) taken.push(await limit.take(ADDRESS));
      expect(taken).toEqual([0, 0, 0, 0, 0, 60, 60]);
    });

    it('are five and not one more, however many come at once', async () => {
      const limits = [inProcess(), inProcess()];
      const answers = await Promise.all(
        Array.from({ length: 24 }, async (_, n) => limits[n % 2]?.take(`10.0.${String(n)}.1`, EMAIL)),
      );
      expect(answers.filter((seconds) => seconds === 0)).toHaveLength(5);
    });

    it('are counted in a minute that begins with the first', async () => {
      const limit = inProcess();
      for (let n = 0; n < 5; n += 1) expect(await limit.take(ADDRESS)).toBe(0);
      clock.forward(45_500);
      expect(await limit.take(ADDRESS)).toBe(15);
      clock.forward(14_499);
      expect(await limit.take(ADDRESS)).toBe(1);
      clock.forward(1);
      for (let n = 0; n < 5; n += 1) expect(await limit.take(ADDRESS)).toBe(0);
      expect(await limit.take(ADDRESS)).toBe(60);
    });

    it.each([
      { what: 'another account', address: '10.1.1.1', email: 'other@example.org' },
      { what: 'no account', address: '10.1.1.2', email: undefined },
      { what: 'the address of the account as a client address', address: EMAIL, email: undefined },
    ])('of one account do not count for $what', async ({ address, email }) => {
      const limit = inProcess();
      for (let n = 0; n < 6; n += 1) await limit.take(`10.0.0.${String(n)}`, EMAIL);
      expect(await limit.take('10.0.0.9', EMAIL)).toBe(60);
      expect(await limit.take(address, email)).toBe(0);
    });

    it('that the client address may not make do not count for the account', async () => {
      const limit = inProcess();
      for (let n = 0; n < 9; n += 1) await limit.take(ADDRESS, `${String(n)}@example.org`);
      for (let n = 0; n < 9; n += 1) await limit.take(ADDRESS, EMAIL);
      expect(await limit.take('10.0.0.1', EMAIL)).toBe(0);
    });

    it('stand under what the key alone can tell', async () => {
      await inProcess().take(ADDRESS, EMAIL);
      const mine = await counts();
      expect(mine.map(({ key }) => key.length)).toEqual([32, 32]);
      const stored = Buffer.concat(mine.map(({ key }) => key)).toString('latin1');
      for (const clear of [ADDRESS, EMAIL, KEY.toString('latin1')]) expect(stored).not.toContain(clear);
      await database.owner.query('DELETE FROM try_count');
      await inProcess(Buffer.alloc(32, 8)).take(ADDRESS, EMAIL);
      const other = await counts();
      expect(other.filter(({ key }) => mine.some((one) => one.key.equals(key)))).toEqual([]);
    });

    it('are forgotten when their minute is over', async () => {
      const limit = inProcess();
      await limit.take(ADDRESS, EMAIL);
      clock.forward(MINUTE);
      await limit.take('10.0.0.1');
      expect(await counts()).toHaveLength(1);
    });

    it('are not let through where the database is lost', async () => {
      const nowhere = new UnitOfWork(createDataSource('postgres://127.0.0.1:1/none', { entities: [], migrations: [] }));
      await expect(inProcess(KEY, nowhere).take(ADDRESS, EMAIL)).rejects.toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
      });
    });

    it('are not let through where sessions of the database are cut', async () => {
      const limit = inProcess();
      const client = await database.owner.connect();
      try {
        await client.query('BEGIN');
        await client.query('LOCK TABLE try_count IN ACCESS EXCLUSIVE MODE');
        const tried = limit.take(ADDRESS, EMAIL).then(
          () => 'let through',
          (error: unknown) => Reflect.get(error as object, 'code') as unknown,
        );
        await cutWhoWaits();
        expect(await tried).toBe('DATABASE_UNAVAILABLE');
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    });
  });
});
