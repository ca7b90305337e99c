import { Field, InputType, Int } from '@nestjs/graphql';
import { TermKind } from '../../domain/vocabulary/index.js';
import { Checked, Nested, NotNegative } from './input-checks.js';

const NEGATIVE = 'BAD_USER_INPUT if negative.';

@InputType({ description: 'Length of a term as the court said it. Months are never converted into days.' })
export class TermLengthInput {
  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Whole years. ${NEGATIVE}` })
  readonly years?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Whole months beside the years. ${NEGATIVE}` })
  readonly months?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Weeks of seven days. ${NEGATIVE}` })
  readonly weeks?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Days beside the weeks. ${NEGATIVE}` })
  readonly days?: number | null;
}

@InputType({
  description:
    'A term. A FIXED one has a length; of a RANGE this is the least length and `upTo` the most; other kinds have none.',
})
export class TermInput extends TermLengthInput {
  @Checked()
  @Field(() => TermKind, { nullable: true, defaultValue: TermKind.FIXED, description: 'What kind of term it is.' })
  readonly kind?: TermKind | null;

  @Nested(() => TermLengthInput)
  @Field(() => TermLengthInput, {
    nullable: true,
    description:
      'The most that a RANGE may come to; no upper bound if left out. With another kind the term cannot be read, which is a warning.',
  })
  readonly upTo?: TermLengthInput | null;
}
