import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { Public } from '../../access/index.js';
import { PageDesk } from './page-desk.js';

/** Whether a person in a browser asks, who can do more with a page than with JSON. */
const wantsPage = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true &&
  new Negotiator({ headers }).mediaType(['application/json', 'text/html']) === 'text/html';

/** Every address that nothing else answers. */
@Controller()
@Public()
export class UnknownPagesController extends PageDesk {
  @Get('*')
  async missing(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!wantsPage(request)) throw new NotFoundException();
    await this.send({ request, reply, key: 'missing' }, async () => Promise.resolve(undefined));
  }
}
