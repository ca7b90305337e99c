import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { bearer } from '../identity/identity-app.js';
import { until } from '../support/until.js';
import { LiveClient } from './live-client.js';
import type { LiveWorld } from './live-world.js';

const CASE_CHANGED = 'subscription { caseChanged { id } }';

/** Who is let in, and for how long. */
export function connectionsOf(world: () => LiveWorld): void {
  describe('a connection', () => {
    it.each([
      { what: 'a query', query: '{ cases { totalCount } }', code: 'GRAPHQL_VALIDATION_FAILED' },
      { what: 'no GraphQL', query: 'subscription {', code: 'GRAPHQL_PARSE_FAILED' },
      {
        what: 'two fields',
        query: 'subscription { caseChanged { id } newsLinked { cursor } }',
        code: 'GRAPHQL_VALIDATION_FAILED',
      },
      {
        what: 'the id of another type',
        query: 'subscription { caseChanged(case: "Award:1") { id } }',
        code: 'BAD_USER_INPUT',
      },
      { what: 'no cursor', query: 'subscription { caseChanged(after: "x") { id } }', code: 'BAD_USER_INPUT' },
      {
        what: 'more than an operation may cost',
        query: `subscription { caseChanged { case { ${'prisoner { cases { nodes { '.repeat(2)} timeline(first: 100) { nodes { id } } ${'} } }'.repeat(2)} } } }`,
        code: 'QUERY_TOO_COMPLEX',
      },
    ])('is refused $what, and stays', async ({ query, code }) => {
      const client = await world().enter();
      expect(await client.refusal(await client.subscribe(query))).toContain(code);
      expect(client.socket.readyState).toBe(client.socket.OPEN);
    });

    it('over HTTP a subscription is refused', async () => {
      expect((await world().desk.nobody('subscription { caseChanged { id } }')).codes).toEqual([
        'GRAPHQL_VALIDATION_FAILED',
      ]);
    });

    it('with a token that is none is closed', async () => {
      const client = LiveClient.connect(world().desk.app.url);
      client.socket.once('open', () => {
        client.send({ type: 'connection_init', payload: { authorization: `Bearer ${'x'.repeat(43)}` } });
      });
      expect(await client.closed()).toBe(4403);
    });

    it.each([
      { origin: 'https://record.example.org', opens: true },
      { origin: 'https://elsewhere.example', opens: false },
      { origin: undefined, opens: false },
    ])('with the cookie of a session is let in from our own pages only: $origin', async ({ origin, opens }) => {
      const token = await world().token('EDITOR');
      const headers = { cookie: `__Host-vigil=${token}`, ...(origin === undefined ? {} : { origin }) };
      const client = LiveClient.connect(world().desk.app.url, headers);
      client.socket.once('open', () => {
        client.send({ type: 'connection_init' });
      });
      if (!opens) expect(await client.closed()).toBe(4403);
      else {
        await once(client.socket, 'message');
        const id = await client.subscribe(CASE_CHANGED);
        // From when on it is told nothing says: what happens is repeated until it is.
        await until(async () => {
          await world().addFact('For staff', 'STAFF');
          return (await client.events(id, 0)).length > 0;
        });
      }
    });

    it('tells nothing any more once the session ended', async () => {
      const token = await world().token('EDITOR');
      const entry = { params: { authorization: `Bearer ${token}` } };
      const client = await world().enter(entry);
      const id = await client.subscribe(CASE_CHANGED);
      await world().desk.app.ask('mutation { signOut }', {}, bearer(token));
      await world().addFact('After the end', 'STAFF');
      expect(await client.events(id, 0)).toEqual([]);
    });

    it.each([
      { what: 'no JSON', message: 'x', code: 4400 },
      {
        what: 'a subscription before it was let in',
        message: '{"type":"subscribe","id":"1","payload":{"query":"x"}}',
        code: 4401,
      },
      { what: 'too much', message: 'x'.repeat(70_000), code: 1009 },
    ])('that sends $what is closed', async ({ message, code }) => {
      const client = LiveClient.connect(world().desk.app.url);
      client.socket.once('open', () => {
        client.socket.send(message);
      });
      expect(await client.closed()).toBe(code);
    });

    it('of another protocol or path is refused as a request', async () => {
      const answer = await fetch(`${world().desk.app.url}/elsewhere`, {
        headers: { upgrade: 'websocket', connection: 'upgrade' },
      }).catch(() => undefined);
      expect(answer?.status ?? 404).toBe(404);
    });

    it('beyond twenty of one address is refused until one is closed', async () => {
      const headers = { 'x-forwarded-for': '203.0.113.9' };
      const first = await world().enter({ headers });
      for (let count = 1; count < 20; count += 1) await world().enter({ headers });
      const refused = LiveClient.connect(world().desk.app.url, headers);
      const status = await new Promise<number | undefined>((resolve) => {
        refused.socket.once('unexpected-response', (_request, { statusCode }) => {
          resolve(statusCode);
        });
      });
      expect(status).toBe(429);
      first.end();
      await until(async () => {
        const next = LiveClient.connect(world().desk.app.url, headers);
        return Promise.race([
          once(next.socket, 'open').then(() => true),
          once(next.socket, 'unexpected-response').then(() => false),
        ]);
      });
    });

    it('holds no more than twenty subscriptions', async () => {
      const client = await world().enter();
      for (let count = 0; count < 20; count += 1)
        client.send({
          type: 'subscribe',
          id: `s${String(count)}`,
          payload: { query: 'subscription { caseChanged { id } }' },
        });
      expect(await client.refusal(await client.subscribe(CASE_CHANGED))).toEqual(['TOO_MANY_REQUESTS']);
    });
  });
}
