import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { EdtfScalar, LocaleScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { SOURCE } from '../sources/index.js';
import { correctionArgs } from './fact.args.js';
import { Recorded } from './recorded.decorator.js';

@InputType({ description: 'Corrects a source, for all citations of it. What is public of it changes at once.' })
class CorrectSourceInput {
  @IsOptional()
  @Recorded(SOURCE)
  @Field(() => String, { nullable: true, description: 'Title of the piece, in its own language; cannot be emptied.' })
  readonly title?: string | null;

  @IsOptional()
  @Recorded(SOURCE)
  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher?: string | null;

  @IsOptional()
  @Recorded(SOURCE)
  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it was published: http or https; refused if another source has the address.',
  })
  readonly url?: string | null;

  @IsOptional()
  @Recorded(SOURCE)
  @Field(() => UrlScalar, { nullable: true, description: 'A copy in a public archive.' })
  readonly archivedUrl?: string | null;

  @IsOptional()
  @Recorded(SOURCE)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was published, as EDTF.' })
  readonly publishedOn?: string | null;

  @IsOptional()
  @Recorded(SOURCE)
  @Field(() => LocaleScalar, { nullable: true, description: 'Language it is written in.' })
  readonly language?: string | null;
}

@ArgsType()
export class CorrectSourceArgs extends correctionArgs(CorrectSourceInput) {}
