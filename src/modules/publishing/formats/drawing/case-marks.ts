import { addDays, daysBetween } from '../../../../domain/calendar/index.js';
import { possibleDays } from '../../../../domain/sentence/index.js';
import type { TimelineKind } from '../../../../domain/vocabulary/index.js';
import { dateText, estimateText } from '../../words/dates.js';
import type { Reading } from '../../reading/reading.js';
import { formatPhrases } from '../../words/formats/index.js';
import type { Language } from '../../words/languages.js';
import { LANDMARKS, type CaseRead, type MilestoneRead } from '../reading/case-record.js';
import { nextOf } from '../../reading/next-milestone.js';
import { firstDayOf, type Happening } from '../reading/happenings.js';
import type { Rest, Stretch } from './stretches.js';

/** Something at a place of the line, or between two. */
export interface Mark {
  readonly day: string;
  /** The last day it may be, where it is not one day. */
  readonly latest: string | null;
  /** No last day is known. */
  readonly isOpen: boolean;
  readonly date: string;
  readonly title: string;
  readonly state: 'FACT' | 'REACHED' | 'AHEAD' | 'CANCELLED';
}

/** Kinds that are drawn where none are asked for. */
export const DRAWN: readonly TimelineKind[] = ['CUSTODY', 'VERDICT', 'SENTENCE_CHANGE', 'RELEASE', 'MILESTONE'];

function markOfFact(happening: Happening): Mark {
  const { date, dateText: text, title } = happening;
  const latest = date.latest === date.earliest ? null : date.latest;
  return { day: firstDayOf(happening), latest, isOpen: date.latest === null, date: text, title, state: 'FACT' };
}

/** Facts that stand above the line: custody once, where it begins, for the bar shows the rest of it. */
export function factMarks(facts: readonly Happening[], language: Language): readonly Mark[] {
  const marks: Mark[] = [];
  let isHeld = false;
  for (const fact of facts) {
    if (fact.kind !== 'CUSTODY') marks.push(markOfFact(fact));
    else if (!isHeld) {
      isHeld = true;
      const title = formatPhrases.say('drawing.begin', language);
      marks.push({ ...markOfFact(fact), date: dateText(fact.date, language), title });
    }
  }
  return marks;
}

function markOfMilestone({ date, label, state }: MilestoneRead, language: Language): Mark[] {
  const { first, last } = possibleDays(date);
  const day = first ?? last;
  if (day === null) return [];
  const latest = last === day ? null : last;
  return [{ day, latest, isOpen: last === null, date: estimateText(date, language), title: label, state }];
}

/**
 * Milestones under the line: shares of the term and its end by name, and whatever comes next; the rest as mere dots. The end that a
 * release has cancelled is shown: it tells what was left.
 */
export function milestoneMarks(
  { sentenceTimeline: { milestones } }: CaseRead,
  { language, today }: Reading,
): { readonly named: readonly Mark[]; readonly dots: readonly Mark[] } {
  const shown = milestones.filter(
    ({ kind, state }) => kind !== 'RELEASED' && (state !== 'CANCELLED' || kind === 'EXPECTED_END'),
  );
  const next = nextOf(shown, today);
  const isNamed = (milestone: MilestoneRead): boolean => LANDMARKS.has(milestone.kind) || milestone === next;
  return {
    named: shown.filter(isNamed).flatMap((milestone) => markOfMilestone(milestone, language)),
    dots: shown
      .filter((milestone) => !isNamed(milestone) && milestone.date.exact)
      .flatMap((milestone) => markOfMilestone(milestone, language)),
  };
}

const earliestOf = (days: readonly string[]): string | undefined => days.toSorted().at(0);
const latestOf = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** A line without an end known goes on a little behind the last thing on it. */
const MARGIN_SHARE = 0.03;
const DAY_OF_LEAST = 30;

/** First and last day that are drawn; undefined: nothing has a date. */
export function reachOf(
  stretches: readonly Stretch[],
  rest: Rest | undefined,
  marks: readonly Mark[],
): { readonly from: string; readonly to: string } | undefined {
  const days = [
    ...stretches.flatMap(({ perhapsFrom, perhapsTo }) => [perhapsFrom, perhapsTo]),
    ...[rest?.certain, rest?.latest].filter((day) => typeof day === 'string'),
    ...marks.flatMap(({ day, latest }) => [day, latest ?? day]),
  ];
  const [from, to] = [earliestOf(days), latestOf(days)];
  if (from === undefined || to === undefined) return undefined;
  const margin = Math.max(DAY_OF_LEAST, Math.round(daysBetween(from, to) * MARGIN_SHARE));
  return { from, to: addDays(to, margin) };
}
