import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const REQUIRED_PERMISSION = Symbol('vigil:required-permission');
export const REQUIRED_FRESH = Symbol('vigil:required-fresh');

/** What a field asks for besides the permission. */
export interface Conditions {
  /**
   * In a session only, whose holder proved anew who they are in the last five minutes (`reauthenticate`):
   * REAUTHENTICATION_REQUIRED for others, FORBIDDEN for API tokens.
   */
  readonly fresh?: boolean;
}

/** Only an account with this permission may ask for it: UNAUTHENTICATED for nobody, FORBIDDEN for others. */
export function Requires(permission: Permission, { fresh = false }: Conditions = {}): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(REQUIRED_PERMISSION, permission), SetMetadata(REQUIRED_FRESH, fresh));
}
