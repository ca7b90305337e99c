import { beforeAll, describe, expect, it } from '@jest/globals';
import { allForms, formsOf, RECORD_FORMS, someForms } from './addresses.js';
import { SITE_URL, theFormats } from './built.js';
import { CANARY } from './documents.js';

type Formats = Awaited<ReturnType<typeof theFormats>>;

const LANGUAGES = ['en', 'be', 'ru', 'fr', 'de', 'pl', 'fa'];

const TYPES: Readonly<Record<string, string>> = {
  'timeline.json': 'application/json; charset=utf-8',
  'timeline.svg': 'image/svg+xml; charset=utf-8',
  'card.png': 'image/png',
  'milestones.ics': 'text/calendar; charset=utf-8',
  'feed.atom': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'feed.rss': 'application/rss+xml; charset=utf-8',
  'cases.json': 'application/json; charset=utf-8',
  'cases.csv': 'text/csv; charset=utf-8; header=present',
};

let formats: Formats;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

describe('every form', () => {
  it('is answered in every language, with its type, as data that may be read from anywhere', async () => {
    for (const address of LANGUAGES.flatMap(someForms)) {
      const { status, type, headers } = await formats.get(address);
      const name = /([^/]+)\?/.exec(address)?.[1] ?? '';
      expect([address, status, type]).toEqual([address, 200, TYPES[name]]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['content-language']).toBe(address.slice(-2));
      expect(String(headers['etag'])).toMatch(/^"[\w-]+"$/);
    }
  }, 60_000);

  it('is the same byte for byte from another application at another hour of the day', async () => {
    for (const address of [...someForms('be'), ...allForms('fa')]) {
      const [one, other] = [await formats.get(address), await formats.getLater(address)];
      expect([address, one.bytes.equals(other.bytes), one.headers['etag'] === other.headers['etag']]).toEqual([
        address,
        true,
        true,
      ]);
    }
  }, 60_000);

  it('has no character in it that is not written, and none that turns the text about', async () => {
    for (const address of allForms('en')) {
      if (address.includes('.png')) continue;
      const { text } = await formats.get(address);
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2067]/.exec(text);
      expect([address, found?.[0]]).toEqual([address, undefined]);
    }
    expect((await formats.get('/cases/kvetka-2021/feed.rss?lang=en')).text).toContain('A doubtful prize');
  });

  it('tells nothing of what only staff may know', async () => {
    for (const address of [...allForms('en'), ...allForms('fa')]) {
      const { text } = await formats.get(address);
      expect([address, text.includes(CANARY)]).toEqual([address, false]);
      expect([address, text.toLowerCase().includes('canary')]).toEqual([address, false]);
    }
  });

  it('answers of hidden, unknown and impossible names alike', async () => {
    const slugs = ['canary-2021', 'nobody-1999', '%00', 'x'.repeat(99), '..%2f..%2fcases.csv', '%E2%80%AE'];
    for (const [index] of formsOf('').entries()) {
      const answers = await Promise.all(slugs.map(async (slug) => formats.get(formsOf(slug)[index] ?? '')));
      for (const { status, text } of answers) {
        expect(status).toBe(404);
        expect(text).toBe(answers[0]?.text);
      }
      expect(answers[0]?.text).toContain('"NOT_FOUND"');
    }
  });

  it('takes no notice of options that it does not know, and of values that are none', async () => {
    for (const path of RECORD_FORMS) {
      const plain = await formats.get(`${path}?lang=en`);
      const other = await formats.get(`${path}?lang=en&nonsense=1&page=x&page=y`);
      expect([path, other.text === plain.text]).toEqual([path, true]);
    }
  });

  it('sends who asks by an earlier name on to the present one', async () => {
    const { pen, idOf } = formats;
    const id = await idOf('case_file', `slug = 'vasilok-bare'`);
    await pen.correct('correctCase', `Case:${id}`, { slug: 'vasilok-second' });
    const { status, headers } = await formats.get('/cases/vasilok-bare/timeline.json?lang=be&kinds=award,NOTHING');
    expect(status).toBe(301);
    expect(headers['location']).toBe(`${SITE_URL}/cases/vasilok-second/timeline.json?kinds=AWARD&lang=be`);
    await pen.correct('correctCase', `Case:${id}`, { slug: 'vasilok-bare' });
    expect((await formats.get('/cases/vasilok-bare/timeline.json?lang=be')).status).toBe(200);
  });
});
