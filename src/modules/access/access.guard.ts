import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { VigilError } from '../../platform/errors/index.js';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { isAllowed, type Permission } from './permissions.js';
import { PUBLIC } from './public-decorator.js';
import { REQUIRED_PERMISSION } from './requires-decorator.js';
import { Visitors } from './visitors.service.js';

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
    if (required !== undefined) return this.requirePermission(execution, required);
    if (this.reflector.getAllAndOverride<true | undefined>(PUBLIC, targets) === true) return true;
    throw new VigilError('FORBIDDEN');
  }

  private async requirePermission(execution: ExecutionContext, permission: Permission): Promise<boolean> {
    const { req } = GqlExecutionContext.create(execution).getContext<GraphQLContext>();
    const actor = await this.visitors.actorOf(req);
    if (actor === undefined) throw new VigilError('UNAUTHENTICATED');
    if (!isAllowed(actor, permission)) throw new VigilError('FORBIDDEN');
    return true;
  }
}
