import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const PUBLIC = Symbol('vigil:public');

/** Anybody may ask for this: the database shows them what is public. */
export function Public(): CustomDecorator<symbol> {
  return SetMetadata(PUBLIC, true);
}
