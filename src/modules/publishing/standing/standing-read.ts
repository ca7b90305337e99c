import type { Progress } from '../../../domain/sentence/index.js';
import type { CaseStatus, MilestoneKind, MilestoneState, ReleaseGround } from '../../../domain/vocabulary/index.js';
import { DATE_READ, ESTIMATE_READ, type DateRead, type EstimateRead } from '../words/dates.js';

/** As the API gives it: what the engine says. */
export type ProgressRead = Progress;

/** A share of the term and whether its day has come. */
export interface ShareRead {
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly state: MilestoneState;
  readonly date: EstimateRead;
}

/** What is needed to say where a case stands and how far its term is served. */
export interface StandingRead<Milestone extends ShareRead = ShareRead> {
  readonly status: CaseStatus;
  readonly release: { readonly id: string; readonly ground: ReleaseGround; readonly on: DateRead } | null;
  readonly custody: readonly { readonly from: DateRead }[];
  readonly sentenceTimeline: {
    readonly held: boolean;
    readonly heldSince: EstimateRead | null;
    readonly expectedEnd: EstimateRead | null;
    readonly progress: ProgressRead;
    readonly milestones: readonly Milestone[];
  };
}

/** Of a sentence timeline; its milestones are read by whoever shows them, with all that `ShareRead` names. */
export const TERM_STANDING_READ = `held heldSince { ${ESTIMATE_READ} } expectedEnd { ${ESTIMATE_READ} }
  progress { servedShare servedShareLeast servedShareMost daysHeld daysHeldMost daysLeft daysLeftLeast exact approximate assumed
    withRestrictions frozenOn frozenFrom }`;

/** What a decision does to the terms, as far as it makes another term of one. */
export interface TermEffectRead<Term = unknown> {
  readonly setTerm: Term | null;
  readonly addTerm: unknown;
  readonly reduceBy: unknown;
  readonly capAt: unknown;
  readonly multiplyBy: unknown;
  readonly convertTo: unknown;
}

/** Of the effect of a change; `setTerm` is read by whoever shows it. */
export const TERM_EFFECT_READ = 'addTerm { kind } reduceBy { kind } capAt { kind } multiplyBy convertTo';

export const SHARE_READ = `kind numerator denominator state date { ${ESTIMATE_READ} }`;

/** Of a case. */
export const CASE_STANDING_READ = `status release { id ground on { ${DATE_READ} } }
  custody { id from { ${DATE_READ} } }`;
