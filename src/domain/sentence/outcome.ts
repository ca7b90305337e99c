import { type LocalDate } from '../calendar/index.js';
import {
  type CaseStatus,
  type Confidence,
  type LegalState,
  type MilestoneKind,
  type ReleaseGround,
  type WarningSeverity,
} from '../vocabulary/index.js';
import { type Conventions } from './conventions.js';
import { type TermPart } from './term-layout.js';

/** Blocks of a term, as `TermPart` says. */
export type TermParts = readonly TermPart[];

/** What a reason, step or warning says, by name. */
export type Params = Readonly<Record<string, string | number | TermParts>>;

/** Why a day is what it is: a stable name and what it says, to be put into words of a language. */
export interface Reason {
  readonly code: string;
  readonly params: Params;
}

/**
 * A day as far as the facts fix it. `exact`: earliest = latest, and no day that it is counted from is told as approximate or
 * uncertain. `latest` null: not before `earliest`. `ambiguousWith`: the
 * other day where a month is too short and both readings are in use.
 */
export interface DateEstimate {
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  readonly exact: boolean;
  readonly ambiguousWith: LocalDate | null;
}

export interface ComputedMilestone {
  readonly kind: MilestoneKind;
  /** Of FRACTION and of eligibility: the share of the term. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Days or years of the counting kinds. */
  readonly count: number | null;
  readonly date: DateEstimate;
  /** The release came first, so this day was never reached in custody. */
  readonly cancelled: boolean;
  readonly legal: LegalState | null;
  /** Why this day. Never empty. */
  readonly reasons: readonly Reason[];
}

export interface Warning {
  readonly severity: WarningSeverity;
  /** Stable name of the finding, e.g. DATE_INVALID. */
  readonly code: string;
  /** Ids of the facts it is about, as they were given; facts without an id are named by kind and place, 'custody 2'. */
  readonly facts: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * One step of the calculation: `before` and `after` are days ('YYYY-MM-DD') and `days` is the distance between them.
 * `params` hold all that is needed to find `after` anew from `before`.
 */
export interface Step {
  readonly op: string;
  /** Ids of the facts used. */
  readonly inputs: readonly string[];
  /** id@version#row of the rule. */
  readonly rule: string | null;
  readonly source: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly days: number | null;
  readonly params: Params;
}

export interface StatusStep {
  /** First day of this status; null since ever. */
  readonly from: LocalDate | null;
  readonly status: CaseStatus;
}

/** Days in custody, both inclusive; `to` null while it goes on. */
export interface HeldInterval {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** The first day on which it may have begun; null: a date lies open. */
  readonly earliest: LocalDate | null;
  /** No fact tells of its first day. */
  readonly assumed: boolean;
}

/** Part of the served clock: days from `from` up to, not including, `to` count `twelfths`/12 each. */
export interface ClockSegment {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly twelfths: number;
}

/** What is needed to tell the served share on any day. */
export interface ProgressBasis {
  readonly segments: readonly ClockSegment[];
  /** Served time before any segment, in twelfths of a day. */
  readonly creditTwelfths: number;
  /** Served time that completes the term, in twelfths of a day; null for life, indefinite and unknown terms. */
  readonly requiredTwelfths: number | null;
}

/** What one reading of imprecise facts says of the days held and served. */
export interface ServedReading {
  readonly held: readonly HeldInterval[];
  readonly progress: ProgressBasis | null;
}

/** Everything that the facts allow to be held and served. */
export interface ServedReadings {
  /** Each once, the one whose results are the earliest first. Never empty. */
  readonly all: readonly ServedReading[];
  /** A date lies open on one side, or decides from when custody is assumed: the readings bound nothing. */
  readonly open: boolean;
  /** Dates that they rest on are told as approximate or uncertain. */
  readonly doubtful: boolean;
  /** Days by which the required time may be longer or shorter than any of them says. */
  readonly slack: number;
}

export interface RuleSetRef {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly confidence: Confidence;
  /** The conventions used, overrides included. */
  readonly conventions: Conventions;
}

/** What a source says of a milestone beside what is computed. */
export interface ReportedComparison {
  /** Id of the fact. */
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
  /** EDTF, as the source says it. */
  readonly stated: string;
  /** null: nothing computed to compare it with. */
  readonly computed: DateEstimate | null;
  /** Whether some day fits both; null where nothing is computed. */
  readonly agrees: boolean | null;
  /** Days from the computed to the stated, where both are one day. */
  readonly days: number | null;
}

/** Everything computed of a case. It does not depend on any day asked about. JSON-serialisable. */
export interface Outcome {
  readonly ruleSet: RuleSetRef;
  readonly effectiveStart: DateEstimate | null;
  readonly expectedEnd: DateEstimate | null;
  /** In date order. */
  readonly milestones: readonly ComputedMilestone[];
  /** What sources say of milestones, in the order given. */
  readonly reported: readonly ReportedComparison[];
  /** Step function: each status holds until the next begins. Never empty. */
  readonly statuses: readonly StatusStep[];
  readonly held: readonly HeldInterval[];
  /** Days in custody of which only the number is known; they are not in `held`. */
  readonly undatedDaysHeld: number;
  /** The first day counted as held that no fact has in custody, for a sentence ran and nothing ended it; null: there is none. */
  readonly assumedFrom: LocalDate | null;
  /** The release (or death) that ended the custody for good. */
  readonly released: {
    readonly on: LocalDate;
    /** The first day on which it may have been. */
    readonly earliest: LocalDate;
    /** Only one side of the day is known. */
    readonly open: boolean;
    readonly ground: ReleaseGround;
    /** The term runs on at liberty. */ readonly conditional: boolean;
  } | null;
  readonly progress: ProgressBasis | null;
  readonly readings: ServedReadings;
  /** UNSUPPORTED, then INVALID, INCONSISTENT, ASSUMED. */
  readonly warnings: readonly Warning[];
  readonly explanation: readonly Step[];
}
