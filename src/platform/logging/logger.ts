import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { LogLevel } from '../config/index.js';

/** The only fields that reach a log line: no address, user agent, cookie, header, query text or variable can. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the URL: a GET carries the query in it. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly code?: string;
  readonly context?: string;
  readonly error?: unknown;
}

export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** An error as it is logged: its kind, message and stack; not its other properties, which may hold values of rows. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...cause };
}

/** Copies field by field, so that an object with more than the type says loses the rest. */
function allowed(fields: LogFields): object {
  const { requestId, method, route, status, milliseconds, code, context, error } = fields;
  return {
    requestId,
    method,
    route,
    status,
    milliseconds,
    code,
    context,
    ...(error === undefined ? {} : { error: describeError(error) }),
  };
}

class AllowListLogger implements Logger {
  constructor(private readonly sink: PinoLogger) {}

  debug(message: string, fields: LogFields = {}): void {
    this.sink.debug(allowed(fields), message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.sink.info(allowed(fields), message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.sink.warn(allowed(fields), message);
  }

  error(message: string, fields: LogFields = {}): void {
    this.sink.error(allowed(fields), message);
  }
}

/** Lines of JSON on standard error, so that commands keep standard output for their answer. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return new AllowListLogger(pino(options, destination ?? pino.destination({ dest: 2, sync: true })));
}
