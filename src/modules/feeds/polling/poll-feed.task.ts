import { Injectable } from '@nestjs/common';
import { JobOf, type JobTask } from '../../../platform/jobs/index.js';
import { FeedPoller } from './feed-poller.service.js';
import { POLL_FEED } from './poll-job.js';

const idIn = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'feedId') : undefined;

/** Reads one feed: `{ feedId }`. */
@JobOf()
@Injectable()
export class PollFeedTask implements JobTask {
  readonly name = POLL_FEED;

  constructor(private readonly poller: FeedPoller) {}

  async run(payload: unknown): Promise<void> {
    const id = idIn(payload);
    if (typeof id !== 'string') throw new Error('poll-feed names no feed');
    await this.poller.poll(id);
  }
}
