import { type LocalDate } from '../../calendar/index.js';
import { type Confidence, type CustodyKind, type PenaltyKind } from '../../vocabulary/index.js';
import { type Conventions } from '../conventions.js';

/** Regimes of serving that rules tell apart; `normaliseRegime` reads them out of free text. */
export type Regime = 'GENERAL' | 'REINFORCED' | 'STRICT' | 'SPECIAL' | 'PRISON' | 'SETTLEMENT';

/** Weight of the offence as the codes class it. */
export type Gravity = 'MINOR' | 'MEDIUM' | 'GRAVE' | 'ESPECIALLY_GRAVE' | 'PROTECTED';

interface Cited {
  /** Unique within the rule set; steps cite it as id@version#row. */
  readonly row: string;
  /** Article of law by name. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** What a day of custody is worth in days of term. The first row that fits wins; an absent condition always fits. */
export interface RatioRow extends Cited {
  readonly kinds: readonly CustodyKind[];
  /** Before or after the sentence took force. */
  readonly phase?: 'BEFORE_FORCE' | 'IN_FORCE';
  readonly penalties?: readonly PenaltyKind[];
  /** The regime must be known and one of these. */
  readonly regimes?: readonly Regime[];
  /** Gravity of the offence, which must then be known and one of these. */
  readonly gravity?: readonly Gravity[];
  readonly withFlag?: string;
  readonly withoutFlag?: string;
  /** Only terms that were still running on this day, whenever they began: a retroactive amendment. */
  readonly runningOn?: LocalDate;
  /** Only days of custody from this day on. */
  readonly from?: LocalDate;
  /** Only days of custody up to this day, inclusive. */
  readonly until?: LocalDate;
  /** 'n' or 'n/d'; null means nobody may guess: the result is a bound between `between` and a warning. */
  readonly ratio: string | null;
  readonly between?: readonly [low: string, high: string];
  /** What all days under this row are worth together before the term begins is made up to whole days. */
  readonly wholeDays?: true;
}

/** Lengths of term that a row is for, by mean length: a term with days in it is longer than its whole months. */
export interface TermLimits {
  /** Only terms of at least so many months. */
  readonly termFromMonths?: number;
  /** Only terms longer than so many months. */
  readonly termOverMonths?: number;
  /** Only terms shorter than so many months. */
  readonly termUnderMonths?: number;
  /** Only terms of at most so many months. */
  readonly termUpToMonths?: number;
}

/**
 * From when a prisoner may ask for something. The first row that fits wins. Exactly one of `fraction` and
 * `daysOffPerYear` says how much of the term must be served.
 */
export interface EligibilityRow extends Cited, TermLimits {
  readonly kind: 'PAROLE_ELIGIBLE' | 'MILDER_PUNISHMENT_ELIGIBLE';
  readonly gravity?: readonly Gravity[];
  readonly withFlag?: string;
  readonly withoutFlag?: string;
  readonly fraction?: readonly [numerator: number, denominator: number];
  /** Days taken off the end for each year of the term, a last part of a year pro rata and rounded down. */
  readonly daysOffPerYear?: number;
  readonly penalties?: readonly PenaltyKind[];
  /** Only terms imposed on or after this day. */
  readonly imposedFrom?: LocalDate;
  /** Only terms imposed before this day, or on a day that is not known. */
  readonly imposedBefore?: LocalDate;
  /** At least so many months must have been served. */
  readonly minimumMonths?: number;
  /** In force from this day for everyone not yet eligible; nobody becomes eligible by it earlier. */
  readonly validFrom?: LocalDate;
  /** Flags of the sentence that bar it. */
  readonly blockedBy?: readonly string[];
}

/** When a life term is first reviewed, in years served. */
export interface LifeRow extends Cited {
  readonly withFlag?: string;
  /** Flags of the sentence that bar the review. */
  readonly blockedBy?: readonly string[];
  readonly years: number;
}

/** A collective decision that may reach a case. It is never applied by itself: a case that it may reach is told so. */
export interface OrderRow extends Cited, TermLimits {
  readonly on: LocalDate;
  readonly kind: 'AMNESTY' | 'PARDON' | 'COMMUTATION';
  /** Share of the term that it leaves, 'n/d'. */
  readonly multiplyBy?: string;
}

export interface RuleSource {
  readonly title: string;
  readonly url?: string;
  readonly note?: string;
}

/** The law of one jurisdiction as dated, cited data. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly validFrom: LocalDate;
  /** The lowest confidence among the rows that decide an ordinary end date. */
  readonly confidence: Confidence;
  readonly conventions: Conventions;
  readonly sources: readonly RuleSource[];
  readonly ratios: readonly RatioRow[];
  readonly eligibility: readonly EligibilityRow[];
  readonly life: readonly LifeRow[];
  readonly orders: readonly OrderRow[];
}

const REGIMES: readonly (readonly [RegExp, Regime])[] = [
  [/reinforced|enhanced|intensified/, 'REINFORCED'],
  [/strict/, 'STRICT'],
  [/special/, 'SPECIAL'],
  [/general/, 'GENERAL'],
  [/settlement/, 'SETTLEMENT'],
  [/prison/, 'PRISON'],
];

/** Regime named in free text such as 'colony, reinforced regime'; null where none is named. */
export function normaliseRegime(text: string | null): Regime | null {
  if (text === null) return null;
  const lower = text.toLowerCase();
  return REGIMES.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

const GRAVITIES: Readonly<Record<string, Gravity>> = {
  minor: 'MINOR',
  less_grave: 'MEDIUM',
  medium: 'MEDIUM',
  grave: 'GRAVE',
  especially_grave: 'ESPECIALLY_GRAVE',
  protected: 'PROTECTED',
};

/** Gravity named as 'grave', 'especially grave', 'less-grave' …; null where it is none of the known ones. */
export function normaliseGravity(text: string | null): Gravity | null {
  if (text === null) return null;
  const key = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return Object.hasOwn(GRAVITIES, key) ? (GRAVITIES[key] ?? null) : null;
}
