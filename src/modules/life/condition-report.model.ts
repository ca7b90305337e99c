import { Field, ObjectType } from '@nestjs/graphql';
import { ConditionKind } from '../../domain/vocabulary/index.js';
import { column, decimal, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './life.enum.js';

@Table('condition_report')
@ObjectType({ implements: () => [Fact], description: 'What is known of the life of the person in prison at one time.' })
export class ConditionReport extends Fact {
  @Field(() => ConditionKind, { description: 'Which side of life it is about.' })
  @Reads(column('kind'))
  readonly kind!: ConditionKind;

  @Field(() => PartialDate, { description: 'Day or time it was observed.' })
  @Reads(partialDate('observed_on'))
  readonly on!: PartialDate;

  @Field(() => String, { description: 'What was observed.' })
  @Reads(column('description'))
  readonly description!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Amount of money, a decimal number as text; the unit is `currency`.',
  })
  @Reads(decimal('amount'))
  readonly amount!: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217.' })
  @Reads(column('currency'))
  readonly currency!: string | null;

  @Field(() => String, { nullable: true, description: 'What the amount is for: "day", "month".' })
  @Reads(column('per'))
  readonly per!: string | null;
}
