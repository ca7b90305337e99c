import type { JobOptions } from '../../../platform/jobs/index.js';

/** Name of the job that reads one feed. */
export const POLL_FEED = 'poll-feed';

const MOST_ATTEMPTS = 3;

/** However often a feed is asked for, it waits once, and is never read twice at the same time. */
export const pollJobOf = (feedId: string): JobOptions => ({
  key: `${POLL_FEED}:${feedId}`,
  queue: `${POLL_FEED}:${feedId}`,
  maxAttempts: MOST_ATTEMPTS,
});
