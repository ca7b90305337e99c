import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { CountryCodeScalar } from '../../platform/graphql/scalars/index.js';
import {
  correctionArgs,
  correctionOf,
  FactInput,
  LanguageOf,
  Recorded,
  RecordedWords,
  recordingArgs,
} from '../editing/index.js';
import { FACILITY } from './custody.service.js';

@InputType({ description: 'A place where people are held.' })
class AddFacilityInput extends FactInput {
  @RecordedWords(FACILITY)
  @Field(() => String, { description: 'Name of the place, in the language of `locale`.' })
  readonly name!: string;

  @LanguageOf('the name')
  readonly locale?: string | null;

  @Recorded(FACILITY)
  @Field(() => String, { nullable: true, description: 'What it is: remand prison, colony, police cells; in English.' })
  readonly kind?: string | null;

  @Recorded(FACILITY)
  @Field(() => CountryCodeScalar, { description: 'Country it stands in.' })
  readonly country!: string;

  @Recorded(FACILITY)
  @Field(() => String, { nullable: true, description: 'Town or district.' })
  readonly place?: string | null;

  @Recorded(FACILITY)
  @Field(() => String, { nullable: true, description: 'Address to write to, as it stands on an envelope.' })
  readonly postalAddress?: string | null;

  @Recorded(FACILITY)
  @Field(() => String, { nullable: true, description: 'What may be sent and in which language, as far as known.' })
  readonly mailRules?: string | null;
}

@InputType({
  description:
    'Corrects a place. The name is corrected in one language; null takes it out of that language, and the last name cannot be taken away.',
})
class CorrectFacilityInput extends correctionOf(AddFacilityInput, ['visibility', 'citations']) {}

@ArgsType()
export class AddFacilityArgs extends recordingArgs(AddFacilityInput) {}

@ArgsType()
export class CorrectFacilityArgs extends correctionArgs(CorrectFacilityInput) {}
