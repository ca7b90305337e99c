import { once } from 'node:events';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { LiveServer } from '../../src/platform/live/index.js';
import { until } from '../support/until.js';
import { endClients, LiveClient } from './live-client.js';

type Limits = ConstructorParameters<typeof LiveServer>[0]['limits'];

interface Served {
  readonly url: string;
  readonly server: LiveServer;
  readonly fastify: FastifyInstance;
  /** What went wrong on our side. */
  readonly failures: unknown[];
  /** Subscriptions that are still asked for more. */
  readonly listening: () => number;
  /** Lets the caller stay or not. */
  mayStay: boolean;
}

const LARGE = 'x'.repeat(256 * 1024);

/** `large` never ends, `broken` fails, `quiet` says nothing. */
function schemaOf(onListen: (change: number) => void): GraphQLSchema {
  const schema = buildSchema(`type Query { q: Int } type Subscription { large: String! broken: String quiet: String }`);
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  const stream = (next: () => Promise<unknown>): AsyncIterableIterator<unknown> => {
    let done = false;
    onListen(1);
    return {
      next: async () => ({ value: await next(), done }),
      return: async () => {
        if (!done) onListen(-1);
        done = true;
        return Promise.resolve({ value: undefined, done });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };
  if (fields['large']) fields['large'].subscribe = () => stream(async () => turn({ large: LARGE }));
  if (fields['quiet']) fields['quiet'].subscribe = () => stream(async () => new Promise(() => undefined));
  if (fields['broken']) {
    fields['broken'].subscribe = () => {
      throw new Error('password=canary');
    };
  }
  return schema;
}

const open: Served[] = [];

async function serve(limits: Limits = {}): Promise<Served> {
  let listening = 0;
  const fastify = Fastify();
  const failures: unknown[] = [];
  const schema = schemaOf((change) => {
    listening += change;
  });
  const server = new LiveServer({
    fastify,
    schema: () => schema,
    doorkeeper: {
      admit: async () => Promise.resolve({ headers: {}, mayStay: async () => Promise.resolve(served.mayStay) }),
    },
    onFailure: (failure) => failures.push(failure),
    limits,
  });
  const url = await fastify.listen({ port: 0, host: '127.0.0.1' });
  const served: Served = { url, server, fastify, failures, listening: () => listening, mayStay: true };
  open.push(served);
  return served;
}

afterEach(async () => {
  endClients();
  for (const { server, fastify } of open.splice(0)) {
    await server.close();
    await fastify.close();
  }
});

describe('a live server', () => {
  it('closes a connection that does not say who it is in time', async () => {
    const { url } = await serve({ initMs: 50 });
    expect(await LiveClient.connect(url).closed()).toBe(4408);
  });

  it('cuts off a client that does not answer a ping, and keeps one that does', async () => {
    const { url } = await serve({ pingMs: 100 });
    // An answer that this process is too busy to give in time is none.
    await until(async () => {
      const [answering, silent] = [await LiveClient.open(url), await LiveClient.open(url)];
      silent.socket.removeAllListeners('ping');
      Object.defineProperty(silent.socket, '_autoPong', { value: false });
      expect(await silent.closed()).toBe(1006);
      await sleep(250);
      return answering.socket.readyState === answering.socket.OPEN;
    });
  });

  it('closes the connection of somebody who may not stay', async () => {
    const served = await serve({ pingMs: 100 });
    await until(async () => {
      served.mayStay = true;
      const client = await LiveClient.open(served.url);
      served.mayStay = false;
      return (await client.closed()) === 4403;
    });
  });

  it('sends a client that does not read no more than fits, and cuts it off', async () => {
    const served = await serve({ pingMs: 200 });
    const client = await LiveClient.open(served.url);
    client.send({ type: 'subscribe', id: '1', payload: { query: 'subscription { large }' } });
    await until(() => client.told('1').length > 0);
    client.socket.pause();
    const before = process.memoryUsage().rss;
    await until(() => served.listening() === 0);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('sends everybody away when it stops, and lets nobody in afterwards', async () => {
    const served = await serve();
    const client = await LiveClient.open(served.url);
    await client.subscribe('subscription { quiet }');
    expect(served.listening()).toBe(1);
    const code = client.closed();
    await served.server.close();
    expect(await code).toBe(1001);
    expect(served.listening()).toBe(0);
    expect(await LiveClient.connect(served.url).closed()).toBe(1001);
  });

  it('closes a client that sends more messages than it has to', async () => {
    const { url } = await serve({ messages: 20 });
    const client = await LiveClient.open(url);
    for (let count = 0; count < 20; count += 1) client.send({ type: 'ping' });
    expect(await client.closed()).toBe(4429);
  });

  it('says nothing of what failed on our side but that it did', async () => {
    const { url, failures } = await serve();
    const client = await LiveClient.open(url);
    expect(await client.refusal(await client.subscribe('subscription { broken }'))).toEqual(['INTERNAL']);
    expect(JSON.stringify(client.messages)).not.toContain('canary');
    expect(failures).toHaveLength(1);
  });

  it('answers an upgrade to another path as a request, and ends it', async () => {
    const { url } = await serve();
    const client = LiveClient.connect(`${url}/elsewhere`);
    const [, response] = (await once(client.socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(404);
  });
});
