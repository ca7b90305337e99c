import { FetchFailure, type FetchFailureReason } from '../../../platform/http/index.js';
import { FeedProblem } from '../feed-problem.js';

/** What went wrong with a feed, as staff see it. */
export interface FeedFailure {
  readonly code: string;
  readonly text: string;
  readonly retryAfterSeconds: number | null;
}

const TEXTS: Readonly<Record<FetchFailureReason, string>> = {
  BAD_URL: 'Its address is none that is fetched: http on port 80 or https on port 443.',
  BLOCKED_ADDRESS: 'Its address, or one that it leads to, is inside a private network.',
  UNREACHABLE: 'Its server does not answer.',
  TIMEOUT: 'Its server took too long.',
  TOO_LARGE: 'It is larger than is read.',
  TOO_MANY_REDIRECTS: 'It leads from one address to the next without end.',
  RATE_LIMITED: 'Its server asks us to come less often.',
  HTTP_STATUS: 'Its server answers with an error',
  ROBOTS: 'Its server does not want it to be read by programs (robots.txt).',
};

function textOf({ reason, httpStatus }: FetchFailure): string {
  const isStatus = reason === 'HTTP_STATUS' && httpStatus !== null;
  return isStatus ? `${TEXTS[reason]}: ${String(httpStatus)}.` : TEXTS[reason];
}

/** What staff are told of a failure; null: it is none of the feed, but ours. */
export function feedFailureOf(error: unknown): FeedFailure | null {
  if (error instanceof FetchFailure) {
    return { code: error.reason, text: textOf(error), retryAfterSeconds: error.retryAfterSeconds };
  }
  return error instanceof FeedProblem ? { code: error.code, text: error.message, retryAfterSeconds: null } : null;
}
