import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { dataOf } from '../../editing/desk-app.js';
import { theFormats } from './built.js';

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

interface Entry {
  readonly title: string;
  readonly computed: boolean;
  readonly future: boolean;
  readonly state: string | null;
  readonly date: { readonly edtf: string };
}

interface Milestone {
  readonly label: string;
  readonly state: string;
  readonly date: { readonly earliest: string | null; readonly latest: string | null };
}

interface CaseRead {
  readonly timeline: { readonly nodes: readonly Entry[] };
  readonly sentenceTimeline: { readonly milestones: readonly Milestone[] };
}

const CASE = `query ($slug: String!) { it: case(slug: $slug) {
  timeline(first: 100) { nodes { title computed future state date { edtf } } }
  sentenceTimeline { milestones { label state date { earliest latest } } } } }`;

const caseOf = async (slug: string): Promise<CaseRead> =>
  dataOf<CaseRead>(await formats.desk.nobody(CASE, { slug }), 'it');

const linesOf = (page: ParentNode, selector: string): readonly string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

/** What stands on the page of a case before the line of today, and behind it. */
async function sidesOf(slug: string): Promise<{ readonly past: readonly string[]; readonly ahead: readonly string[] }> {
  const { document } = parseHTML((await formats.get(`/cases/${slug}?lang=en`)).text);
  const lines = linesOf(document, '#timeline .entry, #timeline .today');
  const today = lines.findIndex((line) => line.startsWith('Today'));
  expect(today).toBeGreaterThan(-1);
  return { past: lines.slice(0, today), ahead: lines.slice(today + 1) };
}

const DAYS = '100 days in custody';
const PAROLE = 'Parole may be asked for';

describe('what is known only to be not before a day that has come', () => {
  it('is among the milestones of the case, ahead, and on no list of what happens', async () => {
    const { timeline, sentenceTimeline } = await caseOf('klon-case');
    const open = sentenceTimeline.milestones.find(({ label }) => label === DAYS);
    expect(open).toMatchObject({ state: 'AHEAD', date: { earliest: '2011-04-11', latest: null } });
    expect(timeline.nodes.map(({ computed }) => computed)).toEqual([false]);
    const window = '{ it: milestones(from: "2011-01-01", to: "2012-12-31", first: 10) { nodes { label } } }';
    expect(dataOf(await formats.desk.nobody(window), 'it')).toEqual({ nodes: [] });
  });

  it.each([
    '/cases/klon-case/timeline.json',
    '/cases/klon-case/timeline.svg',
    '/cases/klon-case/milestones.ics',
    '/cases/klon-case/feed.atom',
    '/embed/cases/klon-case',
    '/embed/cases/klon-case/timeline',
    '/feed.json',
    '/timeline.json',
  ])('stands in no form (%s)', async (address) => {
    const { status, text } = await formats.get(`${address}?lang=en`);
    expect(status).toBe(200);
    expect(text).not.toContain('11 April 2011');
  });

  it('stands on neither side of today on the page', async () => {
    const { past, ahead } = await sidesOf('klon-case');
    expect([...past, ...ahead].join('\n')).not.toContain(DAYS);
    expect(past).toHaveLength(1);
  });
});

describe('what may have come already, but not for certain', () => {
  it('is told to be ahead, with the first and the last day that it may be', async () => {
    const { timeline } = await caseOf('kvetka-2021');
    const parole = timeline.nodes.find(({ title }) => title === PAROLE);
    expect(parole).toMatchObject({ future: false, state: 'AHEAD' });
    const [first = '', last = ''] = parole?.date.edtf.split('/') ?? [];
    expect(first < '2026-11-23' && last > '2026-11-23').toBe(true);
    for (const { computed, future, state } of timeline.nodes) {
      if (!computed) expect(state).toBeNull();
      else if (future) expect(state).toBe('AHEAD');
    }
  });

  it('stands behind today on the page and in the embed', async () => {
    const { past, ahead } = await sidesOf('kvetka-2021');
    expect(past.join('\n')).not.toContain(PAROLE);
    expect(ahead.find((line) => line.includes(PAROLE))).toMatch(/\d{4} – \d+ \w+ \d{4}/);
    const { document } = parseHTML((await formats.get('/embed/cases/kvetka-2021?lang=en&limit=50')).text);
    expect(linesOf(document, '.past li').join('\n')).not.toContain(PAROLE);
    expect(linesOf(document, '.ahead li').join('\n')).toContain(PAROLE);
  });
});

describe('what a release left unreached', () => {
  it('is nowhere told as reached, also where it may have come before', async () => {
    const { timeline, sentenceTimeline } = await caseOf('holly-case');
    const unsure = sentenceTimeline.milestones.filter(
      ({ state, date }) => state === 'CANCELLED' && (date.earliest ?? '') <= '2024-06-30',
    );
    expect(unsure.length).toBeGreaterThan(0);
    const told = timeline.nodes.map(({ title }) => title);
    for (const { label } of unsure) expect(told).not.toContain(label);
    const { past, ahead } = await sidesOf('holly-case');
    for (const { label } of unsure) expect([...past, ...ahead].join('\n')).not.toContain(label);
  });
});

describe('two ways of counting where a month is too short', () => {
  it('give the timeline both days', async () => {
    const { timeline } = await caseOf('lipa-case');
    expect(timeline.nodes.find(({ title }) => title === 'End of the term')?.date.edtf).toBe('2027-02-28/2027-03-01');
    expect(timeline.nodes.find(({ title }) => title === '2 years in custody')?.date.edtf).toBe('2026-02-28/2026-03-01');
  });
});

describe('a death in custody', () => {
  it('is nowhere called a release', async () => {
    for (const form of ['milestones.ics', 'timeline.json', 'timeline.svg', 'feed.atom', 'feed.rss', 'feed.json']) {
      // Lines of calendars are folded, and the names of events and slides are for machines.
      const text = (await formats.get(`/cases/vyaz-case/${form}?lang=en`)).text.replaceAll('\r\n ', '');
      expect(text).toMatch(/d(ied|eath) in custody/i);
      expect(text.replaceAll(/^UID:.*$|"unique_id": ".*"/gm, '')).not.toMatch(/release/i);
    }
    const { past } = await sidesOf('vyaz-case');
    expect(past.at(-1)).toContain('Died in custody');
    expect(past.join('\n')).not.toMatch(/release/i);
  });
});
