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

/** EDTF text of levels 0 and 1: '2011-08-04', '2011-08', '2011-08-04~', '2010-12-19/2010-12-20', '../2011'. */
export type Edtf = string;

/** Length of a term as the court said it. Months and years are never converted into days. */
export interface TermLength {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** A term. Of the kind RANGE the length is the least and `upTo` the most; without `upTo` there is no most. */
export interface Term extends TermLength {
  readonly kind: TermKind;
  readonly upTo?: TermLength;
}

/** A stay in custody. `to` is its last day, inclusive; absent while it goes on. `days` where only a count is known. */
export interface CustodyFact {
  readonly id?: string;
  readonly kind: CustodyKind;
  readonly from?: Edtf;
  readonly to?: Edtf;
  readonly days?: number;
  /** Days of term per day of this period as a court set it: '1', '3/2', '1/2'. Overrides the rule set. */
  readonly ratio?: string;
}

/** Time away that does not count. Both ends inclusive; `days` where only a count is known, from `appliesFrom` if given. */
export interface AbsenceFact {
  readonly id?: string;
  readonly kind: AbsenceKind;
  readonly from?: Edtf;
  readonly to?: Edtf;
  readonly days?: number;
  readonly appliesFrom?: string;
}

/**
 * A sentence. Only IMPRISONMENT (the default), ARREST, RESTRICTED_LIBERTY and HOUSE_ARREST have a term that runs. With
 * mode PARTLY_ADDED the term is the aggregate that the court stated for this and the sentences it joins.
 */
export interface SentenceFact {
  readonly id: string;
  readonly kind?: PenaltyKind;
  readonly imposedOn?: Edtf;
  readonly inForceOn?: Edtf;
  readonly term?: Term;
  readonly consecutiveTo?: string;
  readonly mode?: SentenceMode;
  readonly regime?: string;
  readonly gravity?: string;
  readonly flags?: readonly string[];
}

/** A later decision on the sentence, with at most one effect. Without `sentences` it is about all of them. */
export interface ChangeFact {
  readonly id?: string;
  readonly kind: ChangeKind;
  readonly on: Edtf;
  readonly setTerm?: Term;
  readonly reduceBy?: Term;
  readonly addTerm?: Term;
  /** Disciplinary days: they move the fractions, not the end. */
  readonly addDays?: number;
  /** Share of the term that is left, e.g. '3/4'. */
  readonly multiplyBy?: string;
  readonly capAt?: Term;
  /** The rest of the term is served as another penalty from that day on, each day of it as `convertRatio` days. */
  readonly convertTo?: PenaltyKind;
  /** Days of the new penalty for a day of the old, 'n' or 'n/d'; '1' if left out. */
  readonly convertRatio?: string;
  readonly release?: boolean;
  /** Released on conditions: the term runs on at liberty and its end stays. */
  readonly conditional?: boolean;
  readonly sentences?: readonly string[];
}

export interface VerdictFact {
  readonly id?: string;
  readonly instance: Instance;
  readonly on: Edtf;
  readonly inForceOn?: Edtf;
  readonly outcome: VerdictOutcome;
}

export interface ChargeFact {
  readonly id?: string;
  readonly broughtOn?: Edtf;
  readonly outcome: ChargeOutcome;
}

export interface ReleaseFact {
  readonly id?: string;
  /** Day of the release; it is no longer a day in custody. */
  readonly on: Edtf;
  readonly ground: ReleaseGround;
}

/** What a source says of a milestone; it is compared with ours and never wins. */
export interface ReportedFact {
  readonly id?: string;
  readonly kind: MilestoneKind;
  /** Of FRACTION. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Of the counting kinds. */
  readonly count?: number;
  readonly on: Edtf;
}

/** Everything the engine knows of one case. JSON-serialisable; there is no day "today" in it. */
export interface CaseFacts {
  /** Rule-set id: BY, RU, GB-EAW, GENERIC. An unknown id is calculated by GENERIC, with a warning. */
  readonly jurisdiction: string;
  readonly conventions?: Partial<Conventions>;
  readonly custody: readonly CustodyFact[];
  readonly absences: readonly AbsenceFact[];
  readonly sentences: readonly SentenceFact[];
  readonly changes: readonly ChangeFact[];
  readonly verdicts: readonly VerdictFact[];
  readonly charges: readonly ChargeFact[];
  readonly addedDays?: number;
  /** Day on which the trial of the first instance began. */
  readonly trial?: Edtf;
  readonly reported?: readonly ReportedFact[];
  readonly release?: ReleaseFact;
  readonly officialEnd?: Edtf;
  readonly death?: Edtf;
}
