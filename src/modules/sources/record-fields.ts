import { isLocalDate, parseEdtf } from '../../domain/calendar/index.js';

/** A value as the driver takes it; objects become jsonb, arrays of strings PostgreSQL arrays. */
export type Cell = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>;
export type Columns = Readonly<Record<string, Cell>>;

/** What a value is made of, where it is not one text: `words` is text by language. */
type Form = 'number' | 'flag' | 'list' | 'words';

/** One field of an input and the columns it fills. */
export interface Field<T, Required extends boolean = boolean> {
  readonly required: Required;
  /** For readers of text, who have to make the value of it. */
  readonly form?: Form;
  /** What the columns hold where the input leaves the field out. */
  readonly empty: Columns;
  /** The columns for a value that is there, or what is wrong with it. */
  readonly read: (value: unknown) => Columns | string;
  /** Never set: it carries the type of the value. */
  readonly value?: T;
}

const MAX_TEXT = 20_000;
// Control characters but tab and new line, and those that turn the letters after them around.
const CONTROL = /[^\P{Cc}\t\n]|[\u202D\u202E]/u;
/** Half of a character: the database does not take it. */
const HALF = /\p{Cs}/u;

function textProblem(value: unknown, max = MAX_TEXT): string | null {
  if (typeof value !== 'string' || value.trim() === '') return 'must be text that is not empty';
  if (value.length > max) return `must have at most ${String(max)} characters`;
  if (HALF.test(value)) return 'must not contain half of a character';
  return CONTROL.test(value) ? 'must not contain control characters' : null;
}

function simple<T>(column: string, fallback: Cell, check: (value: unknown) => string | null): Field<T, false> {
  return {
    required: false,
    empty: { [column]: fallback },
    read: (value) => check(value) ?? { [column]: value as Cell },
  };
}

/** The same field, which the input must not leave out. */
export function required<T>(field: Field<T, false>): Field<T, true> {
  return { ...field, required: true };
}

/** Text of any kind. */
export function text(column: string): Field<string, false> {
  return simple(column, null, (value) => textProblem(value));
}

function pattern(column: string, expression: RegExp, wanted: string): Field<string, false> {
  return simple(column, null, (value) =>
    typeof value === 'string' && expression.test(value) ? null : `must be ${wanted}`,
  );
}

/** Lower-case words joined by hyphens: a part of an address, as long as an index and people bear. */
export function slug(column: string): Field<string, false> {
  const wanted = 'at most 200 lower-case letters and digits in words joined by hyphens';
  return pattern(column, /^(?=.{1,200}$)[a-z0-9]+(-[a-z0-9]+)*$/, wanted);
}

/** ISO 3166-1 alpha-2. */
export function country(column: string): Field<string, false> {
  return pattern(column, /^[A-Z]{2}$/, 'a country code of two capital letters');
}

/** BCP 47. */
export function locale(column: string): Field<string, false> {
  return pattern(column, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as be or zh-Hans');
}

/** ISO 15924. */
export function script(column: string): Field<string, false> {
  return pattern(column, /^[A-Z][a-z]{3}$/, 'a script code such as Cyrl');
}

/** ISO 4217. */
export function currency(column: string): Field<string, false> {
  return pattern(column, /^[A-Z]{3}$/, 'a currency code of three capital letters');
}

/** A sum of money as decimal text, so that nothing is rounded. */
export function amount(column: string): Field<string, false> {
  return pattern(column, /^\d{1,15}(\.\d{1,4})?$/, 'a decimal number as text, such as "1.60"');
}

/** A fraction such as 3/2, by which a day of custody counts. */
export function ratio(column: string): Field<string, false> {
  return pattern(column, /^[1-9]\d?(\/[1-9]\d?)?$/, 'a ratio such as 3/2');
}

/** An address of the web, http or https. */
export function url(column: string): Field<string, false> {
  return simple(column, null, (value) =>
    textProblem(value, 2000) === null && URL.canParse(value as string) && /^https?:\/\//i.test(value as string)
      ? null
      : 'must be an address that begins with http:// or https://',
  );
}

/** One word of a vocabulary. */
export function choice<T extends string>(
  column: string,
  vocabulary: Readonly<Record<T, T>>,
  fallback: T | null = null,
): Field<T, false> {
  const words = Object.values<string>(vocabulary);
  return simple(column, fallback, (value) =>
    typeof value === 'string' && words.includes(value) ? null : `must be one of ${words.join(', ')}`,
  );
}

/** An imprecise date (EDTF) in its three columns. */
export function date(column: string): Field<string, false> {
  const columns = (edtf: string | null, earliest: string | null, latest: string | null): Columns => ({
    [column]: edtf,
    [`${column}_earliest`]: earliest,
    [`${column}_latest`]: latest,
  });
  return {
    required: false,
    empty: columns(null, null, null),
    read(value) {
      const parsed = typeof value === 'string' ? parseEdtf(value) : null;
      // Open on both sides it says nothing, and would count as said.
      return parsed === null || (parsed.earliest === null && parsed.latest === null)
        ? 'must be a date such as 2011-08-04, 2011-08, 2011~ or 2011-08/2011-09'
        : columns(parsed.edtf, parsed.earliest, parsed.latest);
    },
  };
}

/** One exact day. */
export function day(column: string): Field<string, false> {
  return simple(column, null, (value) =>
    typeof value === 'string' && isLocalDate(value) ? null : 'must be a day such as 2011-08-04',
  );
}

/** A moment of the clock, kept in UTC with milliseconds. */
export function instant(column: string): Field<string, false> {
  return {
    required: false,
    empty: { [column]: null },
    read(value) {
      const moment = typeof value === 'string' ? new Date(value) : undefined;
      if (moment === undefined || Number.isNaN(moment.getTime()))
        return 'must be a moment such as 2014-06-21T09:30:00Z';
      return { [column]: moment.toISOString() };
    },
  };
}

/** A whole number from 0 up. */
export function count(column: string, fallback: number | null = null): Field<number, false> {
  const isCount = (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
  const field = simple<number>(column, fallback, (value) =>
    isCount(value) ? null : 'must be a whole number from 0 up',
  );
  return { ...field, form: 'number' };
}

/** Yes or no; no where it is left out. */
export function flag(column: string): Field<boolean, false> {
  const field = simple<boolean>(column, false, (value) =>
    typeof value === 'boolean' ? null : 'must be true or false',
  );
  return { ...field, form: 'flag' };
}

/** Texts in order; none where it is left out. */
export function texts(column: string, each: Field<string, false> = text(column)): Field<readonly string[], false> {
  const field = simple<readonly string[]>(column, [], (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    const problem = value.map((item: unknown) => each.read(item)).find((read) => typeof read === 'string');
    return problem === undefined ? null : `must be a list in which each entry ${problem}`;
  });
  return { ...field, form: 'list' };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of another record. */
export function reference(column: string): Field<string, false> {
  return pattern(column, UUID, 'the id of a record');
}

/** Ids of other records. */
export function references(column: string): Field<readonly string[], false> {
  return texts(column, reference(column));
}

/** Text in one or more languages, by language tag. */
export function localised(column: string): Field<Readonly<Record<string, string>>, false> {
  const tag = locale(column);
  const field = simple<Readonly<Record<string, string>>>(column, null, (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be text by language';
    const entries = Object.entries(value);
    if (entries.length === 0) return 'must be given in at least one language';
    const problem = entries
      .map(([language, words]) =>
        typeof tag.read(language) === 'string' ? `has no language ${language}` : textProblem(words),
      )
      .find((found) => found !== null);
    return problem ?? null;
  });
  return { ...field, form: 'words' };
}
