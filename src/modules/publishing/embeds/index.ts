import type { Type } from '@nestjs/common';

export const EMBED_CONTROLLERS: readonly Type[] = [];
