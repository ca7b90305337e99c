import { type DayNumber, type LocalDate, parseLocalDate, NEVER } from '../calendar/index.js';
import { CaseStatus, type MilestoneKind, type MilestoneState } from '../vocabulary/index.js';
import { type ComputedMilestone, type HeldInterval, type Outcome, type StatusStep } from './outcome.js';

export interface Progress {
  /** 0..1 of the served time that the term requires, credits included; null for life, indefinite and unknown terms. */
  readonly servedShare: number | null;
  /** Days in custody that are complete on the day. */
  readonly daysHeld: number;
  /** Days to the expected end, never negative; null without one. After a release, counted from the release. */
  readonly daysLeft: number | null;
  /** The day of the release, once it has come: nothing moves after it. */
  readonly frozenOn: LocalDate | null;
}

export type ViewedMilestone = ComputedMilestone & { readonly state: MilestoneState };

/** An outcome as it stands on a day. */
export interface TimelineView {
  readonly on: LocalDate;
  readonly status: CaseStatus;
  readonly effectiveStart: Outcome['effectiveStart'];
  readonly expectedEnd: Outcome['expectedEnd'];
  readonly milestones: readonly ViewedMilestone[];
  readonly reported: Outcome['reported'];
  readonly progress: Progress;
  readonly warnings: Outcome['warnings'];
  readonly explanation: Outcome['explanation'];
  readonly ruleSet: Outcome['ruleSet'];
}

/** Looks at an outcome on a day ('YYYY-MM-DD'). A day that is no day is looked at as one before everything. */
export function viewOn(outcome: Outcome, on: LocalDate): TimelineView {
  const { effectiveStart, expectedEnd, reported, warnings, explanation, ruleSet } = outcome;
  return {
    on,
    status: statusOn(outcome.statuses, on),
    effectiveStart,
    expectedEnd,
    milestones: outcome.milestones.map((milestone) => ({ ...milestone, state: stateOn(milestone, outcome, on) })),
    reported,
    progress: progressOn(outcome, on),
    warnings,
    explanation,
    ruleSet,
  };
}

/** The status that holds on a day. */
export function statusOn(statuses: readonly StatusStep[], on: LocalDate): CaseStatus {
  return statuses.findLast((step) => step.from === null || step.from <= on)?.status ?? CaseStatus.UNKNOWN;
}

/** What a conditional release leaves standing, for the term runs on. */
function outlivesRelease(kind: MilestoneKind): boolean {
  return kind === 'EXPECTED_END' || kind === 'DAYS_LEFT';
}

/**
 * A day is reached once it has come for certain, in custody unless it outlives a release. What a release leaves unreached
 * is cancelled from that day on, and stays so.
 */
function stateOn({ date, cancelled, kind }: ComputedMilestone, { released }: Outcome, on: LocalDate): MilestoneState {
  const ending = released === null || (released.conditional && outlivesRelease(kind)) ? null : released;
  if (date.latest !== null && date.latest <= certainUntil(on, kind, ending) && !cancelled) return 'REACHED';
  return ending !== null && on >= ending.on ? 'CANCELLED' : 'AHEAD';
}

/** Of a release known only to the month, what lies after the first day it may have been on is not certain. */
function certainUntil(on: LocalDate, kind: MilestoneKind, ending: Outcome['released']): LocalDate {
  return ending === null || kind === 'RELEASED' ? on : earlier(on, ending.earliest);
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}

function progressOn(outcome: Outcome, on: LocalDate): Progress {
  const { released, expectedEnd } = outcome;
  const frozenOn = released !== null && released.on <= on ? released.on : null;
  const day = parseLocalDate(frozenOn ?? on) ?? -NEVER;
  const end = expectedEnd?.latest ?? null;
  const endDay = end === null ? null : parseLocalDate(end);
  return {
    servedShare: servedShare(outcome, day),
    daysHeld: daysHeld(outcome, day),
    daysLeft: endDay === null || !Number.isFinite(day) ? null : Math.max(0, endDay - day),
    frozenOn,
  };
}

function servedShare({ progress }: Outcome, day: DayNumber): number | null {
  if (progress?.requiredTwelfths === undefined || progress.requiredTwelfths === null) return null;
  if (progress.requiredTwelfths <= 0) return 1;
  let served = progress.creditTwelfths;
  for (const { from, to, twelfths } of progress.segments) served += overlap(from, to, day) * twelfths;
  return Math.min(1, served / progress.requiredTwelfths);
}

function daysHeld({ held, undatedDaysHeld }: Outcome, day: DayNumber): number {
  const dated = held.reduce((sum, interval) => sum + heldBefore(interval, day), 0);
  return dated + undatedDaysHeld;
}

function heldBefore({ from, to }: HeldInterval, day: DayNumber): number {
  const lastDay = to === null ? null : parseLocalDate(to);
  const start = parseLocalDate(from) ?? NEVER;
  return Math.max(0, Math.min(lastDay === null ? day : lastDay + 1, day) - start);
}

/** Days of [from, to) before a day. */
function overlap(from: LocalDate, to: LocalDate | null, day: DayNumber): number {
  const start = parseLocalDate(from) ?? NEVER;
  const end = to === null ? day : Math.min(parseLocalDate(to) ?? day, day);
  return Math.max(0, end - start);
}
