import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocaleScalar, UrlScalar } from '../../../platform/graphql/scalars/index.js';
import { FeedEventKind, type FeedEventRow } from './feed-events.js';
import type { ListedFeed } from './feed-list.service.js';
import { FeedState } from './feed.enum.js';

@ObjectType({ description: 'One field of a feed, before and after; as text.' })
export class FeedChange {
  @Field(() => String, { description: 'Name of the field, as `CorrectFeedInput` has it.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null: empty.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since; null: empty.' })
  readonly after!: string | null;
}

@ObjectType({ description: 'Something that was done to a feed.' })
export class FeedEvent {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: string;

  @Field(() => FeedEventKind, { description: 'What.' })
  readonly kind!: FeedEventKind;

  @Field(() => String, { description: 'Name of the account that did it, as it was then.' })
  readonly by!: string;

  @Field(() => String, { nullable: true, description: 'Why, where that was said.' })
  readonly reason!: string | null;

  @Field(() => [FeedChange], { description: 'What it changed; empty unless it is CORRECTED.' })
  readonly changes!: readonly FeedChange[];
}

@ObjectType({
  description: 'A feed of news that staff have read. Its articles are for staff until they are published.',
})
export class Feed {
  @Field(() => ID, { description: 'Global id `Feed:uuid`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Counts corrections, pauses and the like, from 1.' })
  readonly version!: number;

  @Field(() => UrlScalar, { description: 'Where it is read.' })
  readonly url!: string;

  @Field(() => String, { description: 'What staff call it.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Publisher of its articles; null: its title is used.' })
  readonly publisher!: string | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Its language, for articles that are too short to tell theirs; null: what the feed says of itself.',
  })
  readonly language!: string | null;

  @Field(() => Int, { description: 'Minutes from one reading to the next.' })
  readonly intervalMinutes!: number;

  @Field(() => Boolean, { description: 'Whether strong links of its articles to cases are confirmed without a look.' })
  readonly autoConfirm!: boolean;

  @Field(() => FeedState, { description: 'How it goes with it.' })
  readonly state!: FeedState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read last, well or not; null: not yet.' })
  readonly lastPolledAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last read well; null: never.' })
  readonly lastSuccessAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last failed; null: never.' })
  readonly lastFailureAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What went wrong the last time; null: nothing. Of the way there: BAD_URL, BLOCKED_ADDRESS, UNREACHABLE, TIMEOUT, TOO_LARGE, TOO_MANY_REDIRECTS, RATE_LIMITED, HTTP_STATUS, ROBOTS. Of what came: UNREADABLE_TEXT, NOT_A_FEED, MALFORMED, ENTITY_DECLARATION, NO_ENTRIES.',
  })
  readonly errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  readonly errorText!: string | null;

  @Field(() => Int, { description: 'How often it failed in a row.' })
  readonly failures!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Not read by itself before this moment; null: never. After failures that is twice as long each time, a day at most.',
  })
  readonly nextPollAt!: string | null;

  @Field(() => Int, { description: 'Articles on record that it brought.' })
  readonly itemCount!: number;

  @Field(() => Int, { description: 'Of these, articles that belong to a case: confirmed.' })
  readonly linkedCount!: number;

  @Field(() => String, { description: 'Name of the account that registered it.' })
  readonly addedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  readonly addedAt!: string;
}

@ObjectType('FeedProblem', { description: 'What is wrong with a feed as a whole.' })
export class FeedProblemShown {
  @Field(() => String, { description: 'As `Feed.errorCode`.' })
  readonly code!: string;

  @Field(() => String, { description: 'The same in words.' })
  readonly text!: string;
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function stateOf({ removedAt, paused, polledAt, errorCode }: ListedFeed): FeedState {
  if (removedAt !== null) return 'REMOVED';
  if (paused) return 'PAUSED';
  if (polledAt === null) return 'NEW';
  return errorCode === null ? 'WORKING' : 'FAILING';
}

export function toFeed(feed: ListedFeed): Feed {
  const state = stateOf(feed);
  const isRead = state !== 'REMOVED' && state !== 'PAUSED';
  return {
    id: `Feed:${feed.id}`,
    version: feed.version,
    url: feed.url,
    title: feed.title,
    publisher: feed.publisher,
    language: feed.language,
    intervalMinutes: feed.intervalMinutes,
    autoConfirm: feed.autoConfirm,
    state,
    lastPolledAt: instant(feed.polledAt),
    lastSuccessAt: instant(feed.succeededAt),
    lastFailureAt: instant(feed.failedAt),
    errorCode: feed.errorCode,
    errorText: feed.errorText,
    failures: feed.failures,
    nextPollAt: isRead ? instant(feed.nextPollAt) : null,
    itemCount: feed.items,
    linkedCount: feed.linked,
    addedBy: feed.addedBy,
    addedAt: feed.addedAt.toISOString(),
  };
}

export const toFeedEvent = ({ at, kind, actor, reason, changes }: FeedEventRow): FeedEvent => ({
  at: at.toISOString(),
  kind,
  by: actor,
  reason,
  changes,
});
