import { type LocalDate } from '../calendar/index.js';
import { type CaseStatus, type MilestoneKind, type MilestoneState } from '../vocabulary/index.js';
import { type ComputedMilestone, type DateEstimate, type Outcome } from './outcome.js';
import { possibleDays } from './estimate.js';
import { type Progress, heldSince, isHeld, progressOn } from './progress.js';
import { statusOn } from './status-on.js';

export type ViewedMilestone = ComputedMilestone & { readonly state: MilestoneState };

/** An outcome as it stands on a day. */
export interface TimelineView {
  readonly on: LocalDate;
  readonly status: CaseStatus;
  /** In custody on that day for certain. A term that has run out leaves it open whether anybody is. */
  readonly held: boolean;
  /** First day of the custody that goes on without a break; null: not held, or no fact tells of the first day. */
  readonly heldSince: DateEstimate | null;
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
  const status = statusOn(outcome.statuses, on);
  return {
    on,
    status,
    held: isHeld(outcome, status, on),
    heldSince: heldSince(outcome, status, on),
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

/** What a conditional release leaves standing, for the term runs on. */
function outlivesRelease(kind: MilestoneKind): boolean {
  return kind === 'EXPECTED_END' || kind === 'DAYS_LEFT';
}

/**
 * A day is reached once it has come for certain, by the later of two readings, in custody unless it outlives a release.
 * What a release leaves unreached is cancelled from that day on, and stays so.
 */
function stateOn({ date, cancelled, kind }: ComputedMilestone, { released }: Outcome, on: LocalDate): MilestoneState {
  const ending = released === null || (released.conditional && outlivesRelease(kind)) ? null : released;
  const { last } = possibleDays(date);
  if (last !== null && last <= certainUntil(on, kind, ending) && !cancelled) return 'REACHED';
  return ending !== null && on >= ending.earliest ? 'CANCELLED' : 'AHEAD';
}

/** Of a release known only to the month, what lies after the first day it may have been on is not certain. */
function certainUntil(on: LocalDate, kind: MilestoneKind, ending: Outcome['released']): LocalDate {
  return ending === null || kind === 'RELEASED' ? on : earlier(on, ending.earliest);
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}
