import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Visibility } from '../../domain/vocabulary/index.js';
import { ForwardArgs } from '../../platform/graphql/connection/index.js';
import { CitationInput, VersionArgs } from '../editing/index.js';
import { ProposalKind } from '../sources/index.js';

const AT_ONCE = 100;
const MOST_REASON = 2_000;
const TOO_LONG = { message: `may have at most ${String(MOST_REASON)} characters` };
const NEEDED = { message: 'is required' };
const GLOBAL_ID = /^[A-Za-z]{1,40}:[0-9a-f-]{36}$/;
const NO_ID = { message: 'must be a global id, Type:uuid' };
const REASON = `Why, for the history; staff see it. At most ${String(MOST_REASON)} characters.`;
const VERSION =
  'Its version as you last saw it (`version`). CONFLICT if it is another by now; nothing is changed then.';

/** A version of a fact, under the names that the contract gives the arguments. */
@ArgsType()
export class FactVersionArgs {
  @Matches(GLOBAL_ID, NO_ID)
  @Field(() => ID, { description: 'Global id of the fact, `Type:uuid`.' })
  readonly factId!: string;

  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

@ArgsType()
export class PublishArgs extends FactVersionArgs {
  @IsIn(['PUBLIC', 'RESEARCHER'], { message: 'must be PUBLIC or RESEARCHER; unpublish makes a fact less visible' })
  @Field(() => Visibility, { description: 'Who is to see it: PUBLIC or RESEARCHER.' })
  readonly visibility!: Visibility;
}

@ArgsType()
export class ReasonedArgs extends FactVersionArgs {
  @Matches(/\S/, NEEDED)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@ArgsType()
export class UnpublishArgs extends ReasonedArgs {
  @IsIn(['RESEARCHER', 'STAFF'], { message: 'must be RESEARCHER or STAFF' })
  @Field(() => Visibility, {
    defaultValue: Visibility.STAFF,
    description: 'Who goes on seeing it: RESEARCHER or STAFF.',
  })
  readonly visibility!: Visibility;
}

@ArgsType()
export class RestoreArgs {
  @Matches(GLOBAL_ID, NO_ID)
  @Field(() => ID, { description: 'Global id of the fact, on record or withdrawn.' })
  readonly factId!: string;

  @Field(() => ID, { description: 'Global id `Revision:uuid`: the fact as it stood when that was made.' })
  @Matches(GLOBAL_ID, NO_ID)
  readonly revision!: string;

  @IsOptional()
  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, { nullable: true, description: `${VERSION} Left out for a fact that was withdrawn.` })
  readonly expectedVersion?: number | null;

  @Matches(/\S/, NEEDED)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@ArgsType()
export class ApproveArgs {
  @ArrayMinSize(1, { message: 'must name a proposal' })
  @ArrayMaxSize(AT_ONCE, { message: `may have at most ${String(AT_ONCE)} entries` })
  @Matches(/^Proposal:[0-9a-f-]{36}$/, { each: true, message: 'must be ids of proposals' })
  @Field(() => [ID], { description: 'Global ids of proposals, at most 100. All are decided on, or none.' })
  readonly ids!: string[];
}

@ArgsType()
export class DeclineArgs extends ApproveArgs {
  @Matches(/\S/, NEEDED)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { description: 'Why, for its author.' })
  readonly reason!: string;
}

@ArgsType()
export class AddCitationArgs {
  @Matches(GLOBAL_ID, NO_ID)
  @Field(() => ID, { description: 'Global id of the fact.' })
  readonly factId!: string;

  @ValidateNested()
  @Type(() => CitationInput)
  @Field(() => CitationInput, { description: 'What a source says of it.' })
  readonly citation!: CitationInput;
}

@ArgsType()
export class WithdrawCitationArgs extends VersionArgs {
  @Matches(/\S/, NEEDED)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@ArgsType()
export class MergeArgs {
  @Matches(/^Prisoner:[0-9a-f-]{36}$/, { message: 'must be the id of a Prisoner' })
  @Field(() => ID, { description: 'The record to keep.' })
  readonly keepId!: string;

  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, { description: `Of the record to keep. ${VERSION}` })
  readonly keepVersion!: number;

  @Matches(/^Prisoner:[0-9a-f-]{36}$/, { message: 'must be the id of a Prisoner' })
  @Field(() => ID, { description: 'The other record of the same person, which is withdrawn.' })
  readonly mergeId!: string;

  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, { description: `Of the other record. ${VERSION}` })
  readonly mergeVersion!: number;

  @Matches(/\S/, NEEDED)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@ArgsType()
export class PendingReviewArgs extends ForwardArgs {
  @Allow()
  @Field(() => [ProposalKind], { nullable: true, description: 'Only proposals of these kinds; all if left out.' })
  readonly kinds?: ProposalKind[] | null;

  @Allow()
  @Field(() => ID, { nullable: true, description: 'Only what is about this case, `Case:uuid`.' })
  readonly case?: string | null;

  @Allow()
  @Field(() => ID, { nullable: true, description: 'Only what is about this person, `Prisoner:uuid`.' })
  readonly prisoner?: string | null;
}
