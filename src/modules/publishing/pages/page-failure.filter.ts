import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { ERROR_TABLE } from '../../../platform/errors/index.js';
import { publicFailure } from '../../../platform/graphql/apollo/failure.js';
import { languageOf } from '../serving/publisher.service.js';
import { CONTENT_POLICY } from '../serving/surfaces.js';
import { AssetShelf } from '../site/asset-shelf.service.js';
import { SITE, type Site } from '../site/site.js';
import { documentText, HTML } from '../serving/html.js';
import { Layout } from './layout.js';
import { failedPage, missingPage } from './missing-page.js';
import { pageAssets } from './page-assets.js';
import { Voice } from './voice.js';

const RETRY_AFTER_SECONDS = '5';

/** Tells a reader what went wrong with a page as a page. What it needs is at hand without the database. */
@Catch()
export class PageFailureFilter implements ExceptionFilter {
  private readonly logger = new Logger('pages');

  constructor(
    private readonly shelf: AssetShelf,
    @Inject(SITE) private readonly site: Site,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status } = ERROR_TABLE[publicFailure(thrown).code];
    if (status >= 500) this.logger.error(`Page of request ${request.id} failed on our side`, thrown);
    const { language } = languageOf(request);
    const voice = new Voice(language, this.clock.today(), this.site);
    const page = status >= 500 ? failedPage(voice, request.id) : missingPage(voice);
    if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    void reply
      .code(status >= 500 ? status : 404)
      .header('content-security-policy', CONTENT_POLICY.PAGE)
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .type(HTML)
      .send(documentText(Layout({ voice, page, assets: pageAssets(this.shelf) })));
  }
}
