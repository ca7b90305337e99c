import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { theEmbeds } from './built.js';

type Embeds = Awaited<ReturnType<typeof theEmbeds>>;

let embeds: Embeds;
beforeAll(async () => {
  embeds = await theEmbeds();
}, 60_000);

const ADDRESS = '/embed/timeline.js';
const MOST_BYTES = 20 * 1024;

describe('the component', () => {
  it('is one script of less than 20 KB compressed', async () => {
    const { status, headers, text } = await embeds.get(ADDRESS);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(gzipSync(text).byteLength).toBeLessThan(MOST_BYTES);
    expect(text).toContain('customElements.define("case-timeline"');
    expect(text).not.toMatch(/^\s*(import|export)\s/m);
  });

  it('is kept for an hour, is asked about by its tag, and may be loaded from anywhere', async () => {
    const { headers } = await embeds.get(ADDRESS);
    expect(headers['cache-control']).toBe('public, max-age=3600');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['vary']).toBe('accept-encoding');
    expect(headers['set-cookie']).toBeUndefined();
    const again = await embeds.get(ADDRESS, { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, max-age=3600']);
  });

  it('goes over the line compressed', async () => {
    const { record } = embeds;
    const plain = (await embeds.get(ADDRESS)).text;
    const gzip = await record.app.inject({ url: ADDRESS, headers: { 'accept-encoding': 'gzip' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain);
    const brotli = await record.app.inject({ url: ADDRESS, headers: { 'accept-encoding': 'gzip, br' } });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.rawPayload.byteLength).toBeLessThan(gzip.rawPayload.byteLength + 500);
  });

  it('names no address: it asks where it was loaded from', async () => {
    const { text } = await embeds.get(ADDRESS);
    const withoutLicences = text.replaceAll(/\/\*![\s\S]*?\*\//g, '');
    const addresses = [...withoutLicences.matchAll(/https?:\/\/[^"'`\s)]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  });

  it('has the custom properties that its page of documentation names, and no others', () => {
    const namesIn = (file: string): string[] => {
      const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
      return [...new Set([...text.matchAll(/--case-timeline-[a-z-]+/g)].map(([name]) => name))].sort();
    };
    const sheets = ['embed-theme.css', 'embed.css'].flatMap((name) => namesIn(`src/modules/publishing/assets/${name}`));
    expect(namesIn('docs/api/embedding.md')).toEqual([...new Set(sheets)].sort());
  });
});
