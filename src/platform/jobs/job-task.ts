/** What is known of a job while it runs. */
export interface RunningJob {
  /** 1 for the first try. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
  /** Aborted when the process is about to end. */
  readonly signal: AbortSignal;
}

/** Work that is done beside requests, again when it failed. */
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
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
}
