import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { optionsOf } from '../../../src/modules/publishing/embeds/options.js';
import { happeningOf, type EntryRead } from '../../../src/modules/publishing/formats/reading/happenings.js';
import { timelineDocument } from '../../../src/modules/publishing/formats/timeline/timeline-js.js';
import { kindsOf } from '../../../src/modules/publishing/site/kinds.js';
import { theFormats } from './built.js';
import { HOSTILE } from './documents.js';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface Slide {
  readonly unique_id: string;
  readonly start_date: SlideDate;
  readonly end_date?: SlideDate;
  readonly display_date: string;
  readonly text: { readonly headline: string; readonly text?: string };
  readonly group: string;
}

interface TimelineDocument {
  readonly title: { readonly unique_id: string; readonly text: { readonly headline: string } };
  readonly events: readonly Slide[];
}

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

const timelineAt = async (address: string): Promise<TimelineDocument> =>
  JSON.parse((await formats.get(address)).text) as TimelineDocument;

const slideOf = ({ events }: TimelineDocument, headline: string): Slide => {
  const found = events.find(({ text }) => text.headline.startsWith(headline));
  if (found === undefined) throw new Error(`No slide ${headline}`);
  return found;
};

const shown = (html: string): string => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
  return document.body.textContent;
};

const TITLE = { id: 'title', headline: 'A title', text: '' };

/** A day, month or year as the API gives it. */
function dateOn(edtf: string): EntryRead['date'] {
  const precision = (['YEAR', 'MONTH', 'DAY'] as const)[edtf.split('-').length - 1] ?? 'DAY';
  const earliest = `${edtf}-01-01`.slice(0, 10);
  const months = Number(edtf.slice(5, 7) || '12');
  const last = new Date(Date.UTC(Number(edtf.slice(0, 4)), months, 0)).toISOString().slice(0, 10);
  return { edtf, earliest, latest: precision === 'DAY' ? edtf : last, precision, approximate: false, uncertain: false };
}

const custody = (from: string, to: string | null): EntryRead => ({
  id: 'TimelineEntry:01890000-0000-7000-8000-0000000000a2',
  kind: 'CUSTODY',
  title: 'In prison',
  detail: null,
  url: null,
  date: dateOn(from),
  subject: { id: 'CustodyPeriod:1', to: to === null ? null : dateOn(to) },
});

const CASE = '/cases/kvetka-2021/timeline.json?lang=en';

describe('a timeline for TimelineJS', () => {
  it('has a title and events, each with an id of its own, a beginning and a headline', async () => {
    const { title, events } = await timelineAt(CASE);
    expect(title.text.headline).toContain('case of 2021');
    expect(events.length).toBeGreaterThan(20);
    expect(new Set(events.map(({ unique_id: id }) => id)).size).toBe(events.length);
    for (const { start_date: start, end_date: end, text, group, display_date: date } of events) {
      expect(Number.isInteger(start.year)).toBe(true);
      expect(start.day === undefined || start.month !== undefined).toBe(true);
      expect(end === undefined || end.year >= start.year).toBe(true);
      expect(text.headline).not.toBe('');
      expect(group).not.toBe('');
      expect(date).not.toBe('');
    }
  });

  it('gives of a date no more than is known', async () => {
    const timeline = await timelineAt(CASE);
    expect(slideOf(timeline, 'Supervisory review')).toMatchObject({ start_date: { year: 2023 }, display_date: '2023' });
    expect(Object.keys(slideOf(timeline, 'Supervisory review').start_date)).toEqual(['year']);
    expect(slideOf(timeline, 'Isolation').start_date).toEqual({ year: 2024, month: 3 });
    expect(slideOf(timeline, 'A Prize')).toMatchObject({
      start_date: { year: 2026, month: 2 },
      display_date: 'about February 2026',
    });
    expect(slideOf(timeline, 'A doubtful prize').display_date).toBe('7 June 2025 (uncertain)');
    expect(slideOf(timeline, 'A hunger strike')).toMatchObject({
      start_date: { year: 2024, month: 12, day: 15 },
      end_date: { year: 2025, month: 1, day: 25 },
    });
    const search = slideOf(timeline, 'An earlier search');
    expect(search.display_date).toBe('not after 31 December 2020');
    expect(search.end_date).toBeUndefined();
  });

  it('gives custody its end as far as it is known, and none to what goes on', async () => {
    const { events } = await timelineAt(`${CASE}&kinds=custody`);
    expect(events.map(({ end_date: end }) => end)).toEqual([{ year: 2021, month: 12 }, undefined]);
    expect(events[0]?.display_date).toBe('25 March 2021 – December 2021');
  });

  it('ends nothing before it began, and where it began', () => {
    const during = (from: string, to: string | null): Slide | undefined =>
      timelineDocument(TITLE, [happeningOf(custody(from, to), 'en')], 'en').events[0];
    expect(during('2021-12-05', '2021-12')).toMatchObject({
      start_date: { year: 2021, month: 12, day: 5 },
      end_date: { year: 2021, month: 12, day: 31 },
      display_date: '5 December 2021 – December 2021',
    });
    expect(during('2021-03-25', '2021')?.end_date).toEqual({ year: 2021, month: 12, day: 31 });
    expect(during('2021-03-25', '2022')?.end_date).toEqual({ year: 2022 });
    expect(during('2011', '2011')).toMatchObject({ start_date: { year: 2011 }, display_date: '2011' });
    expect(during('2011', '2011')).not.toHaveProperty('end_date');
    expect(during('2021-12-05', null)).not.toHaveProperty('end_date');
  });

  it('has no slide for what has no day at all: TimelineJS takes none without a beginning', () => {
    const unknown = { ...custody('2021', null), date: { ...dateOn('2021'), earliest: null, latest: null } };
    expect(timelineDocument(TITLE, [happeningOf(unknown, 'en')], 'en').events).toEqual([]);
  });

  it('shows both days where two ways of counting are in use', async () => {
    expect(slideOf(await timelineAt('/cases/lipa-case/timeline.json?lang=en'), 'End of the term')).toMatchObject({
      start_date: { year: 2027, month: 2, day: 28 },
      end_date: { year: 2027, month: 3, day: 1 },
      display_date: '28 February 2027 or 1 March 2027',
    });
  });

  it('says of computed days that they are computed, why, and how far they are settled', async () => {
    const { events } = await timelineAt(`${CASE}&kinds=MILESTONE`);
    expect(new Set(events.map(({ group }) => group)).size).toBe(1);
    for (const { text } of events) expect(text.text).toContain('Computed from the facts on record');
    const parole = events.find(({ text }) => text.headline === 'Parole may be asked for');
    expect(parole?.display_date).toContain('–');
    expect(parole?.end_date).toBeDefined();
  });

  it('holds the kinds asked for, in whatever case, and none of others', async () => {
    const { events } = await timelineAt(`${CASE}&kinds=AwArD,bogus`);
    expect(events.map(({ unique_id: id }) => id.split('-')[0])).toEqual(['award', 'award']);
    const { events: merged } = await timelineAt(`${CASE}&kinds=award&kinds=RELEASE,custody`);
    expect(new Set(merged.map(({ unique_id: id }) => id.split('-')[0]))).toEqual(new Set(['award', 'custody']));
  });

  it('takes what is no kind for left out, as embeds do', async () => {
    const all = (await formats.get(CASE)).text;
    for (const kinds of ['bogus', '', ',', '__proto__', 'custody%00', '%3Cscript%3E']) {
      expect((await formats.get(`${CASE}&kinds=${kinds}`)).text).toBe(all);
      const query = { kinds: decodeURIComponent(kinds) };
      expect(optionsOf(query).kinds).toBeUndefined();
    }
    expect(optionsOf({ kinds: ['award', 'RELEASE,custody,bogus'] }).kinds).toEqual(['CUSTODY', 'RELEASE', 'AWARD']);
    expect(kindsOf({ kinds: ['award', { custody: 1 }] })).toEqual(['AWARD']);
  });

  it('escapes what it shows: headlines and texts are HTML there', async () => {
    const { title, events } = await timelineAt(CASE);
    expect(shown(title.text.headline)).toBe(`${HOSTILE}, case of 2021`);
    const all = events.flatMap(({ text, display_date: date }) => [text.headline, text.text ?? '', date]);
    expect(all.map(shown).join('\n')).toContain(HOSTILE);
  });

  it('of all cases tells the latest of all, by name, and what comes next', async () => {
    const { events } = await timelineAt('/timeline.json?lang=en');
    const headlines = events.map(({ text }) => shown(text.headline));
    expect(headlines.some((headline) => headline.startsWith('Vasil Vasilok: '))).toBe(true);
    expect(events.some(({ start_date: { year } }) => year === 2027)).toBe(true);
    expect(new Set(events.map(({ unique_id: id }) => id)).size).toBe(events.length);
    expect(events.length).toBeLessThanOrEqual(100);
  });
});
