import { isLocalDate } from '../../../domain/calendar/index.js';
import { addressOf, type Site } from '../site/site.js';
import { moneyText, type Values } from '../../justice/index.js';
import { dateText, dayText, estimateText, type DateRead, type EstimateRead } from '../words/dates.js';
import { directionOf, type Language } from '../words/languages.js';
import { pagePhrases, type Phrase } from '../words/pages/index.js';

/** Whole numbers of percent tell no end of a term that is not there: 99.6 is not 100. */
const WHOLE = { style: 'percent', maximumFractionDigits: 0, roundingMode: 'floor' } as const;

/** A day, month or year as sources state it. */
const STATED_DATE = /^\d{4}(-\d\d){0,2}$/;
const PRECISIONS = ['YEAR', 'MONTH', 'DAY'] as const;

/** How one page speaks: its language, its day, and addresses that keep the language. */
export class Voice {
  constructor(
    readonly language: Language,
    /** YYYY-MM-DD, UTC. */
    readonly today: string,
    readonly site: Site,
  ) {}

  get isRightToLeft(): boolean {
    return directionOf(this.language) === 'rtl';
  }

  say(phrase: Phrase, values: Values = {}): string {
    return pagePhrases.say(phrase, this.language, values);
  }

  /** A phrase by a key put together from what the record says; undefined: there are no words for it. */
  sayIfKnown(key: string, values: Values = {}): string | undefined {
    return pagePhrases.has(key) ? this.say(key, values) : undefined;
  }

  date(date: DateRead): string {
    return dateText(date, this.language);
  }

  day(day: string): string {
    return dayText(day, this.language);
  }

  /** A year as a heading: in the digits of the language, without grouping. */
  year(year: string): string {
    return new Intl.NumberFormat(this.language, { useGrouping: false }).format(Number(year));
  }

  estimate(estimate: EstimateRead): string {
    return estimateText(estimate, this.language);
  }

  /** A value as a source gives it: said as a date where it is one. */
  stated(value: string): string {
    const parts = value.split('-');
    const day = [...parts, '01', '01'].slice(0, PRECISIONS.length).join('-');
    const precision = PRECISIONS[parts.length - 1];
    if (!STATED_DATE.test(value) || !isLocalDate(day) || precision === undefined) return value;
    return this.date({ edtf: value, earliest: day, latest: day, precision, approximate: false, uncertain: false });
  }

  share(share: number): string {
    return new Intl.NumberFormat(this.language, WHOLE).format(share);
  }

  money(amount: string, currency: string | null): string {
    return moneyText(amount, currency, this.language);
  }

  country(code: string): string {
    return this.named('region', code);
  }

  languageName(tag: string): string {
    return this.named('language', tag);
  }

  /** Several things in one line: "a, b and c". */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language).format(parts);
  }

  /** Address of a page of ours from the root of the site, in the language of this one. */
  to(path: string, options: Readonly<Record<string, string>> = {}): string {
    return addressOf({ publicUrl: '' }, path, this.language, options);
  }

  /** The same as it is given to others; `language` null: the one the reader's browser prefers. */
  address(
    path: string,
    options: Readonly<Record<string, string>> = {},
    language: Language | null = this.language,
  ): string {
    return addressOf(this.site, path, language ?? undefined, options);
  }

  private named(type: 'region' | 'language', code: string): string {
    try {
      return new Intl.DisplayNames(this.language, { type, fallback: 'code' }).of(code) ?? code;
    } catch {
      return code;
    }
  }
}
