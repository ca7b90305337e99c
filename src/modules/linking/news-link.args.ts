import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsOptional,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { rememberInput } from '../editing/index.js';

const AT_ONCE = 100;
const MOST_REASON = 2_000;
const LINK_ID = /^NewsLink:[0-9a-f-]{36}$/;
const NO_LINK = { message: 'must be the id of a NewsLink' };
const TOO_LONG = { message: `may have at most ${String(MOST_REASON)} characters` };
const NOT_EMPTY = { message: 'must be text that is not empty' };
const ID_OF_LINK = 'Global id `NewsLink:uuid`.';
const VERSION =
  'Its version as you last saw it (`version`). CONFLICT if it is another by now. Left out, a link that somebody has decided on is a CONFLICT as well.';
const REASON = `Why, for the history; staff see it. At most ${String(MOST_REASON)} characters.`;
const BLOCK =
  'Whether the matcher passes over the words that it took for the name, of this person, from now on. True: all of them. Left out: those that no known name is spelt like. False: none. `NameBlock`s can be withdrawn.';

/** What is decided about a link. */
export const LinkVerdict = { CONFIRM: 'CONFIRM', REJECT: 'REJECT' } as const;
export type LinkVerdict = keyof typeof LinkVerdict;

registerEnumType(LinkVerdict, {
  name: 'LinkVerdict',
  description: 'What staff decide about a link.',
  valuesMap: {
    CONFIRM: { description: 'The article is about the case, as by `confirmNewsLink`.' },
    REJECT: { description: 'It is not, as by `rejectNewsLink`.' },
  },
});

/** A link, and the version that was looked at. */
@ArgsType()
export class ConfirmNewsLinkArgs {
  @Matches(LINK_ID, NO_LINK)
  @Field(() => ID, { description: ID_OF_LINK })
  readonly id!: string;

  @IsOptional()
  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, { nullable: true, description: VERSION })
  readonly expectedVersion?: number | null;
}

@ArgsType()
export class ReopenNewsLinkArgs extends ConfirmNewsLinkArgs {
  @IsOptional()
  @Matches(/\S/, NOT_EMPTY)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

@ArgsType()
export class RejectNewsLinkArgs extends ReopenNewsLinkArgs {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: BLOCK })
  readonly blockSpelling?: boolean | null;
}

@InputType({ description: 'One decision of many.' })
export class NewsLinkDecisionInput {
  @Matches(LINK_ID, NO_LINK)
  @Field(() => ID, { description: ID_OF_LINK })
  readonly id!: string;

  @IsEnum(LinkVerdict)
  @Field(() => LinkVerdict, { description: 'What is decided.' })
  readonly verdict!: LinkVerdict;

  @IsOptional()
  @Min(1, { message: 'must be 1 or more' })
  @Field(() => Int, { nullable: true, description: VERSION })
  readonly expectedVersion?: number | null;

  @IsOptional()
  @Matches(/\S/, NOT_EMPTY)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, {
    nullable: true,
    description: 'Of a rejection: why. It is kept with the words that are blocked.',
  })
  readonly reason?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: `Of a rejection. ${BLOCK}` })
  readonly blockSpelling?: boolean | null;
}

@ArgsType()
export class DecideNewsLinksArgs {
  @ArrayMinSize(1, { message: 'must hold a decision' })
  @ArrayMaxSize(AT_ONCE, { message: `may have at most ${String(AT_ONCE)} entries` })
  @ValidateNested({ each: true })
  @Type(() => NewsLinkDecisionInput)
  @Field(() => [NewsLinkDecisionInput], {
    description: `At most ${String(AT_ONCE)}, each link once. All are carried out in one revision, or none.`,
  })
  readonly decisions!: NewsLinkDecisionInput[];
}

@ArgsType()
export class LinkNewsItemArgs {
  @Matches(/^NewsItem:[0-9a-f-]{36}$/, { message: 'must be the id of a NewsItem' })
  @Field(() => ID, { description: 'The article, `NewsItem:uuid`.' })
  readonly itemId!: string;

  @Matches(/^Case:[0-9a-f-]{36}$/, { message: 'must be the id of a Case' })
  @Field(() => ID, { description: 'The case that it is about, `Case:uuid`.' })
  readonly caseId!: string;
}

@ArgsType()
export class BlockNameArgs {
  @Matches(/^Prisoner:[0-9a-f-]{36}$/, { message: 'must be the id of a Prisoner' })
  @Field(() => ID, { description: 'Whom the words do not name.' })
  readonly prisonerId!: string;

  @Matches(/\S/, NOT_EMPTY)
  @MaxLength(500, { message: 'may have at most 500 characters' })
  @Field(() => String, { description: 'The words as they stand in articles; at most 500 characters.' })
  readonly text!: string;

  @IsOptional()
  @Matches(/\S/, NOT_EMPTY)
  @MaxLength(MOST_REASON, TOO_LONG)
  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

rememberInput(NewsLinkDecisionInput);
