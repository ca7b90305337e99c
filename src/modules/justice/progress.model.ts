import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';

@ObjectType({
  description:
    'How far a sentence is served on a day. Where the facts are imprecise, each number comes with the bounds that every reading of them keeps.',
})
export class Progress {
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the required days that is served, credits included, 0 to 1; null for life, indefinite and unknown terms. It stands still after release and during absence. Of imprecise facts the reading with the earliest results counts.',
  })
  readonly servedShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The least that any reading of the facts makes of the share; equal to `servedShare` where all dates are known. Null: there is no share, or a date lies open on one side.',
  })
  readonly servedShareLeast!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most that any reading of the facts makes of the share; null as `servedShareLeast`.',
  })
  readonly servedShareMost!: number | null;

  @Field(() => Int, {
    description:
      'Calendar days in custody that are complete on the day asked about; of imprecise facts only days that are certain.',
  })
  readonly daysHeld!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The most days that any reading of the facts has in custody; null: a date lies open on one side.',
  })
  readonly daysHeldMost!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Calendar days to the last day the expected end may be; null: none is known. After release: what was left then.',
  })
  readonly daysLeft!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Calendar days to the first day the expected end may be; null: none is known.',
  })
  readonly daysLeftLeast!: number | null;

  @Field(() => Boolean, {
    description: 'Whether every reading of the facts leads to these numbers; false: they are bounds.',
  })
  readonly exact!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether days are counted of which no fact says that they were spent in custody: a sentence ran and nothing ended it.',
  })
  readonly assumed!: boolean;

  @Field(() => Boolean, {
    description: 'Whether dates that they are counted from are told as approximate or uncertain.',
  })
  readonly approximate!: boolean;

  @Field(() => Boolean, {
    description: 'Whether days under house arrest or restricted liberty are among those held.',
  })
  readonly withRestrictions!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Day of the release or death since which nothing moves, the last one where it is not known to the day; null: still running.',
  })
  readonly frozenOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which that may have been; equal to `frozenOn` where it is known to the day.',
  })
  readonly frozenFrom!: string | null;
}
