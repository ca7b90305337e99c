import { beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser, parseHTML } from 'linkedom';
import { SITE_URL, theEmbeds } from './built.js';
import { HOSTILE_NAME } from './documents.js';

type Embeds = Awaited<ReturnType<typeof theEmbeds>>;
type OEmbed = Readonly<Record<string, string | number>>;

let embeds: Embeds;
beforeAll(async () => {
  embeds = await theEmbeds();
}, 60_000);

const PAGE = `${SITE_URL}/cases/kvetka-2021`;
const ask = (url: string, rest = ''): string => `/oembed?url=${encodeURIComponent(url)}${rest}`;

async function answerTo(address: string, headers: Readonly<Record<string, string>> = {}): Promise<OEmbed> {
  const { status, text } = await embeds.get(address, headers);
  if (status !== 200) throw new Error(`${String(status)}: ${text}`);
  return JSON.parse(text) as OEmbed;
}

const frameOf = (html: unknown): ReadonlyMap<string, string> => {
  const { document } = parseHTML(`<!doctype html><html><body>${String(html)}</body></html>`);
  expect(document.body.children).toHaveLength(1);
  const frame = document.querySelector('iframe');
  return new Map([...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]));
};

describe('oEmbed', () => {
  it('answers as the specification has it', async () => {
    const { status, headers } = await embeds.get(ask(PAGE));
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    const { html, ...answer } = await answerTo(ask(`${PAGE}?lang=en`));
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: `${HOSTILE_NAME}, case of 2021`,
      provider_name: 'Vigil',
      provider_url: `${SITE_URL}/`,
      cache_age: 3600,
      thumbnail_url: `${PAGE}/card.png?lang=en`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 640,
      height: 720,
    });
    expect(Object.fromEntries(frameOf(html))).toEqual({
      src: `${SITE_URL}/embed/cases/kvetka-2021?lang=en`,
      title: `Case timeline: ${HOSTILE_NAME}`,
      width: '640',
      height: '720',
      loading: 'lazy',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      referrerpolicy: 'no-referrer',
      frameborder: '0',
      style: 'border:0;max-width:100%',
    });
  });

  it('speaks the language of the pasted address, else leaves it to each reader', async () => {
    const named = await answerTo(ask(`${PAGE}?lang=fa`, '&lang=fr'), { 'accept-language': 'de' });
    expect(frameOf(named['html']).get('src')).toBe(`${SITE_URL}/embed/cases/kvetka-2021?lang=fa`);
    expect(frameOf(named['html']).get('title')).toMatch(/^گاه‌شمار پرونده/);
    const open = await answerTo(ask(PAGE), { 'accept-language': 'de' });
    expect(frameOf(open['html']).get('src')).toBe(`${SITE_URL}/embed/cases/kvetka-2021`);
    expect(frameOf(open['html']).get('title')).toMatch(/^Zeitleiste des Falls/);
  });

  it.each([
    ['&maxwidth=300&maxheight=200', { width: 300, height: 200 }, false],
    ['&maxwidth=2000&maxheight=2000', { width: 640, height: 720 }, true],
    ['&maxwidth=1200&maxheight=629', { width: 640, height: 629 }, false],
    ['&maxheight=100', { width: 640, height: 100 }, false],
    ['&maxwidth=abc&maxheight=-1', { width: 640, height: 720 }, true],
  ])('fits the room it is given: %s', async (room, size, hasCard) => {
    const answer = await answerTo(ask(PAGE, room));
    expect(answer).toMatchObject(size);
    expect(frameOf(answer['html']).get('width')).toBe(String(size.width));
    expect(frameOf(answer['html']).get('height')).toBe(String(size.height));
    expect(['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].map((name) => name in answer)).toEqual([
      hasCard,
      hasCard,
      hasCard,
    ]);
  });

  it('tells the same as XML', async () => {
    const { headers, text } = await embeds.get(ask(`${PAGE}?lang=en`, '&format=xml'));
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n/);
    expect(text).not.toContain(']]>');
    const { documentElement: root } = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
    const told = Object.fromEntries([...root.children].map(({ localName, textContent }) => [localName, textContent]));
    const answer = await answerTo(ask(`${PAGE}?lang=en`));
    expect(told).toEqual(Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])));
  });

  it.each([
    ['another site', 'https://elsewhere.example/cases/kvetka-2021'],
    ['the same site without encryption', 'http://vigil.example/cases/kvetka-2021'],
    ['another port', 'https://vigil.example:8443/cases/kvetka-2021'],
    ['somebody before the host', 'https://vigil.example@elsewhere.example/cases/kvetka-2021'],
    ['a password', 'https://a:b@vigil.example/cases/kvetka-2021'],
    ['another page', `${SITE_URL}/news`],
    ['something below a case', `${PAGE}/card.png`],
    ['a hidden case', `${SITE_URL}/cases/hidden-2020`],
    ['an unknown case', `${SITE_URL}/cases/nobody-1999`],
    ['no case', `${SITE_URL}/cases/`],
    ['a page with a slash behind it, which is none', `${PAGE}/`],
    ['a page with two slashes before it', `${SITE_URL}//cases/kvetka-2021`],
    ['a slug in capitals', `${SITE_URL}/cases/KVETKA-2021`],
    ['a slug that cannot be read', `${SITE_URL}/cases/%E0%A4`],
    ['a slug that cannot be', `${SITE_URL}/cases/%00`],
    ['no address', 'kvetka-2021'],
    ['a script', 'javascript:alert(1)//vigil.example/cases/kvetka-2021'],
  ])('knows nothing of %s', async (_what, url) => {
    const { status, text } = await embeds.get(ask(url));
    expect(status).toBe(404);
    expect(text).toContain('NOT_FOUND');
    expect(text).not.toContain('Hidden');
  });

  it('knows what is a page, and nothing else', async () => {
    const paths = [
      '',
      '/',
      '//',
      '%2F',
      '?',
      '?lang=be',
      '?lang=xx',
      '?lang=en&lang=fr',
      '/feed.atom',
      '.',
      ';a=b',
      '%20',
    ];
    const asked = [...paths.map((rest) => `/cases/kvetka-2021${rest}`), '/cases/%6Bvetka-2021', '/cases/Kvetka-2021'];
    const found: [string, boolean, boolean][] = [];
    for (const path of asked) {
      const page = await embeds.get(path);
      const isPage = page.status === 200 && String(page.headers['content-type']).startsWith('text/html');
      found.push([path, isPage, (await embeds.get(ask(`${SITE_URL}${path}`))).status === 200]);
    }
    expect(found.filter(([, isPage, isKnown]) => isPage !== isKnown)).toEqual([]);
    expect(new Set(found.map(([, isPage]) => isPage)).size).toBe(2);
  });

  it.each([`${PAGE}?lang=en&utm_source=x#part`, PAGE.replace('https://vigil', 'HTTPS://VIGIL')])(
    'knows %s',
    async (url) => {
      expect((await embeds.get(ask(url))).status).toBe(200);
    },
  );

  it('refuses by status what it cannot do', async () => {
    const refused = [
      '/oembed',
      '/oembed?url=',
      '/oembed?url=a&url=b',
      ask(PAGE, '&format=yaml'),
      ask(PAGE, '&format='),
    ];
    const statuses = await Promise.all(refused.map(async (address) => (await embeds.get(address)).status));
    expect(statuses).toEqual([400, 400, 400, 501, 501]);
  });

  it('may be asked by any page, without cookies', async () => {
    const { headers } = await embeds.get(ask(PAGE));
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['set-cookie']).toBeUndefined();
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
  });
});
