import { be, cs, de, enUS, es, fr, it, lt, lv, pl, pt, ru, tr, uk, type Locale } from 'date-fns/locale';

/**
 * Shapes of a day that name the month by its number, as date-fns writes them. What can be read in two ways is none of
 * them: 03/04/2021, 10.11.12.
 */
export const NUMBERED_DAYS: readonly string[] = [
  'yyyy-M-d',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyyMMdd',
  'd.M.yyyy',
  "yyyy'年'M'月'd'日'",
];

/** Shapes of a day that name the month by its name. */
export const NAMED_DAYS: readonly string[] = [
  'd MMM yyyy',
  'd MMMM yyyy',
  'd. MMM yyyy',
  'd. MMMM yyyy',
  'd-MMM-yyyy',
  'MMM d yyyy',
  'MMMM d yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  "d 'de' MMMM 'de' yyyy",
  "yyyy 'm'. MMMM d 'd'.",
  'd MMM yy',
  'd-MMM-yy',
];

/** Languages whose names of months are known. */
export const MONTH_NAMES: readonly Locale[] = [enUS, ru, be, uk, de, fr, pl, lt, lv, tr, es, pt, it, cs];

/** Names of zones that mean one offset. Moscow's is its offset of today: the name says nothing of the law of a year. */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  MCK: '+03:00',
  МСК: '+03:00',
  TRT: '+03:00',
  EDT: '-04:00',
  PDT: '-07:00',
};

/**
 * The offset of a zone's name, as `+03:00`. null: unknown, or a name of several zones, which programs write where they
 * were set up for another place (EST, CST, PST, IST, BST): then only the day is believed.
 */
export const offsetOf = (name: string): string | null => OFFSETS[name.toUpperCase()] ?? null;

/** Days that programs write where they know none. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '0001-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1969-12-31',
  '1970-01-01',
]);

/** Nothing was published in a newspaper before this year. */
export const FIRST_YEAR = 1600;
