/** What is known of a job while it runs. */
export interface RunningJob {
  /** 1 for the first try. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
  /** Aborted when the process is about to end. */
  readonly signal: AbortSignal;
}

/**
 * Work that is done beside requests, again when it failed. It may be done twice: a process that died after the work and
 * before saying so leaves it to the next.
 */
export interface JobTask {
  readonly name: string;
  /** When it runs by itself, as cron says it, UTC. */
  readonly schedule?: string;
  run(payload: unknown, job: RunningJob): Promise<void>;
}

export interface JobOptions {
  /** A waiting job of the same key is replaced. */
  readonly key?: string;
  /** Not before this moment. */
  readonly runAt?: Date;
  /** 8 if left out: the last try is about half an hour after the first. */
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
}
