const MINUTE_MS = 60_000;
const LONGEST_MS = 24 * 60 * MINUTE_MS;

/** How a poll went wrong, as far as it matters for the next. */
export interface Setback {
  readonly intervalMinutes: number;
  /** How often it failed in a row, this time included. */
  readonly failures: number;
  /** How long the server asked us to wait; null: it did not. */
  readonly retryAfterSeconds: number | null;
}

/**
 * How long to wait, in milliseconds: twice as long each time after the first and a day at most; longer only where the
 * server asks for it.
 */
export function backOff({ intervalMinutes, failures, retryAfterSeconds }: Setback): number {
  const interval = intervalMinutes * MINUTE_MS;
  const doubled = interval * 2 ** Math.min(failures - 1, 20);
  return Math.max(Math.min(doubled, Math.max(LONGEST_MS, interval)), (retryAfterSeconds ?? 0) * 1000);
}
