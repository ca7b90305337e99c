import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/index.js';
import { campaignPage } from './campaign-page.js';
import { frontPage } from './front-page.js';
import { newsPage } from './news-page.js';
import { PageDesk } from './page-desk.js';
import { PageFailureFilter } from './page-failure.filter.js';
import { placeOf, type Query as Options } from './paging.js';
import { personPage } from './person-page.js';

@Controller()
@Public()
@UseFilters(PageFailureFilter)
export class FrontPagesController extends PageDesk {
  @Get()
  async front(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send({ request, reply, key: 'front' }, frontPage);
  }

  @Get('news')
  async news(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() options: Options): Promise<void> {
    const place = placeOf(options);
    const key = `news ${JSON.stringify(place)}`;
    await this.send({ request, reply, key }, async (voice, reading) => newsPage(voice, reading, place));
  }

  @Get('prisoners/:slug')
  async person(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    const key = `person ${slug}`;
    await this.send({ request, reply, key }, async (voice, reading) => personPage(voice, reading, slug));
  }

  @Get('campaigns/:slug')
  async campaign(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    const key = `campaign ${slug}`;
    await this.send({ request, reply, key }, async (voice, reading) => campaignPage(voice, reading, slug));
  }
}
