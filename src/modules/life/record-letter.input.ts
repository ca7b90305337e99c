import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { LetterDelivery, LetterDirection, LetterKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { LETTER } from './letters.service.js';
import './life.enum.js';

@InputType({ description: 'Something that passed between the prisoner and the world outside.' })
class RecordLetterInput extends FactInput {
  @IdOf('Prisoner')
  @Recorded(LETTER)
  @Field(() => ID, { description: 'Who sent or got it.' })
  readonly prisonerId!: string;

  @IdOf('Case')
  @Recorded(LETTER)
  @Field(() => ID, { nullable: true, description: 'The case it belongs to, of the same person; all if left out.' })
  readonly caseId?: string | null;

  @Recorded(LETTER)
  @Field(() => LetterDirection, { description: 'Which way.' })
  readonly direction!: LetterDirection;

  @Recorded(LETTER)
  @Field(() => LetterKind, { description: 'What it was.' })
  readonly kind!: LetterKind;

  @Recorded(LETTER)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was written, as EDTF.' })
  readonly writtenOn?: string | null;

  @Recorded(LETTER)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was sent, as EDTF.' })
  readonly sentOn?: string | null;

  @Recorded(LETTER)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it arrived, as EDTF; not before it was written or sent.',
  })
  readonly receivedOn?: string | null;

  @Recorded(LETTER)
  @Field(() => String, { nullable: true, description: 'Where it was written.' })
  readonly place?: string | null;

  @Recorded(LETTER)
  @Field(() => String, {
    nullable: true,
    description: 'Who was at the other end. A name that must not become public does not belong here.',
  })
  readonly counterparty?: string | null;

  @Recorded(LETTER)
  @Field(() => LocaleScalar, { nullable: true, description: 'Language it is written in.' })
  readonly language?: string | null;

  @Recorded(LETTER)
  @Field(() => String, { nullable: true, description: 'A passage that may be published.' })
  readonly excerpt?: string | null;

  @IdOf('Letter')
  @Recorded(LETTER, 'inReplyToId')
  @Field(() => ID, { nullable: true, description: 'The letter it answers, of the same person; not itself.' })
  readonly inReplyTo?: string | null;

  @Recorded(LETTER)
  @Field(() => LetterDelivery, { nullable: true, description: 'What became of it; UNKNOWN if left out.' })
  readonly delivery?: LetterDelivery | null;
}

@InputType({ description: 'Corrects a letter or the like.' })
class CorrectLetterInput extends correctionOf(RecordLetterInput, ['prisonerId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordLetterArgs extends recordingArgs(RecordLetterInput) {}

@ArgsType()
export class CorrectLetterArgs extends correctionArgs(CorrectLetterInput) {}
