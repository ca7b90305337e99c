import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseView } from '../../../src/modules/publishing/embeds/case-view.js';
import { SITE_URL, theEmbeds, TODAY } from './built.js';
import { HOSTILE_NAME } from './documents.js';

type Embeds = Awaited<ReturnType<typeof theEmbeds>>;

let embeds: Embeds;
beforeAll(async () => {
  embeds = await theEmbeds();
}, 60_000);

const ADDRESS = '/embed/cases/kvetka-2021/timeline?lang=en';

const viewAt = async (address: string): Promise<CaseView> => JSON.parse((await embeds.get(address)).text) as CaseView;

describe('what the component draws', () => {
  it('is worded, in the language, with every text plain', async () => {
    const view = await viewAt(ADDRESS);
    expect(view).toMatchObject({
      language: 'en',
      direction: 'ltr',
      name: HOSTILE_NAME,
      title: 'case of 2021',
      url: `${SITE_URL}/cases/kvetka-2021?lang=en`,
      status: 'Serving a sentence in custody',
      today: { text: 'Today, 23 November 2026', machine: TODAY },
      empty: null,
    });
    expect(view.past.entries.length + view.ahead.entries.length).toBe(20);
    expect((await viewAt(ADDRESS.replace('=en', '=fa'))).direction).toBe('rtl');
  });

  it('is the same as the page in a frame', async () => {
    const view = await viewAt(`${ADDRESS}&limit=9`);
    const { text } = await embeds.get('/embed/cases/kvetka-2021?lang=en&limit=9');
    const dates = [...view.past.entries, ...view.ahead.entries].map(({ date }) => date.text);
    const framed = [...text.matchAll(/<li[ >].*?class="date"[^>]*>([^<]+)</g)].map(([, date]) => date);
    expect(framed).toEqual(dates);
  });

  it('may be read by any page without cookies, and is asked about by its tag', async () => {
    const { headers } = await embeds.get(ADDRESS);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['set-cookie']).toBeUndefined();
    const etag = String(headers['etag']);
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect((await embeds.get(ADDRESS, { 'if-none-match': etag })).status).toBe(304);
    expect((await embeds.get(`${ADDRESS}&limit=3`, { 'if-none-match': etag })).status).toBe(200);
  });

  it('names the campaigns that speak for a case as its source', async () => {
    const { source } = await viewAt('/embed/cases/vasilok-2011/timeline?lang=be');
    expect(source).toBe('Крыніца: Свабоду Васільку, паводле стану на 23 лістапада 2026 г.');
  });

  it('says that nothing is there so that other sites can read it, of hidden and unknown alike', async () => {
    const answers = await Promise.all(
      ['hidden-2020', 'nobody-1999', '%00'].map(async (slug) => embeds.get(`/embed/cases/${slug}/timeline`)),
    );
    for (const { status, headers, text } of answers) {
      expect(status).toBe(404);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(text).toBe(answers[0]?.text);
    }
    expect(answers[0]?.text).toContain('"NOT_FOUND"');
  });
});
