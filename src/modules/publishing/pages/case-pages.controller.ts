import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/index.js';
import { casePage } from './case-page.js';
import { casesPage } from './cases-page.js';
import { casesQueryOf } from './cases-query.js';
import { PageDesk } from './page-desk.js';
import { PageFailureFilter } from './page-failure.filter.js';
import type { Query as Options } from './paging.js';

@Controller('cases')
@Public()
@UseFilters(PageFailureFilter)
export class CasePagesController extends PageDesk {
  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() options: Options): Promise<void> {
    const query = casesQueryOf(options);
    const key = `cases ${JSON.stringify(query)}`;
    await this.send({ request, reply, key }, async (voice, reading) => casesPage(voice, reading, query));
  }

  @Get(':slug')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    await this.send({ request, reply, key: `case ${slug}` }, async (voice, reading) => casePage(voice, reading, slug));
  }
}
