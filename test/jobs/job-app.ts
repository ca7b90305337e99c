import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import {
  JobOf,
  Jobs,
  JobsModule,
  JobTasks,
  type JobOptions,
  type JobTask,
  type RunningJob,
} from '../../src/platform/jobs/index.js';
import { HandClock } from '../identity/identity-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { testJobs, type TestJobs } from '../support/jobs.js';

/** What the tasks of this application did; `holdUp` is done before a job is. */
export const seen: {
  readonly done: unknown[];
  readonly attempts: RunningJob[];
  holdUp: ((job: RunningJob) => Promise<void>) | undefined;
} = { done: [], attempts: [], holdUp: undefined };

@JobOf()
class Write implements JobTask {
  readonly name = 'test.write';

  async run(payload: unknown, job: RunningJob): Promise<void> {
    seen.attempts.push(job);
    await seen.holdUp?.(job);
    seen.done.push(payload);
  }
}

@JobOf()
class Nightly implements JobTask {
  readonly name = 'test.nightly';
  readonly schedule = '0 3 * * *';

  async run(payload: unknown): Promise<void> {
    seen.done.push(payload);
    return Promise.resolve();
  }
}

@Module({ imports: [JobsModule], providers: [Write, Nightly] })
class TestModule {}

export interface JobApp {
  readonly database: TestDatabase;
  readonly clock: HandClock;
  readonly jobs: Jobs;
  readonly tasks: JobTasks;
  readonly due: TestJobs;
  readonly add: (payload: object, options?: JobOptions) => Promise<void>;
  readonly stored: () => Promise<Record<string, unknown>[]>;
  inTransaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** Forgets every job and what was seen of them. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

async function clear(database: TestDatabase): Promise<void> {
  seen.holdUp = undefined;
  seen.done.length = 0;
  seen.attempts.length = 0;
  await database.owner.query('TRUNCATE jobs._private_jobs, jobs._private_job_queues');
}

/** Two tasks on a database of their own. */
export async function createJobApp(): Promise<JobApp> {
  const database = await createDatabase();
  const context: INestApplicationContext = await NestFactory.createApplicationContext(TestModule, { logger: false });
  const clock = new HandClock();
  const [jobs, tasks] = [context.get(Jobs), context.get(JobTasks)];
  const due = testJobs({ url: database.url, tasks, clock });
  await due.runDue();
  const inTransaction: JobApp['inTransaction'] = async (work) => (await database.unitOfWork()).withoutRevision(work);
  return {
    ...{ database, clock, jobs, tasks, due, inTransaction },
    add: async (payload, options = {}) => inTransaction(async (tx) => jobs.enqueue(tx, 'test.write', payload, options)),
    stored: async () =>
      (await database.owner.query<Record<string, unknown>>('SELECT * FROM jobs._private_jobs ORDER BY id')).rows,
    clear: async () => clear(database),
    close: async () => {
      await context.close();
      await database.drop();
    },
  };
}
