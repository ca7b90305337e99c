import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { createDataSource, EmbeddedServer, migrate, openPool, requireFit } from '../../src/platform/database/index.js';
import { testBinaries } from '../support/database.js';

const isRoot = process.getuid?.() === 0;

describe('embedded server', () => {
  let dataDir: string;
  let servers: EmbeddedServer[] = [];
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'vigil-embedded-'));
    servers = [];
  });
  afterEach(async () => {
    for (const server of servers) {
      await server.stop();
    }
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const start = async (folder = dataDir): Promise<EmbeddedServer> => {
    const binaries = testBinaries();
    const server = await EmbeddedServer.start({ dataDir: folder, ...(binaries === undefined ? {} : { binaries }) });
    servers.push(server);
    return server;
  };

  const pidFile = (): string => join(dataDir, 'postgres', 'postmaster.pid');
  const pid = (): number => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  const query = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('starts with durable settings and a password nobody else can read, and stops with its last user', async () => {
    const first = await start();
    const [settings] = await query(
      first.url,
      `SELECT current_setting('fsync') AS f, current_setting('full_page_writes') AS p, current_setting('synchronous_commit') AS s,
         current_setting('listen_addresses') AS l, current_setting('unix_socket_directories') AS u, current_database() AS d`,
    );
    expect(settings).toEqual({ f: 'on', p: 'on', s: 'on', l: '127.0.0.1', u: '', d: 'vigil' });
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    await expect(query(first.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    const server = pid();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(pid()).toBe(server);
    await first.stop();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(existsSync(pidFile())).toBe(false);
    servers = [];
  }, 60_000);

  it('adopts a server its user left running, and keeps what was written', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    const server = pid();
    await first.leave();
    servers = [];
    const second = await start();
    expect(pid()).toBe(server);
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
  }, 60_000);

  it('starts it again on the same port when it is killed, and loses nothing it acknowledged', async () => {
    const server = await start();
    await query(server.url, 'CREATE TABLE kept (n int)');
    const pool = openPool(server.url, 'vigil_service');
    await query(server.url, 'INSERT INTO kept SELECT generate_series(1, 100)');
    const killed = pid();
    process.kill(killed, 'SIGKILL');
    let answer: unknown[] = [];
    for (let tries = 0; answer.length === 0 && tries < 300; tries += 1) {
      await pause(100);
      answer = await query(server.url, 'SELECT count(*)::int AS n FROM kept').catch(() => []);
    }
    expect(answer).toEqual([{ n: 100 }]);
    expect(pid()).not.toBe(killed);
    await pool.end();
  }, 60_000);

  it('lets several start on one folder at once, and several databases migrate at once', async () => {
    const [server] = await Promise.all([start(), start(), start()]);
    const names = ['a', 'b', 'c'];
    for (const name of names) {
      await query(server.urlOf('postgres'), `CREATE DATABASE ${name}`);
    }
    // Two runs on each database: one migrates, the other waits and finds nothing to do.
    const runs = await Promise.all(
      [...names, ...names].map(async (name) => {
        const owner = await createDataSource(server.urlOf(name), { entities: [], migrations: MIGRATIONS }).initialize();
        const done = await migrate(owner);
        await owner.destroy();
        return done.length;
      }),
    );
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(3 * MIGRATIONS.length);
  }, 60_000);

  it('migrates for an owner who is no superuser, and opens both doors for that login', async () => {
    const server = await start();
    await query(server.urlOf('postgres'), `CREATE ROLE app LOGIN CREATEROLE PASSWORD 'app'`);
    await query(server.urlOf('postgres'), `CREATE DATABASE app OWNER app`);
    const url = server.urlOf('app').replace(/\/\/[^@]+@/, '//app:app@');
    const owner = await createDataSource(url, { entities: [], migrations: MIGRATIONS }).initialize();
    expect(await migrate(owner)).toHaveLength(MIGRATIONS.length);
    await owner.destroy();
    for (const role of ['vigil_service', 'vigil_public'] as const) {
      const pool = openPool(url, role);
      const { rows } = await pool.query<object>('SELECT current_user AS me, count(*)::int AS n FROM prisoner');
      expect(rows).toEqual([{ me: role, n: 0 }]);
      await pool.end();
    }
  }, 60_000);

  it('refuses a server that could lose a write', async () => {
    const server = await start();
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const fit = async (): Promise<void> => requireFit(async (sql) => (await client.query<object>(sql)).rows);
    await expect(fit()).resolves.toBeUndefined();
    await client.query('SET synchronous_commit = off');
    await expect(fit()).rejects.toThrow('synchronous_commit is off');
    await client.end();
    await expect(requireFit(async () => Promise.resolve([{ major: 14 }]))).rejects.toThrow('14 is too old');
  }, 60_000);

  (isRoot ? it : it.skip)(
    'runs as nobody when started by root',
    async () => {
      await start();
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(65534);
      expect(statSync(`/proc/${String(pid())}`).uid).toBe(65534);
    },
    60_000,
  );

  (isRoot ? it : it.skip)(
    'says which folder keeps nobody out',
    async () => {
      chmodSync(dataDir, 0o700);
      await expect(start(join(dataDir, 'inner'))).rejects.toThrow(`may not enter ${dataDir}`);
    },
    60_000,
  );
});
