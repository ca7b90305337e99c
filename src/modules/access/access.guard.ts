import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { VigilError } from '../../platform/errors/index.js';
import type { Permission } from './permissions.js';
import { PUBLIC } from './public-decorator.js';
import { REQUIRED_PERMISSION } from './requires-decorator.js';

/**
 * Stands before every root field of the schema and refuses what does not say who may ask for it. What a reader then
 * sees of a fact is the database's decision, not this guard's.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    // The few other routes are the platform's own, which knows no module and reads no facts.
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const targets = [execution.getHandler(), execution.getClass()];
    const required = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, targets);
    // Nobody can sign in yet, so whoever asks is nobody.
    if (required !== undefined) throw new VigilError('UNAUTHENTICATED');
    if (this.reflector.getAllAndOverride<true | undefined>(PUBLIC, targets) === true) return true;
    throw new VigilError('FORBIDDEN');
  }
}
