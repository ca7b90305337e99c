import { isValid, parse } from 'date-fns';
import type { Locale } from 'date-fns/locale';
import { isLocalDate, localDateOf } from '../../../domain/calendar/index.js';
import { FIRST_YEAR, MONTH_NAMES, NAMED_DAYS, NUMBERED_DAYS, offsetOf, PLACEHOLDERS } from './date-shapes.js';

/** When something was published, as far as what is written can be believed. */
export interface Published {
  /** The moment; null: not known that exactly. */
  readonly at: Date | null;
  /** The day where it was published, YYYY-MM-DD, where only that is known; null: the moment is known, or nothing. */
  readonly on: string | null;
  /** What is written, whatever it is; null: nothing. */
  readonly text: string | null;
}

/** A clock of a feed may be this much fast. */
const FAST_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const LONGEST = 100;

const WORD_IN_FRONT = /^[^\d\s,]+[,\s]\s*(?=\d)/u;
const WEEKDAY = /^[\p{L}.]+,\s*/u;
/** Words between a day and a time, and behind a year. */
const NOISE = /(?<=[\s\d])(?:года|году|г\.|г|ў|в|у|о|at|um|à|às|a las|klo)(?=[\s,])/giu;
const TIME = /[T,\s]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<zone>.*)$/u;
const NUMBERED_ZONE = /^(?:UTC|GMT)?\s*(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?(?:\s*\(.*\))?$/iu;

/** Without two numbers no name of a month makes a date: nobody has to go through all of them. */
const DAY_AND_YEAR = /\d\D+\d/;

interface Written {
  readonly day: string;
  /** HH:MM:SS; null: none, or none that a clock shows. */
  readonly time: string | null;
  /** +HH:MM; null: none that can be believed. */
  readonly offset: string | null;
}

/** Days are read in the zone of the process and written in it again: it does not matter which one that is. */
function dayIn(text: string, shape: string, now: Date, locale?: Locale): string | null {
  const date = parse(text, shape, now, locale === undefined ? {} : { locale });
  if (!isValid(date)) return null;
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const [year = '', month = '', day = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

function dayOf(text: string, now: Date): string | null {
  for (const shape of NUMBERED_DAYS) {
    const day = dayIn(text, shape, now);
    // Two digits are a year of the first century to shapes with four.
    if (day !== null && isPlausible(day)) return day;
  }
  if (!DAY_AND_YEAR.test(text)) return null;
  for (const locale of MONTH_NAMES) {
    for (const shape of NAMED_DAYS) {
      const day = dayIn(text, shape, now, locale);
      if (day !== null && isPlausible(day)) return day;
    }
  }
  return null;
}

const isPlausible = (day: string): boolean =>
  isLocalDate(day) && Number(day.slice(0, 4)) >= FIRST_YEAR && !PLACEHOLDERS.has(day);

function timeOf({
  hour = '',
  minute = '',
  second = '00',
}: Readonly<Record<string, string | undefined>>): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  // A leap second is the last one of its minute to everybody else.
  return `${hour.padStart(2, '0')}:${minute}:${second === '60' ? '59' : second}`;
}

function zoneOf(text: string): string | null {
  const zone = text.trim();
  const numbered = NUMBERED_ZONE.exec(zone)?.groups;
  if (numbered === undefined) return offsetOf(zone.replace(/[().]/g, ''));
  const { sign = '+', hours = '', minutes = '00' } = numbered;
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours}:${minutes}`;
}

function writtenIn(text: string, now: Date): Written | null {
  const clean = text.replace(NOISE, ' ').replace(/\s+/g, ' ').trim();
  const time = TIME.exec(clean);
  const dayText = (time === null ? clean : clean.slice(0, time.index)).replace(/[,\s]+$/, '');
  const day = dayOf(dayText.replace(WEEKDAY, ''), now) ?? dayOf(dayText.replace(WORD_IN_FRONT, ''), now);
  if (day === null) return null;
  const groups = time?.groups ?? {};
  return time === null
    ? { day, time: null, offset: null }
    : { day, time: timeOf(groups), offset: zoneOf(groups['zone'] ?? '') };
}

function momentOf({ day, time, offset }: Written): Date | null {
  return time === null || offset === null ? null : new Date(`${day}T${time}${offset}`);
}

/**
 * When something was published. What cannot be right (no such day, in the future, a placeholder of programs) is
 * unknown, with the text kept; a time without a zone, or with the name of several zones, leaves the day.
 */
export function publishedOf(written: string | null, now: Date): Published {
  const text = written?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) ?? '';
  if (text === '') return { at: null, on: null, text: null };
  const read = writtenIn(text, now);
  const unknown: Published = { at: null, on: null, text };
  if (read === null) return unknown;
  const at = momentOf(read);
  if (at === null)
    return read.day > localDateOf(new Date(now.getTime() + DAY_MS)) ? unknown : { at, on: read.day, text };
  const isPossible = at.getTime() <= now.getTime() + FAST_MS && !PLACEHOLDERS.has(localDateOf(at));
  return isPossible ? { at, on: null, text } : unknown;
}
