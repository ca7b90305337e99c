import { ValidateBy, ValidateIf, isURL, type ValidationArguments } from 'class-validator';
import { isLocalDate } from '../../domain/calendar/index.js';
import { parseFraction, parseRatio } from '../../domain/sentence/ratio.js';

const FRACTION = /^\d{1,4}(\/\d{1,4})?$/;
const KEBAB = /^[a-z\d]+(-[a-z\d]+)*$/;
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true };
const LONGEST_TERM_MONTHS = 12_000;

type Test<Row> = (value: unknown, row: Row) => boolean;

/** The property must pass the test, which may look at the others of its row; `message` follows the name of the field. */
export function Must<Row extends object>(message: string, test: Test<Row>): PropertyDecorator {
  return ValidateBy({
    // A name of its own for each, for class-validator keeps one finding per name.
    name: message,
    validator: {
      validate: (value: unknown, args?: ValidationArguments) => args !== undefined && test(value, args.object as Row),
      defaultMessage: () => message,
    },
  });
}

/** The property may be left out; null is not leaving it out. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_row, value) => value !== undefined);
}

const isWholeNumber = (value: unknown, [from, to]: readonly [number, number]): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

/** A whole number between two, both included. */
export function IsWhole(from: number, to: number): PropertyDecorator {
  return Must(`must be a whole number from ${String(from)} to ${String(to)}`, (value) =>
    isWholeNumber(value, [from, to]),
  );
}

/** A number of whole months that a term may have. */
export function IsMonths(): PropertyDecorator {
  return IsWhole(1, LONGEST_TERM_MONTHS);
}

/** A day that exists, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return Must('must be a day that exists, YYYY-MM-DD', isLocalDate);
}

/** Text of so many characters at least, none of them blanks at either end. */
export function IsText(least: number): PropertyDecorator {
  const message = `must be text of at least ${String(least)} characters, without blanks at the ends`;
  return Must(message, (value) => typeof value === 'string' && value.trim() === value && value.length >= least);
}

/** One of the values of a vocabulary. */
export function IsOneOf(values: readonly string[]): PropertyDecorator {
  return Must(`must be one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value));
}

const isListOf = (value: unknown, test: (entry: string) => boolean): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((entry) => typeof entry === 'string' && test(entry));

/** A list, not empty, of different values of a vocabulary. */
export function IsSomeOf(values: readonly string[]): PropertyDecorator {
  return Must(`must be a list of different ones of ${values.join(', ')}`, (value) =>
    isListOf(value, (entry) => values.includes(entry)),
  );
}

const isKebab = (value: unknown): value is string => typeof value === 'string' && KEBAB.test(value);

/** Name of a row or flag: lower case, digits, single hyphens. */
export function IsName(): PropertyDecorator {
  return Must('must be a name such as art75-excluded', isKebab);
}

/** A list, not empty, of different names. */
export function IsNames(): PropertyDecorator {
  return Must('must be a list of different names such as art75-excluded', (value) => isListOf(value, isKebab));
}

/** Whether it is what a day counts: 'n' or 'n/d', a whole number of twelfths from 0 to 10. */
export const isRatio = (value: unknown): value is string =>
  typeof value === 'string' && FRACTION.test(value) && parseRatio(value) !== null;

/** Whether it is two ratios, the first no greater than the second. */
export const isRatioSpan = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(isRatio) &&
  (parseRatio(value[0]) ?? 0) <= (parseRatio(value[1]) ?? 0);

/** Whether it is two whole numbers, the first smaller. */
export const isShare = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  isWholeNumber(value[0], [1, 999]) &&
  isWholeNumber(value[1], [2, 1000]) &&
  value[0] < value[1];

/** Whether it is a share as text, 'n/d' with 0 < n < d. */
export function isShareText(value: unknown): boolean {
  const share = typeof value === 'string' && FRACTION.test(value) ? parseFraction(value) : null;
  return share !== null && isShare([share.numerator, share.denominator]);
}

/** An address that a reader can follow. */
export function IsWebAddress(): PropertyDecorator {
  return Must('must be an http or https address', (value) => typeof value === 'string' && isURL(value, WEB_ADDRESS));
}
