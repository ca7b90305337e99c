import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ChangeKind, PenaltyKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { Effect } from './effect.decorator.js';
import { SENTENCE_CHANGE } from './sentences.service.js';
import { TermInput } from './term.input.js';

@InputType({
  description:
    'A later decision on sentences of a case. It has one effect, or none where it changes something else than a term.',
})
class RecordSentenceChangeInput extends FactInput {
  @IdOf('Case')
  @Recorded(SENTENCE_CHANGE)
  @Field(() => ID, { description: 'The case, by `Case.id`.' })
  readonly caseId!: string;

  @Recorded(SENTENCE_CHANGE)
  @Field(() => ChangeKind, { description: 'What kind of decision.' })
  readonly kind!: ChangeKind;

  @Recorded(SENTENCE_CHANGE)
  @Field(() => EdtfScalar, { description: 'Day of the decision, as EDTF. Changes apply in the order of their days.' })
  readonly on!: string;

  @Recorded(SENTENCE_CHANGE)
  @Field(() => String, { nullable: true, description: 'What was decided, in a line.' })
  readonly description?: string | null;

  @Effect()
  @Field(() => TermInput, { nullable: true, description: 'Effect: the term is this from now on.' })
  readonly setTerm?: TermInput | null;

  @Effect()
  @Field(() => TermInput, { nullable: true, description: 'Effect: the term is shorter by this.' })
  readonly reduceBy?: TermInput | null;

  @Effect()
  @Field(() => TermInput, { nullable: true, description: 'Effect: the term is longer by this.' })
  readonly addTerm?: TermInput | null;

  @Effect()
  @Field(() => Int, {
    nullable: true,
    description: 'Effect: disciplinary days, from 1 up. They move shares of the term, not its end.',
  })
  readonly addDays?: number | null;

  @Effect()
  @Field(() => String, { nullable: true, description: 'Effect: the share of the term that is left, n/d: "3/4".' })
  readonly multiplyBy?: string | null;

  @Effect()
  @Field(() => TermInput, { nullable: true, description: 'Effect: a longer term becomes this; a shorter one stays.' })
  readonly capAt?: TermInput | null;

  @Effect()
  @Field(() => PenaltyKind, {
    nullable: true,
    description:
      'Effect: the rest of the term is served as this penalty from that day on: IMPRISONMENT, ARREST, RESTRICTED_LIBERTY or HOUSE_ARREST.',
  })
  readonly convertTo?: PenaltyKind | null;

  @Effect()
  @Field(() => String, {
    nullable: true,
    description: 'With `convertTo`: days of the new penalty for a day of the old one, n or n/d; 1 if left out.',
  })
  readonly convertRatio?: string | null;

  @Effect()
  @Field(() => Boolean, { nullable: true, description: 'Effect: released on that day. False is as if left out.' })
  readonly release?: boolean | null;

  @Effect()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Effect, alone or with `release`: released on conditions; the term runs on at liberty and its end stays. False is as if left out.',
  })
  readonly conditional?: boolean | null;

  @IdOf('Sentence')
  @Recorded(SENTENCE_CHANGE, 'sentenceIds')
  @Field(() => [ID], {
    nullable: true,
    description: 'Which sentences of the case, by `Sentence.id`; all if left out or empty.',
  })
  readonly sentences?: string[] | null;
}

@InputType({
  description:
    'Corrects a later decision. An effect that is given takes the place of the one on record; null takes away that of its name.',
})
class CorrectSentenceChangeInput extends correctionOf(RecordSentenceChangeInput, [
  'caseId',
  'visibility',
  'citations',
]) {}

@ArgsType()
export class RecordSentenceChangeArgs extends recordingArgs(RecordSentenceChangeInput) {}

@ArgsType()
export class CorrectSentenceChangeArgs extends correctionArgs(CorrectSentenceChangeInput) {}
