import { Logger as QueueLogger, runOnce } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Clock } from '../../src/platform/clock/index.js';
import { openPool } from '../../src/platform/database/index.js';
import { JOB_SCHEMA, taskListOf, type JobTasks } from '../../src/platform/jobs/index.js';
import { createLogger } from '../../src/platform/logging/index.js';

/** A job without a moment of its own is due at once; one with it is due when the test's clock says so. */
const IS_DUE = `(run_at IN (created_at, updated_at) OR run_at <= $1 OR (attempts > 0 AND $2))`;

// Jobs that are not due by the test's clock may be by the database's: a flag keeps them back.
const MARK = `UPDATE ${JOB_SCHEMA}._private_jobs
  SET flags = CASE WHEN ${IS_DUE} THEN NULL ELSE '{"later": true}'::jsonb END,
    run_at = CASE WHEN ${IS_DUE} AND run_at > now() THEN now() ELSE run_at END
  WHERE locked_at IS NULL`;
const COUNT = `SELECT count(*)::int AS due FROM ${JOB_SCHEMA}._private_jobs
  WHERE ${IS_DUE} AND attempts < max_attempts`;

export interface TestJobs {
  /**
   * Runs every job that is due by the test's clock, and what these add, until none is left; throws what a job threw.
   * Jobs that failed before wait for their back-off, unless `retries` says that its time has come.
   */
  runDue(options?: { readonly retries?: boolean }): Promise<void>;
  /** Runs a task as its schedule would, with an empty payload, and then what is due. */
  runScheduled(task: string): Promise<void>;
  /** Names and payloads of the jobs that wait, oldest first. */
  waiting(): Promise<{ task: string; payload: unknown }[]>;
}

interface Parts {
  readonly url: string;
  readonly tasks: JobTasks;
  readonly clock: Clock;
}

const silent = new QueueLogger(() => () => undefined);

function poolOf(url: string): Pool {
  const pool = openPool(url, 'vigil_service', 3);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** In one pass, since a job that fails is tried again after a while only. */
async function runPass(pool: Pool, { tasks, clock }: Parts, retries: boolean): Promise<unknown[]> {
  const failures: unknown[] = [];
  const list = taskListOf(tasks.all(), createLogger('silent'), (error) => failures.push(error));
  await runOnce({
    pgPool: pool,
    schema: JOB_SCHEMA,
    taskList: list,
    concurrency: 1,
    noHandleSignals: true,
    logger: silent,
    // Asked before each job: what a job adds may be for later, too.
    forbiddenFlags: async () => {
      await pool.query(MARK, [clock.now(), retries && failures.length === 0]);
      return ['later'];
    },
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  return failures;
}

async function runDue(pool: Pool, parts: Parts, retries: boolean): Promise<void> {
  for (;;) {
    const failures = await runPass(pool, parts, retries);
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, 'Several jobs failed');
    const { rows } = await pool.query<{ due: number }>(COUNT, [parts.clock.now(), retries]);
    if ((rows[0]?.due ?? 0) === 0) return;
  }
}

async function withPool<T>(url: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = poolOf(url);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** The queue of a test's application, which runs when the test says so. */
export function testJobs(parts: Parts): TestJobs {
  const { url } = parts;
  return {
    runDue: async ({ retries = false } = {}) => withPool(url, async (pool) => runDue(pool, parts, retries)),
    runScheduled: async (task) =>
      withPool(url, async (pool) => {
        if (!parts.tasks.has(task)) throw new Error(`No task is named ${task}`);
        await pool.query(`SELECT FROM ${JOB_SCHEMA}.add_job($1, '{}'::json)`, [task]);
        await runDue(pool, parts, false);
      }),
    waiting: async () =>
      withPool(url, async (pool) => {
        const { rows } = await pool.query<{ task: string; payload: unknown }>(
          `SELECT t.identifier AS task, j.payload FROM ${JOB_SCHEMA}._private_jobs j
           JOIN ${JOB_SCHEMA}._private_tasks t ON t.id = j.task_id WHERE j.attempts < j.max_attempts ORDER BY j.id`,
        );
        return rows;
      }),
  };
}
