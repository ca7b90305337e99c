import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_TABLE, VigilError, type ErrorCode } from '../../errors/index.js';
import type { Logger } from '../../logging/index.js';
import { checkCost } from './cost.js';
import { checkImpreciseDates } from './date-budget.js';
import { causeForLog, operationFailure, rememberRequest } from './failure.js';
import type { GraphQLContext } from './graphql-context.js';
import { checkVariables } from './input-check.js';
import { LIMITS } from './limits.js';
import { costsOfCalls, workedCalls } from './worked-fields.js';

type Context = GraphQLRequestContext<GraphQLContext>;

/** What one address may ask to be computed; the platform's HTTP floor counts it. */
export interface CallLimit {
  readonly perMinute: number;
  /** Takes `calls` and returns 0, or takes none and returns the seconds to wait. */
  take(address: string, calls: number): Promise<number>;
}

type Http = Context['response']['http'];

async function takeCalls(limit: CallLimit, { req }: GraphQLContext, calls: number, http: Http): Promise<void> {
  if (calls === 0) return;
  const seconds = await limit.take(req.ip, calls);
  if (seconds === 0) return;
  http.headers.set('retry-after', String(seconds));
  const most = `One address may ask for ${String(limit.perMinute)} calculations a minute, heavy ones counting as several`;
  throw new VigilError('TOO_MANY_REQUESTS', { detail: `${most}; wait ${String(seconds)} s.` });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Variables, number of calls and cost are checked once the operation is known and before anything of it runs. Calls
 * are counted before they are priced, for pricing is work too; heavy ones count as several once their price is known.
 */
export function limitsPlugin(limit: CallLimit | undefined): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return Promise.resolve({
        async didResolveOperation({ schema, document, operation, request, contextValue, response }) {
          const variables = request.variables ?? {};
          checkVariables(variables);
          checkImpreciseDates(variables);
          if (operation === undefined) return;
          const priced = { schema, document, operation, variables };
          const calls = workedCalls(priced);
          if (limit !== undefined) await takeCalls(limit, contextValue, calls.length, response.http);
          const costs = costsOfCalls(calls);
          checkCost(priced, sumOf(costs));
          const more = sumOf(costs.map((cost) => Math.floor(cost / LIMITS.costOfOrdinaryCall)));
          if (limit !== undefined) await takeCalls(limit, contextValue, more, response.http);
        },
      });
    },
  };
}

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
