import { dateText, dayText, estimateText, type DateRead } from '../words/dates.js';
import type { Language } from '../words/languages.js';
import { progressPhrases, type Phrase } from '../words/progress/index.js';
import type { Values } from '../../justice/index.js';
import { endingOf, isOver, servedHundredths, type Ending } from './standing.js';
import type { ProgressRead, StandingRead } from './standing-read.js';

/** How far a term is served, in words; null: there is nothing to say of it. */
export interface ProgressWords {
  readonly days: string | null;
  readonly share: string | null;
  readonly left: string | null;
  /** That days are counted on an assumption. */
  readonly note: string | null;
  /** Up to which day was counted. */
  readonly until: string | null;
}

/** Further apart than rounding explains: days were credited or do not count. */
const SAME = 0.005;

const WHOLE = 100;

/** Percent in the digits of the language. */
const percentText = (hundredths: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(hundredths / WHOLE);

type Say = (phrase: Phrase, values?: Values) => string;

const sayIn =
  (language: Language): Say =>
  (phrase, values = {}) =>
    progressPhrases.say(phrase, language, values);

function daysWords({ daysHeld: held, daysHeldMost: most, withRestrictions }: ProgressRead, say: Say): string | null {
  const where = say(withRestrictions ? 'where.any' : 'where.custody');
  if (held === 0 && (most ?? 0) === 0) return null;
  if (most === held) return say('days', { held, where });
  if (most === null) return say('days.atLeast', { held, where });
  return held === 0 ? say('days.atMost', { most, where }) : say('days.between', { least: held, most, where });
}

/** Whether more or less of the term is served than days of it passed in custody. */
export function isCredited({ servedShare, daysHeld, daysLeft, exact }: ProgressRead): boolean {
  if (servedShare === null || daysLeft === null || !exact) return false;
  return Math.abs(daysHeld / (daysHeld + daysLeft) - servedShare) >= SAME;
}

const isServed = ({ daysLeft }: ProgressRead): boolean => daysLeft === 0;

function shareWords(found: StandingRead, language: Language): string | null {
  const { progress } = found.sentenceTimeline;
  const served = servedHundredths(found.sentenceTimeline);
  if (served === null || isServed(progress)) return null;
  const [least, most] = [percentText(served.least, language), percentText(served.most, language)];
  const say = sayIn(language);
  if (least !== most) return say('share.between', { least, most });
  return say(isCredited(progress) ? 'share.credited' : 'share', { share: least });
}

function leftWords(found: StandingRead, say: Say): string | null {
  const { daysLeft: left, daysLeftLeast: least } = found.sentenceTimeline.progress;
  if (left === null) return null;
  if (isServed(found.sentenceTimeline.progress)) return say('over');
  if (isOver(found)) return null;
  if (least === left) return say('left', { left });
  return (least ?? 0) === 0 ? say('left.atMost', { left }) : say('left.between', { least, most: left });
}

/** Whether it is a day, and no more to say of it. */
const isDay = ({ precision, approximate, uncertain }: DateRead): boolean =>
  precision === 'DAY' && !approximate && !uncertain;

function untilWords({ release }: StandingRead, { by, earliest, latest }: Ending, language: Language): string {
  const say = sayIn(language);
  const told =
    release !== null && (release.on.latest === latest || release.on.earliest === earliest) ? release.on : null;
  // "2012" says it better than the first and the last day of it.
  if (told !== null && !isDay(told)) return say(`until.${by}.about`, { date: dateText(told, language) });
  if (earliest === latest) return say(`until.${by}`, { date: dayText(latest, language) });
  const date = estimateText({ earliest, latest, exact: false, ambiguousWith: null }, language);
  return say(`until.${by}.about`, { date });
}

export function progressWords(found: StandingRead, language: Language): ProgressWords | null {
  const { progress } = found.sentenceTimeline;
  const say = sayIn(language);
  const days = daysWords(progress, say);
  const share = shareWords(found, language);
  const ending = endingOf(found);
  if (days === null && (share === null || progress.servedShare === 0)) return null;
  const about = (text: string | null): string | null =>
    text === null || !progress.approximate ? text : say('about', { text });
  const left = leftWords(found, say);
  return {
    days: about(days),
    share: about(share),
    left: isServed(progress) ? left : about(left),
    note: progress.assumed ? say('note.assumed') : null,
    until: ending === null ? null : untilWords(found, ending, language),
  };
}

/** Several of these in one line. */
export const inOneLine = (parts: readonly (string | null)[], language: Language): string =>
  parts
    .filter((part) => part !== null)
    .reduce((first, second) => progressPhrases.say('and', language, { first, second }));

/** Since when custody goes on, in words; null: nobody is held, or no fact tells since when. */
export function sinceWords(
  { status, custody, sentenceTimeline: { heldSince } }: StandingRead,
  language: Language,
): string | null {
  // Whoever serves at home or in an open institution is not held.
  if (heldSince === null || status === 'RESTRICTED_LIBERTY') return null;
  const say = sayIn(language);
  if (heldSince.exact && heldSince.latest !== null) return say('since', { date: dayText(heldSince.latest, language) });
  // As it is on record: "March 2015", not the first and the last day of it.
  const fact = custody.find(({ from }) => from.earliest === heldSince.earliest && from.latest === heldSince.latest);
  const date = fact === undefined ? estimateText(heldSince, language) : dateText(fact.from, language);
  return say('since.about', { date });
}
