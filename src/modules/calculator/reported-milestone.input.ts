import { Field, InputType, Int } from '@nestjs/graphql';
import { MilestoneKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { Checked, FactName, NotNegative } from './input-checks.js';

@InputType({
  description:
    'What a source says of a milestone. It is compared with the calculation and never wins; a difference is a warning.',
})
export class ReportedMilestoneInput {
  @FactName()
  readonly id?: string | null;

  @Checked()
  @Field(() => MilestoneKind, { description: 'What was reached, by the source.' })
  readonly kind!: MilestoneKind;

  @NotNegative()
  @Field(() => Int, { nullable: true, description: 'Of FRACTION: upper number of the share, 1 of 1/2.' })
  readonly numerator?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, description: 'Of FRACTION: lower number of the share, 2 of 1/2.' })
  readonly denominator?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, description: 'Of kinds that count: days or years.' })
  readonly count?: number | null;

  @Checked()
  @Field(() => EdtfScalar, { description: 'The day, by the source.' })
  readonly on!: string;
}
