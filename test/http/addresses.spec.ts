import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/platform/clock/index.js';
import { FetchFailure, GuardedClient, PUBLIC_WEB } from '../../src/platform/http/index.js';
import { LOCAL_SERVERS } from '../support/outbound.js';
import { WebServer } from './web-server.js';

const reasonOf = async (client: GuardedClient, url: string): Promise<string> =>
  client.get(url).then(
    () => 'fetched',
    (error: unknown) => (error instanceof FetchFailure ? error.reason : String(error)),
  );

/** Every kind of address that leads somewhere else than the open internet. */
const NOT_PUBLIC = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.1.2.3'],
  ...['169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1'],
  ...['192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255'],
  ...['240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1'],
  ...['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::'],
  ...['2002:808:808::1', '3fff::1', '5f00::1', 'fc00::1', 'fd12:3456:789a::1', 'fe80::1', 'fec0::1', 'ff02::1'],
  ...['4000::1', '::8.8.8.8'],
];

const PUBLIC = [
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '2606:4700::1111',
];

describe('addresses', () => {
  const client = new GuardedClient({ ...LOCAL_SERVERS, policy: PUBLIC_WEB }, systemClock);
  afterAll(async () => client.onModuleDestroy());

  it.each(NOT_PUBLIC.map((address) => ({ address })))(
    '$address is not public, and is not asked',
    async ({ address }) => {
      expect(PUBLIC_WEB.isAllowedAddress(address)).toBe(false);
      const host = address.includes(':') ? `[${address}]` : address;
      expect(await reasonOf(client, `http://${host}/`)).toBe('BLOCKED_ADDRESS');
    },
  );

  it.each(PUBLIC.map((address) => ({ address })))('$address is public', ({ address }) => {
    expect(PUBLIC_WEB.isAllowedAddress(address)).toBe(true);
  });

  it.each([
    { host: '2130706433' },
    { host: '0x7f000001' },
    { host: '0x7f.0.0.1' },
    { host: '0177.0.0.1' },
    { host: '017700000001' },
    { host: '127.1' },
    { host: '127.0.1' },
    { host: '127.0.0.1.' },
    { host: '１２７.0.0.1' },
    { host: '①②⑦.0.0.1' },
    { host: '%31%32%37.0.0.1' },
    { host: '3232235777' },
    { host: '0' },
    { host: '[0:0:0:0:0:ffff:7f00:1]' },
    { host: '[::ffff:7f00:1]' },
    { host: '[0000::0001]' },
  ])('$host is read as what it is', async ({ host }) => {
    expect(await reasonOf(client, `http://${host}/`)).toBe('BLOCKED_ADDRESS');
  });

  it.each([{ url: 'http://localhost/' }, { url: 'https://localhost/' }, { url: 'http://LOCALHOST/' }])(
    '$url is looked up, and refused',
    async ({ url }) => {
      expect(await reasonOf(client, url)).toBe('BLOCKED_ADDRESS');
    },
  );

  it.each([
    { url: '' },
    { url: 'no address' },
    { url: '//example.org/' },
    { url: 'ftp://example.org/' },
    { url: 'file:///etc/passwd' },
    { url: 'unix:/var/run/x.sock' },
    { url: 'http://example.org:22/' },
    { url: 'http://example.org:8080/' },
    { url: 'https://example.org:5432/' },
    { url: 'http://user@example.org/' },
    { url: 'http://user:secret@example.org/' },
    { url: 'http://:secret@example.org/' },
    { url: 'http://[fe80::1%25eth0]/' },
    { url: 'http://256.256.256.256/' },
    { url: `http://example.org/${'a'.repeat(2048)}` },
  ])('$url is not asked at all', async ({ url }) => {
    expect(await reasonOf(client, url)).toBe('BAD_URL');
    expect(() => client.check(url)).toThrow(FetchFailure);
  });

  describe('through a proxy', () => {
    let web: WebServer;
    let proxy: Server;
    const tunnels: string[] = [];
    let through: GuardedClient;
    beforeAll(async () => {
      web = await WebServer.start();
      proxy = createServer().on('connect', (request: IncomingMessage, socket: Duplex) => {
        tunnels.push(request.url ?? '');
        const there = connect(web.port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connected\r\n\r\n');
          there.pipe(socket).pipe(there);
        });
      });
      await new Promise<void>((resolve) => {
        proxy.listen(0, '127.0.0.1', resolve);
      });
      const at = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
      through = new GuardedClient({ ...LOCAL_SERVERS, policy: PUBLIC_WEB, proxy: at }, systemClock);
    });
    afterAll(async () => {
      await through.onModuleDestroy();
      proxy.closeAllConnections();
      proxy.close();
      await web.stop();
    });

    it('go to it by name, and are looked up there', async () => {
      web.page('/a', 'reached');
      expect(await reasonOf(through, 'http://hidden.onion/a')).toBe('fetched');
      expect(tunnels).toContain('hidden.onion:80');
    });

    it.each([{ url: 'http://127.0.0.1/' }, { url: 'http://0x7f000001/' }, { url: 'http://[::ffff:10.0.0.1]/' }])(
      'are refused where they are no names: $url',
      async ({ url }) => {
        const before = tunnels.length;
        expect(await reasonOf(through, url)).toBe('BLOCKED_ADDRESS');
        expect(tunnels).toHaveLength(before);
      },
    );
  });

  describe('of a host', () => {
    const clients: GuardedClient[] = [];
    afterAll(async () => {
      for (const one of clients) await one.onModuleDestroy();
    });
    const resolving = (...answers: readonly (readonly string[])[]): GuardedClient => {
      let next = 0;
      const resolve = async (): Promise<readonly string[]> => {
        next += 1;
        return Promise.resolve(answers[Math.min(next, answers.length) - 1] ?? []);
      };
      const one = new GuardedClient({ ...LOCAL_SERVERS, policy: { ...LOCAL_SERVERS.policy, resolve } }, systemClock);
      clients.push(one);
      return one;
    };

    it.each([
      { answers: ['10.0.0.1'] },
      { answers: ['127.0.0.1', '10.0.0.1'] },
      { answers: ['::1', '127.0.0.1'] },
      { answers: ['::ffff:127.0.0.1'] },
    ])('are all allowed, or none is asked: $answers', async ({ answers }) => {
      const server = await WebServer.start();
      server.page('/a', 'reached');
      expect(await reasonOf(resolving(answers), server.url('/a', 'any.example'))).toBe('BLOCKED_ADDRESS');
      expect(server.asked).toEqual([]);
      await server.stop();
    });

    it('that has none cannot be reached', async () => {
      expect(await reasonOf(resolving([]), 'http://any.example/')).toBe('UNREACHABLE');
    });

    it('that answers differently the second time are checked again for the second connection', async () => {
      const server = await WebServer.start();
      server.at('/robots.txt', (_request, response) => {
        response.writeHead(404, { connection: 'close' }).end();
      });
      server.page('/a', 'reached');
      const rebound = resolving(['127.0.0.1'], ['127.0.0.2']);
      expect(await reasonOf(rebound, server.url('/a', 'any.example'))).toBe('BLOCKED_ADDRESS');
      expect(server.asked.map(({ path, headers }) => [path, headers.host])).toEqual([
        ['/robots.txt', `any.example:${String(server.port)}`],
      ]);
      await server.stop();
    });
  });
});
