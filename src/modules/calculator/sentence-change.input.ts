import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ChangeKind, PenaltyKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { TermInput } from '../justice/index.js';
import { Checked, FactName, MOST, Nested, Short, ShortTexts } from './input-checks.js';

@InputType({
  description:
    'A later decision on the sentence. Exactly one effect, or BAD_USER_INPUT; only REVOKED may have none: it takes the sentence away.',
})
export class SentenceChangeInput {
  @FactName()
  readonly id?: string | null;

  @Checked()
  @Field(() => ChangeKind, { description: 'What kind of decision.' })
  readonly kind!: ChangeKind;

  @Checked()
  @Field(() => EdtfScalar, { description: 'Day of the decision. Changes apply in the order of their days.' })
  readonly on!: string;

  @Nested(() => TermInput)
  @Field(() => TermInput, { nullable: true, description: 'Effect: the term is this from now on.' })
  readonly setTerm?: TermInput | null;

  @Nested(() => TermInput)
  @Field(() => TermInput, { nullable: true, description: 'Effect: the term is shorter by this.' })
  readonly reduceBy?: TermInput | null;

  @Nested(() => TermInput)
  @Field(() => TermInput, { nullable: true, description: 'Effect: the term is longer by this.' })
  readonly addTerm?: TermInput | null;

  @Checked()
  @Field(() => Int, {
    nullable: true,
    description: 'Effect: disciplinary days. They move shares of the term, not its end. Negative: days given back.',
  })
  readonly addDays?: number | null;

  @Short(MOST.ratioCharacters)
  @Field(() => String, { nullable: true, description: 'Effect: the share of the term that is left, e.g. 3/4.' })
  readonly multiplyBy?: string | null;

  @Nested(() => TermInput)
  @Field(() => TermInput, { nullable: true, description: 'Effect: a longer term becomes this; a shorter one stays.' })
  readonly capAt?: TermInput | null;

  @Checked()
  @Field(() => PenaltyKind, {
    nullable: true,
    description: 'Effect: the rest of the term is served as this penalty from that day on.',
  })
  readonly convertTo?: PenaltyKind | null;

  @Short(MOST.ratioCharacters)
  @Field(() => String, {
    nullable: true,
    description: 'With `convertTo`: days of the new penalty for a day of the old one, n or n/d; 1 if left out.',
  })
  readonly convertRatio?: string | null;

  @Checked()
  @Field(() => Boolean, { nullable: true, description: 'Effect: released on that day.' })
  readonly release?: boolean | null;

  @Checked()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Effect, alone or with `release`: released on conditions; the term runs on at liberty and its end stays.',
  })
  readonly conditional?: boolean | null;

  @ShortTexts(MOST.entries, MOST.nameCharacters)
  @Field(() => [ID], { nullable: true, description: 'Which sentences, by `id`; all if left out or empty.' })
  readonly sentences?: readonly string[] | null;
}
