import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../logging/index.js';
import { documentRules } from './apollo/document-rules.js';
import { formatError } from './apollo/failure.js';
import { contextOf, type GraphQLContext } from './apollo/graphql-context.js';
import { LIMITS } from './apollo/limits.js';
import { failureLogPlugin, limitsPlugin, statusPlugin, type CallLimit } from './apollo/plugins.js';

export interface GraphQLParts {
  readonly logger: Logger;
  /** Last word on the schema that the decorators made: the read planner attaches its resolvers here. */
  readonly transformSchema?: (schema: GraphQLSchema) => GraphQLSchema | Promise<GraphQLSchema>;
  /** How many computed fields one address may ask for; any number if left out. */
  readonly calculations?: CallLimit;
  /** Plugins that run after the limits and before the status is chosen. */
  readonly plugins?: readonly ApolloServerPlugin<GraphQLContext>[];
}

/** Apollo Server as this service runs it: one path, no batches, no page of a third party, coded errors without stacks. */
export function graphqlOptions({
  logger,
  transformSchema,
  calculations,
  plugins = [],
}: GraphQLParts): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    ...(transformSchema === undefined ? {} : { transformSchema }),
    context: contextOf,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.reportedErrors },
    validationRules: [...documentRules],
    formatError,
    // Nest's landing page loads from a third party, and its error plugins would undo our statuses and codes.
    graphiql: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      limitsPlugin(calculations),
      ...plugins,
      failureLogPlugin(logger),
      statusPlugin,
    ],
  };
}
