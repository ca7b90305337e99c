import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { GraphQLError, isValueNode, type GraphQLFormattedError } from 'graphql';
import { databaseError } from '../../database/index.js';
import { ERROR_TABLE, VigilError, type Conflict, type ErrorCode, type ProblemCode } from '../../errors/index.js';

/** A failure as the client is told of it. */
export interface PublicFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
  /** All that is wrong with the input, each with its path and code. */
  readonly problems?: readonly { readonly path: string; readonly code: ProblemCode; readonly message: string }[];
  readonly conflict?: Conflict;
}

/** Apollo's own codes by ours. What is not here and not ours is INTERNAL. */
const APOLLO_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

const HTTP_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'BAD_USER_INPUT',
  409: 'CONFLICT',
  413: 'BAD_USER_INPUT',
  414: 'BAD_USER_INPUT',
  415: 'BAD_USER_INPUT',
  422: 'BAD_USER_INPUT',
  429: 'TOO_MANY_REQUESTS',
  503: 'DATABASE_UNAVAILABLE',
};

/** Text that PostgreSQL cannot store, hidden where the checks of the request do not look, as in a cursor. */
const NOT_STORABLE = new Set(['22021', '22P05']);

function isNotStorable(thrown: unknown): boolean {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
  return typeof code === 'string' && NOT_STORABLE.has(code);
}

function httpFailure(error: HttpException): PublicFailure {
  const code = HTTP_CODES[error.getStatus()] ?? 'INTERNAL';
  return { code, message: code === 'INTERNAL' ? ERROR_TABLE.INTERNAL.message : error.message };
}

function refusal({ code, message, field, problems, conflict }: VigilError): PublicFailure {
  const told = problems.map(({ path, code: kind = 'INVALID', message: text }) => ({ path, code: kind, message: text }));
  return {
    code,
    message,
    ...(field === undefined ? {} : { field }),
    ...(told.length === 0 ? {} : { problems: told }),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** What a thrown value is to the public: itself if it is ours or the framework's refusal, else INTERNAL. */
export function publicFailure(thrown: unknown): PublicFailure {
  const error = databaseError(thrown);
  if (error instanceof VigilError) return refusal(error);
  if (error instanceof HttpException) return httpFailure(error);
  const code = isNotStorable(error) ? 'BAD_USER_INPUT' : 'INTERNAL';
  return { code, message: ERROR_TABLE[code].message };
}

/** The innermost error under GraphQL's wrappers, which is the one that was thrown. */
function thrownValue(error: unknown): unknown {
  const inner = unwrapResolverError(error);
  return inner instanceof GraphQLError && inner.originalError !== undefined ? thrownValue(inner.originalError) : inner;
}

/** Validation lets a nullable variable with a default stand for what may not be null; a client may then send null. */
function isAboutArgument(thrown: unknown): thrown is GraphQLError {
  return thrown instanceof GraphQLError && thrown.nodes?.some(isValueNode) === true;
}

/**
 * What an error of an operation is to the public. Refusals by GraphQL itself (syntax, schema, coercion) keep their
 * message, which quotes only the request; the code is ours where a rule of ours or a scalar refused.
 */
export function operationFailure(error: unknown, codeByApollo: unknown): PublicFailure {
  const thrown = thrownValue(error);
  const known = typeof codeByApollo === 'string' ? APOLLO_CODES[codeByApollo] : undefined;
  if (known === undefined && isAboutArgument(thrown)) return { code: 'BAD_USER_INPUT', message: thrown.message };
  if (thrown instanceof VigilError || known === undefined) return publicFailure(thrown);
  return { code: known, message: error instanceof Error ? error.message : ERROR_TABLE[known].message };
}

function costOf(formatted: GraphQLFormattedError): object {
  const cost: unknown = formatted.extensions?.['cost'];
  return cost === undefined ? {} : { cost };
}

/** Message, place and code of an error, and nothing of what caused it. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, code, ...told } = operationFailure(error, formatted.extensions?.['code']);
  const requestId = code === 'INTERNAL' ? requestIds.get(thrownObject(error)) : undefined;
  return {
    message,
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: {
      code,
      ...told,
      ...(requestId === undefined ? {} : { requestId }),
      ...costOf(formatted),
    },
  };
}

/** Apollo formats errors without the request at hand; the request's id is left here under the error itself. */
const requestIds = new WeakMap<object, string>();

function thrownObject(error: unknown): object {
  const thrown = thrownValue(error);
  return typeof thrown === 'object' && thrown !== null ? thrown : requestIds;
}

/** Lets the client's INTERNAL name the request under which the cause was logged. */
export function rememberRequest(error: unknown, requestId: string): void {
  requestIds.set(thrownObject(error), requestId);
}

/** The value that was thrown, for the log. */
export function causeForLog(error: unknown): unknown {
  return thrownValue(error);
}
