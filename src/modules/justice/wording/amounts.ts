import { measures } from './measures.js';
import { languageOf } from './phrase-book.js';

type Locale = string | null | undefined;

/** As many digits as the record has, which may be more than a number keeps. */
const DIGITS = { minimumFractionDigits: 0, maximumFractionDigits: 20 } as const;

const isNumeric = (text: string): text is Intl.StringNumericLiteral => /^-?\d+(\.\d+)?$/.test(text);

/** An amount with the code of its currency: under one symbol go moneys of a ten-thousandfold different worth. */
export function moneyText(amount: string, currency: string | null, locale: Locale): string {
  const language = languageOf(locale);
  if (!isNumeric(amount)) return [amount, currency ?? ''].join(' ').trim();
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) {
    return [new Intl.NumberFormat(language, DIGITS).format(amount), currency ?? ''].join(' ').trim();
  }
  const style = { style: 'currency', currency, currencyDisplay: 'code', ...DIGITS } as const;
  return new Intl.NumberFormat(language, style).format(amount);
}

/** "BYR 20,000 a month"; a stretch of time without words of ours as it is on record. */
export function rateText(amount: string, per: string | null, locale: Locale): string {
  if (per === null) return amount;
  const key = `per.${per}`;
  return measures.has(key) ? measures.say(key, locale, { amount }) : measures.say('per.other', locale, { amount, per });
}

/** What a regime is called; one without words of ours as it is on record. */
export function regimeText(regime: string, locale: Locale): string {
  const key = `regime.${regime}`;
  return measures.has(key) ? measures.say(key, locale) : regime;
}
