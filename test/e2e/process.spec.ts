import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '../../src/platform/config/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/until.js';
import { asProcess, runCommand } from './support/command.js';
import { askAt } from './support/record-app.js';
import { addressOf, startProcess, type ServiceProcess } from './support/service-process.js';

/** Sessions of this database that wait for a lock. */
const WAITING = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE NOT l.granted AND d.datname = current_database()`;

describe('the process of the service', () => {
  let clone: TestDatabase;
  let dataDir: string;
  const services: ServiceProcess[] = [];

  beforeAll(async () => {
    clone = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'vigil-process-'));
  }, 60_000);

  afterEach(() => {
    for (const { child } of services.splice(0)) child.kill('SIGKILL');
  });

  afterAll(async () => {
    await clone.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const env = (): Record<string, string> => ({ DATABASE_URL: clone.url, DATA_DIR: dataDir });

  function run(entry: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): ServiceProcess {
    const service = startProcess(entry, args, { ...env(), ...more });
    services.push(service);
    return service;
  }

  it('prints its address, and on SIGTERM finishes what is in flight and ends with 0', async () => {
    const service = run('src/main', []);
    const url = await addressOf(service);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    const lock = await clone.owner.connect();
    await lock.query('BEGIN; LOCK TABLE case_file IN ACCESS EXCLUSIVE MODE');
    const inFlight = askAt(url, '{ case(slug: "nobody") { slug } }');
    await until(async () => (await lock.query(WAITING)).rowCount === 1);
    service.child.kill('SIGTERM');
    await until(async () =>
      fetch(`${url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    await lock.query('COMMIT');
    lock.release();

    expect((await inFlight).body).toEqual({ data: { case: null } });
    expect(await service.ended).toBe(0);
  }, 60_000);

  it('does not start with a bad PORT and says so in one line', async () => {
    const service = run('src/main', [], { PORT: 'high' });
    expect(await service.ended).toBe(1);
    expect(service.errors()).toMatch(/^vigil: PORT: .*3000\n$/);
    expect(service.output()).toBe('');
  });

  it.each([
    ['LOG_LEVEL', 'loud', /^vigil: LOG_LEVEL: [^\n]*info[^\n]*\n$/],
    ['PUBLIC_URL', 'nowhere', /^vigil: PUBLIC_URL: [^\n]*\n$/],
    ['DATABASE_URL', 'mysql://x', /^vigil: DATABASE_URL: [^\n]*\n$/],
  ])('nor with a bad %s', async (name, value, line) => {
    const ended = await asProcess(async () => Promise.resolve(loadConfiguration(process.env)), {
      ...env(),
      [name]: value,
    });
    expect(ended).toEqual({ code: 1, output: '', errors: expect.stringMatching(line) });
  });

  it('does not start without its database and says so in one line', async () => {
    const service = run('src/main', [], { DATABASE_URL: 'postgres://vigil:hidden-word@127.0.0.1:1/none' });
    expect(await service.ended).toBe(1);
    expect(service.errors()).toMatch(/^vigil: [^\n]*reached[^\n]*\n$/);
    expect(service.errors()).not.toContain('hidden-word');
  });

  it('doctor lists the configuration with masked secrets and finds a fit database OK', async () => {
    const doctor = run('src/cli/main', ['doctor']);
    expect(await doctor.ended).toBe(0);
    const password = new URL(clone.url).password;
    expect(doctor.output()).toMatch(/DATABASE_URL +postgres(ql)?:\/\/\w+:\*\*\*@127/);
    expect(doctor.output()).not.toContain(password);
    expect(doctor.output()).not.toMatch(/^(WARN|FAIL)/m);
  });

  it('doctor fails with a remedy where the database is away', async () => {
    const away = { ...env(), DATABASE_URL: 'postgres://vigil:x@127.0.0.1:1/none' };
    const { code, output } = await runCommand(['doctor'], away);
    expect(code).toBe(1);
    expect(output).toMatch(/^FAIL database .*\n +→ check DATABASE_URL/m);
  });

  it('verify-history proves the chain, and help names every command', async () => {
    const proof = await runCommand(['verify-history'], env());
    expect(proof.code).toBe(0);
    expect(proof.output).toMatch(/^\d+ revisions and \d+ row versions are as written\nhead /);
    const help = run('src/cli/main', ['help']);
    expect(await help.ended).toBe(0);
    for (const name of ['serve', 'migrate', 'seed', 'import', 'recompute', 'generate', 'doctor', 'verify-history']) {
      expect(help.output()).toContain(`\n  ${name}`);
    }
  });
});
