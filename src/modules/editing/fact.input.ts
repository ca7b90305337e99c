import { Field, InputType } from '@nestjs/graphql';
import { Visibility } from '../../domain/vocabulary/index.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { CitationInput } from './citation.input.js';

/** Sources given with one write. */
const MOST_CITATIONS = 50;

const SEALED = 'SEALED is for protected records only';

/** What every input that records a fact takes. */
@InputType({ isAbstract: true })
export abstract class FactInput {
  @IsOptional()
  @IsIn(['PUBLIC', 'RESEARCHER', 'STAFF'], { message: SEALED })
  @Field(() => Visibility, {
    nullable: true,
    description:
      'Who is to see it: PUBLIC if left out. Until somebody else has looked at it, staff alone see it; with STAFF nobody is asked to. SEALED is refused.',
  })
  readonly visibility?: Visibility | null;

  @IsOptional()
  @ArrayMaxSize(MOST_CITATIONS, { message: `may have at most ${String(MOST_CITATIONS)} entries` })
  @ValidateNested({ each: true })
  @Type(() => CitationInput)
  @Field(() => [CitationInput], { nullable: true, description: 'Where it is taken from, at most 50 sources.' })
  readonly citations?: CitationInput[] | null;
}
