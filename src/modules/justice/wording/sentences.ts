import type { Params } from '../../../domain/sentence/index.js';
import { edtfText } from './dates.js';
import { languageOf, type PhraseBook, type Values } from './phrase-book.js';
import { partsText } from './term-text.js';

type Locale = string | null | undefined;

const TWELFTHS = 12;

/** The values of findings, steps and reasons that are dates; every other one is said as it is, even if it reads as one. */
const DATES: ReadonlySet<string> = new Set([
  'after',
  'before',
  'computed',
  'end',
  'from',
  'of',
  'official',
  'on',
  'other',
  'stated',
  'to',
]);

/** Parameters as values of a phrase: terms and dates as text, and the rate that twelfths of a day stand for. */
export function valuesOf(params: Params, locale: Locale): Values {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'object') values[name] = partsText(value, locale);
    else values[name] = typeof value === 'string' && DATES.has(name) ? edtfText(value, locale) : value;
    if (name === 'twelfths' && typeof value === 'number') values['ratio'] = ratioText(value);
  }
  return values;
}

/** '1', '3/2'. */
function ratioText(twelfths: number): string {
  const divisor = [12, 6, 4, 3, 2, 1].find((candidate) => twelfths % candidate === 0) ?? 1;
  const denominator = TWELFTHS / divisor;
  const numerator = String(twelfths / divisor);
  return denominator === 1 ? numerator : `${numerator}/${String(denominator)}`;
}

/** *со 2 мая*, but *с 3 мая*: as the ordinal is spoken. */
const FROM_THE_SECOND = /(?<=^|\s)([Сс]) (?=2 (?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек))/g;

/** The phrase as a sentence. Where a date ends it with *г.*, that full stop is the one of the sentence. */
export function sentence<Key extends string>(
  book: PhraseBook<Key>,
  key: Key,
  { locale, values }: { readonly locale: Locale; readonly values: Values },
): string {
  const text = book.say(key, locale, values).replace(/(?<=г)\.\.$/, '.');
  return languageOf(locale) === 'ru' ? text.replaceAll(FROM_THE_SECOND, '$1о ') : text;
}
