import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { askAt } from './support/record-app.js';
import { addressOf, startProcess, type ServiceProcess } from './support/service-process.js';

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

  function run(entry: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ServiceProcess {
    const service = startProcess(entry, args, { DATABASE_URL: clone.url, DATA_DIR: dataDir, ...env });
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
    await pause(300);
    const started = performance.now();
    service.child.kill('SIGTERM');
    await pause(500);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    await lock.query('COMMIT');
    lock.release();

    expect((await inFlight).body).toEqual({ data: { case: null } });
    expect(await service.ended).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 60_000);

  it.each([
    ['PORT', 'high', /^vigil: PORT: .*3000\n$/],
    ['LOG_LEVEL', 'loud', /^vigil: LOG_LEVEL: [^\n]*info[^\n]*\n$/],
    ['PUBLIC_URL', 'nowhere', /^vigil: PUBLIC_URL: [^\n]*\n$/],
    ['DATABASE_URL', 'mysql://x', /^vigil: DATABASE_URL: [^\n]*\n$/],
  ])('does not start with a bad %s and says so in one line', async (name, value, line) => {
    const service = run('src/main', [], { [name]: value });
    expect(await service.ended).toBe(1);
    expect(service.errors()).toMatch(line);
    expect(service.output()).toBe('');
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
    const doctor = run('src/cli/main', ['doctor'], { DATABASE_URL: 'postgres://vigil:x@127.0.0.1:1/none' });
    expect(await doctor.ended).toBe(1);
    expect(doctor.output()).toMatch(/^FAIL database .*\n +→ check DATABASE_URL/m);
  });

  it('verify-history proves the chain, and help names every command', async () => {
    const proof = run('src/cli/main', ['verify-history']);
    expect(await proof.ended).toBe(0);
    expect(proof.output()).toMatch(/^\d+ revisions and \d+ row versions are as written\nhead /);
    const help = run('src/cli/main', ['help']);
    expect(await help.ended).toBe(0);
    for (const name of ['serve', 'migrate', 'seed', 'import', 'recompute', 'generate', 'doctor', 'verify-history']) {
      expect(help.output()).toContain(`\n  ${name}`);
    }
  });
});
