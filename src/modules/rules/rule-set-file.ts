// Nest brings it along; whoever reads rules without Nest needs it too.
import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';
import {
  CAMPAIGN_PRACTICE,
  MonthOverflow,
  NonWorkingDay,
  type Conventions,
  type RuleSet,
  type RuleSource,
} from '../../domain/sentence/index.js';
import {
  Anchor,
  Confidence,
  DayRounding,
  EndBoundary,
  FractionMethod,
  ReportedDay,
} from '../../domain/vocabulary/index.js';
import { IsDay, IsOneOf, IsText, IsWebAddress, MayBeAbsent, Must } from './rule-checks.js';
import {
  EligibilityRowFile,
  LifeRowFile,
  OrderRowFile,
  RatioRowFile,
  SHORTEST_SOURCE,
  SHORTEST_TEXT,
  type Checked,
} from './rule-row-files.js';

class RuleSourceFile implements Checked<RuleSource> {
  @IsText(SHORTEST_SOURCE)
  readonly title!: string;

  @MayBeAbsent()
  @IsWebAddress()
  readonly url: string | undefined;

  @MayBeAbsent()
  @IsText(SHORTEST_TEXT)
  readonly note: string | undefined;
}

class ConventionsFile implements Checked<Conventions> {
  @IsOneOf(Object.values(Anchor))
  readonly anchor!: Anchor;

  @IsOneOf(Object.values(EndBoundary))
  readonly endBoundary!: EndBoundary;

  @IsOneOf(Object.values(ReportedDay))
  readonly reportedDay!: ReportedDay;

  @IsOneOf(Object.values(FractionMethod))
  readonly fractionMethod!: FractionMethod;

  @IsOneOf(Object.values(DayRounding))
  readonly dayRounding!: DayRounding;

  @IsOneOf(Object.values(MonthOverflow))
  readonly monthOverflow!: MonthOverflow;

  @IsOneOf(Object.values(NonWorkingDay))
  readonly nonWorkingDay!: NonWorkingDay;
}

const KNOBS = Object.keys(CAMPAIGN_PRACTICE).join(', ');

/** A file of a rule set, as far as one value or one row can be checked by itself; `RuleSet` says what it means. */
export class RuleSetFile implements Checked<RuleSet> {
  @Must('must be such as BY or GB-EAW', (id) => typeof id === 'string' && /^[A-Z]+(-[A-Z]+)*$/.test(id))
  readonly id!: string;

  @Must('must be a year and a number, such as 2026.1', (v) => typeof v === 'string' && /^\d{4}\.[1-9]\d*$/.test(v))
  readonly version!: string;

  @IsText(SHORTEST_TEXT)
  readonly title!: string;

  @IsDay()
  readonly validFrom!: string;

  @IsOneOf(Object.values(Confidence))
  readonly confidence!: Confidence;

  @IsObject({ message: `must be an object with ${KNOBS}` })
  @ValidateNested()
  @Type(() => ConventionsFile)
  readonly conventions!: Conventions;

  @Must('must be a list, not empty', (list) => Array.isArray(list) && list.length > 0)
  @ValidateNested({ each: true })
  @Type(() => RuleSourceFile)
  readonly sources!: RuleSet['sources'];

  @Must('must be a list, not empty', (list) => Array.isArray(list) && list.length > 0)
  @ValidateNested({ each: true })
  @Type(() => RatioRowFile)
  readonly ratios!: RuleSet['ratios'];

  @IsArray({ message: 'must be a list' })
  @ValidateNested({ each: true })
  @Type(() => EligibilityRowFile)
  readonly eligibility!: RuleSet['eligibility'];

  @IsArray({ message: 'must be a list' })
  @ValidateNested({ each: true })
  @Type(() => LifeRowFile)
  readonly life!: RuleSet['life'];

  @IsArray({ message: 'must be a list' })
  @ValidateNested({ each: true })
  @Type(() => OrderRowFile)
  readonly orders!: RuleSet['orders'];
}
