import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { packageRoot } from '../../../platform/config/index.js';
import { Public } from '../../access/index.js';
import { Publisher } from '../serving/publisher.service.js';

/** Bundled by scripts/bundle-embeds.mjs. */
const FILE = join(packageRoot(), 'dist/embeds/timeline.js');

/** Its address is in other people's pages and never changes, so it is asked for anew within the hour. */
const HEADERS = { 'cache-control': 'public, max-age=3600', vary: 'accept-encoding' };

/** The component `<case-timeline>` for pages that run scripts. */
@Controller('embed')
@Public()
export class ComponentController {
  private script: Buffer | undefined;

  constructor(private readonly publisher: Publisher) {}

  @Get('timeline.js')
  async component(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.publisher.send(request, reply, {
      key: 'embed-component',
      surface: 'DATA',
      make: async () => {
        this.script ??= readFileSync(FILE);
        return Promise.resolve({ type: 'text/javascript; charset=utf-8', body: this.script, headers: HEADERS });
      },
    });
  }
}
