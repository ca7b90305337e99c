import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import type { Actor } from '../identity/index.js';

// Decorators are made outside of the injector; entries go with their requests.
const admitted = new WeakMap<FastifyRequest, Actor>();

/** Remembers whom the guard let pass. For the guard alone. */
export function noteAdmitted(request: FastifyRequest, actor: Actor): void {
  admitted.set(request, actor);
}

/** Whom the guard let pass to a field of the request. */
export function admittedActor(request: FastifyRequest, field: string): Actor {
  const actor = admitted.get(request);
  if (actor === undefined) throw new Error(`${field}: nobody was asked for a permission`);
  return actor;
}

function actorOf(_data: undefined, execution: ExecutionContext): Actor {
  const { req } = GqlExecutionContext.create(execution).getContext<GraphQLContext>();
  return admittedActor(req, execution.getHandler().name);
}

/** The account that asks, as a parameter of type `Actor`. Stands only in fields with `@Requires`, which admits it. */
export const CurrentActor: () => ParameterDecorator = createParamDecorator(actorOf);
