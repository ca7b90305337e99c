import { VigilError, type ErrorCode } from '../errors/index.js';

const BY_STATE: Readonly<Record<string, ErrorCode>> = {
  '23505': 'CONFLICT',
  '23503': 'CONFLICT',
  '23P01': 'CONFLICT',
  '40001': 'CONFLICT',
  '40P01': 'CONFLICT',
  '57014': 'TIMEOUT',
  '55P03': 'TIMEOUT',
  '25P03': 'TIMEOUT',
  '57P01': 'DATABASE_UNAVAILABLE',
  '57P02': 'DATABASE_UNAVAILABLE',
  '57P03': 'DATABASE_UNAVAILABLE',
  '53300': 'DATABASE_UNAVAILABLE',
  '53100': 'DATABASE_UNAVAILABLE',
  '25006': 'DATABASE_UNAVAILABLE',
  ECONNREFUSED: 'DATABASE_UNAVAILABLE',
  ECONNRESET: 'DATABASE_UNAVAILABLE',
  EPIPE: 'DATABASE_UNAVAILABLE',
  ENOTFOUND: 'DATABASE_UNAVAILABLE',
  EAI_AGAIN: 'DATABASE_UNAVAILABLE',
  ETIMEDOUT: 'DATABASE_UNAVAILABLE',
  EHOSTUNREACH: 'DATABASE_UNAVAILABLE',
};

const LOST =
  /connection terminated|timeout exceeded when trying to connect|client was closed|not queryable|driver not connected/i;

/**
 * What a failure of the database is to the client: DATABASE_UNAVAILABLE, TIMEOUT or CONFLICT. Anything else is returned
 * as it came: it is a fault of ours, and shown as INTERNAL.
 */
export function databaseError(error: unknown): unknown {
  if (error instanceof VigilError || !(error instanceof Error)) {
    return error;
  }
  const code = codeOf(error);
  return code === undefined ? error : new VigilError(code, {}, { cause: error });
}

function codeOf(error: Error): ErrorCode | undefined {
  const state = stateOf(error);
  if (state !== undefined) {
    return BY_STATE[state] ?? (state.startsWith('08') ? 'DATABASE_UNAVAILABLE' : undefined);
  }
  return LOST.test(error.message) ? 'DATABASE_UNAVAILABLE' : undefined;
}

/** SQLSTATE or system code; TypeORM hands it on, a failed connection to several addresses hides it one level down. */
function stateOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    return code;
  }
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return first instanceof Error ? stateOf(first) : undefined;
}

/** Runs `work` and throws its database failures as errors for clients. */
export async function withDatabaseErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw databaseError(error);
  }
}
