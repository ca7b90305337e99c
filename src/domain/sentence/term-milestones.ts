import { type DayNumber, weekdayOf } from '../calendar/index.js';
import { type Candidate } from './candidate.js';
import { type CornerResult } from './corner-result.js';
import { dateText, reportedDay } from './day-text.js';
import { movedReasons, shareReasons, termText } from './reasons.js';
import { type Fraction } from './ratio.js';
import { type Found, type VersionRun, acrossVersions, shareDay } from './version-run.js';

const SHARES: readonly Fraction[] = [
  { numerator: 1, denominator: 4 },
  { numerator: 1, denominator: 3 },
  { numerator: 1, denominator: 2 },
  { numerator: 2, denominator: 3 },
  { numerator: 3, denominator: 4 },
];

/** The shares of the term, each the first day on which that share is served. */
export function shareMilestones(result: CornerResult): Candidate[] {
  const found: Candidate[] = [];
  for (const share of SHARES) {
    const day = acrossVersions(result.versions, (version) => shareDay(version, share, result.context));
    if (day !== null) found.push(shareCandidate(day, share, result));
  }
  return found;
}

function shareCandidate(found: Found, share: Fraction, result: CornerResult): Candidate {
  const { numerator, denominator } = share;
  const report = (day: DayNumber): DayNumber => reportedFrom(day, found.run.anchor, result);
  const day = report(found.day);
  return {
    kind: 'FRACTION',
    numerator,
    denominator,
    count: null,
    day,
    lastDay: result.final.incomplete ? Number.POSITIVE_INFINITY : day,
    alternative: found.alternative === null ? null : report(found.alternative),
    legal: null,
    reasons: () => shareReasons(found, `${String(numerator)}/${String(denominator)}`),
  };
}

/** The reported day of a boundary, not before the day of sentence where the term runs from it. */
export function reportedFrom(boundary: DayNumber, anchor: DayNumber, { context }: CornerResult): DayNumber {
  const { conventions } = context.read;
  const day = reportedDay(boundary, conventions);
  return conventions.anchor === 'SENTENCE' ? Math.max(day, anchor) : day;
}

/** The reported end at a corner; null without one. Infinity where facts leave it open. */
export function reportedEnd(
  result: CornerResult,
): { readonly day: DayNumber; readonly alternative: DayNumber | null } | null {
  const { end, endAlternative, final, context } = result;
  if (end === null || final.main === null) return null;
  if (end === Number.POSITIVE_INFINITY)
    return final.main.chain.kind === 'FIXED' ? { day: end, alternative: null } : null;
  const { anchor } = final.main;
  const report = (day: DayNumber): DayNumber =>
    workingDay(reportedFrom(day, anchor, result), context.read.conventions.nonWorkingDay);
  return { day: report(end), alternative: endAlternative === null ? null : report(endAlternative) };
}

function workingDay(day: DayNumber, rule: string): DayNumber {
  if (rule === 'NONE' || !Number.isFinite(day)) return day;
  const weekday = weekdayOf(day);
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day - 2 : day;
}

/** Why the term ends when it does. */
export function endReasons(result: CornerResult): string[] {
  const { final, end } = result;
  const { main } = final;
  if (main === null || end === null) return [];
  const laid = main.laid.day;
  return [
    `A term of ${termText(main.chain.parts)} from ${dateText(main.anchor)} is complete on ${dateText(laid)}.`,
    ...(main.chain.ids.length > 1 ? [`Consecutive sentences counted as one term: ${main.chain.ids.join(', ')}.`] : []),
    ...(final.runs.length > 1 ? ['Of the sentences that run beside each other this one ends last.'] : []),
    ...movedReasons(main, end, laid),
    ...supersededReasons(result.versions),
  ];
}

function supersededReasons(versions: readonly VersionRun[]): string[] {
  return versions.slice(1).flatMap((next, index) => {
    const before = versions[index]?.main?.end ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) return [];
    const kind = next.version.change?.kind ?? 'change';
    return [`Before the ${kind} of ${dateText(next.from)} the end was ${dateText(before)}; that is superseded.`];
  });
}
