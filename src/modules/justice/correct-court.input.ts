import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { CountryCodeScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, LanguageOf, Recorded, RecordedWords } from '../editing/index.js';
import { COURT } from './court-decisions.service.js';

@InputType({ description: 'Corrects a court, for all verdicts that name it.' })
class CorrectCourtInput {
  @IsOptional()
  @RecordedWords(COURT)
  @Field(() => String, {
    nullable: true,
    description: 'Its name in that language; null takes the language away, but not the last one.',
  })
  readonly name?: string | null;

  @LanguageOf('`name`')
  readonly locale?: string | null;

  @IsOptional()
  @Recorded(COURT)
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Country whose court it is.' })
  readonly country?: string | null;

  @IsOptional()
  @Recorded(COURT)
  @Field(() => String, { nullable: true, description: 'Town or district it sits in.' })
  readonly place?: string | null;
}

@ArgsType()
export class CorrectCourtArgs extends correctionArgs(CorrectCourtInput) {}
