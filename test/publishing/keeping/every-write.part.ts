import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCanaryRecord, type CanaryRecord } from '../../canaries/record.js';
import { LEVELS, markersIn, placeOf, PLACES, TOKENS } from '../../canaries/markers.js';
import type { Asker } from '../../editing/desk-app.js';
import { LANGUAGES } from '../../../src/modules/publishing/words/languages.js';
import { PUBLIC_URL, serveKeptAndFresh, type KeptAndFresh } from './kept-and-fresh.js';
import { addressesOf, inLanguage, type Slugs } from './routes.js';

/** One write of so many is looked at: all of them would take minutes. */
const EVERY = 7;
const LOOKED_AT = 9;

let record: CanaryRecord;
let both: KeptAndFresh;
const stale: string[] = [];
let writes = 0;

/** The same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((at / 2 ** 32) * below);
  };
}

const pick = numbersFrom(7);
const slugsOf = (root: string, place: string): string => `zq${root}slugx${place}qz`;

/** What everybody sees to the end, what comes to light late, and what goes again. */
const SEEN: Slugs = {
  cases: ['pub', 'unp'].map((place) => slugsOf('case', place)),
  prisoners: ['pub', 'wdn'].map((place) => slugsOf('prisoner', place)),
  campaigns: [slugsOf('campaign', 'pub')],
};
const ADDRESSES = addressesOf(SEEN, PUBLIC_URL);

const anyOf = <T>(list: readonly T[]): T => {
  const one = list[pick(list.length)];
  if (one === undefined) throw new Error('Nothing to choose from');
  return one;
};

/** Looks, after some of the writes, whether anything that is kept is no longer what it would be. */
const watched =
  (ask: Asker): Asker =>
  async (query, variables, once) => {
    const answer = await ask(query, variables, once);
    if (!query.startsWith('mutation')) return answer;
    writes += 1;
    if (writes % EVERY !== 0) return answer;
    const some = Array.from({ length: LOOKED_AT }, () => inLanguage(anyOf(ADDRESSES), anyOf(['en', 'be', 'fa'])));
    const found = await both.stale([...new Set(some)]);
    stale.push(...found.map((address) => `${address} after ${query.slice(0, 90)}`));
    return answer;
  };

const inEnglish = (address: string): string => inLanguage(address, 'en');

beforeAll(async () => {
  record = await createCanaryRecord();
  both = await serveKeptAndFresh(record.desk.app.clone.url);
  const { editor, reviewer, otherReviewer } = record.desk;
  const watching = { editor: watched(editor), reviewer: watched(reviewer), otherReviewer: watched(otherReviewer) };
  Object.assign(record.desk, watching);
  await record.forEverybody();
  Object.assign(record.desk, { editor, reviewer, otherReviewer });
}, 300_000);
afterAll(async () => {
  await both.close();
  await record.desk.close();
});

describe('after every write of every type of fact', () => {
  it('nothing that is kept differs from what would be made', () => {
    expect(writes).toBeGreaterThan(200);
    expect(stale).toEqual([]);
  });

  it('nor does anything at the end', async () => {
    expect(await both.stale(ADDRESSES.map(inEnglish))).toEqual([]);
  }, 120_000);
});

/** Years and numbers that stand for what only others may read. */
const HIDDEN = LEVELS.filter((level) => level !== 'PUBLIC').flatMap((level) => [
  TOKENS[level].year,
  String(TOKENS[level].number),
]);

function hiddenIn(text: string): string[] {
  const words = [...markersIn(text)].filter((word) => PLACES[placeOf(word)] !== 'PUBLIC');
  return [...words, ...HIDDEN.filter((token) => new RegExp(`(?<![\\w.-])${token}(?!\\w)`).test(text))];
}

/** What is answered now, by address; not what is not there. */
async function answered(): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for (const address of ADDRESSES.map(inEnglish)) {
    const { status, etag } = await both.kept(address);
    if (status === 200) tags.set(address, etag);
  }
  return tags;
}

describe('what is written for researchers and staff', () => {
  let before: Map<string, string>;

  beforeAll(async () => {
    before = await answered();
    await record.forResearchers();
    await record.forStaff();
  }, 300_000);

  it('makes nothing again and changes no tag', async () => {
    both.made();
    const after = await answered();
    const there = new Set([...before.keys()].map((address) => address.replace(/[?&]lang=en/, '')));
    expect(there.size).toBeGreaterThan(ADDRESSES.length / 2);
    expect(after).toEqual(before);
    // What is not there is looked for each time.
    const { length } = both.made();
    expect(length).toBe(ADDRESSES.length - before.size);
  }, 60_000);

  it('stands in no page, embed or format', async () => {
    const found: string[] = [];
    const seen = new Set<string>();
    for (const [index, address] of ADDRESSES.entries()) {
      for (const language of new Set(['en', LANGUAGES[index % LANGUAGES.length] ?? 'fa'])) {
        const { text, headers } = await both.kept(inLanguage(address, language));
        found.push(
          ...hiddenIn(`${text}\n${JSON.stringify(headers)}`).map((word) => `${word} in ${address} ${language}`),
        );
        for (const word of markersIn(text)) seen.add(word);
      }
    }
    expect(found).toEqual([]);
    // What is for everybody does stand there: so much is shown that a leak would be, too.
    const shown = [...record.written].filter((word) => PLACES[placeOf(word)] === 'PUBLIC' && seen.has(word));
    expect(shown.length).toBeGreaterThan(60);
  }, 120_000);

  it('has addresses that answer as those of nobody', async () => {
    const hidden = (root: string): string[] => ['stf', 'res'].map((place) => slugsOf(root, place));
    const answers = async (slugs: Slugs): Promise<string[]> => {
      const told: string[] = [];
      for (const address of addressesOf(slugs, PUBLIC_URL).filter((one) => /zq|nobody/.test(one))) {
        const { status, text } = await both.kept(inEnglish(address));
        told.push(`${String(status)} ${text.replaceAll(/zq\w+?qz|nobody/g, '?')}`);
      }
      return told;
    };
    const nobody = await answers({ cases: ['nobody'], prisoners: ['nobody'], campaigns: ['nobody'] });
    for (const at of [0, 1]) {
      const slugs = { cases: hidden('case'), prisoners: hidden('prisoner'), campaigns: hidden('campaign') };
      const one = (list: readonly string[]): string[] => list.slice(at, at + 1);
      const told = await answers({
        cases: one(slugs.cases),
        prisoners: one(slugs.prisoners),
        campaigns: one(slugs.campaigns),
      });
      expect(told).toEqual(nobody);
      expect(told.filter((answer) => !answer.startsWith('404'))).toEqual([]);
    }
  });
});
