import { parseCronItems, type ParsedCronItem, type TaskList } from 'graphile-worker';
import { databaseError } from '../database/index.js';
import { VigilError } from '../errors/index.js';
import type { Logger } from '../logging/index.js';
import type { JobTask } from './job-task.js';

/** What is told of a failure. What it says itself may quote the row, page or address that the job was about. */
function codeOf(error: unknown): string {
  const known = databaseError(error);
  if (known instanceof VigilError) return known.code;
  const reason: unknown = error instanceof Error ? Reflect.get(error, 'reason') : undefined;
  return typeof reason === 'string' && /^[A-Z_]+$/.test(reason) ? reason : 'INTERNAL';
}

/** Where it happened, without what it says. */
function frameOf(error: unknown): Error {
  const place = new Error();
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  place.stack = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return place;
}

type OnFailure = (error: unknown) => void;

/**
 * The tasks as the queue calls them. It keeps the message of an error with the job and logs it, so it is given nothing
 * but the code.
 */
export function taskListOf(
  tasks: readonly JobTask[],
  logger: Logger,
  onFailure: OnFailure = () => undefined,
): TaskList {
  const list: TaskList = {};
  for (const task of tasks) {
    list[task.name] = async (payload, { job, abortSignal }): Promise<void> => {
      const lastAttempt = job.attempts >= job.max_attempts;
      try {
        await task.run(payload, { attempt: job.attempts, lastAttempt, signal: abortSignal });
      } catch (error) {
        onFailure(error);
        const code = codeOf(error);
        const fields = { context: task.name, code, ...(code === 'INTERNAL' ? { error: frameOf(error) } : {}) };
        if (lastAttempt) logger.error('A job failed for the last time', fields);
        else logger.warn('A job failed and is tried again', fields);
        throw new Error(code, { cause: error });
      }
    };
  }
  return list;
}

/** What runs by itself. What was missed while no process ran is not made up for: the next time does the same. */
export function scheduleOf(tasks: readonly JobTask[]): ParsedCronItem[] {
  return parseCronItems(
    tasks.flatMap(({ name, schedule }) =>
      schedule === undefined
        ? []
        : [{ task: name, match: schedule, options: { jobKey: `schedule:${name}`, maxAttempts: 1 } }],
    ),
  );
}
