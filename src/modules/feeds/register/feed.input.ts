import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { LocaleScalar, UrlScalar } from '../../../platform/graphql/scalars/index.js';

const LEAST_MINUTES = 5;
const MOST_MINUTES = 7 * 24 * 60;
const LONGEST_NAME = 200;
const MOST_REASON = 2_000;

const EMPTY = { message: 'must be text that is not empty' };
const LONG_NAME = { message: `may have at most ${String(LONGEST_NAME)} characters` };
const OFTEN = { message: `must be ${String(LEAST_MINUTES)} or more` };
const SELDOM = { message: `must be at most ${String(MOST_MINUTES)}` };

const INTERVAL = `Minutes from one reading to the next, ${String(LEAST_MINUTES)} to ${String(MOST_MINUTES)}.`;
const PUBLISHER = 'Publisher of its articles; its title is used where there is none. At most 200 characters.';
const LANGUAGE = 'Its language, for articles that are too short to tell theirs.';
const TRUST =
  'Whether strong links of its articles to cases are confirmed without a look. FORBIDDEN unless the account may publish.';

/** A field that may be left out, and not be emptied. */
const isGiven = (_input: object, value: unknown): boolean => value !== undefined;

@InputType({ description: 'A feed to be read.' })
export class AddFeedInput {
  @Allow()
  @Field(() => UrlScalar, {
    description: 'Where it is: http on port 80 or https on port 443, without a password in it. One feed per address.',
  })
  readonly url!: string;

  @IsOptional()
  @Matches(/\S/, EMPTY)
  @MaxLength(LONGEST_NAME, LONG_NAME)
  @Field(() => String, {
    nullable: true,
    description: 'What to call it; its host if left out. At most 200 characters.',
  })
  readonly title?: string | null;

  @IsOptional()
  @Matches(/\S/, EMPTY)
  @MaxLength(LONGEST_NAME, LONG_NAME)
  @Field(() => String, { nullable: true, description: PUBLISHER })
  readonly publisher?: string | null;

  @Allow()
  @Field(() => LocaleScalar, { nullable: true, description: LANGUAGE })
  readonly language?: string | null;

  @IsOptional()
  @Min(LEAST_MINUTES, OFTEN)
  @Max(MOST_MINUTES, SELDOM)
  @Field(() => Int, { nullable: true, description: `${INTERVAL} 30 if left out.` })
  readonly intervalMinutes?: number | null;

  @Allow()
  @Field(() => Boolean, { nullable: true, description: `${TRUST} No if left out.` })
  readonly autoConfirm?: boolean | null;
}

@InputType({ description: 'What is to be changed of a feed. What is left out stays as it is.' })
export class CorrectFeedInput {
  @ValidateIf(isGiven)
  @Matches(/\S/, { message: 'cannot be emptied' })
  @Field(() => UrlScalar, { nullable: true, description: 'Where it is. Cannot be emptied.' })
  readonly url?: string;

  @ValidateIf(isGiven)
  @Matches(/\S/, { message: 'cannot be emptied' })
  @MaxLength(LONGEST_NAME, LONG_NAME)
  @Field(() => String, { nullable: true, description: 'What to call it. Cannot be emptied.' })
  readonly title?: string;

  @IsOptional()
  @Matches(/\S/, EMPTY)
  @MaxLength(LONGEST_NAME, LONG_NAME)
  @Field(() => String, { nullable: true, description: `${PUBLISHER} null empties it.` })
  readonly publisher?: string | null;

  @Allow()
  @Field(() => LocaleScalar, { nullable: true, description: `${LANGUAGE} null empties it.` })
  readonly language?: string | null;

  @ValidateIf(isGiven)
  @Min(LEAST_MINUTES, OFTEN)
  @Max(MOST_MINUTES, SELDOM)
  @Field(() => Int, { nullable: true, description: `${INTERVAL} Cannot be emptied.` })
  readonly intervalMinutes?: number;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: `${TRUST} So is another address of a feed that is trusted. null is no.`,
  })
  readonly autoConfirm?: boolean | null;
}

@ArgsType()
export class AddFeedArgs {
  @ValidateNested()
  @Type(() => AddFeedInput)
  @Field(() => AddFeedInput, { description: 'The feed.' })
  readonly input!: AddFeedInput;
}

const ID_DESCRIPTION = 'Global id `Feed:uuid`.';
const REASON = 'Why; staff see it. At most 2000 characters.';

@ArgsType()
export class FeedDeedArgs {
  @Allow()
  @Field(() => ID, { description: ID_DESCRIPTION })
  readonly id!: string;

  @IsOptional()
  @Matches(/\S/, EMPTY)
  @MaxLength(MOST_REASON, { message: `may have at most ${String(MOST_REASON)} characters` })
  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

@ArgsType()
export class CorrectFeedArgs extends FeedDeedArgs {
  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, {
    description: 'Its version as you last saw it. CONFLICT if it is another by now; nothing is changed then.',
  })
  readonly expectedVersion!: number;

  @ValidateNested()
  @Type(() => CorrectFeedInput)
  @Field(() => CorrectFeedInput, { description: 'What to change.' })
  readonly input!: CorrectFeedInput;
}

@ArgsType()
export class TestFeedArgs {
  @Allow()
  @Field(() => UrlScalar, { description: 'Where the feed is, registered or not.' })
  readonly url!: string;

  @Allow()
  @Field(() => LocaleScalar, { nullable: true, description: LANGUAGE })
  readonly language?: string | null;
}

@ArgsType()
export class FeedsArgs {
  @Allow()
  @Field(() => Int, {
    nullable: true,
    description: 'How many: 20 if not said, at most 100. BAD_USER_INPUT below 0 or above 100.',
  })
  readonly first?: number | null;

  @Allow()
  @Field(() => ID, { nullable: true, description: 'Id of the feed that the page begins behind.' })
  readonly after?: string | null;
}
