import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serveRecord, type ServedRecord } from '../../browser/support/served-record.js';
import { Relay } from '../../e2e/support/relay.js';
import { HandClock } from '../../identity/identity-app.js';
import { theWorld } from './built.js';
import { PUBLIC_URL } from './kept-and-fresh.js';

describe('a database that goes away', () => {
  let relay: Relay;
  let served: ServedRecord;

  beforeAll(async () => {
    const { desk } = await theWorld();
    relay = new Relay(new URL(desk.app.clone.url));
    await relay.open();
    served = await serveRecord(relay.url, PUBLIC_URL, new HandClock());
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await relay.cut();
  });

  const ask = async (url: string): Promise<{ status: number; text: string; cacheControl: unknown }> => {
    const { statusCode, payload, headers } = await served.app.inject({ method: 'GET', url });
    return { status: statusCode, text: payload, cacheControl: headers['cache-control'] };
  };

  it.each(['/cases/anna-example', '/embed/cases/anna-example', '/cases.json'])(
    '%s is 503 then and nothing that was kept, and there again as soon as it is back',
    async (address) => {
      const before = await ask(address);
      expect(before.status).toBe(200);
      expect(before.text).toContain('Anna Example');
      await relay.cut();
      const during = await ask(address);
      expect(during.status).toBe(503);
      expect(during.cacheControl).toMatch(/no-cache|no-store/);
      expect(during.text).not.toContain('Anna Example');
      await relay.open();
      expect(await ask(address)).toEqual(before);
    },
  );
});
