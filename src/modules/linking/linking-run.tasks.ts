import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { JobOf, type JobTask, type RunningJob } from '../../platform/jobs/index.js';
import { LinkProposals } from './link-proposals.service.js';
import { LINKING_RUN, LinkingRuns, STALE_PEOPLE, type Run } from './linking-runs.service.js';
import { NameProfiles } from './name-profiles.service.js';
import { tablesVersion } from './tables-version.js';

const ARTICLES_AT_ONCE = 50;
/** Whoever writes names meanwhile waits for one batch at most. */
const PEOPLE_AT_ONCE = 20;

const MINUTE_MS = 60_000;
const QUIET_MS = 5 * MINUTE_MS;
/** By then the job of an article has been tried. */
const OWN_JOB_MS = 10 * MINUTE_MS;

interface Step {
  /** The last that was looked at; null: there were none left. */
  readonly lastId: string | null;
  readonly done: number;
  readonly failed: number;
}

/** Goes through all articles or all people, a batch at a time. */
@JobOf()
@Injectable()
export class LinkingRunTask implements JobTask {
  readonly name = LINKING_RUN;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    private readonly runs: LinkingRuns,
    private readonly proposals: LinkProposals,
    private readonly profiles: NameProfiles,
  ) {}

  async run(payload: unknown, { signal }: RunningJob): Promise<void> {
    const { runId } = payload as { readonly runId: string };
    for (;;) {
      signal.throwIfAborted();
      const run = await this.work.withoutRevision(async (tx) => this.runs.find(tx, runId));
      if (run?.finishedAt !== null) return;
      const step = run.kind === 'ARTICLES' ? await this.articles(run) : await this.people(run);
      if (!(await this.work.withoutRevision(async (tx) => this.advance(tx, run, step)))) return;
    }
  }

  private async advance(tx: EntityManager, run: Run, step: Step): Promise<boolean> {
    const moved = await this.runs.advance(tx, run, step);
    // The keys of articles are made by the same tables.
    if (moved && step.lastId === null && run.kind === 'PEOPLE') await this.runs.start(tx, 'ARTICLES', run.requestedBy);
    return moved;
  }

  private async articles({ lastId }: Run): Promise<Step> {
    const rows = await this.work.withoutRevision(async (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT id FROM news_item WHERE ($1::uuid IS NULL OR id > $1) AND visibility <= 'STAFF' ORDER BY id LIMIT $2`,
        [lastId, ARTICLES_AT_ONCE],
      ),
    );
    let failed = 0;
    for (const { id } of rows) if (!(await this.isProposed(id))) failed += 1;
    return { lastId: rows.at(-1)?.id ?? null, done: rows.length - failed, failed };
  }

  /** One article that cannot be compared does not keep the others waiting; a lost database does. */
  private async isProposed(id: string): Promise<boolean> {
    try {
      await this.proposals.propose(id);
      return true;
    } catch (error) {
      if (error instanceof VigilError && error.status === 503) throw error;
      return false;
    }
  }

  private async people({ lastId }: Run): Promise<Step> {
    return this.work.withoutRevision(async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT p.id ${STALE_PEOPLE} AND ($2::uuid IS NULL OR p.id > $2) ORDER BY p.id LIMIT $3`,
        [tablesVersion(), lastId, PEOPLE_AT_ONCE],
      );
      const ids = rows.map(({ id }) => id);
      await this.profiles.refresh(tx, ids);
      return { lastId: ids.at(-1) ?? null, done: ids.length, failed: 0 };
    });
  }
}

const STALE_ARTICLES = `FROM news_item i WHERE i.visibility <= 'STAFF' AND i.recorded_at < $2 AND NOT EXISTS (
  SELECT FROM news_item_keys k WHERE k.item_id = i.id AND k.tables_version = $1)`;

/** Sees to it that names and articles are comparable: after new tables, a mass load, or a process that died. */
@JobOf()
@Injectable()
export class LinkingUpkeepTask implements JobTask {
  readonly name = 'linking-upkeep';
  readonly schedule = '* * * * *';

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly runs: LinkingRuns,
  ) {}

  async run(): Promise<void> {
    await this.work.withoutRevision(async (tx) => {
      await this.runs.resumeStalled(tx, QUIET_MS);
      if ((await this.runs.unfinished(tx, 'PEOPLE')) !== undefined) return;
      if (await isAny(tx, STALE_PEOPLE, [tablesVersion()])) {
        await this.runs.start(tx, 'PEOPLE', 'Matcher');
        return;
      }
      if ((await this.runs.unfinished(tx, 'ARTICLES')) !== undefined) return;
      const old = new Date(this.clock.now().getTime() - OWN_JOB_MS);
      if (await isAny(tx, STALE_ARTICLES, [tablesVersion(), old])) await this.runs.start(tx, 'ARTICLES', 'Matcher');
    });
  }
}

async function isAny(tx: EntityManager, from: string, values: readonly unknown[]): Promise<boolean> {
  return (await tx.query<unknown[]>(`SELECT 1 ${from} LIMIT 1`, [...values])).length > 0;
}
