import type { Type } from '@nestjs/common';

export const FORMAT_CONTROLLERS: readonly Type[] = [];
