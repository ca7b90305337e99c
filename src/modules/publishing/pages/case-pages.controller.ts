import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/index.js';
import { Publisher } from '../serving/publisher.service.js';
import { AssetShelf } from '../site/asset-shelf.service.js';
import { casePage } from './case-page.js';
import { html } from './html.js';

@Controller('cases')
@Public()
export class CasePagesController {
  constructor(
    private readonly publisher: Publisher,
    private readonly shelf: AssetShelf,
  ) {}

  @Get(':slug')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    await this.publisher.send(request, reply, {
      key: `case ${slug}`,
      surface: 'PAGE',
      make: async (reading) => {
        const page = await casePage(reading, slug, this.shelf.pathOf('site.css'));
        return page === undefined ? undefined : html(page);
      },
    });
  }
}
