import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { milestonesCalendar } from '../../../src/modules/publishing/formats/calendar/milestones-calendar.js';
import type { MilestoneRead } from '../../../src/modules/publishing/formats/reading/case-record.js';
import { theFormats } from './built.js';

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

interface Milestone {
  readonly uid: string;
  readonly day: string;
  readonly event: ICAL.Event;
}

const text = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) as unknown);

const calendarOf = (body: string): ICAL.Component => new ICAL.Component(ICAL.parse(body) as unknown[]);

const eventsOf = (calendar: ICAL.Component): readonly Milestone[] =>
  calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, day: event.startDate.toString(), event };
  });

const calendarAt = async (address: string): Promise<ICAL.Component> => calendarOf((await formats.get(address)).text);

const BOTH_DAYS = {
  en: '28 February 2027 or 1 March 2027',
  de: '28. Februar 2027 oder 1. März 2027',
  fr: '28 février 2027 ou 1er mars 2027',
};

const DEATH = {
  en: 'Death in custody',
  be: 'Смерць у зняволенні',
  ru: 'Смерть в заключении',
  fr: 'Mort en détention',
  de: 'Tod in der Haft',
  pl: 'Śmierć w więzieniu',
  fa: 'مرگ در بازداشت',
};

const CASE = '/cases/kvetka-2021/milestones.ics';

describe('a calendar of milestones', () => {
  it('is well formed: one calendar of whole days that take no time from anybody', async () => {
    const calendar = await calendarAt(`${CASE}?lang=en`);
    expect(text(calendar, 'version')).toBe('2.0');
    // With one it would be a message of RFC 5546, which asks for an organizer in each event.
    expect(calendar.getFirstProperty('method')).toBeNull();
    expect(text(calendar, 'refresh-interval')).toBe('PT6H');
    expect(text(calendar, 'x-wr-calname')).toContain('case of 2021 · milestones');
    const events = eventsOf(calendar);
    expect(events.length).toBeGreaterThan(15);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { event } of events) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.duration.toSeconds() % 86_400).toBe(0);
      expect(event.duration.toSeconds()).toBeLessThanOrEqual(7 * 86_400);
      expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      expect(text(event.component, 'dtstamp')).toBe(text(event.component, 'last-modified'));
      expect(text(event.component, 'url')).toBe('https://vigil.example/cases/kvetka-2021?lang=en');
      expect(event.description).toContain('Computed from the facts on record');
    }
  });

  it.each(['be', 'ru', 'fa'])(
    'is folded to 75 octets with whole letters and ends its lines as it must (%s)',
    async (language) => {
      const { bytes } = await formats.get(`${CASE}?lang=${language}`);
      const body = bytes.toString('utf8');
      expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = body.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(lines.some((line) => line.startsWith(' '))).toBe(true);
      expect(body).not.toContain('\uFFFD');
      expect(eventsOf(calendarOf(body)).length).toBeGreaterThan(15);
    },
  );

  it('says of a day that is not settled that it is not, and begins at the earliest', async () => {
    const events = eventsOf(await calendarAt(`${CASE}?lang=en`));
    const parole = events.find(({ event }) => event.summary.includes('Parole may be asked for'));
    expect(parole?.event.summary).toMatch(/\(\d+ \w+ \d{4} – \d+ \w+ \d{4}\)$/);
    expect(parole?.event.description).toMatch(/^The facts on record do not settle one day: /);
    const first = /\((\d+ \w+ \d{4})/.exec(parole?.event.summary ?? '')?.[1] ?? '';
    expect(parole?.day).toBe(new Date(`${first} UTC`).toISOString().slice(0, 10));
  });

  it('keeps what a release has cancelled, as cancelled', async () => {
    const events = eventsOf(await calendarAt('/cases/formula-2021/milestones.ics?lang=en'));
    const states = new Map(events.map(({ uid, event }) => [uid.slice(37), text(event.component, 'status')]));
    expect(states.get('fraction-1-2')).toBe('CONFIRMED');
    expect(states.get('expected-end')).toBe('CANCELLED');
    expect(states.get('released')).toBe('CONFIRMED');
  });

  it('moves an event when a date is corrected: the same UID, another day, a higher SEQUENCE', async () => {
    const { pen, idOf } = formats;
    const before = eventsOf(await calendarAt(`${CASE}?lang=en`));
    const custody = `CustodyPeriod:${await idOf('custody_period', `from_on = '2021-03-25'`)}`;
    // Calendars tell changes apart by the second.
    await setTimeout(1_100);
    await pen.correct('correctCustody', custody, { from: '2021-03-26' });
    const after = eventsOf(await calendarAt(`${CASE}?lang=en`));
    await pen.correct('correctCustody', custody, { from: '2021-03-25' });
    expect(after.map(({ uid }) => uid).toSorted()).toEqual(before.map(({ uid }) => uid).toSorted());
    const dayOf = (events: readonly Milestone[]): Milestone | undefined =>
      events.find(({ uid }) => uid.endsWith('-expected-end'));
    expect(dayOf(after)?.day).not.toBe(dayOf(before)?.day);
    expect(dayOf(after)?.event.sequence).toBeGreaterThan(dayOf(before)?.event.sequence ?? Infinity);
    const stamps = [before, after].map((events) =>
      String(events[0]?.event.component.getFirstPropertyValue('dtstamp') as unknown),
    );
    expect((stamps[1] ?? '') > (stamps[0] ?? '')).toBe(true);
  });

  it('of all cases has what lies between a month ago and a year ahead, by the same UIDs', async () => {
    const all = eventsOf(await calendarAt('/milestones.ics?lang=en'));
    expect(all.length).toBeGreaterThan(0);
    for (const { day } of all) {
      expect(day >= '2026-10-23').toBe(true);
      expect(day <= '2027-11-24').toBe(true);
    }
    const own = new Map(
      eventsOf(await calendarAt(`${CASE}?lang=en`)).map(({ uid, event }) => [uid, event.component.toString()]),
    );
    const shared = all.filter(({ uid }) => own.has(uid));
    expect(shared.length).toBeGreaterThan(0);
    for (const { uid, event } of shared) expect(event.component.toString()).toBe(own.get(uid));
  });

  it('shows both days, and says so, where two ways of counting are in use', async () => {
    for (const [language, words] of Object.entries(BOTH_DAYS)) {
      const events = eventsOf(await calendarAt(`/cases/lipa-case/milestones.ics?lang=${language}`));
      const end = events.find(({ uid }) => uid.endsWith('-expected-end'));
      expect(end?.event.summary).toContain(`(${words})`);
      expect(end?.event.description).toContain(words);
      expect([end?.day, end?.event.endDate.toString()]).toEqual(['2027-02-28', '2027-03-02']);
      const unsure = events.filter(({ event }) => event.duration.toSeconds() > 86_400);
      expect(unsure.every(({ event }) => event.summary.includes('('))).toBe(true);
    }
  });

  it('says of a death that it is one, in every language', async () => {
    for (const [language, words] of Object.entries(DEATH)) {
      const events = eventsOf(await calendarAt(`/cases/vyaz-case/milestones.ics?lang=${language}`));
      const end = events.find(({ uid }) => uid.endsWith('-released'));
      expect(end?.event.summary.replaceAll(/[\u2066-\u2069]/g, '')).toMatch(new RegExp(`^Vyaz Dead\\s?: ${words} \\(`));
    }
  });

  it('of what a release has cancelled keeps shares of the term and what was near', async () => {
    const events = eventsOf(await calendarAt('/cases/vyaz-case/milestones.ics?lang=en'));
    const cancelled = events.filter(({ event }) => text(event.component, 'status') === 'CANCELLED');
    const marks = cancelled.map(({ uid }) => uid.slice(37));
    expect(marks).toEqual(expect.arrayContaining(['fraction-1-2', 'parole-eligible', 'expected-end', 'years-held-3']));
    const others = cancelled.filter(({ uid }) => !/-(fraction-\d-\d|\w+-eligible|milder-\S+|expected-end)$/.test(uid));
    for (const { day } of others) expect(day <= '2025-03-01').toBe(true);
    expect(marks.length).toBeLessThan(15);
  });

  it('counts a release that was recorded before its day as a change of that day', () => {
    const events = (state: 'AHEAD' | 'CANCELLED'): readonly Milestone[] => {
      const one = { name: 'A', url: 'https://x.example/cases/a', changed: new Date('2026-01-02T03:04:05Z') };
      const caseId = 'Case:01890000-0000-7000-8000-0000000000a2';
      const none = { numerator: null, denominator: null, count: null, reasons: [] } as const;
      const on = (day: string): object => ({ earliest: day, latest: day, exact: true, ambiguousWith: null });
      const milestones = [
        { ...none, kind: 'RELEASED', label: 'Release', state: 'AHEAD', date: on('2026-06-01') },
        { ...none, kind: 'EXPECTED_END', label: 'End', state, date: on('2028-06-01') },
        { ...none, kind: 'YEARS_HELD', count: 9, label: '9 years', state, date: on('2027-06-02') },
        { ...none, kind: 'YEARS_HELD', count: 10, label: '10 years', state, date: on('2027-06-03') },
      ] as unknown as readonly MilestoneRead[];
      const frame = { title: 'A', about: 'A', url: 'https://x.example', source: 'https://x.example/a.ics' };
      const told = milestones.map((milestone) => ({ ...one, caseId, milestone }));
      return eventsOf(calendarOf(milestonesCalendar({ ...frame, language: 'en' }, told)));
    };
    const [before, after] = [events('AHEAD'), events('CANCELLED')];
    expect(before.map(({ uid }) => uid.slice(37))).toEqual([
      'released',
      'expected-end',
      'years-held-9',
      'years-held-10',
    ]);
    expect(after.map(({ uid }) => uid.slice(37))).toEqual(['released', 'expected-end', 'years-held-9']);
    const [, end] = after;
    expect(end === undefined ? undefined : text(end.event.component, 'last-modified')).toBe('2026-06-01T00:00:00Z');
    expect(after[1]?.event.sequence).toBeGreaterThan(before[1]?.event.sequence ?? Infinity);
    expect(after[0]?.event.component.toString()).toBe(before[0]?.event.component.toString());
  });

  it('lets no text break out of its line', () => {
    const evil = 'A\r\nBEGIN:VEVENT\r\nUID:evil\n;,\\x';
    const body = milestonesCalendar(
      { title: evil, about: evil, url: 'https://x.example', source: 'https://x.example/a.ics', language: 'en' },
      [
        {
          caseId: 'Case:01890000-0000-7000-8000-0000000000a2',
          name: evil,
          url: 'https://x.example/cases/a',
          changed: new Date('2026-01-02T03:04:05Z'),
          milestone: {
            ...{ kind: 'FRACTION', numerator: 1, denominator: 2, count: null, state: 'AHEAD', label: evil },
            reasons: [evil],
            date: { earliest: '2027-01-01', latest: null, exact: false, ambiguousWith: null },
          },
        },
      ],
    );
    const calendar = calendarOf(body);
    const [one, ...others] = eventsOf(calendar);
    expect(others).toEqual([]);
    expect(one?.uid).toBe('01890000-0000-7000-8000-0000000000a2-fraction-1-2');
    expect(one?.event.summary).toContain('A BEGIN:VEVENT UID:evil ;,\\x');
    expect(one?.event.summary).toContain('not before 1 January 2027');
    expect(body.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });
});
