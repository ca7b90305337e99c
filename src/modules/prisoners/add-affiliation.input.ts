import { ArgsType, Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { AFFILIATION } from './prisoners.service.js';

@InputType({ description: 'A tie of a person who is on record to an organisation.' })
class AddAffiliationInput extends FactInput {
  @IdOf('Prisoner')
  @Recorded(AFFILIATION)
  @Field(() => ID, { description: 'Whose tie it is.' })
  readonly prisonerId!: string;

  @Recorded(AFFILIATION)
  @Field(() => String, { description: 'Name of the organisation.' })
  readonly organisation!: string;

  @Recorded(AFFILIATION)
  @Field(() => String, { nullable: true, description: 'What the person was there: chair, member, journalist.' })
  readonly role?: string | null;

  @Recorded(AFFILIATION)
  @Field(() => EdtfScalar, { nullable: true, description: 'Since when, as EDTF.' })
  readonly from?: string | null;

  @Recorded(AFFILIATION)
  @Field(() => EdtfScalar, { nullable: true, description: 'Until when, as EDTF; not before `from`.' })
  readonly to?: string | null;

  @Recorded(AFFILIATION)
  @Field(() => Int, {
    nullable: true,
    description: 'Place among ties that began on the same day, from 0 up; 0 if left out.',
  })
  readonly position?: number | null;
}

@InputType({ description: 'A tie to an organisation of a person who is being put on record.' })
export class AffiliationInput extends OmitType(AddAffiliationInput, [
  'prisonerId',
  'position',
  'visibility',
  'citations',
] as const) {}

@InputType({ description: 'Corrects a tie to an organisation.' })
class CorrectAffiliationInput extends correctionOf(AddAffiliationInput, ['prisonerId', 'visibility', 'citations']) {}

@ArgsType()
export class AddAffiliationArgs extends recordingArgs(AddAffiliationInput) {}

@ArgsType()
export class CorrectAffiliationArgs extends correctionArgs(CorrectAffiliationInput) {}
