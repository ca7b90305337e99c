import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/index.js';
import { html } from '../serving/html.js';
import type { Reading } from '../reading/reading.js';
import { Publisher } from '../serving/publisher.service.js';
import { AssetShelf } from '../site/asset-shelf.service.js';
import { addressOf, pathOf, SITE, type Site } from '../site/site.js';
import { readCase } from './case-read.js';
import type { CaseView } from './case-view.js';
import { embedPage, missingPage, type PageFiles } from './embed-page.js';
import { keyOf, optionsOf, type EmbedOptions } from './options.js';
import { viewOfCase } from './view-of-case.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Timelines of cases for other people's pages: a page to put into a frame, and what the component draws. */
@Controller('embed/cases')
@Public()
export class EmbedsController {
  constructor(
    private readonly publisher: Publisher,
    private readonly shelf: AssetShelf,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get(':slug')
  async frame(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const options = optionsOf(query);
    const { theme } = options;
    // In frames on pages that keep to no such header, browsers write a warning for it into the page's console.
    reply.removeHeader('origin-agent-cluster');
    await this.publisher.send(request, reply, {
      key: `embed ${slug} ${theme} ${keyOf(options)}`,
      surface: 'EMBED',
      make: async (reading) => {
        const view = await this.view(reading, slug, options);
        if (view === undefined) return html(missingPage(reading.language, theme, this.files()), 404);
        return html(embedPage(view, reading.language, theme, this.files()));
      },
    });
  }

  @Get(':slug/timeline')
  async timeline(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const options = optionsOf(query);
    await this.publisher.send(request, reply, {
      key: `embed-data ${slug} ${keyOf(options)}`,
      surface: 'DATA',
      make: async (reading) => {
        const view = await this.view(reading, slug, options);
        return view === undefined ? undefined : { type: JSON_TYPE, body: JSON.stringify(view) };
      },
    });
  }

  private async view(reading: Reading, slug: string, options: EmbedOptions): Promise<CaseView | undefined> {
    const found = await readCase(reading, slug, options);
    if (found === undefined) return undefined;
    const { language, today } = reading;
    const url = addressOf(this.site, pathOf('cases', found.slug), language);
    return viewOfCase(found, { language, today, url, limit: options.limit });
  }

  private files(): PageFiles {
    return {
      stylesheets: [this.shelf.pathOf('embed-theme.css'), this.shelf.pathOf('embed.css')],
      script: this.shelf.pathOf('frame-height.js'),
      icon: this.shelf.pathOf('icon.svg'),
    };
  }
}
