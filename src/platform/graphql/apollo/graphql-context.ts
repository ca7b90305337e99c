import type { FastifyRequest } from 'fastify';

/** What plugins and resolvers know of the request they answer. */
export interface GraphQLContext {
  readonly req: FastifyRequest;
  readonly requestId: string;
}

export const contextOf = (request: FastifyRequest): GraphQLContext => ({
  req: request,
  requestId: request.id,
});
