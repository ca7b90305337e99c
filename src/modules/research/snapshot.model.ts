import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';

@ObjectType({
  description:
    'The record as it was known at an instant: reads as `Query` does. A value is shown if you might have seen it then and ' +
    'may see it now. What is computed comes from the facts of then by the rules of today; "today" is the day of `at` (UTC).',
})
export class Snapshot {
  @Field(() => DateTimeScalar, { description: 'The instant that was asked for.' })
  readonly at!: string;

  @Field(() => ID, { description: 'Global id `Revision:uuid` of the last change of the record until then.' })
  readonly revision!: string;

  @Field(() => String, {
    description:
      'A line to print beside what was found: where, the instant (UTC), the number of the revision and the first 16 hex ' +
      'digits of its hash, the version of the arithmetic and the fingerprint of the rules.',
  })
  readonly citation!: string;
}
