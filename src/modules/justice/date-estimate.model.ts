import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';

@ObjectType({
  description:
    'A computed day as far as the facts fix it. `exact` means earliest = latest; it is false for one day where that rests on days that are told as approximate or uncertain. `latest` null: not before `earliest`.',
})
export class DateEstimate {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day it may be; null: no lower bound.' })
  readonly earliest!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day it may be; null: no upper bound.' })
  readonly latest!: string | null;

  @Field(() => Boolean, { description: 'Whether it is one known day.' })
  readonly exact!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The other day in use where a month is too short for the day of the start; null: no such doubt.',
  })
  readonly ambiguousWith!: string | null;
}
