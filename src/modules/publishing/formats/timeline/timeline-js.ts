import { isDeepStrictEqual } from 'node:util';
import type { DateRead } from '../../words/dates.js';
import type { Language } from '../../words/languages.js';
import { happeningHtml, textHtml } from '../happening-html.js';
import { kindText, type Happening } from '../reading/happenings.js';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface Words {
  readonly headline: string;
  readonly text?: string;
}

interface Slide {
  readonly unique_id: string;
  readonly start_date: SlideDate;
  readonly end_date?: SlideDate;
  /** Instead of the date that TimelineJS would write, which knows nothing of "about" and "not before". */
  readonly display_date: string;
  readonly text: Words;
  readonly group: string;
}

/** What TimelineJS 3 draws: https://timeline.knightlab.com/docs/json-format.html */
interface TimelineDocument {
  readonly title: { readonly unique_id: string; readonly text: Words };
  readonly events: readonly Slide[];
  readonly scale: 'human';
}

/** A day with as many parts as are known. */
function partsOf(day: string, precision: DateRead['precision']): SlideDate {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (year === undefined || month === undefined || dayOfMonth === undefined) throw new Error(`Not a day: ${day}`);
  if (precision === 'YEAR') return { year };
  return precision === 'MONTH' ? { year, month } : { year, month, day: dayOfMonth };
}

const isNarrow = ({ precision }: DateRead): boolean => precision === 'MONTH' || precision === 'YEAR';

const FIRST_OF_JANUARY = { month: 1, day: 1 } as const;

/** The day for which TimelineJS takes a date: of a month or a year its first. */
function placeOf(date: SlideDate): string {
  const { year, month, day } = { ...FIRST_OF_JANUARY, ...date };
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** A month or a year as the end of what began in its course would lie before the beginning. */
function lastOf(start: SlideDate, latest: string, precision: DateRead['precision']): SlideDate {
  const end = partsOf(latest, precision);
  return placeOf(end) < placeOf(start) ? partsOf(latest, 'DAY') : end;
}

/** A month or a year is one place on the line; all that is wider, and what lasts, has an end. */
function endOf({ date, until }: Happening, start: SlideDate): SlideDate | undefined {
  if (until !== null && until.latest !== null) return lastOf(start, until.latest, until.precision);
  if (isNarrow(date) || date.latest === null || date.latest === date.earliest) return undefined;
  return partsOf(date.latest, date.precision);
}

function slideOf(happening: Happening, language: Language): Slide[] {
  const { id, kind, date, title } = happening;
  const first = date.earliest ?? date.latest;
  if (first === null) return [];
  const start = partsOf(first, date.precision);
  const end = date.earliest === null ? undefined : endOf(happening, start);
  const text = happeningHtml(happening, language);
  return [
    {
      unique_id: `${kind.toLowerCase().replaceAll('_', '-')}-${id}`,
      start_date: start,
      ...(end === undefined || isDeepStrictEqual(start, end) ? {} : { end_date: end }),
      display_date: textHtml(happening.dateText),
      text: { headline: textHtml(title), ...(text === '' ? {} : { text }) },
      group: kindText(happening, language),
    },
  ];
}

/** Headline and text of slides are HTML there: everything is escaped. */
export function timelineDocument(
  title: { readonly id: string; readonly headline: string; readonly text: string },
  happenings: readonly Happening[],
  language: Language,
): TimelineDocument {
  return {
    title: { unique_id: title.id, text: { headline: textHtml(title.headline), text: textHtml(title.text) } },
    events: happenings.flatMap((happening) => slideOf(happening, language)),
    scale: 'human',
  };
}
