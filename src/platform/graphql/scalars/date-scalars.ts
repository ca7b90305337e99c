import { isLocalDate, parseEdtf } from '../../../domain/calendar/index.js';
import { textScalar } from './text-scalar.js';

export const LocalDateScalar = textScalar({
  name: 'LocalDate',
  description:
    'A calendar day, YYYY-MM-DD, without time or zone, years 0001 to 9999. Strict: 2023-02-30, year 0000 and date-times are refused.',
  form: 'a day that exists, of the form YYYY-MM-DD',
  accept: (text) => (isLocalDate(text) ? text : null),
});

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The same instant in UTC with milliseconds, or null for what is not RFC 3339 with a zone. */
function toUtc(text: string): string | null {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isLocalDate(day)) return null;
  const instant = new Date(text.toUpperCase());
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, RFC 3339 with a zone, e.g. 2014-06-21T09:30:00+03:00. Shown in UTC with milliseconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  form: 'an instant of RFC 3339 with a zone',
  accept: toUtc,
});

export const EdtfScalar = textScalar({
  name: 'EDTF',
  description:
    'A date as precise as the source allows, ISO 8601-2 levels 0 and 1: 2011, 2011-08, 2011-08-04, 2011-08-04~ (approximate), ' +
    '2011? (uncertain), 2010-12-19/2010-12-20 (between), ../2011 (by). Days that do not exist are refused.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  form: 'a date of EDTF level 0 or 1, such as 2011, 2011-08-04~ or 2010-12-19/2010-12-20',
  accept: (text) => (parseEdtf(text) === null ? null : text),
  // What is on record is shown as it was entered, whatever became of the rules since.
  show: (text) => text,
});
