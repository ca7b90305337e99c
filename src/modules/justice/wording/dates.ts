import { parseEdtf, type PartialDate } from '../../../domain/calendar/index.js';
import type { DateEstimate } from '../../../domain/sentence/index.js';
import { datePhrases } from './date-phrases.js';
import { languageOf, type Language } from './phrase-book.js';

type Locale = string | null | undefined;
type Grain = 'DAY' | 'MONTH' | 'YEAR';

const PARTS: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  DAY: { day: 'numeric', month: 'long', year: 'numeric' },
  MONTH: { month: 'long', year: 'numeric' },
  YEAR: { year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day before the month, as everywhere but in the United States. */
const TAGS: Partial<Readonly<Record<Language, string>>> = { en: 'en-GB' };

/** Courts and articles everywhere date by the Gregorian calendar, so every language does here. */
function formatOf(language: Language, grain: Grain): Intl.DateTimeFormat {
  const key = `${language} ${grain}`;
  const tag = TAGS[language] ?? language;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...PARTS[grain], calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A year at the end of a date, with the word for it where there is one. */
const YEAR_IN_DATE = /(\p{L}\s\d{1,4})(?:\sг\.)?(?=$|\s–)/gu;

/**
 * What ICU leaves to the writer. French counts the first of a month and no other day: *1er juillet*, and *2 juillet*.
 * Belarusian has *г.* behind the year as Russian has it, and ICU only behind single days.
 */
function spelt(text: string, language: Language): string {
  if (language === 'fr') return text.replaceAll(/\b1(?=[\s–])/g, '1er');
  return language === 'be' ? text.replaceAll(YEAR_IN_DATE, '$1 г.') : text;
}

const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

function formatted(day: string, grain: Grain, language: Language): string {
  return spelt(formatOf(language, grain).format(instantOf(day)), language);
}

/** '4 November 2013' in the language; `day` is YYYY-MM-DD. */
export const dayText = (day: string, locale: Locale): string => formatted(day, 'DAY', languageOf(locale));

const rangeText = (from: string, to: string, language: Language): string =>
  spelt(formatOf(language, 'DAY').formatRange(instantOf(from), instantOf(to)), language);

function spanText(earliest: string | null, latest: string | null, language: Language): string {
  if (earliest === null && latest === null) return datePhrases.say('unknown', language);
  if (earliest === null) return datePhrases.say('notAfter', language, { date: dayText(latest ?? '', language) });
  if (latest === null) return datePhrases.say('notBefore', language, { date: dayText(earliest, language) });
  return earliest === latest ? dayText(earliest, language) : rangeText(earliest, latest, language);
}

/** A date on record as its language says it, with what is not sure about it. */
export function dateText(date: PartialDate, locale: Locale): string {
  const language = languageOf(locale);
  const { earliest, latest, precision, approximate, uncertain } = date;
  const grain = precision === 'MONTH' || precision === 'YEAR' ? precision : undefined;
  const plain =
    grain !== undefined && earliest !== null
      ? formatted(earliest, grain, language)
      : spanText(earliest, latest, language);
  const about = approximate ? datePhrases.say('about', language, { date: plain }) : plain;
  return uncertain ? datePhrases.say('uncertain', language, { date: about }) : about;
}

type Estimate = Pick<DateEstimate, 'earliest' | 'latest' | 'exact' | 'ambiguousWith'>;

/** A computed day or the stretch it lies in. */
export function estimateText({ earliest, latest, exact, ambiguousWith }: Estimate, locale: Locale): string {
  const language = languageOf(locale);
  const date = spanText(earliest, latest, language);
  if (!exact && earliest !== null && earliest === latest) return datePhrases.say('about', language, { date });
  if (!exact || ambiguousWith === null) return date;
  return datePhrases.say('either', language, { date, other: dayText(ambiguousWith, language) });
}

/** EDTF in words; what is no date stays as it is. */
export function edtfText(text: string, locale: Locale): string {
  const date = parseEdtf(text);
  return date === null ? text : dateText(date, locale);
}
