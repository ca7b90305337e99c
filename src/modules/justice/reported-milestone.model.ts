import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MilestoneKind } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './calculation.enum.js';

@Table('reported_milestone')
@ObjectType({
  implements: () => [Fact],
  description: 'A milestone as a source gives it, to be compared with the computed one. It never replaces it.',
})
export class ReportedMilestone extends Fact {
  @Field(() => MilestoneKind, { description: 'What the source speaks of.' })
  @Reads(column('kind'))
  readonly kind!: MilestoneKind;

  @Field(() => Int, { nullable: true, description: 'Share of the term, upper number; null: the kind has no share.' })
  @Reads(column('numerator'))
  readonly numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Share of the term, lower number; null: the kind has no share.' })
  @Reads(column('denominator'))
  readonly denominator!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days or years, by the kind: 1808 days held, the third anniversary; null: the kind counts nothing.',
  })
  @Reads(column('count'))
  readonly count!: number | null;

  @Field(() => PartialDate, { description: 'The day it was reached or will be, according to the source.' })
  @Reads(partialDate('reported_on'))
  readonly on!: PartialDate;
}
