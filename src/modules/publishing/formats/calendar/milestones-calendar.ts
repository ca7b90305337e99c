import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import { addDays } from '../../../../domain/calendar/index.js';
import { estimateText } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import type { Language } from '../../words/languages.js';
import { pagePhrases } from '../../words/pages/index.js';
import { onOneLine } from '../../words/plain.js';
import type { MilestoneRead } from '../reading/case-record.js';
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

/** The library writes names as they are; RFC 5545 wants text escaped. */
const escaped = (text: string): string => onOneLine(text).replaceAll(/[\\;,]/g, String.raw`\$&`);

function descriptionOf({ milestone, url }: CalendarMilestone, language: Language): string {
  const { date, reasons } = milestone;
  const day = date.exact && date.ambiguousWith === null ? [] : [estimateText(date, language)];
  return [
    ...day.map((text) => formatPhrases.say('calendar.range', language, { date: text })),
    ...reasons,
    formatPhrases.say('computed', language),
    url,
  ].join('\n');
}

function summaryOf({ name, milestone: { label, date } }: CalendarMilestone, language: Language): string {
  const summary = formatPhrases.say('of.person', language, { name, title: label });
  // In a grid of days only the summary is seen: that the day is not certain must stand there.
  return onOneLine(date.exact ? summary : `${summary} (${estimateText(date, language)})`);
}

function addEvent(calendar: ICalCalendar, event: CalendarMilestone, uid: string, language: Language): void {
  const { milestone, url, changed } = event;
  const day = milestone.date.earliest ?? milestone.date.latest;
  if (day === null) return;
  calendar.createEvent({
    id: uid,
    start: day,
    end: addDays(day, 1),
    allDay: true,
    stamp: changed,
    lastModified: changed,
    sequence: Math.max(0, Math.floor((changed.getTime() - BEGINNING) / 1_000)),
    summary: summaryOf(event, language),
    description: descriptionOf(event, language),
    url,
    class: ICalEventClass.PUBLIC,
    status: milestone.state === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

/** An iCalendar of whole days. An event keeps its UID when its day is corrected: calendars move it. */
export function milestonesCalendar(frame: CalendarFrame, events: readonly CalendarMilestone[]): string {
  const { title, about, url, source, language } = frame;
  const calendar = ical({
    prodId: {
      company: pagePhrases.say('site.name', language),
      product: 'Milestones',
      language: language.toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(title),
    description: escaped(about),
    ttl: ASK_AGAIN,
    url,
    source,
  });
  const uids = new Map<string, number>();
  for (const event of events) {
    const uid = `${uuidOf(event.caseId)}-${markOf(event.milestone)}`;
    const before = uids.get(uid) ?? 0;
    uids.set(uid, before + 1);
    addEvent(calendar, event, before === 0 ? uid : `${uid}-${String(before + 1)}`, language);
  }
  return `${calendar.toString()}\r\n`;
}
