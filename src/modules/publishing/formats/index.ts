import type { Type } from '@nestjs/common';
import { CaseFormatsController } from './case-formats.controller.js';
import { RecordFormatsController } from './record-formats.controller.js';

export const FORMAT_CONTROLLERS: readonly Type[] = [CaseFormatsController, RecordFormatsController];
