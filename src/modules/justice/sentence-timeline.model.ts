import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CaseStatus, MilestoneKind, WarningSeverity } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { DateEstimate } from './date-estimate.model.js';
import { Milestone } from './milestone.model.js';
import { Progress } from './progress.model.js';
import { RuleSet } from './rule-set.model.js';
import './calculation.enum.js';

@ObjectType({ description: 'What the calculation could not take at face value.' })
export class CalculationWarning {
  @Field(() => WarningSeverity, { description: 'How grave it is.' })
  readonly severity!: WarningSeverity;

  @Field(() => String, { description: 'Stable name of the finding: DATE_INVALID.' })
  readonly code!: string;

  @Field(() => [String], {
    description:
      'Ids of the facts it is about, as they were given to the calculator (a fact given without an id is named by kind and place, "custody 2"); of a stored case the ids of those facts.',
  })
  readonly facts!: readonly string[];
}

@ObjectType({ description: 'One step of the calculation. Replaying the steps gives the dates again.' })
export class CalculationStep {
  @Field(() => String, { description: 'Stable name of the operation.' })
  readonly op!: string;

  @Field(() => String, { nullable: true, description: 'Rule applied, id@version#row; null: arithmetic alone.' })
  readonly rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Article of law behind the rule.' })
  readonly source!: string | null;

  @Field(() => String, { nullable: true, description: 'Day before the step, YYYY-MM-DD.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'Day after the step, YYYY-MM-DD.' })
  readonly after!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days between the two; negative: earlier.' })
  readonly days!: number | null;

  @Field(() => [String], { description: 'Ids of the facts used, named as in warnings.' })
  readonly inputs!: readonly string[];
}

@ObjectType({
  description: 'What a source says of a milestone beside what is computed. It is shown and never wins over the facts.',
})
export class ReportedComparison {
  @Field(() => String, { description: 'Id of the fact, named as in warnings.' })
  readonly id!: string;

  @Field(() => MilestoneKind, { description: 'What is said to be reached.' })
  readonly kind!: MilestoneKind;

  @Field(() => Int, { nullable: true, description: 'Upper number of the share, for FRACTION.' })
  readonly numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Lower number of the share, for FRACTION.' })
  readonly denominator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days or years, for the kinds that count them.' })
  readonly count!: number | null;

  @Field(() => EdtfScalar, { description: 'The day as the source states it.' })
  readonly stated!: string;

  @Field(() => DateEstimate, { nullable: true, description: 'The day that is computed; null: none can be.' })
  readonly computed!: DateEstimate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether some day fits both; null where none is computed. A difference is also a warning.',
  })
  readonly agrees!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the computed day to the stated one; null unless both are one known day.',
  })
  readonly days!: number | null;
}

@ObjectType({ description: 'What is computed of a case on a day: end, milestones, progress, with reasons.' })
export class SentenceTimeline {
  @Field(() => LocalDateScalar, {
    description: 'The day asked about; status, states and progress are those of this day.',
  })
  readonly on!: string;

  @Field(() => CaseStatus, { description: 'Where the case stands on that day.' })
  readonly status!: CaseStatus;

  @Field(() => Boolean, {
    description:
      'Whether the person is in custody on that day for certain, house arrest and restricted liberty included; false also where the computed term has run out and nothing tells of a release.',
  })
  readonly held!: boolean;

  @Field(() => DateEstimate, {
    nullable: true,
    description:
      'First day of the custody that goes on that day without a break; null: not held then, or no fact tells of its first day.',
  })
  readonly heldSince!: DateEstimate | null;

  @Field(() => DateEstimate, { nullable: true, description: 'Day from which the term counts; null: none has begun.' })
  readonly effectiveStart!: DateEstimate | null;

  @Field(() => DateEstimate, {
    nullable: true,
    description: 'Day the term ends after credits and changes; null for life, indefinite and unknown terms.',
  })
  readonly expectedEnd!: DateEstimate | null;

  @Field(() => [Milestone], { description: 'All milestones in date order, reached, ahead and cancelled.' })
  readonly milestones!: readonly Milestone[];

  @Field(() => [ReportedComparison], { description: 'What sources say of milestones, each compared with ours.' })
  readonly reported!: readonly ReportedComparison[];

  @Field(() => Progress, { description: 'How far the sentence is served on that day.' })
  readonly progress!: Progress;

  @Field(() => [CalculationWarning], { description: 'What could not be taken at face value, gravest first.' })
  readonly warnings!: readonly CalculationWarning[];

  @Field(() => [CalculationStep], { description: 'The calculation step by step.' })
  readonly explanation!: readonly CalculationStep[];

  @Field(() => RuleSet, { description: 'Rules it was calculated by.' })
  readonly ruleSet!: RuleSet;
}
