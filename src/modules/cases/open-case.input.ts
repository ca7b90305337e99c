import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { CountryCodeScalar, EdtfScalar } from '../../platform/graphql/scalars/index.js';
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
import { CASE_FILE } from './cases.service.js';

@InputType({ description: 'One prosecution of one person.' })
class OpenCaseInput extends FactInput {
  @IdOf('Prisoner')
  @Recorded(CASE_FILE)
  @Field(() => ID, { description: 'Whose case it is.' })
  readonly prisonerId!: string;

  @IsOptional()
  @Recorded(CASE_FILE)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the case in addresses: lower-case Latin letters, digits and hyphens, unique. If left out it is the slug of the person, with a number where that is taken.',
  })
  readonly slug?: string | null;

  @RecordedWords(CASE_FILE)
  @Field(() => String, { description: 'What the case is called, in the language of `locale`.' })
  readonly title!: string;

  @RecordedWords(CASE_FILE)
  @Field(() => String, {
    nullable: true,
    description: 'What the case is about, in a paragraph, in the language of `locale`.',
  })
  readonly summary?: string | null;

  @LanguageOf('the title and the summary')
  readonly locale?: string | null;

  @Recorded(CASE_FILE)
  @Field(() => CountryCodeScalar, { description: 'Country that prosecutes.' })
  readonly country!: string;

  @IsOptional()
  @Recorded(CASE_FILE)
  @Field(() => String, {
    nullable: true,
    description:
      'Id of the rule set that the dates are computed by, see `ruleSets`; NOT_FOUND if there is none. If left out it is the one named like the country, else GENERIC.',
  })
  readonly jurisdiction?: string | null;

  @Recorded(CASE_FILE)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'End of the term as the authorities state it, as EDTF. It is shown beside the computed end.',
  })
  readonly officialEndOn?: string | null;

  @Recorded(CASE_FILE)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Day on which the trial of the first instance began, as EDTF.',
  })
  readonly trialBeganOn?: string | null;

  @Recorded(CASE_FILE)
  @Field(() => Int, {
    nullable: true,
    description: 'Disciplinary days added, from 0 up: they move shares of the term, not its end. 0 if left out.',
  })
  readonly addedDays?: number | null;
}

@InputType({
  description:
    'Corrects what is on record of a case. A title or summary is corrected in one language; null takes it out of that language, and the last title cannot be taken away. A former slug goes on leading to the case.',
})
class CorrectCaseInput extends correctionOf(OpenCaseInput, ['prisonerId', 'visibility', 'citations']) {}

@ArgsType()
export class OpenCaseArgs extends recordingArgs(OpenCaseInput) {}

@ArgsType()
export class CorrectCaseArgs extends correctionArgs(CorrectCaseInput) {}
