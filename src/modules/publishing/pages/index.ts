import type { Type } from '@nestjs/common';
import { CasePagesController } from './case-pages.controller.js';
import { FrontPagesController } from './front-pages.controller.js';
import { UnknownPagesController } from './unknown-pages.controller.js';

/** The one for unknown addresses comes last: what others answer is theirs. */
export const PAGE_CONTROLLERS: readonly Type[] = [CasePagesController, FrontPagesController, UnknownPagesController];
