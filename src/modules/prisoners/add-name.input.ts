import { ArgsType, Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { NameKind } from '../../domain/vocabulary/index.js';
import { LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { PERSON_NAME } from './prisoners.service.js';
import './person.enum.js';

/** Characters of a name: lists are sorted by names, and an index holds them. */
export const MOST_NAME = 500;

@InputType({ description: 'A name of a person who is on record, in one script and language.' })
class AddNameInput extends FactInput {
  @IdOf('Prisoner')
  @Recorded(PERSON_NAME)
  @Field(() => ID, { description: 'Whose name it is.' })
  readonly prisonerId!: string;

  @MaxLength(MOST_NAME, { message: `may have at most ${String(MOST_NAME)} characters` })
  @Recorded(PERSON_NAME)
  @Field(() => String, {
    description: `The name as it is written, given name and family name; at most ${String(MOST_NAME)} characters.`,
  })
  readonly value!: string;

  @Recorded(PERSON_NAME)
  @Field(() => NameKind, { nullable: true, description: 'What kind of name it is; COMMON if left out.' })
  readonly kind?: NameKind | null;

  @Recorded(PERSON_NAME)
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Language whose spelling it is; of none in particular if left out.',
  })
  readonly locale?: string | null;

  @Recorded(PERSON_NAME)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the one to show among the names of its language; false if left out.',
  })
  readonly preferred?: boolean | null;

  @IsOptional()
  @Recorded(PERSON_NAME)
  @Field(() => String, {
    nullable: true,
    description: 'Script it is written in, ISO 15924: Latn, Cyrl, Arab. Told from its letters if left out.',
  })
  readonly script?: string | null;

  @IsOptional()
  @Recorded(PERSON_NAME)
  @Field(() => Int, {
    nullable: true,
    description: 'Place among the names of the person, from 0 up; after all others if left out.',
  })
  readonly position?: number | null;
}

@InputType({ description: 'A name of a person who is being put on record.' })
export class PersonNameInput extends OmitType(AddNameInput, [
  'prisonerId',
  'position',
  'visibility',
  'citations',
] as const) {}

@InputType({ description: 'Corrects a name. The script is told from the letters of a new value unless given.' })
class CorrectNameInput extends correctionOf(AddNameInput, ['prisonerId', 'visibility', 'citations']) {}

@ArgsType()
export class AddNameArgs extends recordingArgs(AddNameInput) {}

@ArgsType()
export class CorrectNameArgs extends correctionArgs(CorrectNameInput) {}
