import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger as QueueLogger, run, type Runner, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { Pool } from 'pg';
import { openPool } from '../database/index.js';
import type { Logger } from '../logging/index.js';
import { JOB_SCHEMA } from './job-schema.js';
import type { JobTasks } from './job-tasks.js';
import { Presence } from './presence.js';
import { scheduleOf, taskListOf } from './task-list.js';

/** Jobs that run at once; most of their time they wait for somebody else's server. */
const AT_ONCE = 4;
/** One for each job, one that hears of new ones, one that shows the process is alive, one to spare for the schedule. */
const CONNECTIONS = AT_ONCE + 3;
const POLL_MS = 2_000;
const PRESENCE_MS = 10_000;

/** At a stop jobs may finish for so long, are then asked to end, and are left to the next process after that. */
interface StopTimes {
  readonly finishMs: number;
  readonly stopMs: number;
}

const STOP_TIMES: StopTimes = { finishMs: 3_000, stopMs: 6_000 };
const LAST_MS = 1_500;

/** After a job of a queue its next one is looked for at once: that the first is done is written a little later. */
const NUDGES_MS = [15, 150];

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

interface RunnerParts {
  /** Address for the owner; the sessions act as the service. */
  readonly url: string;
  readonly tasks: JobTasks;
  readonly logger: Logger;
  readonly times?: StopTimes;
}

/** What the queue says about itself. Its details hold whole jobs with their payloads, so they go nowhere. */
const quietly = (logger: Logger): QueueLogger =>
  new QueueLogger(() => (_level, message) => {
    logger.debug(message.split('\n', 1)[0] ?? '', { context: 'jobs' });
  });

const isLate = async (work: Promise<unknown>, limitMs: number): Promise<boolean> =>
  Promise.race([work.then(() => false), sleep(limitMs, true, { ref: false })]);

/** The queue needs listeners on the pool and its sessions: a session that is lost must not end the process. */
function poolOf(url: string): Pool {
  const pool = openPool(url, 'vigil_service', CONNECTIONS);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Runs jobs in this process from `start` to `stop`, over any number of losses of the database. */
export class JobRunner {
  private readonly pool: Pool;
  private readonly ending = new AbortController();
  private readonly ended: Promise<void>;
  /** Under which names this process ran jobs before it lost the database: nobody else will say that they ended. */
  private readonly formerNames: string[] = [];
  private runner: Runner | undefined;
  private presence: Presence | undefined;
  private stopped: Promise<void> | undefined;

  private constructor(private readonly parts: RunnerParts) {
    this.pool = poolOf(parts.url);
    this.ended = this.keepRunning();
  }

  /** Returns at once; a database that cannot be reached is waited for. */
  static start(parts: RunnerParts): JobRunner | undefined {
    return parts.tasks.all().length === 0 ? undefined : new JobRunner(parts);
  }

  /** Takes no new job, waits for those that run, and leaves to the next process what is not done within 6 s. */
  async stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private async end(): Promise<void> {
    this.ending.abort();
    const { runner } = this;
    if (runner !== undefined) {
      // A runner that is about to end by itself refuses to be stopped.
      const stopped = runner.stop().catch(() => undefined);
      await isLate(stopped, (this.parts.times ?? STOP_TIMES).stopMs);
    }
    // A job that never ends keeps its runner; without its session, another process takes the job.
    this.presence?.end();
    await isLate(
      this.ended.then(async () => this.pool.end()),
      LAST_MS,
    );
  }

  private async keepRunning(): Promise<void> {
    const { logger } = this.parts;
    let wait = FIRST_WAIT_MS;
    while (!this.isEnding()) {
      const began = Date.now();
      await this.runUntilItEnds().catch(() => undefined);
      if (this.isEnding()) return;
      logger.warn('Jobs rest: the database is lost or refuses; they go on by themselves', { context: 'jobs' });
      wait = Date.now() - began > LONGEST_WAIT_MS ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
      await sleep(wait, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  private async runUntilItEnds(): Promise<void> {
    const timer = setInterval(() => {
      this.show();
    }, PRESENCE_MS);
    try {
      this.runner = await this.begin();
      if (this.isEnding()) await this.runner.stop();
      await this.runner.promise;
    } finally {
      this.runner = undefined;
      clearInterval(timer);
      this.presence?.end();
    }
  }

  private async begin(): Promise<Runner> {
    const { tasks, logger, times = STOP_TIMES } = this.parts;
    return run({
      pgPool: this.pool,
      schema: JOB_SCHEMA,
      taskList: taskListOf(tasks.all(), logger),
      parsedCronItems: scheduleOf(tasks.all()),
      concurrency: AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: times.finishMs,
      logger: quietly(logger),
      events: this.listen(),
      // Without batches a result that cannot be written is a rejection that nobody handles, which ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  }

  private listen(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      this.presence = new Presence(this.pool, workerPool.id, [...this.formerNames]);
      this.formerNames.push(workerPool.id);
      this.show();
    });
    events.on('job:complete', ({ job, worker }) => {
      if (job.job_queue_id !== null) this.nudgeSoon(worker.workerPool);
    });
    return events;
  }

  private nudgeSoon(workers: WorkerPool): void {
    for (const delay of NUDGES_MS) {
      setTimeout(() => {
        if (this.runner !== undefined && !this.isEnding()) workers.nudge(1);
      }, delay).unref();
    }
  }

  private isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  /** Where the database is lost, the next try is soon enough. */
  private show(): void {
    this.presence?.show().catch(() => undefined);
  }
}
