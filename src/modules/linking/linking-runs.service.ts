import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { tablesVersion } from './tables-version.js';

export type RunKind = 'ARTICLES' | 'PEOPLE';

/** Work over all articles or people. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly requestedBy: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly lastId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, kind, requested_by AS "requestedBy", total, done, failed, last_id AS "lastId",
  started_at AS "startedAt", finished_at AS "finishedAt"`;

export const LINKING_RUN = 'linking-run';

/** People without a profile by the present tables. $1: their version. */
export const STALE_PEOPLE = `FROM prisoner p WHERE p.visibility <= 'STAFF' AND NOT EXISTS (
  SELECT FROM name_profile n WHERE n.prisoner_id = p.id AND n.tables_version = $1)`;

const TOTALS: Readonly<Record<RunKind, string>> = {
  ARTICLES: `SELECT count(*)::int FROM news_item i WHERE i.visibility <= 'STAFF' AND $1 <> ''`,
  PEOPLE: `SELECT count(*)::int ${STALE_PEOPLE}`,
};

/** How far the work over all articles or people is. It is done in jobs, and goes on where one of them ended. */
@Injectable()
export class LinkingRuns {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Begins one, unless one of its kind is at work. Gives the one that is at work now. */
  async start(tx: EntityManager, kind: RunKind, requestedBy: string): Promise<Run> {
    const values = [uuidv7(), kind, tablesVersion(), requestedBy, this.clock.now()];
    const started = await tx.query<Run[]>(
      `INSERT INTO linking_run (id, kind, tables_version, requested_by, total, started_at, worked_at)
       SELECT $1, $2, $3, $4, (${TOTALS[kind].replaceAll('$1', '$3')}), $5, $5
       ON CONFLICT (kind) WHERE finished_at IS NULL DO NOTHING RETURNING ${COLUMNS}`,
      values,
    );
    const run = started[0] ?? (await this.unfinished(tx, kind));
    if (run === undefined) throw new Error(`A ${kind} run was at work and is gone`);
    await this.goOn(tx, run.id);
    return run;
  }

  async latest(tx: EntityManager, kind: RunKind): Promise<Run | undefined> {
    const rows = await tx.query<Run[]>(
      `SELECT ${COLUMNS} FROM linking_run WHERE kind = $1 ORDER BY started_at DESC, id DESC LIMIT 1`,
      [kind],
    );
    return rows[0];
  }

  async unfinished(tx: EntityManager, kind: RunKind): Promise<Run | undefined> {
    const rows = await tx.query<Run[]>(`SELECT ${COLUMNS} FROM linking_run WHERE kind = $1 AND finished_at IS NULL`, [
      kind,
    ]);
    return rows[0];
  }

  async find(tx: EntityManager, id: string): Promise<Run | undefined> {
    const rows = await tx.query<Run[]>(`SELECT ${COLUMNS} FROM linking_run WHERE id = $1`, [id]);
    return rows[0];
  }

  /** Notes what was done behind `run.lastId`. False: another process did it as well, and goes on. */
  async advance(
    tx: EntityManager,
    run: Run,
    step: { readonly lastId: string | null; readonly done: number; readonly failed: number },
  ): Promise<boolean> {
    const now = this.clock.now();
    const [, moved] = await tx.query<[unknown, number]>(
      `UPDATE linking_run SET last_id = coalesce($3, last_id), done = done + $4, failed = failed + $5, worked_at = $6::timestamptz,
         finished_at = CASE WHEN $3::uuid IS NULL THEN $6::timestamptz END
       WHERE id = $1 AND finished_at IS NULL AND last_id IS NOT DISTINCT FROM $2::uuid`,
      [run.id, run.lastId, step.lastId, step.done, step.failed, now],
    );
    return moved === 1;
  }

  /** Runs on which nobody has worked for a while: whoever did is gone. */
  async resumeStalled(tx: EntityManager, quietMs: number): Promise<void> {
    const before = new Date(this.clock.now().getTime() - quietMs);
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM linking_run WHERE finished_at IS NULL AND worked_at < $1`,
      [before],
    );
    for (const { id } of rows) await this.goOn(tx, id);
  }

  private async goOn(tx: EntityManager, runId: string): Promise<void> {
    await this.jobs.enqueue(tx, LINKING_RUN, { runId }, { key: `${LINKING_RUN}:${runId}` });
  }
}
