import type { DateRead } from '../../words/dates.js';
import { pagePhrases } from '../../words/pages/index.js';
import type { Language } from '../../words/languages.js';
import { happeningHtml, textHtml } from '../happening-html.js';
import type { Happening } from '../reading/happenings.js';

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

/** A month or a year is one place on the line; all that is wider, and what lasts, has an end. */
function endOf({ date, until }: Happening): SlideDate | undefined {
  if (until !== null && until.latest !== null) return partsOf(until.latest, until.precision);
  if (isNarrow(date) || date.latest === null || date.latest === date.earliest) return undefined;
  return partsOf(date.latest, date.precision);
}

function slideOf(happening: Happening, language: Language): Slide[] {
  const { id, kind, date, title } = happening;
  const start = date.earliest ?? date.latest;
  if (start === null) return [];
  const end = date.earliest === null ? undefined : endOf(happening);
  const text = happeningHtml(happening, language);
  return [
    {
      unique_id: `${kind.toLowerCase().replaceAll('_', '-')}-${id}`,
      start_date: partsOf(start, date.precision),
      ...(end === undefined ? {} : { end_date: end }),
      display_date: textHtml(happening.dateText),
      text: { headline: textHtml(title), ...(text === '' ? {} : { text }) },
      group: pagePhrases.say(`kind.${kind}`, language),
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
