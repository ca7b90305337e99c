import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { AWARD } from './awards.service.js';

@InputType({ description: 'A prize or honour given to a person.' })
class RecordAwardInput extends FactInput {
  @IdOf('Prisoner')
  @Recorded(AWARD)
  @Field(() => ID, { description: 'Who got it.' })
  readonly prisonerId!: string;

  @IdOf('Case')
  @Recorded(AWARD)
  @Field(() => ID, { nullable: true, description: 'The case it belongs to, of the same person; all if left out.' })
  readonly caseId?: string | null;

  @Recorded(AWARD)
  @Field(() => String, { description: 'Name of the award.' })
  readonly name!: string;

  @Recorded(AWARD)
  @Field(() => String, { description: 'Who gives it.' })
  readonly awardedBy!: string;

  @Recorded(AWARD)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was announced, as EDTF.' })
  readonly grantedOn?: string | null;

  @Recorded(AWARD)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it was handed over, as EDTF; not before it was announced.',
  })
  readonly presentedOn?: string | null;

  @Recorded(AWARD)
  @Field(() => String, { nullable: true, description: 'Who handed it over.' })
  readonly presentedBy?: string | null;

  @Recorded(AWARD)
  @Field(() => String, {
    nullable: true,
    description: 'Who accepted it. A name that must not become public does not belong here.',
  })
  readonly acceptedBy?: string | null;

  @Recorded(AWARD)
  @Field(() => String, { nullable: true, description: 'What that person is to the prisoner: spouse, colleague.' })
  readonly acceptedAs?: string | null;

  @Recorded(AWARD)
  @Field(() => String, { nullable: true, description: 'Where it was handed over.' })
  readonly place?: string | null;
}

@InputType({ description: 'Corrects an award.' })
class CorrectAwardInput extends correctionOf(RecordAwardInput, ['prisonerId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordAwardArgs extends recordingArgs(RecordAwardInput) {}

@ArgsType()
export class CorrectAwardArgs extends correctionArgs(CorrectAwardInput) {}
