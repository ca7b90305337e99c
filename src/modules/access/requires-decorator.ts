import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const REQUIRED_PERMISSION = Symbol('vigil:required-permission');

/** Only an account with this permission may ask for it: UNAUTHENTICATED for nobody, FORBIDDEN for others. */
export function Requires(permission: Permission): CustomDecorator<symbol> {
  return SetMetadata(REQUIRED_PERMISSION, permission);
}
