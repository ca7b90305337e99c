import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { RecognitionStatus } from '../../domain/vocabulary/index.js';
import { EdtfScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { RECOGNITION } from './campaigns.service.js';

@InputType({ description: 'An organisation recognised the person, or took the recognition back.' })
class RecordRecognitionInput extends FactInput {
  @IdOf('Case')
  @Recorded(RECOGNITION)
  @Field(() => ID, { description: 'The case for which it did so, by `Case.id`.' })
  readonly caseId!: string;

  @Recorded(RECOGNITION)
  @Field(() => String, { description: 'The organisation.' })
  readonly organisation!: string;

  @Recorded(RECOGNITION)
  @Field(() => RecognitionStatus, { description: 'As what it recognised the person.' })
  readonly status!: RecognitionStatus;

  @Recorded(RECOGNITION)
  @Field(() => EdtfScalar, { nullable: true, description: 'When, as EDTF; not known if left out.' })
  readonly on?: string | null;

  @Recorded(RECOGNITION)
  @Field(() => [String], { nullable: true, description: 'Criteria that it named, in its own words; none if left out.' })
  readonly criteria?: string[] | null;

  @Recorded(RECOGNITION)
  @Field(() => UrlScalar, { nullable: true, description: 'The statement or opinion itself: http or https.' })
  readonly document?: string | null;
}

@InputType({ description: 'Corrects a recognition. Its case cannot be changed: withdraw it and record it there.' })
class CorrectRecognitionInput extends correctionOf(RecordRecognitionInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordRecognitionArgs extends recordingArgs(RecordRecognitionInput) {}

@ArgsType()
export class CorrectRecognitionArgs extends correctionArgs(CorrectRecognitionInput) {}
