import type { Type as Class } from '@nestjs/common';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { CitationInput } from './citation.input.js';
import { rememberInput } from './input-classes.js';

const MOST_REASON = 2_000;

const REASON = `Why, for the history; staff see it. At most ${String(MOST_REASON)} characters.`;

/** A version of a fact. */
@ArgsType()
export abstract class VersionArgs {
  @Matches(/^[A-Za-z]{1,40}:[0-9a-f-]{36}$/, { message: 'must be a global id, Type:uuid' })
  @Field(() => ID, { description: 'Global id of the fact, `Type:uuid`.' })
  readonly id!: string;

  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, {
    description:
      'Its version as you last saw it (`version`). CONFLICT if it is another by now; nothing is changed then.',
  })
  readonly expectedVersion!: number;
}

/** Takes a fact off the record. */
@ArgsType()
export class WithdrawalArgs extends VersionArgs {
  @Matches(/\S/, { message: 'is required' })
  @MaxLength(MOST_REASON, { message: `may have at most ${String(MOST_REASON)} characters` })
  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@ArgsType()
class OptionalReasonArgs extends VersionArgs {
  @IsOptional()
  @Matches(/\S/, { message: 'must be text that is not empty' })
  @MaxLength(MOST_REASON, { message: `may have at most ${String(MOST_REASON)} characters` })
  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;

  @IsOptional()
  @ArrayMaxSize(50, { message: 'may have at most 50 entries' })
  @ValidateNested({ each: true })
  @Type(() => CitationInput)
  @Field(() => [CitationInput], { nullable: true, description: 'Where the new values are taken from.' })
  readonly citations?: CitationInput[] | null;
}

export interface CorrectionArgs<T> extends OptionalReasonArgs {
  readonly input: T;
}

/** Arguments of a mutation that records a fact: `input`. */
export function recordingArgs<T extends object>(input: Class<T>): Class<{ readonly input: T }> {
  rememberInput(input);
  @ArgsType()
  class RecordingArgs {
    @ValidateNested()
    @Type(() => input)
    @Field(() => input, { description: 'The fact.' })
    readonly input!: T;
  }
  return RecordingArgs;
}

/** Arguments of a mutation that corrects a fact: what is left out of `input` stays, null empties. */
export function correctionArgs<T extends object>(input: Class<T>): Class<CorrectionArgs<T>> {
  rememberInput(input);
  @ArgsType()
  class Args extends OptionalReasonArgs {
    @ValidateNested()
    @Type(() => input)
    @Field(() => input, { description: 'The fields to change; what is left out stays as it is, null empties it.' })
    readonly input!: T;
  }
  return Args;
}

rememberInput(CitationInput);
