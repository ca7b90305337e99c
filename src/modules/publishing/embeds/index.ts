import type { Type } from '@nestjs/common';
import { ComponentController } from './component.controller.js';
import { EmbedsController } from './embeds.controller.js';
import { OEmbedController } from './oembed.controller.js';

export const EMBED_CONTROLLERS: readonly Type[] = [ComponentController, EmbedsController, OEmbedController];
