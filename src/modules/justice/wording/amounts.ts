import { measures } from './measures.js';
import { languageOf } from './phrase-book.js';

type Locale = string | null | undefined;

const MOST_DIGITS = 20;

interface Digits {
  readonly minimumFractionDigits: number;
  readonly maximumFractionDigits: number;
}

/**
 * As many digits as the record has, which may be more than a number keeps; of a broken amount not fewer than `usual`, of a
 * whole one none.
 */
function digitsOf(amount: string, usual: number): Digits {
  const broken = amount.split('.')[1] ?? '';
  const given = /^0*$/.test(broken) ? 0 : broken.length;
  const least = given === 0 ? 0 : Math.min(MOST_DIGITS, Math.max(given, usual));
  return { minimumFractionDigits: least, maximumFractionDigits: MOST_DIGITS };
}

/** Digits that amounts of a currency are written with where they are no whole number. */
const usualDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;

const isNumeric = (text: string): text is Intl.StringNumericLiteral => /^-?\d+(\.\d+)?$/.test(text);

/** An amount with the code of its currency: under one symbol go moneys of a ten-thousandfold different worth. */
export function moneyText(amount: string, currency: string | null, locale: Locale): string {
  const language = languageOf(locale);
  if (!isNumeric(amount)) return [amount, currency ?? ''].join(' ').trim();
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) {
    return [new Intl.NumberFormat(language, digitsOf(amount, 0)).format(amount), currency ?? ''].join(' ').trim();
  }
  const style = {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    ...digitsOf(amount, usualDigits(currency)),
  } as const;
  return new Intl.NumberFormat(language, style).format(amount);
}

/** "BYR 20,000 a month"; a stretch of time without words of ours as it is on record. */
export function rateText(amount: string, per: string | null, locale: Locale): string {
  if (per === null) return amount;
  const key = `per.${per}`;
  return measures.has(key) ? measures.say(key, locale, { amount }) : measures.say('per.other', locale, { amount, per });
}

/** What a regime is called, in whatever case it was written; one without words of ours as it is on record. */
export function regimeText(regime: string, locale: Locale): string {
  const key = `regime.${regime.trim().toLowerCase()}`;
  return measures.has(key) ? measures.say(key, locale) : regime;
}
