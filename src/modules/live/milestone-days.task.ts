import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { JobOf, type JobTask } from '../../platform/jobs/index.js';
import { MILESTONE_NAME } from './feed-sql.js';

/** One process at a time: the place of a day in the order is given by the lock on this row. */
const TAKE = `INSERT INTO milestone_watch (last_day) VALUES ($1::date - 1)
  ON CONFLICT (singleton) DO UPDATE SET last_day = milestone_watch.last_day
  RETURNING last_day::text AS "lastDay"`;

// Only what is a milestone on the day: what a correction moves into the past was never looked at as coming.
const NOTE = `INSERT INTO milestone_reached (position, case_id, audience, what, reached_on, noted_at)
  SELECT (SELECT coalesce(max(r.position), 0) FROM milestone_reached r)
      + row_number() OVER (ORDER BY n.latest, n.case_id, n.audience, n.what),
    n.case_id, n.audience, n.what, n.latest, $3
  FROM (SELECT DISTINCT m.case_id, m.audience, ${MILESTONE_NAME} AS what, m.latest FROM milestone m
    WHERE NOT m.cancelled AND m.latest > $1::date AND m.latest <= $2::date) n
  WHERE NOT EXISTS (SELECT FROM milestone_reached k
    WHERE (k.case_id, k.audience, k.what, k.reached_on) = (n.case_id, n.audience, n.what, n.latest))`;

/** Notes the milestones whose day came, once a day; after a rest those of all days that went by. */
@JobOf()
@Injectable()
export class MilestoneDays implements JobTask {
  readonly name = 'live.milestones';
  readonly schedule = '5 0 * * *';

  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = this.clock.today();
    await this.work.withoutRevision(async (tx) => {
      const [taken] = await tx.query<{ lastDay: string }[]>(TAKE, [today]);
      if (taken === undefined || taken.lastDay >= today) return;
      await tx.query(NOTE, [taken.lastDay, today, this.clock.now()]);
      await tx.query(`UPDATE milestone_watch SET last_day = $1::date`, [today]);
    });
  }
}
