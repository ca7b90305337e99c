import { foldForSearch } from '../names/fold.js';
import { scriptOf } from '../names/script.js';
import { skeletonOf } from '../names/sound.js';
import type { Mention } from './mentions.js';
import type { FieldText, Heard, Reading } from './reading.js';
import type { NameTables } from './tables.js';
import type { Evidence, KnownPerson } from './types.js';

/** What of a person's life an article speaks of. */
export type Circumstance = 'ORGANISATION' | 'PLACE' | 'COURT' | 'OCCUPATION';

export interface FoundCircumstance {
  readonly rule: Circumstance;
  readonly form: string;
  readonly matched: string;
  readonly field: Evidence['field'];
  readonly offset: number;
}

interface Term {
  readonly rule: Circumstance;
  readonly form: string;
  /** Beginnings of words by their consonants; all must be there, next to each other or not. */
  readonly skeletons: readonly string[];
  readonly folded: string;
}

const terms = new WeakMap<KnownPerson, readonly Term[]>();
const GENERIC = new Set(
  (
    'human rights right centre center union foundation council committee movement party organisation organization association group new citizens the of and for in ' +
    'national international service society network institute university school court city regional district supreme prosecutor office radio television tv news newspaper media ' +
    'front league federation congress coordination democratic christian civic people peoples free independent public defenders journalists writers lawyers workers youth students ' +
    'prison colony region state republic member founder political human'
  ).split(' '),
);

/** Words of an article that belong to a person's life, but for those of the mentions. */
export function circumstancesOf(
  person: KnownPerson,
  reading: Reading,
  known: { tables: NameTables; mentions: readonly Mention[] },
): readonly FoundCircumstance[] {
  const found = new Map<string, FoundCircumstance>();
  for (const term of termsOf(person, known.tables)) {
    for (const field of reading.fields) {
      const key = `${term.rule}:${term.form}`;
      const hit = found.has(key) ? null : hitOf(term, field, { reading, ...known });
      if (hit !== null) found.set(key, hit);
    }
  }
  return [...found.values()];
}

function termsOf(person: KnownPerson, tables: NameTables): readonly Term[] {
  const known = terms.get(person);
  if (known !== undefined) return known;
  const made = [
    ...person.organisations.flatMap((one) => one.split(/[;,]/)).flatMap((one) => termOf('ORGANISATION', one, tables)),
    ...person.courts.flatMap((one) => termOf('COURT', one, tables)),
    ...person.places.flatMap((one) => termOf('PLACE', one, tables)),
    ...person.occupations.flatMap((one) => one.split(/[;,]/)).flatMap((one) => occupationOf(one)),
  ];
  terms.set(person, made);
  return made;
}

function termOf(rule: Circumstance, value: string, tables: NameTables): readonly Term[] {
  const words = value.match(/[\p{L}\p{M}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 2 && /^\P{Ll}/u.test(word) && !GENERIC.has(foldForSearch(word)));
  const skeletons = telling
    .flatMap((word) => tables.spellings.ofName(word.toLowerCase(), scriptOf(word)).map(skeletonOf))
    .filter((one) => one.length > 1);
  return value.trim() === '' ? [] : [{ rule, form: value.trim(), skeletons, folded: foldForSearch(value) }];
}

function occupationOf(value: string): readonly Term[] {
  const folded = foldForSearch(value);
  return folded.length < 4 ? [] : [{ rule: 'OCCUPATION', form: value.trim(), skeletons: [], folded }];
}

interface Known {
  readonly reading: Reading;
  readonly tables: NameTables;
  readonly mentions: readonly Mention[];
}

function hitOf(term: Term, field: FieldText, { reading, mentions }: Known): FoundCircumstance | null {
  const whole = wholeHit(term, field);
  if (whole !== null || term.rule === 'OCCUPATION') return whole;
  const beginnings = beginningsOf(reading);
  const heard = term.skeletons
    .flatMap((skeleton) => beginnings.get(skeleton) ?? [])
    .find(
      (one) =>
        one.field === field &&
        !mentions.some((mention) => mention.field === field && one.at >= mention.from && one.at <= mention.to),
    );
  if (heard === undefined) return null;
  return { rule: term.rule, form: term.form, matched: heard.token.text, field: field.name, offset: heard.token.start };
}

const heardBeginnings = new WeakMap<Reading, ReadonlyMap<string, readonly Heard[]>>();
/** Endings of cases and adjectives: Гомель, гомельский. */
const LONGEST_ENDING = 2;

/** Words of an article by what their consonants begin with. */
function beginningsOf(reading: Reading): ReadonlyMap<string, readonly Heard[]> {
  const known = heardBeginnings.get(reading);
  if (known !== undefined) return known;
  const found = new Map<string, Heard[]>();
  for (const heard of reading.heard) {
    for (const beginning of new Set(heard.sounds.flatMap((sound) => shortened(skeletonOf(sound))))) {
      const words = found.get(beginning);
      if (words === undefined) found.set(beginning, [heard]);
      else words.push(heard);
    }
  }
  heardBeginnings.set(reading, found);
  return found;
}

function shortened(skeleton: string): readonly string[] {
  const lengths = Array.from({ length: LONGEST_ENDING + 1 }, (_, less) => skeleton.length - less);
  return lengths
    .filter((length) => length > 2 || length === skeleton.length)
    .map((length) => skeleton.slice(0, length));
}

function wholeHit({ rule, form, folded }: Term, field: FieldText): FoundCircumstance | null {
  if (folded.length < 3) return null;
  const { text, lower } = field;
  const at = lower.indexOf(folded);
  if (
    at < 0 ||
    /\p{L}/u.test(text.charAt(at - 1)) ||
    (rule !== 'OCCUPATION' && /\p{L}/u.test(text.charAt(at + folded.length)))
  )
    return null;
  return { rule, form, matched: text.slice(at, at + folded.length), field: field.name, offset: at };
}

/** How a day goes with the times that a person was held; days are rough. */
export type Timing = 'HELD' | 'JUST_CHANGED' | 'NEAR' | 'FAR' | 'UNKNOWN';

const YEAR = 365;

export function timingOf({ custody }: KnownPerson, publishedOn: string | null): Timing {
  const day = publishedOn === null ? null : dayOf(publishedOn, 0);
  const spans = custody.flatMap(({ from, to }) => {
    const begin = from === null ? null : dayOf(from, 0);
    const end = to === null ? null : dayOf(to, 1);
    return begin === null && end === null ? [] : [{ begin: begin ?? (end ?? 0) - YEAR, end }];
  });
  if (day === null || spans.length === 0) return 'UNKNOWN';
  const distances = spans.map(({ begin, end }) =>
    day < begin ? begin - day : end !== null && day > end ? day - end : 0,
  );
  if (spans.some(({ begin, end }) => isNear(day, begin) || (end !== null && isNear(day, end)))) return 'JUST_CHANGED';
  const distance = Math.min(...distances);
  if (distance === 0) return 'HELD';
  return distance <= 3 * YEAR ? 'NEAR' : 'FAR';
}

const isNear = (day: number, edge: number): boolean => Math.abs(day - edge) <= 75;

/** Days since year 0, roughly; of a month or year its first or, with `last`, its last. */
function dayOf(edtf: string, last: 0 | 1): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf) ?? [];
  if (year === undefined) return null;
  const months =
    month === undefined || Number(month) > 12 ? last * 12 : Number(month) - 1 + (day === undefined ? last : 0);
  return Number(year) * YEAR + months * 30.4 + Number(day ?? 0);
}
