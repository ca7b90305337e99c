import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Gender } from '../../domain/vocabulary/index.js';
import { CountryCodeScalar, EdtfScalar, LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, Recorded, recordingArgs } from '../editing/index.js';
import { AffiliationInput } from './add-affiliation.input.js';
import { MOST_NAME, PersonNameInput } from './add-name.input.js';
import { PERSON_NAME, PRISONER } from './prisoners.service.js';
import './person.enum.js';

/** Further names, or affiliations, given with one person. */
const MOST_ENTRIES = 50;

const TOO_LONG = { message: `may have at most ${String(MOST_NAME)} characters` };
const TOO_MANY = { message: `may have at most ${String(MOST_ENTRIES)} entries` };

@InputType({ description: 'A person who is or was held.' })
class AddPrisonerInput extends FactInput {
  @IsOptional()
  @Recorded(PRISONER)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the person in addresses: lower-case Latin letters, digits and hyphens, unique. If left out it is made of the first of the names that is in Latin letters, else of `name`; REQUIRED where its letters are neither Latin nor Cyrillic.',
  })
  readonly slug?: string | null;

  @MaxLength(MOST_NAME, TOO_LONG)
  @Recorded(PERSON_NAME, 'value')
  @Field(() => String, {
    description: `The name the person is known by, given name first. It becomes a name of the kind COMMON, the preferred one. At most ${String(MOST_NAME)} characters.`,
  })
  readonly name!: string;

  @Recorded(PERSON_NAME)
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Language whose spelling `name` is; of none in particular if left out.',
  })
  readonly locale?: string | null;

  @IsOptional()
  @MaxLength(MOST_NAME, TOO_LONG)
  @Recorded(PRISONER)
  @Field(() => String, {
    nullable: true,
    description: `What lists sort by: "Example, Anna". If left out it is \`name\` with its last word first. At most ${String(MOST_NAME)} characters.`,
  })
  readonly sortName?: string | null;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES, TOO_MANY)
  @ValidateNested({ each: true })
  @Type(() => PersonNameInput)
  @Field(() => [PersonNameInput], {
    nullable: true,
    description: `Further names, the most used first; at most ${String(MOST_ENTRIES)}.`,
  })
  readonly names?: PersonNameInput[] | null;

  @Recorded(PRISONER)
  @Field(() => Gender, {
    nullable: true,
    description: 'Gender as the person or the sources give it; UNKNOWN if left out.',
  })
  readonly gender?: Gender | null;

  @Recorded(PRISONER)
  @Field(() => EdtfScalar, { nullable: true, description: 'Date of birth, as EDTF.' })
  readonly birth?: string | null;

  @Recorded(PRISONER)
  @Field(() => EdtfScalar, { nullable: true, description: 'Date of death, as EDTF; not before the birth.' })
  readonly death?: string | null;

  @Recorded(PRISONER)
  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Citizenships, ISO 3166-1 alpha-2.' })
  readonly citizenships?: string[] | null;

  @Recorded(PRISONER)
  @Field(() => [String], {
    nullable: true,
    description: 'What the person does for a living or is known for, in English.',
  })
  readonly occupations?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(MOST_ENTRIES, TOO_MANY)
  @ValidateNested({ each: true })
  @Type(() => AffiliationInput)
  @Field(() => [AffiliationInput], {
    nullable: true,
    description: `Organisations the person belongs or belonged to; at most ${String(MOST_ENTRIES)}.`,
  })
  readonly affiliations?: AffiliationInput[] | null;
}

@InputType({
  description:
    'Corrects what is on record of a person. Names and affiliations are facts of their own: see `addName`, `correctName`, `addAffiliation`, `correctAffiliation`. A former slug goes on leading to the person.',
})
class CorrectPrisonerInput extends correctionOf(AddPrisonerInput, [
  'name',
  'locale',
  'names',
  'affiliations',
  'visibility',
  'citations',
]) {}

@ArgsType()
export class AddPrisonerArgs extends recordingArgs(AddPrisonerInput) {}

@ArgsType()
export class CorrectPrisonerArgs extends correctionArgs(CorrectPrisonerInput) {}
