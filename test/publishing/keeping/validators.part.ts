import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { AnswerKeeper } from '../../../src/modules/publishing/serving/answer-keeper.service.js';
import { theWorld } from './built.js';
import { PUBLIC_URL, type KeptAndFresh, type Told } from './kept-and-fresh.js';
import { addressesOf, ROUTES } from './routes.js';

const STRONG = /^"[\w-]{20,}"$/;
const HERE = { cases: ['anna-example'], prisoners: ['anna-example'], campaigns: ['shown'] };
const NOWHERE = { cases: ['nobody'], prisoners: ['nobody'], campaigns: ['nobody'] };

const ADDRESSES = addressesOf(HERE, PUBLIC_URL);
const ROWS = ADDRESSES.map((address) => ({ address }));

const isFrame = (address: string): boolean => /^\/embed\/cases\/[^/?]+(\?|$)/.test(address);
const isData = (address: string): boolean => /\.\w+(\?|$)|timeline(\?|$)|^\/oembed/.test(address);

const SURFACES = [
  {
    surface: 'embeds',
    rows: ADDRESSES.filter(isFrame),
    policy: [`frame-ancestors *`, `script-src 'self'`, `form-action 'none'`],
    frames: undefined,
  },
  {
    surface: 'pages',
    rows: ADDRESSES.filter((address) => !isFrame(address) && !isData(address)),
    policy: [`frame-ancestors 'none'`, `style-src 'self'`, `form-action 'self'`],
    frames: 'DENY',
  },
  {
    surface: 'data',
    rows: ADDRESSES.filter(isData),
    policy: [`frame-ancestors 'none'`, `form-action 'none'`],
    frames: 'DENY',
  },
];

let both: KeptAndFresh;

beforeAll(async () => {
  const world = await theWorld();
  ({ both } = world);
  const campaign = await world.pen.put('addCampaign', { title: 'Shown', slug: 'shown' });
  await world.pen.put('includeCase', { caseId: world.desk.caseId, campaignId: campaign });
}, 90_000);

const policyOf = ({ headers }: Told): string[] => String(headers['content-security-policy']).split('; ');

describe('what every answer says of itself', () => {
  it('is looked at for all that is published', () => {
    expect(ROUTES.length).toBeGreaterThan(20);
    expect(SURFACES.map(({ rows }) => rows.length > 1)).toEqual([true, true, true]);
  });

  it.each(ROWS)('$address is to be asked for again, by whomever, and sets nothing', async ({ address }) => {
    const { status, headers, etag } = await both.kept(address);
    expect(status).toBe(200);
    expect(etag).toMatch(STRONG);
    expect(headers).toMatchObject({
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers['content-type']).toMatch(
      /^(text\/(html|calendar|csv|xml)|application\/[\w+]+|image\/(png|svg\+xml))/,
    );
    expect(String(headers['vary']).split(', ').sort()).toEqual(['accept-encoding', 'accept-language']);
    const named = await both.kept(`${address}${address.includes('?') ? '&' : '?'}lang=fr`);
    expect(named.headers['vary']).toBe('accept-encoding');
    expect(named.headers['content-language']).toBe('fr');
  });

  it.each(ROWS)('$address is not sent to who has it, in whatever coding', async ({ address }) => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const sent = { 'accept-encoding': coding };
      const { etag } = await both.kept(address, sent);
      for (const tag of [etag, `W/${etag}`, `"other", ${etag} , "another"`]) {
        const again = await both.kept(address, { ...sent, 'if-none-match': tag });
        expect([again.status, again.bytes.byteLength, again.etag]).toEqual([304, 0, etag]);
        expect(again.headers).toMatchObject({ 'cache-control': 'public, no-cache', vary: expect.any(String) });
        expect(again.headers).not.toHaveProperty('content-encoding');
      }
      const other = await both.kept(address, { 'if-none-match': etag, 'accept-encoding': 'identity' });
      expect([other.status, other.etag]).toEqual([304, etag]);
    }
    expect((await both.kept(address, { 'if-none-match': '*' })).status).toBe(304);
    for (const tag of ['"other"', 'garbage', '', '""', ','])
      expect((await both.kept(address, { 'if-none-match': tag })).status).toBe(200);
  });

  it.each(ROWS)('$address is the same in every coding, with a tag for each', async ({ address }) => {
    const plain = await both.kept(address, { 'accept-encoding': 'identity' });
    const [br, gzip] = [
      await both.kept(address, { 'accept-encoding': 'gzip, deflate, br' }),
      await both.kept(address, { 'accept-encoding': 'gzip;q=1, br;q=0' }),
    ];
    expect(plain.headers).not.toHaveProperty('content-encoding');
    if (br.headers['content-encoding'] === undefined) {
      expect([br.etag, gzip.etag]).toEqual([plain.etag, plain.etag]);
      expect(plain.bytes.byteLength < 1_000 || plain.headers['content-type'] === 'image/png').toBe(true);
      return;
    }
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(new Set([plain.etag, br.etag, gzip.etag]).size).toBe(3);
    expect(br.bytes.byteLength).toBeLessThan(plain.bytes.byteLength);
  });

  it.each(ROWS)('$address is asked for by HEAD in the same way', async ({ address }) => {
    const [head, whole] = [await both.app.inject({ method: 'HEAD', url: address }), await both.kept(address)];
    expect([head.statusCode, head.rawPayload.byteLength]).toEqual([200, 0]);
    for (const name of ['etag', 'content-type', 'cache-control', 'vary', 'content-length'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
  });

  it.each(ROWS)('$address does not become another one by options that mean nothing', async ({ address }) => {
    const { etag } = await both.kept(address);
    both.made();
    for (const more of ['utm_source=x', 'lang=', 'lang=xx', 'a[]=1&a[]=2', '__proto__=1'])
      expect((await both.kept(`${address}${address.includes('?') ? '&' : '?'}${more}`)).etag).toBe(etag);
    expect(both.made()).toEqual([]);
  });
});

describe('what browsers may do', () => {
  it.each(SURFACES)('with $surface is said by their policy', async ({ rows, policy, frames }) => {
    for (const address of rows) {
      const told = await both.kept(address);
      expect([address, policyOf(told)]).toEqual([address, expect.arrayContaining([`default-src 'none'`, ...policy])]);
      expect([address, told.headers['x-frame-options']]).toEqual([address, frames]);
      if (!isFrame(address)) expect(policyOf(told).join()).not.toMatch(/script-src|frame-ancestors \*/);
    }
  });

  it('is to run nothing that stands in a page', async () => {
    for (const address of ADDRESSES.filter((one) => !isData(one))) {
      const { document } = parseHTML((await both.kept(address)).text);
      const elements = [...document.querySelectorAll('*')];
      expect(elements.length).toBeGreaterThan(10);
      const scripts = elements.filter(({ localName }) => localName === 'script').map((script) => script.outerHTML);
      const own = isFrame(address) ? /^<script[^>]* src="\/assets\// : /^<script type="application\/ld\+json">/;
      expect([address, scripts.filter((script) => !own.test(script))]).toEqual([address, []]);
      const attributes = elements.flatMap((element) =>
        element.getAttributeNames().map((name) => [name, element.getAttribute(name)]),
      );
      const running = attributes.filter(
        ([name, value]) => /^on|^style$|^srcdoc$/.test(name ?? '') || /^\s*javascript:/i.test(value ?? ''),
      );
      expect([address, running]).toEqual([address, []]);
    }
  });

  it('from other origins is to read, and nothing else', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'] as const) {
      const refused = await both.app.inject({
        method,
        url: '/cases/anna-example',
        headers: { origin: 'https://x.org' },
      });
      expect([method, refused.headers['access-control-allow-origin']]).toEqual([method, undefined]);
      expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('what is not there', () => {
  const MISSING = addressesOf(NOWHERE, PUBLIC_URL).filter((address) => address.includes('nobody'));

  it.each(MISSING.map((address) => ({ address })))(
    '$address is 404, is not kept and is not to be',
    async ({ address }) => {
      both.made();
      const told = [await both.kept(address), await both.kept(address, { 'if-none-match': '*' })];
      expect(told.map(({ status }) => status)).toEqual([404, 404]);
      expect(both.made()).toHaveLength(2);
      for (const { headers } of told) {
        expect(headers['cache-control']).toMatch(/no-cache|no-store/);
        expect(headers).not.toHaveProperty('set-cookie');
      }
      const frames = isFrame(address) ? undefined : 'DENY';
      expect(told[0]?.headers['x-frame-options']).toBe(frames);
    },
  );
});

describe('many options', () => {
  it('of one address make no more answers than differ', async () => {
    const keeper = both.app.get(AnswerKeeper, { strict: false });
    keeper.forget();
    both.made();
    const kinds = ['award', 'AWARD', 'award,award', 'award,nonsense', 'nonsense,Award'];
    for (const list of kinds) await both.kept(`/embed/cases/anna-example?kinds=${list}&lang=en`);
    for (const limit of ['0', '-1', '9999999', 'x', '20', '1e9', ''])
      await both.kept(`/embed/cases/anna-example?limit=${limit}&lang=en`);
    expect(both.made().length).toBeLessThanOrEqual(4);
  });
});
