import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { column, expression, col, sql } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';

@Table('revision_entry')
@ObjectType({
  description: 'A revision as an entry of the chain: its number, who, when, why. Its changes stand elsewhere.',
})
export class RevisionEntry {
  @Field(() => ID, { description: 'Global id `Revision:uuid`.' })
  @Reads(expression((alias) => sql`'Revision:' || ${col(alias, 'id')}`))
  readonly id!: string;

  @Field(() => Int, { description: 'Place in the chain: 1 for the first revision, then one more for each.' })
  @Reads(column('seq'))
  readonly seq!: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @Reads(column('at'))
  readonly at!: string;

  @Field(() => String, { nullable: true, description: 'Who made it; null: not public.' })
  @Reads(column('actor'))
  readonly actor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who made it; null: not said, or not public.',
  })
  @Reads(column('reason'))
  readonly reason!: string | null;
}
