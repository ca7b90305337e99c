import type { TermLength } from '../../../domain/sentence/index.js';
import type { MilestoneKind, TermKind, TimelineKind } from '../../../domain/vocabulary/index.js';
import {
  milestoneLabel,
  moneyText,
  PhraseBook,
  rateText,
  regimeText,
  termText,
  type Values,
} from '../../justice/index.js';
import { be } from './be.js';
import { de } from './de.js';
import { en, type Phrase } from './en.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { countOf, joined, localisedOf, textOf, type Locale, type WordedEntry } from './payload.js';
import { pl } from './pl.js';
import { ru } from './ru.js';

export type { WordedEntry } from './payload.js';

type Say<T> = (entry: WordedEntry, locale: Locale) => T;

const book = new PhraseBook<Phrase>({ en, be, ru, fr, de, pl, fa });

/** The phrase of a group for the value of an enum in the payload; the value itself where the group has no phrase for it. */
const byValue =
  (group: string, name: string): Say<string> =>
  (entry, locale) => {
    const value = textOf(entry, name) ?? '';
    const key = `${group}.${value}`;
    return book.has(key) ? book.say(key, locale, entry.payload as Values) : value;
  };

const text =
  (name: string): Say<string> =>
  (entry) =>
    textOf(entry, name) ?? '';

function amount(entry: WordedEntry, locale: Locale): string | null {
  const sum = textOf(entry, 'amount');
  return sum === null ? null : moneyText(sum, textOf(entry, 'currency'), locale);
}

function rate(entry: WordedEntry, locale: Locale): string | null {
  const sum = amount(entry, locale);
  return sum === null ? null : rateText(sum, textOf(entry, 'per'), locale);
}

function regime(entry: WordedEntry, locale: Locale): string | null {
  const name = textOf(entry, 'regime');
  return name === null ? null : book.say('sentence.regime', locale, { regime: regimeText(name, locale) });
}

/** The offence as the record names it: "BY-CC-243: Tax evasion". */
function offence(entry: WordedEntry, locale: Locale): string | null {
  const [code, title] = [textOf(entry, 'code'), textOf(entry, 'title')];
  return code === null || title === null ? (code ?? title) : book.say('charge.coded', locale, { code, title });
}

function charge(entry: WordedEntry, locale: Locale): string {
  return book.say(textOf(entry, 'part') === null ? 'charge' : 'charge.part', locale, entry.payload as Values);
}

function lengthIn(payload: Readonly<Record<string, unknown>>): TermLength {
  const count = (unit: string): number => (typeof payload[unit] === 'number' ? payload[unit] : 0);
  return { years: count('years'), months: count('months'), weeks: count('weeks'), days: count('days') };
}

function sentence(entry: WordedEntry, locale: Locale): string {
  const kind = textOf(entry, 'termKind') as TermKind | null;
  const length = lengthIn(entry.payload);
  const upTo = entry.payload['upTo'];
  const most = typeof upTo === 'object' && upTo !== null ? { upTo: lengthIn({ ...upTo }) } : {};
  const term = kind === null ? null : termText({ kind, ...length, ...most }, locale);
  const penalty = byValue('penalty', 'kind')(entry, locale);
  const sum = amount(entry, locale);
  const measure = term !== null && sum !== null ? book.say('sentence.measures', locale, { term, sum }) : (term ?? sum);
  return measure === null ? penalty : book.say('sentence', locale, { penalty, measure });
}

function milestone(entry: WordedEntry, locale: Locale): string {
  return milestoneLabel(
    {
      kind: textOf(entry, 'kind') as MilestoneKind,
      numerator: countOf(entry, 'numerator'),
      denominator: countOf(entry, 'denominator'),
      count: countOf(entry, 'count'),
    },
    locale,
  );
}

function verdict(entry: WordedEntry, locale: Locale): string {
  const instance = byValue('instance', 'instance')(entry, locale);
  return book.say('verdict', locale, { instance, outcome: byValue('verdict', 'outcome')(entry, locale) });
}

const TITLES: Readonly<Record<TimelineKind, Say<string>>> = {
  CUSTODY: byValue('custody', 'kind'),
  CHARGE: charge,
  VERDICT: verdict,
  SENTENCE: sentence,
  SENTENCE_CHANGE: byValue('change', 'kind'),
  RELEASE: byValue('release', 'ground'),
  MILESTONE: milestone,
  AWARD: text('name'),
  LETTER: byValue('letter', 'direction'),
  CONDITION: byValue('condition', 'kind'),
  RECOGNITION: byValue('recognition', 'status'),
  OBLIGATION: byValue('obligation', 'kind'),
  EVENT: (entry, locale) => localisedOf(entry, 'title', locale) ?? '',
  NEWS: text('title'),
};

const DETAILS: Readonly<Record<TimelineKind, Say<string | null>>> = {
  CUSTODY: (entry, locale) => localisedOf(entry, 'facility', locale),
  CHARGE: offence,
  VERDICT: (entry, locale) => localisedOf(entry, 'court', locale),
  SENTENCE: (entry, locale) => joined([regime(entry, locale), textOf(entry, 'note')], '. '),
  SENTENCE_CHANGE: (entry) => textOf(entry, 'description'),
  RELEASE: (entry) => textOf(entry, 'conditions'),
  MILESTONE: () => null,
  AWARD: (entry, locale) => book.say('award.by', locale, entry.payload as Values),
  LETTER: (entry) => textOf(entry, 'excerpt'),
  CONDITION: (entry, locale) => joined([textOf(entry, 'description'), rate(entry, locale)], ' · '),
  RECOGNITION: () => null,
  OBLIGATION: (entry, locale) => joined([amount(entry, locale), textOf(entry, 'note')], '. '),
  EVENT: (entry, locale) => joined([textOf(entry, 'place'), localisedOf(entry, 'description', locale)], '. '),
  NEWS: (entry) => joined([textOf(entry, 'publisher'), textOf(entry, 'summary')], '. '),
};

/** What happened, in a line. */
export function entryTitle(entry: WordedEntry, locale: Locale): string {
  return TITLES[entry.kind](entry, locale);
}

/** More about it, or null. */
export function entryDetail(entry: WordedEntry, locale: Locale): string | null {
  return DETAILS[entry.kind](entry, locale);
}
