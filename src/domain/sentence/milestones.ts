import { type DayNumber, NEVER } from '../calendar/index.js';
import { MilestoneKind } from '../vocabulary/index.js';
import { type Candidate, counted } from './candidate.js';
import { type CornerResult } from './corner-result.js';
import { type Exit, endOf } from './custody-runs.js';
import { dateText, reportedDay } from './day-text.js';
import { eligibilityMilestones } from './eligibility.js';
import { type DayRange, type OpenSides, estimateOf, widenedBy } from './estimate.js';
import { farthestHorizon, heldMilestones } from './held-milestones.js';
import { type ComputedMilestone, type Reason } from './outcome.js';
import { reason } from './reasons.js';
import { type Span } from './span.js';
import { endReasons, shareMilestones } from './term-milestones.js';

const DAYS_LEFT = [1000, 500, 365, 100, 30] as const;
const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(MilestoneKind).map((kind, index) => [kind, index]));

/** What the milestones are put together from. */
export interface MilestoneSources {
  /** The corners, the earliest first. */
  readonly results: readonly [CornerResult, ...CornerResult[]];
  readonly open: OpenSides;
  /** Days by which days that are shares of the term may lie outside the corners. */
  readonly slack: number;
  readonly exit: Exit | null;
  /** The end that is shown: official, else computed. */
  readonly end: DayRange | null;
  readonly officialEnd: Span | null;
}

/** All milestones of a case in date order. */
export function milestonesOf(sources: MilestoneSources): ComputedMilestone[] {
  const all = mergeCorners(sources.results).map((one) =>
    OF_THE_TERM.has(one.candidate.kind) ? wider(one, sources.slack) : one,
  );
  all.push(...endMilestones(sources, sources.results[0]), ...releaseMilestone(sources.exit));
  return all
    .filter(({ range }) => range.lo !== NEVER)
    .sort((a, b) => a.range.lo - b.range.lo || orderOf(a) - orderOf(b))
    .map((milestone) => present(milestone, sources));
}

const OF_THE_TERM = new Set<string>(['FRACTION', 'PAROLE_ELIGIBLE', 'MILDER_PUNISHMENT_ELIGIBLE', 'LIFE_REVIEW']);

function wider(one: Merged, slack: number): Merged {
  return slack === 0 ? one : { ...one, range: widenedBy(one.range, slack) };
}

interface Merged {
  readonly candidate: Candidate;
  readonly range: DayRange;
  /** The day is a fact, not counted from the start. */
  readonly recorded: boolean;
  /** At how many corners it occurs. */
  readonly corners: number;
}

function orderOf({ candidate }: Merged): number {
  return ORDER.get(candidate.kind) ?? 0;
}

function mergeCorners(results: readonly [CornerResult, ...CornerResult[]]): Merged[] {
  // With every date known there is nothing to look up: the keys would cost more than the arithmetic.
  const until = farthestHorizon(results);
  if (results.length === 1) return candidatesOf(results[0], until).map((candidate) => merged(candidate));
  const byKey = new Map<string, Merged>();
  for (const result of results) {
    for (const candidate of candidatesOf(result, until)) {
      const key = keyOf(candidate);
      const known = byKey.get(key);
      byKey.set(key, known === undefined ? merged(candidate) : widened(known, candidate));
    }
  }
  return [...byKey.values()].map((one) => (one.corners === results.length ? one : unsure(one)));
}

function merged(candidate: Candidate): Merged {
  const { day, lastDay, alternative } = candidate;
  return { candidate, range: { lo: day, hi: lastDay, alternative }, recorded: false, corners: 1 };
}

/** Custody may have been too short for the day, so it can only be said before when it cannot have been. */
function unsure(one: Merged): Merged {
  // Under some readings no rule gives it at all; between them it may come earlier than under those that do.
  const lo = one.candidate.rule === undefined ? one.range.lo : -NEVER;
  return { ...one, range: { ...one.range, lo, hi: NEVER } };
}

function candidatesOf(result: CornerResult, until: DayNumber): Candidate[] {
  const all = [...shareMilestones(result), ...eligibilityMilestones(result), ...heldMilestones(result, until)];
  const { exit, read } = result.context;
  const end =
    endOf(exit) === null ? result.held.clock.parts.find(({ basis }) => basis === 'PROJECTED')?.from : undefined;
  return end === undefined ? all : all.map((candidate) => servedBy(candidate, reportedDay(end, read.conventions)));
}

const ANNIVERSARIES = new Set<string>(['ARREST_ANNIVERSARY', 'VERDICT_ANNIVERSARY']);

/** What had to be served behind the last day on record may never have been: it comes not before its day. */
function servedBy(candidate: Candidate, end: DayNumber): Candidate {
  return candidate.day <= end || ANNIVERSARIES.has(candidate.kind) ? candidate : { ...candidate, lastDay: NEVER };
}

function keyOf({ kind, numerator, denominator, count }: Candidate): string {
  // An eligibility keeps its identity whichever rule applies at a corner.
  if (kind === 'PAROLE_ELIGIBLE' || kind === 'MILDER_PUNISHMENT_ELIGIBLE') return kind;
  return `${kind} ${String(numerator)} ${String(denominator)} ${String(count)}`;
}

function widened(known: Merged, { day, lastDay, rule }: Candidate): Merged {
  const { lo, hi, alternative } = known.range;
  // Where readings fall under different rules, what lies between them may fall under an earlier day than either.
  const least = rule === known.candidate.rule ? Math.min(lo, day) : -NEVER;
  const range = { lo: least, hi: Math.max(hi, lastDay), alternative };
  return { ...known, range, corners: known.corners + 1 };
}

function endMilestones({ end, officialEnd }: MilestoneSources, first: CornerResult): Merged[] {
  if (end === null) return [];
  const recorded = officialEnd !== null;
  const why = (): Reason[] => (recorded ? [reason('OFFICIAL_END'), ...endReasons(first)] : endReasons(first));
  const all = [{ ...merged(counted('EXPECTED_END', null, end.lo, why)), range: end, recorded }];
  const start = first.start ?? -NEVER;
  for (const days of DAYS_LEFT) {
    if (end.lo - days <= start) continue;
    const reasons = (): Reason[] => [reason('DAYS_BEFORE_END', { count: days, end: dateText(end.lo) })];
    all.push({ ...merged(counted('DAYS_LEFT', days, end.lo - days, reasons)), range: shifted(end, days), recorded });
  }
  return all;
}

function shifted({ lo, hi, alternative }: DayRange, days: number): DayRange {
  return { lo: lo - days, hi: hi - days, alternative: alternative === null ? null : alternative - days };
}

function releaseMilestone(exit: Exit | null): Merged[] {
  if (exit === null || exit.unexplained === true) return [];
  const reasons = (): Reason[] => [releaseReason(exit)];
  const range = { lo: exit.on.lo, hi: exit.on.hi, alternative: null };
  return [{ ...merged(counted('RELEASED', null, exit.on.lo, reasons)), range, recorded: true }];
}

function releaseReason(exit: Exit): Reason {
  const on = exitText(exit);
  return exit.ground === 'DEATH' ? reason('DIED', { on }) : reason('RELEASED', { on, ground: exit.ground });
}

/** The day of the exit; of one that is not known to the day the first and the last that it may have been. */
function exitText({ on: { lo, hi } }: Exit): string {
  return lo === hi ? dateText(lo) : `${dateText(lo)}/${dateText(hi)}`;
}

function present({ candidate, range, recorded }: Merged, { exit, open }: MilestoneSources): ComputedMilestone {
  const { kind, numerator, denominator, count, legal } = candidate;
  const cancelled = exit !== null && isCancelled(kind, range, exit);
  const reasons = candidate.reasons();
  if (range.lo !== range.hi) reasons.push(reason('RANGE_OF_DAYS'));
  if (exit !== null && kind !== 'RELEASED' && range.lo > exit.on.hi) {
    reasons.push(reason(cancelled ? 'CANCELLED' : 'CONDITIONAL_RELEASE', { on: exitText(exit) }));
  }
  const sides = kind === 'RELEASED' && exit !== null ? sidesOf(exit.on) : recorded ? KNOWN_SIDES : open;
  return { kind, numerator, denominator, count, date: estimateOf(range, sides), cancelled, legal, reasons };
}

/** What a release came before. A conditional release leaves the term running, so its end comes all the same. */
function isCancelled(kind: MilestoneKind, range: DayRange, exit: Exit): boolean {
  if (kind === 'RELEASED' || range.lo <= exit.on.hi) return false;
  return !exit.conditional || (kind !== 'EXPECTED_END' && kind !== 'DAYS_LEFT');
}

const sidesOf = ({ openLow: low, openHigh: high, doubtful }: Span): OpenSides => ({
  low,
  high,
  ...(doubtful === true ? { doubtful } : {}),
});

const KNOWN_SIDES: OpenSides = { low: false, high: false };
