import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { NewsModule } from '../news/index.js';
import { Duplicates } from './dedupe/duplicates.service.js';
import { FeedFetcher } from './fetch/feed-fetcher.service.js';
import { FeedPoller } from './polling/feed-poller.service.js';
import { PollFeedTask } from './polling/poll-feed.task.js';
import { PollFeedsTask } from './polling/poll-feeds.task.js';
import { FeedList } from './register/feed-list.service.js';
import { FeedRegister } from './register/feed-register.service.js';
import { FeedTester } from './register/feed-tester.service.js';
import { FeedFieldsResolver } from './register/feeds.resolver.js';
import { ArticleStore } from './store/article-store.service.js';

/** Feeds of news: which are read, how each is read, and what of them is stored. */
@Module({
  imports: [NewsModule, EditingModule],
  providers: [
    ArticleStore,
    Duplicates,
    FeedFetcher,
    FeedFieldsResolver,
    FeedList,
    FeedPoller,
    FeedRegister,
    FeedTester,
    PollFeedTask,
    PollFeedsTask,
  ],
})
export class FeedsModule {}
