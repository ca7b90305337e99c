import type { Type } from '@nestjs/common';
import { CasePagesController } from './case-pages.controller.js';

export const PAGE_CONTROLLERS: readonly Type[] = [CasePagesController];
