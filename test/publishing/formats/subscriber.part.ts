import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { theFormats } from './built.js';

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

interface Known {
  readonly day: string;
  readonly status: string;
  readonly summary: string;
  readonly sequence: number;
  readonly modified: string;
}

const CALENDAR = '/cases/yasen-case/milestones.ics?lang=en';

function eventOf(component: ICAL.Component): Known {
  const { sequence, summary, startDate } = new ICAL.Event(component);
  const valueOf = (name: string): string => String(component.getFirstPropertyValue(name) as unknown);
  return {
    day: startDate.toString(),
    status: valueOf('status'),
    summary,
    sequence,
    modified: valueOf('last-modified'),
  };
}

/** A calendar that keeps events by their UID, as RFC 5546 has it: what comes with a lower SEQUENCE is not taken. */
class Subscriber {
  readonly known = new Map<string, Known>();

  /** Asks again; gives the UIDs of what was taken away. */
  async fetch(): Promise<readonly string[]> {
    const { text } = await formats.get(CALENDAR);
    const seen = new Set<string>();
    for (const component of new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')) {
      const { uid } = new ICAL.Event(component);
      this.take(uid, eventOf(component));
      seen.add(uid);
    }
    const gone = [...this.known.keys()].filter((uid) => !seen.has(uid));
    for (const uid of gone) this.known.delete(uid);
    return gone;
  }

  private take(uid: string, event: Known): void {
    const before = this.known.get(uid);
    if (before !== undefined) {
      expect(event.sequence).toBeGreaterThanOrEqual(before.sequence);
      expect(event.modified >= before.modified).toBe(true);
      // Whoever has this SEQUENCE already has this event.
      if (before.sequence === event.sequence) expect(event).toEqual(before);
    }
    this.known.set(uid, event);
  }

  of(mark: string): Known {
    const [, found] = [...this.known].find(([uid]) => uid.endsWith(`-${mark}`)) ?? [];
    if (found === undefined) throw new Error(`No event ${mark}`);
    return found;
  }
}

describe('somebody who subscribes to a calendar', () => {
  it('sees events moved by a correction and cancelled by a release, and keeps what was reached', async () => {
    const { pen, idOf } = formats;
    const caseId = `Case:${await idOf('case_file', `slug = 'yasen-case'`)}`;
    const custody = `CustodyPeriod:${await idOf('custody_period', `case_id = '${caseId.slice(5)}'`)}`;
    const subscriber = new Subscriber();
    await subscriber.fetch();
    const before = new Map(subscriber.known);
    expect(await subscriber.fetch()).toEqual([]);
    expect(subscriber.known).toEqual(before);
    expect(subscriber.of('expected-end')).toMatchObject({ day: '2039-05-04', status: 'CONFIRMED' });

    // Calendars tell changes apart by the second.
    await setTimeout(1_100);
    await pen.correct('correctCustody', custody, { from: '2021-05-06' });
    expect(await subscriber.fetch()).toEqual([]);
    expect([...subscriber.known.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const moved = subscriber.of('expected-end');
    expect(moved).toMatchObject({ day: '2039-05-06', status: 'CONFIRMED' });
    const [uid = ''] = [...before.keys()].filter((one) => one.endsWith('-expected-end'));
    expect(moved.sequence).toBeGreaterThan(before.get(uid)?.sequence ?? Infinity);

    await setTimeout(1_100);
    await pen.put('recordRelease', { caseId, on: '2026-11-20', ground: 'AMNESTY' });
    const gone = await subscriber.fetch();
    expect(subscriber.of('expected-end')).toMatchObject({ day: '2039-05-06', status: 'CANCELLED' });
    expect(subscriber.of('fraction-1-2')).toMatchObject({ status: 'CANCELLED' });
    expect(subscriber.of('expected-end').sequence).toBeGreaterThan(moved.sequence);
    expect(subscriber.of('released')).toMatchObject({ day: '2026-11-20', status: 'CONFIRMED' });
    expect(subscriber.of('days-held-1000')).toMatchObject({ day: '2024-01-31', status: 'CONFIRMED' });
    expect(subscriber.of('years-held-6')).toMatchObject({ day: '2027-05-06', status: 'CANCELLED' });
    // Far days of counting are taken out of the file, and so out of the calendar of who subscribes.
    expect(gone.some((one) => one.endsWith('-years-held-12'))).toBe(true);
    const ahead = [...subscriber.known.values()].filter(({ day }) => day > '2026-11-20');
    expect(ahead.every(({ status }) => status === 'CANCELLED')).toBe(true);
  });
});
