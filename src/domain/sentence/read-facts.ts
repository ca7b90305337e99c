import { type DayNumber, type MonthsAndDays } from '../calendar/index.js';
import {
  type AbsenceKind,
  type ChangeKind,
  type ChargeOutcome,
  type CustodyKind,
  type Instance,
  type MilestoneKind,
  type PenaltyKind,
  type ReleaseGround,
  type SentenceMode,
  type TermKind,
  type VerdictOutcome,
} from '../vocabulary/index.js';
import { type Conventions } from './conventions.js';
import { type Fraction } from './ratio.js';
import { type Gravity, type Regime, type RuleSet } from './rules/index.js';
import { type Span } from './span.js';

/** A term in months and days; both 0 unless it is FIXED. */
export interface StandingTerm extends MonthsAndDays {
  readonly kind: Exclude<TermKind, 'RANGE'>;
}

/** A term between two lengths. */
export interface RangeTerm extends MonthsAndDays {
  readonly kind: 'RANGE';
  /** null: nothing says how long it may be. */
  readonly most: MonthsAndDays | null;
}

export type ReadTerm = StandingTerm | RangeTerm;

export type Effect =
  | { readonly kind: 'SET' | 'REDUCE' | 'ADD' | 'CAP'; readonly term: ReadTerm }
  | { readonly kind: 'ADD_DAYS'; readonly days: number }
  | { readonly kind: 'MULTIPLY'; readonly by: Fraction }
  | { readonly kind: 'CONVERT'; readonly penalty: PenaltyKind; readonly by: Fraction }
  | { readonly kind: 'RELEASE' | 'CONDITIONAL' | 'REMOVE' | 'NONE' };

export interface ReadChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly on: Span;
  readonly effect: Effect;
  /** Ids of the sentences it is about; null for all. */
  readonly sentences: readonly string[] | null;
}

export interface ReadCustody {
  /** In order of the last day on which they can have begun. */
  readonly periods: readonly ReadPeriod[];
  /** Custody of which only the number of days is known. */
  readonly credits: readonly ReadCredit[];
}

export interface ReadPeriod {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly from: Span;
  /** Last day, inclusive; null while open. */
  readonly to: Span | null;
  /** Court-set ratio in twelfths. */
  readonly ratio: number | null;
}

export interface ReadCredit {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly days: number;
  readonly ratio: number | null;
}

export interface ReadAbsence {
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly from: Span;
  /** Last day, inclusive; null while open. */
  readonly to: Span | null;
  /** The day from which a bare count applies; null where the dates themselves are known. */
  readonly appliesFrom: DayNumber | null;
}

export interface ReadSentence {
  readonly id: string;
  readonly penalty: PenaltyKind;
  readonly imposed: Span | null;
  readonly inForce: Span | null;
  readonly term: ReadTerm;
  readonly mode: SentenceMode;
  readonly consecutiveTo: string | null;
  readonly regime: Regime | null;
  readonly gravity: Gravity | null;
  readonly flags: readonly string[];
}

export interface ReadVerdict {
  readonly instance: Instance;
  readonly outcome: VerdictOutcome;
  readonly on: Span;
  readonly inForce: Span | null;
}

export interface ReadCharge {
  readonly brought: Span | null;
  readonly outcome: ChargeOutcome;
}

export interface ReadRelease {
  readonly id: string;
  readonly on: Span;
  readonly ground: ReleaseGround;
  /** The term runs on at liberty. */
  readonly conditional: boolean;
}

export interface ReadReported {
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly share: Fraction | null;
  readonly count: number | null;
  readonly on: Span;
  readonly edtf: string;
}

/** The facts with every date parsed and every unusable value left out and warned of. */
export interface ReadCase extends ReadCustody {
  readonly rules: RuleSet;
  readonly conventions: Conventions;
  readonly absences: readonly ReadAbsence[];
  /** Days away of which only the count is known. */
  readonly bareAbsenceDays: number;
  /** Only those with a term that runs. */
  readonly sentences: readonly ReadSentence[];
  readonly changes: readonly ReadChange[];
  readonly verdicts: readonly ReadVerdict[];
  readonly charges: readonly ReadCharge[];
  readonly addedDays: number;
  readonly trial: Span | null;
  readonly reported: readonly ReadReported[];
  readonly release: ReadRelease | null;
  readonly officialEnd: Span | null;
  readonly death: Span | null;
}
