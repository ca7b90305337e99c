import { type DayNumber, weekdayOf, NEVER } from '../calendar/index.js';
import { type Candidate } from './candidate.js';
import { type ChainRun, type Found } from './chain-run.js';
import { type CornerResult } from './corner-result.js';
import { dateText, reportedDay } from './day-text.js';
import { type Reason } from './outcome.js';
import { pushMoved, reason, shareReasons } from './reasons.js';
import { type Fraction } from './ratio.js';
import { type VersionRun, acrossVersions, shareDay } from './version-run.js';

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
    lastDay: result.final.incomplete ? NEVER : day,
    alternative: found.alternative === null ? null : report(found.alternative),
    legal: null,
    reasons: () => shareReasons(found, [numerator, denominator], result.context.read.rules),
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
  if (end === NEVER) return final.main.chain.kind === 'FIXED' ? { day: end, alternative: null } : null;
  const { floor } = final.main;
  const { conventions } = context.read;
  const report = (day: DayNumber): DayNumber =>
    workingDay(Math.max(reportedDay(day, conventions), floor), conventions.nonWorkingDay);
  return { day: report(end), alternative: endAlternative === null ? null : report(endAlternative) };
}

function workingDay(day: DayNumber, rule: string): DayNumber {
  if (rule === 'NONE' || !Number.isFinite(day)) return day;
  const weekday = weekdayOf(day);
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day - 2 : day;
}

/** Why the term ends when it does. */
export function endReasons(result: CornerResult): Reason[] {
  const { final, end, context } = result;
  const { main } = final;
  if (main === null || end === null) return [];
  const { chain, anchor } = main;
  const complete = { term: chain.parts, from: dateText(anchor), to: dateText(imposedEnd(main)) };
  const reasons = [reason('TERM_COMPLETE', complete)];
  if (chain.ids.length > 1) reasons.push(reason('CHAIN_AS_ONE', { count: chain.ids.length }));
  if (final.runs.length > 1) reasons.push(reason('LATEST_OF_SEVERAL', { count: final.runs.length }));
  for (const { on, before, after, penalty } of main.conversions) {
    const params = { on: dateText(on), penalty, before: dateText(before), after: dateText(after) };
    reasons.push(reason('CONVERTED', params));
  }
  pushMoved(reasons, { run: main, day: end, unmoved: main.laid.day, rules: context.read.rules });
  pushSuperseded(reasons, result.versions);
  return reasons;
}

function imposedEnd({ conversions, laid }: ChainRun): DayNumber {
  return conversions[0]?.before ?? laid.day;
}

function pushSuperseded(reasons: Reason[], versions: readonly VersionRun[]): void {
  let before = versions[0]?.main?.end ?? NEVER;
  for (const { version, from, main } of versions.slice(1)) {
    const kind = version.change?.kind ?? '';
    if (before !== NEVER) reasons.push(reason('SUPERSEDED', { kind, on: dateText(from), before: dateText(before) }));
    before = main?.end ?? NEVER;
  }
}
