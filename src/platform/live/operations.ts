import {
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { ERROR_TABLE, VigilError } from '../errors/index.js';
import { checkCost } from '../graphql/apollo/cost.js';
import { checkImpreciseDates } from '../graphql/apollo/date-budget.js';
import { liveRules } from '../graphql/apollo/document-rules.js';
import { causeForLog, formatError, operationFailure } from '../graphql/apollo/failure.js';
import type { GraphQLContext } from '../graphql/apollo/graphql-context.js';
import { checkVariables } from '../graphql/apollo/input-check.js';
import { LIMITS } from '../graphql/apollo/limits.js';

/** What went wrong on our side, for the log. */
export type OnFailure = (failure: { readonly code: string; readonly error: unknown }) => void;

const isGraphQLError = (error: unknown): error is GraphQLError => error instanceof GraphQLError;

/** The refusal as GraphQL makes them, under a code that `formatError` knows. */
function refusal(error: unknown, code: string): GraphQLError {
  if (!isGraphQLError(error)) {
    const original = error instanceof Error ? error : new Error(String(error));
    return new GraphQLError(original.message, { originalError: original });
  }
  const { message, nodes, source, positions, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: originalError ?? null,
    extensions: { ...extensions, code },
  });
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return refusal(error, 'GRAPHQL_PARSE_FAILED');
  }
}

/** What a subscription is run with, or why it is not: the limits and codes are those of queries. */
export function prepare(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
  context: GraphQLContext,
): ExecutionArgs | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const invalid = validate(schema, document, liveRules, { maxErrors: LIMITS.reportedErrors });
  if (invalid.length > 0) return invalid.map((error) => refusal(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) {
    return [refusal(new GraphQLError('Name the operation.'), 'OPERATION_RESOLUTION_FAILURE')];
  }
  const variableValues = variables ?? {};
  try {
    checkVariables(variableValues);
    checkImpreciseDates(variableValues);
    checkCost({ schema, document, operation, variables: variableValues });
  } catch (error) {
    return [isGraphQLError(error) ? error : refusal(error, 'BAD_USER_INPUT')];
  }
  return { schema, document, operationName: operationName ?? null, variableValues, contextValue: context };
}

/** Why a subscription is not begun although there is nothing wrong with it. */
export const tooMany = (detail: string): GraphQLError =>
  refusal(new VigilError('TOO_MANY_REQUESTS', { detail }), 'TOO_MANY_REQUESTS');

/** Errors as clients are told of them; what was not their doing goes to the log. */
export function toldErrors(errors: readonly GraphQLError[], onFailure: OnFailure): readonly GraphQLFormattedError[] {
  return errors.map((error) => {
    const { code } = operationFailure(error, error.extensions['code']);
    if (ERROR_TABLE[code].status >= 500) onFailure({ code, error: causeForLog(error) });
    return formatError(error.toJSON(), error);
  });
}
