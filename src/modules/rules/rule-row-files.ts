import { ValidateIf } from 'class-validator';
import {
  type EligibilityRow,
  type Gravity,
  type LifeRow,
  type OrderRow,
  type RatioRow,
  type Regime,
  type TermLimits,
} from '../../domain/sentence/index.js';
import { ChangeKind, Confidence, CustodyKind, PenaltyKind } from '../../domain/vocabulary/index.js';
import {
  IsDay,
  IsMonths,
  IsName,
  IsNames,
  IsOneOf,
  IsSomeOf,
  IsText,
  IsWhole,
  isRatio,
  isRatioSpan,
  isShare,
  isShareText,
  MayBeAbsent,
  Must,
} from './rule-checks.js';

/** Every property, so that one that the engine learns is not forgotten here: then this file does not compile. */
export type Checked<T> = { readonly [K in keyof T]-?: T[K] | undefined };

const REGIMES = Object.keys({
  GENERAL: true,
  REINFORCED: true,
  STRICT: true,
  SPECIAL: true,
  PRISON: true,
  SETTLEMENT: true,
} satisfies Record<Regime, true>);

const GRAVITIES = Object.keys({
  MINOR: true,
  MEDIUM: true,
  GRAVE: true,
  ESPECIALLY_GRAVE: true,
  PROTECTED: true,
} satisfies Record<Gravity, true>);

const PHASES = ['BEFORE_FORCE', 'IN_FORCE'] as const satisfies readonly RatioRow['phase'][];
const ORDERS = [ChangeKind.AMNESTY, ChangeKind.PARDON, ChangeKind.COMMUTATION] as const;
const ELIGIBILITIES = ['PAROLE_ELIGIBLE', 'MILDER_PUNISHMENT_ELIGIBLE'] as const;

export const SHORTEST_SOURCE = 8;
export const SHORTEST_TEXT = 2;

/** Days are compared as text; where one is no day, its own check says so. */
const isNotBefore = (day: unknown, other: unknown): boolean =>
  typeof day !== 'string' || typeof other !== 'string' || day >= other;

const isAbove = (value: unknown, other: unknown): boolean =>
  typeof value !== 'number' || typeof other !== 'number' || value > other;

const isOther = (value: unknown, other: unknown): boolean => value === undefined || value !== other;

class CitedFile {
  @IsName()
  readonly row!: string;

  @IsText(SHORTEST_SOURCE)
  readonly source!: string;

  @IsOneOf(Object.values(Confidence))
  readonly confidence!: Confidence;

  @MayBeAbsent()
  @IsText(SHORTEST_TEXT)
  readonly note: string | undefined;
}

export class RatioRowFile extends CitedFile implements Checked<RatioRow> {
  @IsSomeOf(Object.values(CustodyKind))
  readonly kinds!: readonly CustodyKind[];

  @MayBeAbsent()
  @IsOneOf(PHASES)
  readonly phase: RatioRow['phase'];

  @MayBeAbsent()
  @IsSomeOf(Object.values(PenaltyKind))
  readonly penalties: RatioRow['penalties'];

  @MayBeAbsent()
  @IsSomeOf(REGIMES)
  readonly regimes: RatioRow['regimes'];

  @MayBeAbsent()
  @IsSomeOf(GRAVITIES)
  readonly gravity: RatioRow['gravity'];

  @MayBeAbsent()
  @IsName()
  readonly withFlag: string | undefined;

  @MayBeAbsent()
  @Must<RatioRow>('must not be the flag of withFlag', (flag, { withFlag }) => isOther(flag, withFlag))
  @IsName()
  readonly withoutFlag: string | undefined;

  @MayBeAbsent()
  @IsDay()
  readonly runningOn: string | undefined;

  @MayBeAbsent()
  @IsDay()
  readonly from: string | undefined;

  @MayBeAbsent()
  @Must<RatioRow>('must not be before `from`', (until, { from }) => isNotBefore(until, from))
  @IsDay()
  readonly until: string | undefined;

  @Must<RatioRow>('must not be null without `between`', (ratio, { between }) => ratio !== null || between !== undefined)
  @Must("must be 'n' or 'n/d', a whole number of twelfths from 0 to 10", (ratio) => ratio === null || isRatio(ratio))
  readonly ratio!: string | null;

  @MayBeAbsent()
  @Must<RatioRow>('must not stand beside a ratio', (_between, { ratio }) => ratio === null)
  @Must('must be two ratios, the first no greater', isRatioSpan)
  readonly between: RatioRow['between'];

  @MayBeAbsent()
  @Must<RatioRow>('must be true or absent', (whole) => whole === true)
  readonly wholeDays: true | undefined;
}

abstract class LimitedFile extends CitedFile implements Checked<TermLimits> {
  @MayBeAbsent()
  @IsMonths()
  readonly termFromMonths: number | undefined;

  @MayBeAbsent()
  @Must<TermLimits>('must not stand beside termFromMonths', (_months, row) => row.termFromMonths === undefined)
  @IsMonths()
  readonly termOverMonths: number | undefined;

  @MayBeAbsent()
  @Must<TermLimits>('must be more than termFromMonths', (months, row) => isAbove(months, row.termFromMonths))
  @Must<TermLimits>('must be more than termOverMonths', (months, row) => isAbove(months, row.termOverMonths))
  @IsMonths()
  readonly termUnderMonths: number | undefined;

  @MayBeAbsent()
  @Must<TermLimits>('must not stand beside termUnderMonths', (_months, row) => row.termUnderMonths === undefined)
  @Must<TermLimits>('must be more than termOverMonths', (months, row) => isAbove(months, row.termOverMonths))
  @IsMonths()
  readonly termUpToMonths: number | undefined;
}

export class EligibilityRowFile extends LimitedFile implements Checked<EligibilityRow> {
  @MayBeAbsent()
  @IsSomeOf(Object.values(PenaltyKind))
  readonly penalties: EligibilityRow['penalties'];

  @MayBeAbsent()
  @IsDay()
  readonly imposedFrom: string | undefined;

  @MayBeAbsent()
  @Must<EligibilityRow>('must not be before `imposedFrom`', (day, { imposedFrom }) => isNotBefore(day, imposedFrom))
  @IsDay()
  readonly imposedBefore: string | undefined;

  @IsOneOf(ELIGIBILITIES)
  readonly kind!: EligibilityRow['kind'];

  @MayBeAbsent()
  @IsSomeOf(GRAVITIES)
  readonly gravity: EligibilityRow['gravity'];

  @MayBeAbsent()
  @IsName()
  readonly withFlag: string | undefined;

  @MayBeAbsent()
  @Must<EligibilityRow>('must not be the flag of withFlag', (flag, { withFlag }) => isOther(flag, withFlag))
  @IsName()
  readonly withoutFlag: string | undefined;

  @ValidateIf((row: EligibilityRow) => row.fraction !== undefined || row.daysOffPerYear === undefined)
  @Must<EligibilityRow>('must not be left out without daysOffPerYear', (fraction) => fraction !== undefined)
  @Must('must be two whole numbers, the first smaller', (fraction) => fraction === undefined || isShare(fraction))
  readonly fraction: EligibilityRow['fraction'];

  @MayBeAbsent()
  @Must<EligibilityRow>('must not stand beside a fraction', (_days, { fraction }) => fraction === undefined)
  @IsWhole(1, 364)
  readonly daysOffPerYear: number | undefined;

  @MayBeAbsent()
  @IsMonths()
  readonly minimumMonths: number | undefined;

  @MayBeAbsent()
  @IsDay()
  readonly validFrom: string | undefined;

  @MayBeAbsent()
  @IsNames()
  readonly blockedBy: EligibilityRow['blockedBy'];
}

export class LifeRowFile extends CitedFile implements Checked<LifeRow> {
  @MayBeAbsent()
  @IsName()
  readonly withFlag: string | undefined;

  @MayBeAbsent()
  @IsNames()
  readonly blockedBy: LifeRow['blockedBy'];

  @IsWhole(1, 100)
  readonly years!: number;
}

export class OrderRowFile extends LimitedFile implements Checked<OrderRow> {
  @IsDay()
  readonly on!: string;

  @IsOneOf(ORDERS)
  readonly kind!: OrderRow['kind'];

  @MayBeAbsent()
  @Must("must be 'n/d', more than 0 and less than 1", isShareText)
  readonly multiplyBy: string | undefined;
}
