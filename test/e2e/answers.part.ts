import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createProbeApp, type ProbeApp } from './support/probe-app.js';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

const FAILING = 'query ($how: String!) { failing(how: $how) { id } }';
const PRICED = 'query ($n: Int = 100) { things(first: $n) { nodes { a: next { ...T } b: next { ...T } } } }';
const LONG_FRAGMENT = `fragment T on Thing { ${'id '.repeat(300)} }`;

describe('answers of the service', () => {
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

  async function ask(query: string, variables: object = {}): Promise<{ response: Response; body: Body }> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    return { response, body: (await response.json()) as Body };
  }

  it('shows a refusal of ours with its code and field', async () => {
    const { response, body } = await ask(FAILING, { how: 'refused' });
    expect(response.status).toBe(200);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', field: 'how' });
    expect(body.errors?.[0]?.path).toEqual(['failing']);
  });

  it('shows nothing of an unexpected failure but the id it was logged under', async () => {
    const { response, body } = await ask(FAILING, { how: 'surprising' });
    const { extensions, message } = body.errors?.[0] ?? { extensions: {}, message: '' };
    expect(response.status).toBe(500);
    expect(message).toBe('Something went wrong on our side.');
    expect(JSON.stringify(body)).not.toContain('hunter2');
    const line = probe.logged().find((one) => one['code'] === 'INTERNAL');
    expect(line?.['requestId']).toBe(extensions['requestId']);
    expect(JSON.stringify(line)).toContain('hunter2');
  });

  it.each([
    ['away', 'DATABASE_UNAVAILABLE'],
    ['slow', 'TIMEOUT'],
  ])('a database that is %s is 503 %s with Retry-After', async (how, code) => {
    const { response, body } = await ask(FAILING, { how });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(body.errors?.[0]?.extensions).toEqual({ code });
  });

  it('names the argument of a page over the limit', async () => {
    const { body } = await ask('query ($n: Int) { things(first: $n) { nodes { id } } }', { n: 101 });
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'things.first' });
    expect(body.errors?.[0]?.message).toContain('from 0 to 100');
  });

  it('prices an operation by the page its variables ask for, and says the price it refuses', async () => {
    const costly = `query ($n: Int) { things(first: $n) { nodes { ${'next { id } '.repeat(60)} ${'next { next { id } } '.repeat(60)}${'id '.repeat(300)} } } }`;
    expect((await ask(costly, { n: 1 })).response.status).toBe(200);
    const { response, body } = await ask(costly, { n: 100 });
    expect(response.status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      cost: { requested: 60_101, maximum: 50_000 },
    });
  });

  it('prices a fragment as often as it is spread, default values of variables included', async () => {
    const { body } = await ask(`${PRICED} ${LONG_FRAGMENT}`);
    expect(body.errors?.[0]?.extensions['cost']).toEqual({ requested: 60_301, maximum: 50_000 });
  });

  it('answers the full introspection query, which is deeper than other operations may be', async () => {
    const { response, body } = await ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(response.status).toBe(200);
  });

  it('may be read by any page, without cookies, and is safe to open in a browser', async () => {
    const preflight = await fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://example.org' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const { response } = await ask('{ thing { id } }');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('logs a request without its address, agent, query or variables', async () => {
    const secret = 'a-value-nobody-else-may-read';
    const query = `query NamedByAVisitor { thing(id: "${secret}") { id } }`;
    await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1', 'user-agent': 'agent-of-a-visitor' },
    });
    const text = JSON.stringify(probe.logged());
    expect(text).toContain('"route":"/graphql"');
    expect(text).not.toMatch(/a-value-nobody|agent-of-a-visitor|127\.0\.0\.1|NamedByAVisitor/);
  });

  it('is alive throughout, and ready only while the database answers', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    probe.setReady(false);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    probe.setReady(true);
  });
});
