import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { JobOf, Jobs, type JobTask } from '../../../platform/jobs/index.js';
import { POLL_FEED, pollJobOf } from './poll-job.js';

// Due again after an interval, whatever becomes of the job: a slow server is not asked twice at a time.
const TAKE_DUE = `UPDATE feed SET next_poll_at = $1::timestamptz + interval_minutes * interval '1 minute'
  WHERE id IN (SELECT id FROM feed WHERE next_poll_at <= $1 AND NOT paused AND removed_at IS NULL
    ORDER BY next_poll_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

const MOST_AT_ONCE = 500;

/** Each minute, has every feed read that is due: each in a job of its own, so that none waits for another's server. */
@JobOf()
@Injectable()
export class PollFeedsTask implements JobTask {
  readonly name = 'poll-feeds';
  readonly schedule = '* * * * *';

  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.work.withoutRevision(async (tx) => {
      const [due] = await tx.query<[{ id: string }[], number]>(TAKE_DUE, [this.clock.now(), MOST_AT_ONCE]);
      for (const { id } of due) await this.jobs.enqueue(tx, POLL_FEED, { feedId: id }, pollJobOf(id));
    });
  }
}
