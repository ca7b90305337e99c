const MEANINGS = {
  BAD_URL: 'The address is no http or https address without a login on an ordinary port, or leads to one',
  BLOCKED_ADDRESS: 'The address leads into a network that is not public',
  UNREACHABLE: 'The server cannot be reached, or what it says cannot be read',
  TIMEOUT: 'The server took too long',
  TOO_LARGE: 'What the server sends is too large',
  TOO_MANY_REDIRECTS: 'The server sends from one address to the next too often',
  RATE_LIMITED: 'The server asks to come back later',
  HTTP_STATUS: 'The server refuses',
  ROBOTS: 'The server does not want this address to be fetched by programs (robots.txt)',
} as const;

export type FetchFailureReason = keyof typeof MEANINGS;

interface FailureDetails extends ErrorOptions {
  readonly httpStatus?: number;
  readonly retryAfterSeconds?: number | null;
}

/** Something was not fetched. The message says why in general: it holds no address and nothing of what was sent. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  /** What the server asks for with RATE_LIMITED, 0 or more; null where it does not say. */
  readonly retryAfterSeconds: number | null;
  readonly httpStatus: number | null;

  constructor(
    readonly reason: FetchFailureReason,
    { httpStatus, retryAfterSeconds = null, ...options }: FailureDetails = {},
  ) {
    super(MEANINGS[reason], options);
    this.httpStatus = httpStatus ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const TIMEOUTS = new Set(['TimeoutError', 'ConnectTimeoutError', 'HeadersTimeoutError', 'BodyTimeoutError']);

/** Whatever went wrong on the way, as a failure that tells what kind it is. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const name: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined;
  const isTimeout = typeof name === 'string' && TIMEOUTS.has(name);
  return new FetchFailure(isTimeout ? 'TIMEOUT' : 'UNREACHABLE', { cause: error });
}
