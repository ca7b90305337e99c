import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { VigilError } from '../../platform/errors/index.js';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import type { Actor } from '../identity/index.js';
import { noteAdmitted } from './current-actor.decorator.js';
import { isAllowed, type Permission } from './permissions.js';
import { PUBLIC } from './public-decorator.js';
import { REQUIRED_FRESH, REQUIRED_PERMISSION } from './requires-decorator.js';
import { Visitors } from './visitors.service.js';

/** Nobody can prove anew who they are through a token, so it is not what would mend the request. */
function requireFresh({ by }: Actor): void {
  if (by.kind === 'API_TOKEN') {
    throw new VigilError('FORBIDDEN', { detail: 'API tokens may not do this: sign in and use a session.' });
  }
  if (by.fresh !== true) throw new VigilError('REAUTHENTICATION_REQUIRED');
}

/**
 * Stands before every root field of the schema and refuses what does not say who may ask for it. What a reader then
 * sees of a fact is the database's decision, not this guard's.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: Visitors,
  ) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    // The few other routes are the platform's own, which knows no module and reads no facts.
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const targets = [execution.getHandler(), execution.getClass()];
    const required = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, targets);
    if (required !== undefined) {
      const fresh = this.reflector.getAllAndOverride<boolean | undefined>(REQUIRED_FRESH, targets) === true;
      return this.requirePermission(execution, required, fresh);
    }
    if (this.reflector.getAllAndOverride<true | undefined>(PUBLIC, targets) === true) return true;
    throw new VigilError('FORBIDDEN');
  }

  private async requirePermission(
    execution: ExecutionContext,
    permission: Permission,
    fresh: boolean,
  ): Promise<boolean> {
    const { req } = GqlExecutionContext.create(execution).getContext<GraphQLContext>();
    const actor = await this.visitors.actorOf(req);
    if (actor === undefined) throw new VigilError('UNAUTHENTICATED');
    if (!isAllowed(actor, permission)) throw new VigilError('FORBIDDEN');
    if (fresh) requireFresh(actor);
    noteAdmitted(req, actor);
    return true;
  }
}
