import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../migrations/index.js';
import { Database } from '../../src/platform/database/index.js';

const SCHEMA = { entities: [], migrations: MIGRATIONS };

describe('anonymous readers of the embedded server', () => {
  let dataDir: string;
  let database: Database;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'vigil-login-'));
    database = await Database.open({ url: undefined, dataDir, schema: SCHEMA });
  }, 60_000);

  afterAll(async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const asReader = async (...statements: string[]): Promise<unknown[]> => {
    const client = await database.publicPool.connect();
    try {
      for (const statement of statements.slice(0, -1)) await client.query(statement);
      return (await client.query<Record<string, unknown>>(statements.at(-1) ?? '')).rows;
    } finally {
      client.release(true);
    }
  };

  it('log in as themselves', async () => {
    expect(await asReader('SELECT session_user AS who')).toEqual([{ who: 'vigil_public' }]);
  });

  it('cannot become anybody else, whatever they send', async () => {
    expect(await asReader('RESET ROLE', 'SELECT current_user AS who')).toEqual([{ who: 'vigil_public' }]);
    await expect(asReader('SET ROLE vigil_service')).rejects.toThrow('permission denied');
    await expect(asReader('SET ROLE vigil')).rejects.toThrow('permission denied');
    await expect(asReader('SET SESSION AUTHORIZATION vigil')).rejects.toThrow('permission denied');
    await expect(asReader('SET default_transaction_read_only = off', 'DELETE FROM prisoner')).rejects.toThrow(
      'permission denied',
    );
    await expect(asReader('SELECT * FROM relative')).rejects.toThrow('permission denied');
  });

  it('keep their login when another process opens the same server', async () => {
    const second = await Database.open({ url: undefined, dataDir, schema: SCHEMA });
    try {
      expect((await second.publicPool.query('SELECT session_user AS who')).rows).toEqual([{ who: 'vigil_public' }]);
    } finally {
      await second.close();
    }
  });
});
