import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ReleaseGround } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { RELEASE } from './custody.service.js';
import './case.enum.js';

@InputType({ description: 'The end of custody.' })
class RecordReleaseInput extends FactInput {
  @IdOf('Case')
  @Recorded(RELEASE)
  @Field(() => ID, { description: 'The case in which the person was held.' })
  readonly caseId!: string;

  @Recorded(RELEASE)
  @Field(() => EdtfScalar, { description: 'Day of the release, as EDTF; no longer a day in custody.' })
  readonly on!: string;

  @Recorded(RELEASE)
  @Field(() => ReleaseGround, { description: 'Why the person was let go.' })
  readonly ground!: ReleaseGround;

  @Recorded(RELEASE)
  @Field(() => String, {
    nullable: true,
    description: 'Conditions put on the release: exile, supervision, a ban on leaving.',
  })
  readonly conditions?: string | null;
}

@InputType({ description: 'Corrects a release.' })
class CorrectReleaseInput extends correctionOf(RecordReleaseInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordReleaseArgs extends recordingArgs(RecordReleaseInput) {}

@ArgsType()
export class CorrectReleaseArgs extends correctionArgs(CorrectReleaseInput) {}
