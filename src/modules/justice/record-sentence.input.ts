import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PenaltyKind, SentenceMode } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { SENTENCE } from './sentences.service.js';
import { TermInput } from './term.input.js';

@InputType({ description: 'One penalty that a court imposed.' })
class RecordSentenceInput extends FactInput {
  @IdOf('Case')
  @Recorded(SENTENCE)
  @Field(() => ID, { description: 'The case, by `Case.id`.' })
  readonly caseId!: string;

  @IdOf('Verdict')
  @Recorded(SENTENCE)
  @Field(() => ID, { nullable: true, description: 'The verdict that imposed it, of the same case, by `Verdict.id`.' })
  readonly verdictId?: string | null;

  @Recorded(SENTENCE)
  @Field(() => PenaltyKind, { description: 'What it imposes.' })
  readonly kind!: PenaltyKind;

  @Recorded(SENTENCE)
  @Field(() => TermInput, {
    nullable: true,
    description: 'How long, as the court said it; none for penalties without a length, such as a fine.',
  })
  readonly term?: TermInput | null;

  @Recorded(SENTENCE)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Day it was imposed, as EDTF; that of its verdict, or not known, if left out.',
  })
  readonly imposedOn?: string | null;

  @Recorded(SENTENCE)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Day it came into force, as EDTF; not before it was imposed. Not yet, or not known, if left out.',
  })
  readonly inForceOn?: string | null;

  @Recorded(SENTENCE)
  @Field(() => String, {
    nullable: true,
    description:
      'Where it is served, e.g. GENERAL, REINFORCED, STRICT, SPECIAL, PRISON; the rules credit custody by it.',
  })
  readonly regime?: string | null;

  @Recorded(SENTENCE)
  @Field(() => String, {
    nullable: true,
    description: 'How grave the offence is by law, e.g. MINOR, MEDIUM, GRAVE, ESPECIALLY_GRAVE; parole goes by it.',
  })
  readonly gravity?: string | null;

  @Recorded(SENTENCE)
  @Field(() => [String], {
    nullable: true,
    description: 'Marks that rules ask for, e.g. art75-excluded; none if left out.',
  })
  readonly flags?: string[] | null;

  @Recorded(SENTENCE)
  @Field(() => SentenceMode, {
    nullable: true,
    description: 'How it stands to the others; CONSECUTIVE where `consecutiveTo` is given, else CONCURRENT.',
  })
  readonly mode?: SentenceMode | null;

  @IdOf('Sentence')
  @Recorded(SENTENCE, 'consecutiveToId')
  @Field(() => ID, {
    nullable: true,
    description: 'The sentence after which it runs, of the same case, by `Sentence.id`. A circle is refused.',
  })
  readonly consecutiveTo?: string | null;

  @Recorded(SENTENCE)
  @Field(() => String, {
    nullable: true,
    description: 'Amount of money, a decimal number as text with a point and at most four decimals: "350.50".',
  })
  readonly amount?: string | null;

  @Recorded(SENTENCE)
  @Field(() => String, { nullable: true, description: 'Currency, ISO 4217: BYN, EUR. Required with an amount.' })
  readonly currency?: string | null;

  @Recorded(SENTENCE)
  @Field(() => String, { nullable: true, description: 'What the other fields do not say.' })
  readonly note?: string | null;
}

@InputType({
  description:
    'Corrects a sentence. `term` is replaced as a whole. `mode` and `consecutiveTo` are changed one by one: give both where both change.',
})
class CorrectSentenceInput extends correctionOf(RecordSentenceInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordSentenceArgs extends recordingArgs(RecordSentenceInput) {}

@ArgsType()
export class CorrectSentenceArgs extends correctionArgs(CorrectSentenceInput) {}
