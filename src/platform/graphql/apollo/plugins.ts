import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_TABLE, type ErrorCode } from '../../errors/index.js';
import type { Logger } from '../../logging/index.js';
import { checkCost } from './cost.js';
import { causeForLog, operationFailure, rememberRequest } from './failure.js';
import type { GraphQLContext } from './graphql-context.js';
import { checkVariables } from './input-check.js';

type Context = GraphQLRequestContext<GraphQLContext>;

/** Variables and cost are checked once the operation is known and before anything of it runs. */
export const limitsPlugin: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return Promise.resolve({
      async didResolveOperation({ schema, document, operation, request }) {
        const variables = request.variables ?? {};
        checkVariables(variables);
        if (operation !== undefined) checkCost({ schema, document, operation, variables });
        return Promise.resolve();
      },
    });
  },
};

/** Logs what was not the client's doing, under the id of its request. */
export function failureLogPlugin(logger: Logger): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return Promise.resolve({
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            const { code } = operationFailure(error, error.extensions['code']);
            if (ERROR_TABLE[code].status < 500) continue;
            rememberRequest(error, requestId);
            logger.error('A request failed on our side', { requestId, code, error: causeForLog(error) });
          }
          return Promise.resolve();
        },
      });
    },
  };
}

const REFUSED_DOCUMENT: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
]);

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_TABLE, code);

/** Codes of formatted errors; `formatError` has put each into the closed table. */
function codesOf(errors: readonly GraphQLFormattedError[]): ErrorCode[] {
  return errors.map((error) => error.extensions?.['code']).map((code) => (isErrorCode(code) ? code : 'INTERNAL'));
}

/** GraphQL over HTTP: a client that takes only application/json gets 200 for a well-formed request, whatever it said. */
function takesLegacyJson({ request }: Context): boolean {
  const accept = request.http?.headers.get('accept') ?? '';
  return !accept.includes('application/graphql-response+json');
}

function isWellFormed({ request }: Context): boolean {
  const variables: unknown = request.variables ?? {};
  return typeof request.query === 'string' && typeof variables === 'object' && !Array.isArray(variables);
}

function statusOf(context: Context, errors: readonly GraphQLFormattedError[], hasData: boolean): number | undefined {
  const codes = codesOf(errors);
  const [first] = codes;
  if (first === undefined) return undefined;
  // A failure of ours is one for every reader of the status, whatever else the answer holds.
  const ours = codes.map((code) => ERROR_TABLE[code].status).filter((status) => status >= 500);
  if (ours.length > 0) return Math.max(...ours);
  if (hasData) return 200;
  const isRefusal = codes.every((code) => REFUSED_DOCUMENT.has(code));
  return isRefusal && isWellFormed(context) && takesLegacyJson(context) ? 200 : ERROR_TABLE[first].status;
}

/** The status of an answer by the codes of its errors; 405 for a mutation by GET stays. */
export const statusPlugin: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return Promise.resolve({
      async willSendResponse(context) {
        const { body, http } = context.response;
        if (body.kind !== 'single' || http.status === 405) return Promise.resolve();
        const status = statusOf(context, body.singleResult.errors ?? [], 'data' in body.singleResult);
        if (status === undefined) return Promise.resolve();
        http.status = status;
        if (status === 503) http.headers.set('retry-after', '5');
        return Promise.resolve();
      },
    });
  },
};
