import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TermKind } from '../../domain/vocabulary/index.js';
import './justice.enum.js';

@ObjectType({ description: 'A length of time set by a court. All four counts are 0 unless the kind is FIXED.' })
export class Term {
  @Field(() => TermKind, { description: 'Whether it has a length at all.' })
  readonly kind!: TermKind;

  @Field(() => Int, { description: 'Whole years.' })
  readonly years!: number;

  @Field(() => Int, { description: 'Months beside the years.' })
  readonly months!: number;

  @Field(() => Int, { description: 'Weeks beside the months.' })
  readonly weeks!: number;

  @Field(() => Int, { description: 'Days beside the weeks.' })
  readonly days!: number;
}
