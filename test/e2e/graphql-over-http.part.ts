import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer, type AuditResult } from 'graphql-http';
import { createProbeApp, type ProbeApp } from './support/probe-app.js';

describe('GraphQL over HTTP', () => {
  let probe: ProbeApp;
  let results: AuditResult[];

  beforeAll(async () => {
    probe = await createProbeApp();
    await probe.app.listen(0, '127.0.0.1');
    results = await auditServer({ url: `${await probe.app.getUrl()}/graphql` });
  });

  afterAll(async () => {
    await probe.app.close();
  });

  const named = (status: AuditResult['status']): string[] =>
    results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);

  it('passes the audits without an error or a warning', () => {
    expect(results.length).toBeGreaterThan(50);
    expect(named('error')).toEqual([]);
    expect(named('warn')).toEqual([]);
  });

  it('is noticed only for what CSRF prevention forbids', () => {
    expect(named('notice').length).toBeLessThanOrEqual(3);
  });
});
