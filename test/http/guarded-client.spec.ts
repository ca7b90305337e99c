import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/platform/clock/index.js';
import { GuardedClient, type FetchFailure, type OutboundSettings } from '../../src/platform/http/index.js';
import { LOCAL_SERVERS } from '../support/outbound.js';
import { quickest } from '../support/quickest.js';
import { outcome } from './outcome.js';
import { WebServer } from './web-server.js';

describe('the guarded client', () => {
  let server: WebServer;
  const clients: GuardedClient[] = [];
  const clientWith = (settings: Partial<OutboundSettings> = {}): GuardedClient => {
    const client = new GuardedClient({ ...LOCAL_SERVERS, ...settings }, systemClock);
    clients.push(client);
    return client;
  };
  let client: GuardedClient;

  beforeAll(async () => {
    server = await WebServer.start();
  });
  beforeEach(() => {
    server.clear();
    client = clientWith();
  });
  afterAll(async () => {
    for (const one of clients) await one.onModuleDestroy();
    await server.stop();
  });

  const paths = (): string[] => server.asked.map(({ path }) => path);

  describe('gets', () => {
    it('what is there, under an honest name, without anything of the reader', async () => {
      server.page('/a', 'text', { 'content-type': 'text/plain; charset=x', etag: '"1"', 'last-modified': 'some day' });
      expect(await client.get(server.url('/a#part'), { accept: 'text/plain' })).toEqual({
        status: 'OK',
        url: server.url('/a'),
        body: Buffer.from('text'),
        contentType: 'text/plain; charset=x',
        etag: '"1"',
        lastModified: 'some day',
      });
      expect(server.asked.at(-1)?.headers).toEqual({
        host: `127.0.0.1:${String(server.port)}`,
        connection: 'keep-alive',
        'user-agent': LOCAL_SERVERS.userAgent,
        accept: 'text/plain',
        'accept-encoding': 'gzip, br',
      });
    });

    it('nothing anew where it is still the same', async () => {
      server.at('/a', (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'a day';
        response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? undefined : 'text');
      });
      expect(await client.get(server.url('/a'), { etag: '"1"', lastModified: 'a day' })).toEqual({
        status: 'NOT_MODIFIED',
        url: server.url('/a'),
        etag: '"1"',
        lastModified: null,
      });
      expect(await outcome(client.get(server.url('/a'), { etag: '"2"' }))).toBe('text');
    });

    it('no "not modified" that it did not ask for', async () => {
      server.at('/a', (_request, response) => response.writeHead(304).end());
      expect(await outcome(client.get(server.url('/a')))).toBe('HTTP_STATUS');
    });

    it.each([
      { encoding: 'gzip', pack: gzipSync },
      { encoding: 'br', pack: brotliCompressSync },
      { encoding: 'identity', pack: (text: string): Buffer => Buffer.from(text) },
    ])('what is packed as $encoding', async ({ encoding, pack }) => {
      server.page('/a', pack('packed'), { 'content-encoding': encoding });
      expect(await outcome(client.get(server.url('/a')))).toBe('packed');
    });

    it.each([{ status: 404 }, { status: 500 }, { status: 503 }, { status: 204 }, { status: 302 }])(
      'a failure with its status for $status',
      async ({ status }) => {
        server.at('/a', (_request, response) => response.writeHead(status).end());
        await expect(client.get(server.url('/a'))).rejects.toMatchObject({ reason: 'HTTP_STATUS', httpStatus: status });
      },
    );

    it('a failure that says nothing of the address', async () => {
      await expect(client.get(server.url('/secret', 'secret.example'))).rejects.toThrow('The server refuses');
      await expect(client.get('http://secret.invalid/')).rejects.toThrow(/^The server cannot be reached/);
    });
  });

  describe('is asked to wait', () => {
    const inOneMinute = (): string => new Date(Date.now() + 60_000).toUTCString();
    it.each([
      { status: 429, value: () => '120', least: 120, most: 120 },
      { status: 429, value: inOneMinute, least: 30, most: 61 },
      { status: 503, value: () => '5', least: 5, most: 5 },
      { status: 429, value: () => 'Wed, 21 Oct 2015 07:28:00 GMT', least: 0, most: 0 },
      { status: 429, value: () => '9999999999', least: 604_800, most: 604_800 },
    ])('$status, $least s', async ({ status, value, least, most }) => {
      server.at('/a', (_request, response) => response.writeHead(status, { 'retry-after': value() }).end());
      const failure = (await client.get(server.url('/a')).catch((error: unknown) => error)) as FetchFailure;
      expect(failure).toMatchObject({ reason: 'RATE_LIMITED', httpStatus: status });
      expect(failure.retryAfterSeconds).toBeGreaterThanOrEqual(least);
      expect(failure.retryAfterSeconds).toBeLessThanOrEqual(most);
    });

    it.each([{ value: undefined }, { value: 'soon' }, { value: '-1' }, { value: '2' + '0'.repeat(20) }])(
      '429 with Retry-After $value, and no time',
      async ({ value }) => {
        const headers = value === undefined ? {} : { 'retry-after': value };
        server.at('/a', (_request, response) => response.writeHead(429, headers).end());
        await expect(client.get(server.url('/a'))).rejects.toMatchObject({
          reason: 'RATE_LIMITED',
          retryAfterSeconds: null,
        });
      },
    );
  });

  describe('follows', () => {
    it.each([{ status: 301 }, { status: 302 }, { status: 303 }, { status: 307 }, { status: 308 }])(
      'a redirect with $status, and says where it ended',
      async ({ status }) => {
        server.redirect('/a', '/b', status);
        server.page('/b', 'there');
        expect(await client.get(server.url('/a'))).toMatchObject({ status: 'OK', url: server.url('/b') });
      },
    );

    it('three redirects and no fourth', async () => {
      for (const [from, to] of ['12', '23', '34', '45']) server.redirect(`/${from ?? ''}`, `/${to ?? ''}`);
      server.page('/5', 'there');
      expect(await outcome(client.get(server.url('/2')))).toBe('there');
      expect(await outcome(client.get(server.url('/1')))).toBe('TOO_MANY_REDIRECTS');
      expect(paths().slice(-4)).toEqual(['/1', '/2', '/3', '/4']);
    });

    it.each([
      { to: 'http://10.0.0.1/', reason: 'BLOCKED_ADDRESS' },
      { to: 'http://[::1]/', reason: 'BLOCKED_ADDRESS' },
      { to: 'http://0x7f000002/', reason: 'BLOCKED_ADDRESS' },
      { to: 'http://169.254.169.254/latest/meta-data/', reason: 'BLOCKED_ADDRESS' },
      { to: '//2130706434/', reason: 'BLOCKED_ADDRESS' },
      { to: 'http://inward.example/', reason: 'BLOCKED_ADDRESS' },
      { to: 'ftp://127.0.0.1/', reason: 'BAD_URL' },
      { to: 'file:///etc/passwd', reason: 'BAD_URL' },
      { to: 'gopher://127.0.0.1:6379/_INFO', reason: 'BAD_URL' },
      { to: 'data:text/html,x', reason: 'BAD_URL' },
      { to: 'javascript:alert(1)', reason: 'BAD_URL' },
      { to: 'http://127.0.0.1:5432/', reason: 'BAD_URL' },
      { to: 'http://user:secret@127.0.0.1/', reason: 'BAD_URL' },
      { to: 'http://', reason: 'BAD_URL' },
    ])('no redirect to $to', async ({ to, reason }) => {
      const resolve: OutboundSettings['policy']['resolve'] = async (host) =>
        Promise.resolve([host === 'inward.example' ? '192.168.0.1' : '127.0.0.1']);
      const isAllowedPort = (port: string): boolean => port === '' || port === String(server.port);
      const strict = clientWith({ policy: { ...LOCAL_SERVERS.policy, isAllowedPort, resolve } });
      server.redirect('/a', to);
      expect(await outcome(strict.get(server.url('/a')))).toBe(reason);
    });
  });

  describe('stops', () => {
    it('where headers do not come', async () => {
      server.at('/a', () => undefined);
      expect(await outcome(clientWith({ timeLimitMs: 300 }).get(server.url('/a')))).toBe('TIMEOUT');
    });

    it('where a body comes drop by drop', async () => {
      server.at('/a', (_request, response) => {
        response.writeHead(200);
        const drops = setInterval(() => response.write('x'), 20);
        response.on('close', () => {
          clearInterval(drops);
        });
      });
      expect(await outcome(clientWith({ timeLimitMs: 300 }).get(server.url('/a')))).toBe('TIMEOUT');
    });

    it('at the time for all hops together', async () => {
      server.at('/a', (_request, response) => {
        setTimeout(() => response.writeHead(302, { location: '/b' }).end(), 200);
      });
      server.at('/b', (_request, response) => {
        setTimeout(() => response.end('late'), 200);
      });
      expect(await outcome(clientWith({ timeLimitMs: 300 }).get(server.url('/a')))).toBe('TIMEOUT');
      expect(await outcome(clientWith({ timeLimitMs: 20_000 }).get(server.url('/a')))).toBe('late');
    });

    it('at the size, where it is told before', async () => {
      server.page('/a', 'x'.repeat(2 * 1024 * 1024 + 1));
      expect(await outcome(client.get(server.url('/a')))).toBe('TOO_LARGE');
      server.page('/b', 'x'.repeat(2 * 1024 * 1024));
      expect((await outcome(client.get(server.url('/b')))).length).toBe(2 * 1024 * 1024);
    });

    it('at the size, where nothing tells it and no end comes', async () => {
      let sent = 0;
      server.at('/a', (_request, response) => {
        response.writeHead(200);
        const block = Buffer.alloc(64 * 1024);
        const more = (): void => {
          if (response.destroyed) return;
          sent += block.length;
          if (response.write(block)) setImmediate(more);
          else response.once('drain', more);
        };
        more();
      });
      expect(await outcome(client.get(server.url('/a')))).toBe('TOO_LARGE');
      await sleep(50);
      expect(sent).toBeLessThan(16 * 1024 * 1024);
    });

    it.each([
      { encoding: 'gzip', pack: gzipSync },
      { encoding: 'br', pack: brotliCompressSync },
    ])('at the size of what a small $encoding bomb becomes, and not after', async ({ encoding, pack }) => {
      const bomb = pack(Buffer.alloc(64 * 1024 * 1024));
      expect(bomb.length).toBeLessThan(100 * 1024);
      server.page('/a', bomb, { 'content-encoding': encoding });
      const before = process.memoryUsage().arrayBuffers;
      expect(await outcome(client.get(server.url('/a')))).toBe('TOO_LARGE');
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
    });

    it.each([
      { encoding: 'gzip', body: Buffer.from('this is not gzip') },
      { encoding: 'gzip', body: gzipSync('cut off').subarray(0, 12) },
      { encoding: 'gzip, gzip', body: gzipSync(gzipSync('twice')) },
      { encoding: 'compress', body: Buffer.from('x') },
    ])('at what cannot be unpacked: $encoding', async ({ encoding, body }) => {
      server.page('/a', body, { 'content-encoding': encoding });
      expect(await outcome(client.get(server.url('/a')))).toBe('UNREACHABLE');
    });
  });

  describe('respects robots.txt', () => {
    beforeEach(() => {
      server.page('/open', 'open');
      server.page('/closed/a', 'closed');
      server.redirect('/into', '/closed/a');
    });

    it('that names all programs, or this one, also behind a redirect, and asks once', async () => {
      server.page('/robots.txt', 'User-agent: other\nDisallow: /open\n\nUser-agent: vigil\nDisallow: /closed');
      expect(await outcome(client.get(server.url('/open')))).toBe('open');
      expect(await outcome(client.get(server.url('/closed/a')))).toBe('ROBOTS');
      expect(await outcome(client.get(server.url('/into')))).toBe('ROBOTS');
      expect(paths()).toEqual(['/robots.txt', '/open', '/into']);
    });

    it.each([
      { what: 'wildcards', rules: 'Disallow: /*a*a*a*a*a*a*a*a*a*a*b\n'.repeat(10_000) },
      { what: 'wildcards in one line', rules: `Disallow: /${'*a'.repeat(200_000)}` },
      { what: 'letters', rules: `Disallow: /*${'a'.repeat(1_800)}b\n`.repeat(200) },
      { what: 'lines', rules: 'Disallow: /*b\n'.repeat(30_000) },
    ])('that has too many $what, as far as it takes no long time', async ({ rules }) => {
      const path = `/open/${'a'.repeat(1_900)}`;
      server.page(path, 'open');
      server.page('/robots.txt', `User-agent: *\nDisallow: /closed\n${rules}`);
      const read = async (): Promise<string> => outcome((client = clientWith()).get(server.url(path)));
      expect(await read()).toBe('open');
      expect(await quickest(1_000, read)).toBeLessThan(1_000);
      expect(await outcome(client.get(server.url('/closed/a')))).toBe('ROBOTS');
    });

    it.each([
      { status: 404, expected: 'open' },
      { status: 403, expected: 'open' },
      { status: 500, expected: 'HTTP_STATUS' },
    ])('as $expected where it answers $status', async ({ status, expected }) => {
      server.at('/robots.txt', (_request, response) => response.writeHead(status).end('User-agent: *\nDisallow: /'));
      expect(await outcome(client.get(server.url('/open')))).toBe(expected);
    });
  });

  it('keeps requests to a host apart, and not those to different hosts', async () => {
    for (const path of ['/robots.txt', '/a', '/b', '/c']) server.page(path, '');
    const [gapMs, began] = [150, performance.now()];
    const patient = clientWith({ gapMs });
    const apart = ['/a', '/b', '/c'].map(async (path) => patient.get(server.url(path, 'one.example')));
    let n = 0;
    const elsewhere = async (): Promise<object> =>
      patient.get(server.url('/robots.txt', `${String((n += 1))}.example`));
    expect(await quickest(gapMs, elsewhere)).toBeLessThan(gapMs);
    await Promise.all(apart);
    const times = server.asked.filter(({ headers }) => headers.host?.startsWith('one.') === true).map(({ at }) => at);
    expect(times.length).toBeGreaterThan(3);
    // Each waits from the beginning, so that a server that looks late sees two at once, and none too early.
    for (const [index, at] of times.entries()) expect(at - began).toBeGreaterThan(index * gapMs - 10);
  });
});
