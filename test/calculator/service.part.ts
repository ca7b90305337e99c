import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { addressOf, startProcess, type ServiceProcess } from '../e2e/support/service-process.js';
import { postTo } from './calculator-app.js';

const QUERY = '{ calculateSentence(facts: { jurisdiction: "BY", sentences: [] }) { status } }';

describe('the service as it is started', () => {
  let clone: TestDatabase;
  let service: ServiceProcess;
  let dataDir: string;

  beforeAll(async () => {
    clone = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'vigil-limits-'));
    const limits = { CALCULATIONS_PER_MINUTE: '2', REQUESTS_PER_MINUTE: '6', TRUST_PROXY_HOPS: '1' };
    service = startProcess('src/main', [], { DATABASE_URL: clone.url, DATA_DIR: dataDir, ...limits });
  }, 60_000);

  afterAll(async () => {
    service.child.kill('SIGTERM');
    await service.ended;
    await clone.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps to the limits of its configuration, and logs no address', async () => {
    const url = await addressOf(service);
    const statuses: number[] = [];
    for (const query of [QUERY, QUERY, QUERY, '{ __typename }', '{ __typename }', '{ __typename }', '{ __typename }']) {
      statuses.push((await postTo(url, { query }, { 'x-forwarded-for': '192.0.2.44' })).status);
    }
    expect(statuses).toEqual([200, 200, 429, 200, 200, 200, 429]);
    expect((await postTo(url, { query: QUERY }, { 'x-forwarded-for': '192.0.2.45' })).status).toBe(200);
    const readBy = async (path: string): Promise<number> =>
      (await fetch(new URL(path, url), { headers: { 'x-forwarded-for': '192.0.2.44' } })).status;
    expect([await readBy('/cases'), await readBy('/cases.csv')]).toEqual([429, 429]);
    expect([await readBy('/health/live'), await readBy('/assets/any/site.css')]).toEqual([200, 200]);
    expect(service.output() + service.errors()).not.toContain('192.0.2');
  }, 60_000);
});
