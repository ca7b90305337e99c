import { describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { CaseStatus } from '../../../src/domain/vocabulary/index.js';
import { LANGUAGES } from '../../../src/modules/justice/index.js';
import type { CaseRead, EntryRead } from '../../../src/modules/publishing/embeds/case-read.js';
import type { ProgressRead } from '../../../src/modules/publishing/standing/standing-read.js';
import { frameCode, frameTitle } from '../../../src/modules/publishing/embeds/embed-code.js';
import { oEmbedOf, oEmbedXml } from '../../../src/modules/publishing/embeds/oembed.js';
import { viewOfCase } from '../../../src/modules/publishing/embeds/view-of-case.js';
import { SITE_URL, TODAY } from './built.js';
import { HOSTILE_NAME } from './documents.js';

/** What the record refuses today, in case it ever got in: breaks, nothings, overrides, no characters. */
const DISGUISED = `A\u0000\u001B[2J\nB\r\n\u202Elive\u202D \u2067open \uFFFE\u2028${HOSTILE_NAME}`;
const NO_TEXT = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

const day = (text: string): EntryRead['date'] => ({
  edtf: text,
  earliest: text,
  latest: text,
  precision: 'DAY',
  approximate: false,
  uncertain: false,
});

const entry = (fields: Partial<EntryRead>): EntryRead => ({
  id: 'TimelineEntry:1',
  kind: 'EVENT',
  computed: false,
  state: null,
  title: 'Something',
  detail: null,
  url: null,
  date: day('2024-01-02'),
  subject: null,
  ...fields,
});

const PROGRESS: ProgressRead = {
  servedShare: 2 / 3,
  servedShareLeast: 2 / 3,
  servedShareMost: 2 / 3,
  daysHeld: 100,
  daysHeldMost: 100,
  daysLeft: 50,
  daysLeftLeast: 50,
  exact: true,
  approximate: false,
  assumed: false,
  withRestrictions: false,
  frozenOn: null,
  frozenFrom: null,
};

const exactly = (days: number, left: number, share: number | null): Partial<ProgressRead> => ({
  ...{ daysHeld: days, daysHeldMost: days, daysLeft: left, daysLeftLeast: left },
  ...{ servedShare: share, servedShareLeast: share, servedShareMost: share },
});

function caseWith(fields: Partial<CaseRead>, progress: Partial<ProgressRead> = {}): CaseRead {
  return {
    slug: 'one',
    title: 'One',
    status: 'SERVING',
    prisoner: { name: 'One' },
    release: null,
    custody: [],
    campaigns: [],
    sentenceTimeline: {
      held: true,
      heldSince: null,
      expectedEnd: null,
      progress: { ...PROGRESS, ...progress },
      milestones: [],
    },
    past: { totalCount: 0, nodes: [] },
    ahead: { totalCount: 0, nodes: [] },
    ...fields,
  };
}

const TO = { language: 'en', today: TODAY, url: `${SITE_URL}/cases/one?lang=en`, limit: 20 } as const;
const listed = (...nodes: readonly EntryRead[]): CaseRead['past'] => ({ totalCount: nodes.length, nodes });

describe('texts of the record in embeds', () => {
  it('lose what is not text, wherever they are shown', () => {
    const view = viewOfCase(
      caseWith({
        title: DISGUISED,
        prisoner: { name: DISGUISED },
        campaigns: [{ title: DISGUISED }],
        past: listed(entry({ title: DISGUISED, detail: DISGUISED })),
      }),
      TO,
    );
    expect(view.name).not.toMatch(NO_TEXT);
    expect(JSON.stringify(view)).not.toMatch(NO_TEXT);
    expect(view.name).toContain(HOSTILE_NAME);
    expect(frameTitle(DISGUISED, 'en')).toBe(`Case timeline: ${view.name}`);
  });

  it('stay within the attribute, the string and the element that they stand in', () => {
    const named = { slug: 'one', name: DISGUISED, title: DISGUISED };
    const speech = { language: 'en', asked: true } as const;
    const code = frameCode({ publicUrl: SITE_URL }, named, speech);
    const { document } = parseHTML(`<html><body>${code}</body></html>`);
    expect(document.querySelectorAll('*')).toHaveLength(3);
    expect(document.querySelector('iframe')?.getAttribute('title')).toBe(frameTitle(DISGUISED, 'en'));
    const answer = oEmbedOf({ publicUrl: SITE_URL }, named, speech, { width: undefined, height: undefined });
    expect(JSON.stringify(answer)).not.toMatch(NO_TEXT);
    const xml = oEmbedXml(answer);
    expect(xml.replaceAll('\n', '')).not.toMatch(NO_TEXT);
    const texts = [...xml.matchAll(/^ {2}<(\w+)>(.*)<\/\1>$/gm)].map(([, , text]) => text ?? '');
    expect(texts).toHaveLength(Object.keys(answer).length);
    for (const text of texts) expect(text.replaceAll(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&"']/);
  });

  it('name the case once: a title that begins with the name goes on behind it', () => {
    const titles = ['One', 'One, case of 2011', 'One: case of 2011', 'The case of One', 'Onega'].map(
      (title) => viewOfCase(caseWith({ title }), TO).title,
    );
    expect(titles).toEqual([null, 'case of 2011', 'case of 2011', 'The case of One', 'Onega']);
  });
});

describe('progress in words', () => {
  it.each([
    [{}, '100 days in custody; 66% of the term served; 50 days left'],
    [exactly(999, 1, 0.999), '999 days in custody; 99% of the term served; 1 day left'],
    [exactly(29, 71, 0.29), '29 days in custody; 29% of the term served; 71 days left'],
    [exactly(57, 43, 0.57), '57 days in custody; 57% of the term served; 43 days left'],
    [exactly(10, 50, 0.5), '10 days in custody; counting credited days, 50% of the term is served; 50 days left'],
    [exactly(100, 0, 1), '100 days in custody; the computed term is over'],
    [{ ...exactly(100, 0, null), daysLeft: null, daysLeftLeast: null }, '100 days in custody'],
    [{ frozenOn: '2026-03-01', frozenFrom: '2026-03-01' }, /; counted to the release on 1 March 2026$/],
    [{ exact: false, daysHeldMost: 120 }, /^100 to 120 days in custody;/],
    [{ exact: false, daysHeld: 0, daysHeldMost: 120 }, /^at most 120 days in custody;/],
    [{ exact: false, daysLeftLeast: 0 }, /; at most 50 days left$/],
    [{ exact: false, daysHeldMost: null }, /^at least 100 days in custody;/],
    [{ exact: false, servedShareLeast: 0.401, servedShareMost: 0.701 }, /; between 40% and 71% of the term served;/],
    [{ exact: false, servedShareLeast: null, servedShareMost: null }, '100 days in custody; 50 days left'],
    [{ exact: false, servedShareLeast: 0, servedShareMost: 1 }, '100 days in custody; 50 days left'],
    [{ exact: false, daysLeftLeast: null }, /; at most 50 days left$/],
    [
      { exact: false, approximate: true },
      'about 100 days in custody; about 66% of the term served; about 50 days left',
    ],
    [{ assumed: true }, /; days counted for which no custody is on record$/],
    [exactly(0, 50, 0), undefined],
  ])('%j', (progress, words) => {
    const text = viewOfCase(caseWith({}, progress), TO).progress?.text;
    if (words instanceof RegExp) expect(text).toMatch(words);
    else expect(text).toBe(words);
  });

  it('never rounds up, in any language', () => {
    for (const language of LANGUAGES) {
      const { progress } = viewOfCase(caseWith({}, { ...exactly(9_999, 1, 0.9999) }), { ...TO, language });
      const hundred = new Intl.NumberFormat(language).format(100);
      expect(progress?.text.replace(hundred, '')).not.toContain(hundred);
    }
  });
});

describe('where the case stands', () => {
  it.each(LANGUAGES)('has words of its own for every status: %s', (language) => {
    const words = Object.values(CaseStatus).map(
      (status) => viewOfCase(caseWith({ status }), { ...TO, language }).status,
    );
    expect(new Set(words).size).toBe(Object.values(CaseStatus).length);
    expect(words.filter((text) => text.includes('?') || text.trim() === '')).toEqual([]);
  });

  it('says as much of the day of release as is known', () => {
    const on = { ...day('2014-06-01'), precision: 'MONTH', latest: '2014-06-30', approximate: true } as const;
    const release = { id: 'Release:1', ground: 'OTHER', on } as const;
    const sentenceTimeline = { ...caseWith({}).sentenceTimeline, held: false };
    const known = viewOfCase(caseWith({ status: 'RELEASED', release, sentenceTimeline }), TO);
    expect(known.status).toBe('Released: about June 2014');
    expect(viewOfCase(caseWith({ release }), TO).status).not.toContain('2014');
  });

  it('gives the next milestone as the stretch it lies in', () => {
    const date = { earliest: '2027-01-05', latest: '2027-02-04', exact: false, ambiguousWith: null };
    const milestones = [
      { kind: 'FRACTION', numerator: 1, denominator: 2, label: 'Gone', state: 'REACHED', date },
      { kind: 'FRACTION', numerator: 1, denominator: 2, label: 'Called off', state: 'CANCELLED', date },
      { kind: 'FRACTION', numerator: 1, denominator: 2, label: 'Half of the term', state: 'AHEAD', date },
    ] as const;
    const { next } = viewOfCase(caseWith({ sentenceTimeline: { ...caseWith({}).sentenceTimeline, milestones } }), TO);
    expect(next?.title).toBe('Half of the term');
    expect(next?.date.text).toMatch(/^5 January.+4 February 2027$/);
    expect(next?.date.machine).toBeNull();
  });
});
