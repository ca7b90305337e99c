import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATEMENT_RUNNER, type StatementRunner } from '../../../platform/graphql/planner/operation-reader.js';
import { Public } from '../../access/index.js';
import type { Publication } from '../serving/publication.js';
import { Publisher } from '../serving/publisher.service.js';
import { SITE, type Site } from '../site/site.js';
import { ALL_KINDS, kindsOf } from '../site/kinds.js';
import { kindsOption, pageOf, type Options } from './options.js';
import {
  recordCalendar,
  recordFeed,
  recordPng,
  recordSvg,
  recordTable,
  recordTimeline,
  type RecordForm,
} from './record-forms.js';

type Make = (form: RecordForm) => Promise<Publication | undefined>;

/** What takes long with many cases waits until it is its turn. */
const inTurn =
  (make: Make): Make =>
  async (form) =>
    form.reading.inTurn(async () => make(form));

/** All cases in forms that are not pages. */
@Controller()
@Public()
export class RecordFormatsController {
  constructor(
    private readonly publisher: Publisher,
    @Inject(SITE) private readonly site: Site,
    @Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner,
  ) {}

  @Get('timeline.json')
  async timeline(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendKinds(request, reply, recordTimeline);
  }

  @Get('feed.atom')
  async atom(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendKinds(request, reply, async (form) => recordFeed('atom', form));
  }

  @Get('feed.rss')
  async rss(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendKinds(request, reply, async (form) => recordFeed('rss', form));
  }

  @Get('feed.json')
  async jsonFeed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendKinds(request, reply, async (form) => recordFeed('json', form));
  }

  @Get('milestones.ics')
  async calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { key: 'milestones.ics', make: inTurn(recordCalendar) });
  }

  @Get('timeline.svg')
  async drawing(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { key: 'timeline.svg', make: recordSvg });
  }

  @Get('card.png')
  async card(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { key: 'card.png', make: recordPng });
  }

  @Get('cases.csv')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = pageOf(request.query as Options);
    const make = inTurn(async (form) => recordTable('csv', form, page));
    await this.send(request, reply, { key: `cases.csv ${String(page)}`, make });
  }

  @Get('cases.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = pageOf(request.query as Options);
    const make = inTurn(async (form) => recordTable('json', form, page));
    await this.send(request, reply, { key: `cases.json ${String(page)}`, make });
  }

  private async sendKinds(request: FastifyRequest, reply: FastifyReply, make: Make): Promise<void> {
    const kinds = kindsOf(request.query as Options);
    const path = request.routeOptions.url ?? '';
    const key = `${path} ${JSON.stringify(kindsOption(kinds))}`;
    await this.send(request, reply, { key, make: async (form) => make({ ...form, kinds }) });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { key, make }: { readonly key: string; readonly make: Make },
  ): Promise<void> {
    const { site, runner } = this;
    await this.publisher.send(request, reply, {
      key: `record-form ${key}`,
      surface: 'DATA',
      make: async (reading) => make({ reading, site, runner, kinds: ALL_KINDS }),
    });
  }
}
