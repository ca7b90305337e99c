import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Instance, VerdictOutcome } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import {
  correctionArgs,
  correctionOf,
  FactInput,
  IdOf,
  LanguageOf,
  Recorded,
  RecordedWords,
  recordingArgs,
} from '../editing/index.js';
import { COURT, VERDICT } from './court-decisions.service.js';

@InputType({ description: 'A decision of a court on the case as a whole. Penalties are recorded as sentences.' })
class RecordVerdictInput extends FactInput {
  @IdOf('Case')
  @Recorded(VERDICT)
  @Field(() => ID, { description: 'The case, by `Case.id`.' })
  readonly caseId!: string;

  @Recorded(VERDICT)
  @Field(() => Instance, { description: 'Which court level decided.' })
  readonly instance!: Instance;

  @IsOptional()
  @RecordedWords(COURT, 'name')
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the court. Found among those of the country of the case by its name in any language, in any case; recorded where it is new.',
  })
  readonly court?: string | null;

  @LanguageOf('`court`, if it is recorded')
  readonly locale?: string | null;

  @Recorded(VERDICT)
  @Field(() => [String], { nullable: true, description: 'Judges, the presiding one first; none if left out.' })
  readonly judges?: string[] | null;

  @Recorded(VERDICT)
  @Field(() => EdtfScalar, { description: 'Day of the decision, as EDTF.' })
  readonly on!: string;

  @Recorded(VERDICT)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Day it came into force, as EDTF; not before the decision. Not yet, or not known, if left out.',
  })
  readonly inForceOn?: string | null;

  @Recorded(VERDICT)
  @Field(() => VerdictOutcome, { description: 'What was decided.' })
  readonly outcome!: VerdictOutcome;
}

@InputType({
  description:
    'Corrects a verdict. `court` names another court; a court whose name is wrong is corrected by correctCourt.',
})
class CorrectVerdictInput extends correctionOf(RecordVerdictInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordVerdictArgs extends recordingArgs(RecordVerdictInput) {}

@ArgsType()
export class CorrectVerdictArgs extends correctionArgs(CorrectVerdictInput) {}
