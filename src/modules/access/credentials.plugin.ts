import type { ApolloServerPlugin, GraphQLRequestListener, HeaderMap } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { visit, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { VigilError } from '../../platform/errors/index.js';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { notesOf } from './response-notes.js';

/** Under this name in its extensions a field says that it takes a password or a code. */
export const TAKES_CREDENTIALS = 'vigil:takes-credentials';

const BUSY_SECONDS = 5;

/** How often a document names fields that take credentials, in whatever operation or fragment. */
function triesIn(schema: GraphQLSchema, document: DocumentNode): number {
  const fields = schema.getMutationType()?.getFields() ?? {};
  let tries = 0;
  visit(document, {
    Field({ name }) {
      if (Object.hasOwn(fields, name.value) && fields[name.value]?.extensions[TAKES_CREDENTIALS] === true) tries += 1;
    },
  });
  return tries;
}

/** Too much work at once (WorkQueue) has no time of its own to wait, unlike tries that are counted by the minute. */
function waitAfter(errors: readonly GraphQLError[], headers: HeaderMap): number | undefined {
  const isBusy = errors.some(
    ({ originalError }) => originalError instanceof VigilError && originalError.status === 429,
  );
  return isBusy && !headers.has('retry-after') ? BUSY_SECONDS : undefined;
}

/** One try in a request, or aliases would be many guesses at the price of one; and headers that resolvers asked for. */
@Plugin()
export class CredentialsPlugin implements ApolloServerPlugin<GraphQLContext> {
  async requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
    return Promise.resolve({
      async didResolveOperation({ schema, document }) {
        if (triesIn(schema, document) > 1) {
          const detail = 'One request may hold one field that takes a password or a code.';
          throw new VigilError('QUERY_TOO_COMPLEX', { detail });
        }
        return Promise.resolve();
      },
      async willSendResponse({ contextValue, errors = [], response: { http } }) {
        const { setCookie, retryAfter = waitAfter(errors, http.headers) } = notesOf(contextValue.req);
        if (setCookie !== undefined) http.headers.set('set-cookie', setCookie);
        if (retryAfter !== undefined) {
          http.status = 429;
          http.headers.set('retry-after', String(retryAfter));
        }
        return Promise.resolve();
      },
    });
  }
}
