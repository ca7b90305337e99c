import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERROR_TABLE } from '../../src/platform/errors/index.js';
import { quickest } from '../support/quickest.js';
import { HOSTILE, bomb, query } from './support/hostile-bodies.js';
import { createProbeApp, type ProbeApp } from './support/probe-app.js';

interface Answer {
  readonly status: number;
  readonly codes: string[];
  readonly text: string;
}

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
describe('what a client may send', () => {
  let probe: ProbeApp;
  let url: string;

  beforeAll(async () => {
    probe = await createProbeApp();
    await probe.app.listen(0, '127.0.0.1');
    url = await probe.app.getUrl();
  });

  afterAll(async () => {
    await probe.app.close();
  });

  async function send(
    body: string | Buffer | null,
    headers: Record<string, string> = {},
    path = '/graphql',
    method = 'POST',
  ): Promise<Answer> {
    const init = { method, headers: { 'content-type': JSON_TYPE, accept: GRAPHQL_TYPE, ...headers } };
    const response = await fetch(`${url}${path}`, body === null ? init : { ...init, body: Buffer.from(body) });
    const text = await response.text();
    const { errors = [] } = JSON.parse(text === '' ? '{}' : text) as { errors?: { extensions: { code: string } }[] };
    return { status: response.status, codes: errors.map((error) => error.extensions.code), text };
  }

  it.each(HOSTILE)('%s is refused with a code, not with 500', async (_name, body, code) => {
    const { status, codes, text } = await send(body);
    expect({ status: status >= 400 && status < 500, code: codes[0], text }).toEqual({ status: true, code, text });
    expect(codes.every((one) => one in ERROR_TABLE)).toBe(true);
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:|stacktrace/);
  });

  it.each(HOSTILE)('%s gives no 500 to an application/json client either', async (_name, body) => {
    const { status } = await send(body, { accept: JSON_TYPE });
    expect(status).toBeLessThan(500);
  });

  it('a document of doubling fragments is answered or refused at once', async () => {
    const answering = quickest(1_000, async () => {
      const { status } = await send(query(bomb));
      expect(status).toBeLessThan(500);
    });
    expect(await answering).toBeLessThan(1_000);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/xml', 415],
    ['application/json; charset=utf-7', undefined],
    ['nonsense', 415],
  ])('a body of type %s is refused', async (type, expected) => {
    const { status, codes } = await send(query('{ thing { id } }'), { 'content-type': type });
    expect(status).toBeLessThan(500);
    if (expected !== undefined) {
      expect(status).toBe(expected);
      expect(codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('GET answers queries, refuses mutations with 405, and needs a header no form can send', async () => {
    const read = `/graphql?query=${encodeURIComponent('{ thing { id } }')}`;
    const write = `/graphql?query=${encodeURIComponent('mutation { touch { id } }')}`;
    expect((await send(null, {}, read, 'GET')).status).toBe(200);
    expect((await send(null, {}, write, 'GET')).status).toBe(405);
    const response = await fetch(`${url}${read}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('"BAD_USER_INPUT"');
  });

  it.each([
    '/graphql?query=%',
    '/graphql?variables={',
    '/%',
    '/graphql/../..',
    '/nothing',
    '/health/unknown',
    '/graphql?query=%00',
  ])('GET %s gives no 500', async (path) => {
    const { status } = await send(null, {}, path, 'GET');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('%s /graphql gives no 500', async (method) => {
    const response = await fetch(`${url}/graphql`, { method });
    expect(response.status).toBeLessThan(500);
  });

  it.each(['', 'a b', '[', 'x:99999', '<script>', '%00'])('a Host of "%s" is refused', async (host) => {
    const { port } = new URL(url);
    const body = query('{ thing { id } }');
    const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: ${String(body.length)}\r\nConnection: close\r\n\r\n`;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + body));
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket
        .on('close', () => {
          resolve(text);
        })
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
  });
});
