import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localId } from '../../../platform/graphql/connection/index.js';
import { CurrentActor, Requires } from '../../access/index.js';
import { CurrentWriting, type Writing } from '../../editing/index.js';
import type { Actor } from '../../identity/index.js';
import { FeedEntry, toFeedEntry } from './feed-entry.model.js';
import { feedAddress, type FeedFields } from './feed-fields.js';
import { FeedList } from './feed-list.service.js';
import { FeedRegister } from './feed-register.service.js';
import type { FeedRow } from './feed-row.js';
import { FeedTest, toFeedTest } from './feed-test.model.js';
import { FeedTester } from './feed-tester.service.js';
import {
  AddFeedArgs,
  CorrectFeedArgs,
  FeedDeedArgs,
  FeedsArgs,
  TestFeedArgs,
  type AddFeedInput,
  type CorrectFeedInput,
} from './feed.input.js';
import { Feed, FeedEvent, toFeed, toFeedEvent } from './feed.model.js';

const DEFAULT_PAGE = 20;
const USUAL_MINUTES = 30;

function fieldsOf({ url, title, publisher, language, intervalMinutes, autoConfirm }: AddFeedInput): FeedFields {
  const address = feedAddress(url, 'input.url');
  return {
    url: address,
    title: title?.trim() ?? new URL(address).hostname,
    publisher: publisher?.trim() ?? null,
    language: language ?? null,
    intervalMinutes: intervalMinutes ?? USUAL_MINUTES,
    autoConfirm: autoConfirm ?? false,
  };
}

function givenOf({
  url,
  title,
  publisher,
  language,
  intervalMinutes,
  autoConfirm,
}: CorrectFeedInput): Partial<FeedFields> {
  return {
    ...(url === undefined ? {} : { url: feedAddress(url, 'input.url') }),
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(publisher === undefined ? {} : { publisher: publisher?.trim() ?? null }),
    ...(language === undefined ? {} : { language }),
    ...(intervalMinutes === undefined ? {} : { intervalMinutes }),
    ...(autoConfirm === undefined ? {} : { autoConfirm: autoConfirm ?? false }),
  };
}

const deedOf = ({ id, reason }: FeedDeedArgs): { id: string; reason: string | null } => ({
  id: localId('Feed', id, 'id'),
  reason: reason ?? null,
});

/** Feeds of news, for staff. Nothing of it goes through the read planner. */
@Resolver(() => Feed)
export class FeedFieldsResolver {
  constructor(
    private readonly register: FeedRegister,
    private readonly list: FeedList,
    private readonly tester: FeedTester,
  ) {}

  @Query(() => [Feed], { description: 'Feeds that are registered, in the order in which they were added.' })
  @Requires('news.review')
  async feeds(@Args() { first, after }: FeedsArgs): Promise<Feed[]> {
    const behind = after === null || after === undefined ? null : localId('Feed', after, 'after');
    return (await this.list.page(first ?? DEFAULT_PAGE, behind)).map(toFeed);
  }

  @Query(() => Feed, { description: 'One feed, also when it was removed. NOT_FOUND.' })
  @Requires('news.review')
  async feed(@Args('id', { type: () => ID, description: 'Global id `Feed:uuid`.' }) id: string): Promise<Feed> {
    return toFeed(await this.list.one(localId('Feed', id, 'id')));
  }

  @Query(() => [FeedEntry], {
    description:
      'How feeds gave an article, the first of them first: its date as written and more. Empty where none did.',
  })
  @Requires('news.review')
  async feedEntries(
    @Args('item', { type: () => ID, description: 'The article, `NewsItem:uuid`.' }) item: string,
  ): Promise<FeedEntry[]> {
    return (await this.list.entriesOf(localId('NewsItem', item, 'item'))).map(toFeedEntry);
  }

  @ResolveField(() => [FeedEvent], { description: 'What was done to it and by whom, the latest 100 first.' })
  async history(@Parent() feed: Feed): Promise<FeedEvent[]> {
    return (await this.list.events(localId('Feed', feed.id, 'id'))).map(toFeedEvent);
  }

  @Mutation(() => Feed, {
    description:
      'Registers a feed; it is read at once. Its articles are for staff. The same again under one Idempotency-Key answers with the same feed.',
  })
  @Requires('news.review')
  async addFeed(@Args() { input }: AddFeedArgs, @CurrentWriting() writing: Writing): Promise<Feed> {
    return this.shown(await this.register.add(writing, fieldsOf(input)));
  }

  @Mutation(() => Feed, {
    description: 'Changes what staff said of a feed. With another address it begins anew, and is read soon.',
  })
  @Requires('news.review')
  async correctFeed(@Args() args: CorrectFeedArgs, @CurrentActor() by: Actor): Promise<Feed> {
    const { expectedVersion, input } = args;
    return this.shown(await this.register.correct(by, { ...deedOf(args), expectedVersion, given: givenOf(input) }));
  }

  @Mutation(() => Feed, { description: 'Stops the reading of a feed until it is resumed.' })
  @Requires('news.review')
  async pauseFeed(@Args() deed: FeedDeedArgs, @CurrentActor() by: Actor): Promise<Feed> {
    return this.shown(await this.register.pause(by, deedOf(deed)));
  }

  @Mutation(() => Feed, { description: 'Lets a paused feed go on; it is read at once.' })
  @Requires('news.review')
  async resumeFeed(@Args() deed: FeedDeedArgs, @CurrentActor() by: Actor): Promise<Feed> {
    return this.shown(await this.register.resume(by, deedOf(deed)));
  }

  @Mutation(() => Feed, {
    description: 'Removes a feed; it is not read again. Articles that it brought stay on record.',
  })
  @Requires('news.review')
  async removeFeed(@Args() deed: FeedDeedArgs, @CurrentActor() by: Actor): Promise<Feed> {
    return this.shown(await this.register.remove(by, deedOf(deed)));
  }

  @Mutation(() => Feed, {
    description: 'Has a feed read as soon as a worker is free, whenever its turn would be. BAD_USER_INPUT if paused.',
  })
  @Requires('news.review')
  async pollFeed(
    @Args('id', { type: () => ID, description: 'Global id `Feed:uuid`.' }) id: string,
    @CurrentActor() by: Actor,
  ): Promise<Feed> {
    return this.shown(await this.register.askToPoll(by, localId('Feed', id, 'id')));
  }

  @Mutation(() => FeedTest, {
    description: 'Fetches a feed now and tells what would be read of it. Stores nothing.',
  })
  @Requires('news.review')
  async testFeed(@Args() { url, language }: TestFeedArgs): Promise<FeedTest> {
    return toFeedTest(await this.tester.try(feedAddress(url, 'url'), language ?? null));
  }

  private async shown({ id }: FeedRow): Promise<Feed> {
    return toFeed(await this.list.one(id));
  }
}
