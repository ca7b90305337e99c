import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobOptions } from './job-task.js';
import { JobTasks } from './job-tasks.js';

const MOST_ATTEMPTS = 8;

const ADD = `SELECT FROM jobs.add_job(identifier => $1::text, payload => $2::json, queue_name => $3::text,
  run_at => $4::timestamptz, max_attempts => $5::int, job_key => $6::text)`;

/** Puts work off until after the commit. */
@Injectable()
export class Jobs {
  constructor(private readonly tasks: JobTasks) {}

  /**
   * Adds a job in the transaction of `tx`: it runs after the commit, and never if there is none. What stands in the
   * payload stays in the database until the job is done, so it names rows rather than holding what is in them.
   * @throws Error where no task has this name
   */
  async enqueue(tx: EntityManager, task: string, payload: object, options: JobOptions = {}): Promise<void> {
    if (!this.tasks.has(task)) throw new Error(`No task is named ${task}`);
    const { key = null, queue = null, runAt, maxAttempts = MOST_ATTEMPTS } = options;
    await tx.query(ADD, [task, JSON.stringify(payload), queue, runAt?.toISOString() ?? null, maxAttempts, key]);
  }
}
