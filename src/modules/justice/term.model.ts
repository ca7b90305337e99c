import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TermKind } from '../../domain/vocabulary/index.js';
import './justice.enum.js';

@ObjectType({ description: 'So many years, months, weeks and days, as a court words it.' })
export class TermLength {
  @Field(() => Int, { description: 'Whole years.' })
  readonly years!: number;

  @Field(() => Int, { description: 'Months beside the years.' })
  readonly months!: number;

  @Field(() => Int, { description: 'Weeks beside the months.' })
  readonly weeks!: number;

  @Field(() => Int, { description: 'Days beside the weeks.' })
  readonly days!: number;
}

@ObjectType({
  description:
    'A length of time set by a court. All four counts are 0 unless the kind is FIXED or RANGE; of RANGE they are the least.',
})
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

  @Field(() => TermLength, {
    nullable: true,
    description: 'The most of a term of the kind RANGE; null: the court set no most, or the kind is another.',
  })
  readonly upTo!: TermLength | null;
}
