import { beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser } from 'linkedom';
import { cardImage, type Card } from '../../../src/modules/publishing/formats/card/card-image.js';
import { drawableName } from '../../../src/modules/publishing/formats/card/drawable.js';
import { milestoneMarks } from '../../../src/modules/publishing/formats/drawing/case-marks.js';
import { Named } from '../../../src/modules/publishing/formats/drawing/parts.js';
import type { CaseRead } from '../../../src/modules/publishing/formats/reading/case-record.js';
import { xmlOf } from '../../../src/modules/publishing/formats/xml.js';
import type { Reading } from '../../../src/modules/publishing/reading/reading.js';
import { CASES } from './addresses.js';
import { theFormats } from './built.js';
import { HOSTILE } from './documents.js';
import { pictureOf, type Picture } from './pixels.js';

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

const drawingAt = async (address: string): Promise<{ text: string; svg: Element }> => {
  const { text } = await formats.get(address);
  return { text, svg: new DOMParser().parseFromString(text, 'text/xml').documentElement as unknown as Element };
};

/** Well formed, as a parser of XML sees it that forgives nothing: every tag closed in its order, nothing bare. */
function expectWellFormed(text: string): void {
  const open: string[] = [];
  const rest = text
    .replace(/^<\?xml [^?]*\?>\s*/, '')
    .replaceAll(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, ...parts: string[]) => {
      const [closing, name = '', , empty] = parts;
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (empty !== '/') open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/<|]]>|&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
}

const DRAWINGS = [...CASES.map((slug) => `/cases/${slug}/timeline.svg`), '/timeline.svg'];

describe('the drawing of a timeline', () => {
  it.each(DRAWINGS)(
    'is an image with a title and a description, without script, style or anything from elsewhere (%s)',
    async (path) => {
      for (const language of ['en', 'fa']) {
        const { text, svg } = await drawingAt(`${path}?lang=${language}`);
        expectWellFormed(text);
        expect(svg.tagName).toBe('svg');
        expect(svg.getAttribute('lang')).toBe(language);
        expect(svg.getAttribute('direction')).toBe(language === 'fa' ? 'rtl' : 'ltr');
        expect(svg.getAttribute('viewBox')).toMatch(/^0 0 1000 \d+/);
        expect(svg.querySelector('title')?.textContent).not.toBe('');
        expect(svg.querySelector('desc')?.textContent).not.toBe('');
        expect(svg.querySelectorAll('script, style, image, use, foreignObject, a')).toHaveLength(0);
        expect(text).not.toMatch(/\s(on\w+|style|href|xlink:href)=/);
        expect(text.match(/https?:\/\/[^"]+/g)).toEqual(['http://www.w3.org/2000/svg']);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    },
  );

  it('keeps everything within its frame', async () => {
    for (const address of DRAWINGS.map((path) => `${path}?lang=be`)) {
      const { svg } = await drawingAt(address);
      const height = Number(svg.getAttribute('viewBox')?.split(' ')[3]);
      const numbers = (name: string, other: string): number[] =>
        [...svg.querySelectorAll('text, circle, rect')].map((node) =>
          Number(node.getAttribute(name) ?? node.getAttribute(other) ?? 0),
        );
      const [across, down] = [numbers('x', 'cx'), numbers('y', 'cy')];
      expect([address, Math.min(...across, ...down) >= 0]).toEqual([address, true]);
      expect([address, Math.max(...across) <= 1_000, Math.max(...down) <= height]).toEqual([address, true, true]);
    }
  });

  it('shows hostile names as they are written', async () => {
    const { text, svg } = await drawingAt('/cases/kvetka-2021/timeline.svg?lang=en');
    expect(svg.querySelector('title')?.textContent).toContain(HOSTILE);
    expect(text).not.toContain('<script');
  });

  it('marks today, what is ahead, and of what nobody knows the end', async () => {
    const serving = await formats.get('/cases/kvetka-2021/timeline.svg?lang=en');
    for (const words of ['Today', 'Milestone ahead', 'Rest of the term', 'Between these days']) {
      expect(serving.text).toContain(words);
    }
    const life = await formats.get('/cases/vasilok-2021/timeline.svg?lang=en');
    expect(life.text).toContain('No end of the term is known');
    expect(life.text).toContain('In custody, days not certain');
    expect((await formats.get('/cases/vasilok-bare/timeline.svg?lang=en')).text).toContain(
      'Nothing with a date is on record.',
    );
  });

  it('of all cases has a line for each that knows a day of custody, and says how many it leaves out', async () => {
    const { text, svg } = await drawingAt('/timeline.svg?lang=en');
    const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(text).toContain('All cases: custody over time');
    for (const words of ['Today', 'In custody', 'Rest of the term', 'No end of the term is known']) {
      expect(lines).toContain(words);
    }
    const named = [...svg.querySelectorAll('text[font-size="13"]')].map(({ textContent }) => textContent);
    expect(named).toHaveLength(8);
    expect(named).toContain('The case of the pamphlets');
    const rows = JSON.parse((await formats.get('/cases.json?lang=en')).text) as readonly unknown[];
    const others = rows.length - named.length;
    expect(others).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('more case'))).toEqual([
      expect.stringMatching(`^${String(others)} more`),
    ]);
    expect(text).not.toContain('<script');
  });

  it('writes both days where two ways of counting are in use', async () => {
    const { svg } = await drawingAt('/cases/lipa-case/timeline.svg?lang=en');
    const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(lines).toContain('28 February 2027 or 1 March 2027');
  });

  it('leaves the line of what has no last day open', () => {
    const circles = (latest: string | null): number => {
      const date = { earliest: '2028-01-01', latest, exact: false, ambiguousWith: null };
      const milestone = { kind: 'FRACTION', state: 'AHEAD', label: HOSTILE, date };
      const found = { sentenceTimeline: { milestones: [milestone] } } as unknown as CaseRead;
      const { named } = milestoneMarks(found, { language: 'en', today: '2026-11-23' } as Reading);
      const [mark] = named;
      if (mark === undefined) throw new Error('No mark');
      expect(mark.date).toMatch(latest === null ? 'not before 1 January 2028' : /1 January 2028\s–\s3 May 2031/);
      const placed = { label: { ...mark, x: 100, end: 400 }, row: 0, title: HOSTILE };
      const text = xmlOf(Named({ placed, y: 50, side: 'below', isRightToLeft: false }));
      expectWellFormed(text);
      expect(text).toContain('stroke-dasharray="2 3"');
      return text.split('<circle').length - 1;
    };
    expect(circles('2031-05-03')).toBe(1);
    expect(circles(null)).toBe(0);
  });

  it('shows the kinds asked for', async () => {
    const { text } = await formats.get('/cases/kvetka-2021/timeline.svg?lang=en&kinds=award');
    expect(text).toContain('A Prize');
    expect(text).not.toContain('Half of the term');
    expect(text).not.toContain('Serving in prison');
  });
});

const GROUND = '1b1916';

/** Whether the ground is bare at an edge, where no letter may come. */
function isBare(picture: Picture, fromX: number, toX: number): boolean {
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = fromX; x < toX; x += 1) if (picture.at(x, y) !== GROUND) return false;
  }
  return true;
}

const CARD: Card = {
  isRightToLeft: false,
  site: 'Vigil',
  asOf: 'As of today',
  title: 'A name',
  status: 'A status',
  share: 0.5,
  facts: ['One', 'Two'],
  last: 'What comes next',
};

describe('the card', () => {
  it('is a picture of 1200 × 630 that differs by language and case', async () => {
    const seen = new Set<string>();
    for (const slug of CASES) {
      for (const language of ['en', 'be', 'fa']) {
        const { bytes } = await formats.get(`/cases/${slug}/card.png?lang=${language}`);
        const picture = pictureOf(bytes);
        expect([picture.width, picture.height]).toEqual([1_200, 630]);
        expect(picture.colours).toBeGreaterThan(50);
        seen.add(bytes.toString('base64'));
      }
    }
    expect(seen.size).toBe(CASES.length * 3);
  }, 60_000);

  const LONG = [
    'Konstantinopolitanische Dudelsackpfeifenmachergesellschaft von und zu Überlingen am Ried',
    'W'.repeat(200),
    'Вельмі доўгае імя чалавека, якога ніколі не было, '.repeat(6),
    'نام بسیار بلند کسی که هرگز نبوده است و در هیچ جا نوشته نشده '.repeat(4),
    'x',
    '',
    HOSTILE,
  ];

  it.each([false, true])(
    'keeps texts of any length within its edges (right to left: %s)',
    (isRightToLeft) => {
      for (const text of LONG) {
        const card: Card = { ...CARD, isRightToLeft, title: text, status: text, facts: [text, text], last: text };
        for (const share of [null, 0.99]) {
          const picture = pictureOf(Buffer.from(cardImage({ ...card, share })));
          expect([text, isBare(picture, 20, 66)]).toEqual([text, true]);
          expect([text, isBare(picture, 1_134, 1_180)]).toEqual([text, true]);
        }
      }
    },
    120_000,
  );

  it('fills its bar as far as the term is served, from the side where writing begins', () => {
    const [left, right] = [false, true].map((isRightToLeft) =>
      pictureOf(Buffer.from(cardImage({ ...CARD, isRightToLeft, share: 0.25 }))),
    );
    expect(left?.at(200, 425)).toBe(right?.at(1_000, 425));
    expect(left?.at(1_000, 425)).toBe(right?.at(200, 425));
    expect(left?.at(200, 425)).not.toBe(left?.at(1_000, 425));
  });

  it('has the letters of its fonts, and no empty boxes', () => {
    const drawing = (title: string): string => Buffer.from(cardImage({ ...CARD, title })).toString('base64');
    // A code point that stands for nothing, so that no font has a shape for it.
    const box = drawing('\u{50000}');
    const letters = Array.from('AßłЖўΩשעաქغپ٪۷ịƏ劉አမアก한ढ🚀');
    const shown = letters.filter((letter) => drawing(letter) !== box);
    expect(letters.filter((letter) => drawableName([`x${letter}`]) === `x${letter}`)).toEqual(shown);
    expect(shown.length).toBeGreaterThan(12);
    expect(shown).not.toEqual(expect.arrayContaining(['劉']));
  }, 60_000);

  it('names a person in letters that can be drawn', () => {
    const named = [
      [['Anna Example'], 'Anna Example'],
      [['Anna 🚀 Example 👩🏽‍🚀'], 'Anna Example'],
      [['劉曉波', '刘晓波', 'Liu Xiaobo'], 'Liu Xiaobo'],
      [['劉曉波 Liu', 'liu'], 'liu'],
      [['አማርኛ', 'မြန်မာ', '🚀', ''], ''],
      [['نمونه‌ی ما'], 'نمونه‌ی ما'],
      [[HOSTILE], HOSTILE],
    ] as const;
    for (const [names, name] of named) expect([names, drawableName(names)]).toEqual([names, name]);
  });

  it('shows another name of a person, or the words of the slug, where its fonts lack the letters', async () => {
    const { pen, idOf } = formats;
    const id = `PersonName:${await idOf('person_name', `value = 'Vasil Vasilok'`)}`;
    const cardOf = async (value: string, script: string): Promise<string> => {
      await pen.correct('correctName', id, { value, script });
      return (await formats.get('/cases/vasilok-2021/card.png?lang=en')).bytes.toString('base64');
    };
    const words = await cardOf('Vasilok', 'Latn');
    expect(await cardOf('劉曉波 🚀', 'Hani')).toBe(words);
    expect(await cardOf('Vasil Vasilok', 'Latn')).not.toBe(words);
  });
});
