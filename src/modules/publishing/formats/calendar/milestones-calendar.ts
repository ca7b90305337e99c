import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { addDays } from '../../../../domain/calendar/index.js';
import { possibleDays } from '../../../../domain/sentence/index.js';
import { estimateText } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import type { Language } from '../../words/languages.js';
import { pagePhrases } from '../../words/pages/index.js';
import { onOneLine } from '../../words/plain.js';
import { LANDMARKS, type MilestoneRead } from '../reading/case-record.js';
import { markOf, uuidOf } from '../reading/identity.js';

/** A milestone in a calendar, with the case that it belongs to. */
export interface CalendarMilestone {
  readonly caseId: string;
  readonly name: string;
  /** Page of the case. */
  readonly url: string;
  /** When the public record of the case changed last. */
  readonly changed: Date;
  readonly milestone: MilestoneRead;
}

export interface CalendarFrame {
  readonly title: string;
  readonly about: string;
  /** The page that the calendar belongs to. */
  readonly url: string;
  /** Where the calendar itself stands. */
  readonly source: string;
  readonly language: Language;
}

/** Clients ask again after so many seconds. */
const ASK_AGAIN = 6 * 3_600;
/** Of SEQUENCE: seconds since then, so that it grows with every change for as long as it must fit into 31 bits. */
const BEGINNING = Date.UTC(2020, 0, 1);
/** Added to SEQUENCE; raised when the same record is told in other words, so that clients take them. */
const EDITION = 1;
/** As many days are shown as all of them; a longer range would fill the calendar, and stands at its first day. */
const MOST_DAYS = 7;
/** For so long after a release there is a line that a day of counting is cancelled; later nobody waits for it. */
const DAYS_OF_CANCELLED = 366;

/** The library writes names as they are; RFC 5545 wants text escaped. */
const escaped = (text: string): string => onOneLine(text).replaceAll(/[\\;,]/g, String.raw`\$&`);

const isOneDay = ({ milestone: { date } }: CalendarMilestone): boolean => {
  const { first, last } = possibleDays(date);
  return first !== null && first === last;
};

function rangeText({ milestone: { date } }: CalendarMilestone, language: Language): string {
  const phrase = date.ambiguousWith === null ? 'calendar.range' : 'calendar.either';
  return formatPhrases.say(phrase, language, { date: estimateText(date, language) });
}

function descriptionOf(event: CalendarMilestone, language: Language): string {
  return [
    ...(isOneDay(event) ? [] : [rangeText(event, language)]),
    ...event.milestone.reasons,
    formatPhrases.say('computed', language),
    event.url,
  ].join('\n');
}

function summaryOf(event: CalendarMilestone, language: Language): string {
  const { label, date } = event.milestone;
  const summary = formatPhrases.say('of.person', language, { name: event.name, title: label });
  // In a grid of days only the summary is seen: that the day is not certain must stand there.
  return onOneLine(isOneDay(event) ? summary : `${summary} (${estimateText(date, language)})`);
}

/** The days of an event: all that it may be where they are few, else the first of them. */
function daysOf({ date }: MilestoneRead): { readonly start: string; readonly end: string } | undefined {
  const { first, last } = possibleDays(date);
  const start = first ?? last;
  if (start === null) return undefined;
  const isShort = last !== null && last < addDays(start, MOST_DAYS);
  return { start, end: addDays(isShort ? last : start, 1) };
}

function addEvent(calendar: ICalCalendar, event: CalendarMilestone, uid: string, language: Language): void {
  const { milestone, url, changed } = event;
  const days = daysOf(milestone);
  if (days === undefined) return;
  calendar.createEvent({
    id: uid,
    ...days,
    allDay: true,
    stamp: changed,
    lastModified: changed,
    sequence: EDITION + Math.max(0, Math.floor((changed.getTime() - BEGINNING) / 1_000)),
    summary: summaryOf(event, language),
    description: descriptionOf(event, language),
    url,
    class: ICalEventClass.PUBLIC,
    status: milestone.state === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

const lastDay = (day: string, other: string): string => (day > other ? day : other);

/** Case id → the last day on which its person may have been released, or died. */
function releasesOf(events: readonly CalendarMilestone[]): ReadonlyMap<string, string> {
  const releases = new Map<string, string>();
  for (const { caseId, milestone } of events) {
    const { first, last } = possibleDays(milestone.date);
    const day = milestone.kind === 'RELEASED' ? (last ?? first) : null;
    if (day !== null) releases.set(caseId, lastDay(day, releases.get(caseId) ?? day));
  }
  return releases;
}

/**
 * A calendar that has an event is told when a release cancels it. Of the dozens of days of counting behind a release only
 * the nearest are kept for that: calendars that subscribe take away by themselves what is no longer in the file.
 */
function isTold({ milestone }: CalendarMilestone, released: string | undefined): boolean {
  if (milestone.state !== 'CANCELLED' || LANDMARKS.has(milestone.kind)) return true;
  const day = daysOf(milestone)?.start;
  return released !== undefined && day !== undefined && day <= addDays(released, DAYS_OF_CANCELLED);
}

/** What is cancelled changed on the day of the release, should that have been recorded before it came. */
function lastChange({ milestone, changed }: CalendarMilestone, released: string | undefined): Date {
  if (milestone.state !== 'CANCELLED' || released === undefined) return changed;
  const day = new Date(`${released}T00:00:00Z`);
  return day > changed ? day : changed;
}

/**
 * An iCalendar of whole days. An event keeps its UID when its day is corrected: calendars move it. It has no METHOD: with one it
 * would be a message of RFC 5546, which must name an organizer of each event.
 */
export function milestonesCalendar(frame: CalendarFrame, events: readonly CalendarMilestone[]): string {
  const { title, about, url, source, language } = frame;
  const calendar = ical({
    prodId: {
      company: pagePhrases.say('site.name', language),
      product: 'Milestones',
      language: language.toUpperCase(),
    },
    name: escaped(title),
    description: escaped(about),
    ttl: ASK_AGAIN,
    url,
    source,
  });
  const uids = new Map<string, number>();
  const releases = releasesOf(events);
  for (const event of events) {
    const mark = `${uuidOf(event.caseId)}-${markOf(event.milestone)}`;
    const before = uids.get(mark) ?? 0;
    uids.set(mark, before + 1);
    const uid = before === 0 ? mark : `${mark}-${String(before + 1)}`;
    const released = releases.get(event.caseId);
    if (!isTold(event, released)) continue;
    addEvent(calendar, { ...event, changed: lastChange(event, released) }, uid, language);
  }
  return `${calendar.toString()}\r\n`;
}
