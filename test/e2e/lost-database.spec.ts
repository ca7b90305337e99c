import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { quickest } from '../support/quickest.js';
import { askAt } from './support/record-app.js';
import { Relay } from './support/relay.js';
import { addressOf, startProcess, type ServiceProcess } from './support/service-process.js';

const QUERY = '{ case(slug: "nobody") { slug } }';

describe('a database that goes away', () => {
  let clone: TestDatabase;
  let relay: Relay;
  let service: ServiceProcess;
  let dataDir: string;

  beforeAll(async () => {
    clone = await createDatabase();
    relay = new Relay(new URL(clone.url));
    await relay.open();
    dataDir = mkdtempSync(join(tmpdir(), 'vigil-lost-'));
    service = startProcess('src/main', [], { DATABASE_URL: relay.url, DATA_DIR: dataDir });
  }, 60_000);

  afterAll(async () => {
    service.child.kill('SIGTERM');
    await service.ended;
    await relay.cut();
    await clone.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is 503 with a code within 5 s, not ready but alive, and over as soon as it is back', async () => {
    const url = await addressOf(service);
    expect((await askAt(url, QUERY)).body).toEqual({ data: { case: null } });

    await relay.cut();
    const refusing = quickest(5_000, async () => {
      const { status, codes } = await askAt(url, QUERY);
      expect([status, codes]).toEqual([503, ['DATABASE_UNAVAILABLE']]);
    });
    expect(await refusing).toBeLessThan(5_000);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);

    await relay.open();
    expect((await askAt(url, QUERY)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  }, 60_000);
});
