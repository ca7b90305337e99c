import { Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reading } from '../reading/reading.js';
import type { Publication } from '../serving/publication.js';
import { Publisher } from '../serving/publisher.service.js';
import { AssetShelf } from '../site/asset-shelf.service.js';
import { SITE, type Site } from '../site/site.js';
import { html } from '../serving/html.js';
import { Layout } from './layout.js';
import { missingPage } from './missing-page.js';
import type { Moved, Page } from './page.js';
import { pageAssets } from './page-assets.js';
import { Voice } from './voice.js';

/** Undefined: there is no such page. */
type Make = (voice: Voice, reading: Reading) => Promise<Page | Moved | undefined>;

interface PageRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Path and options, normalised: requests that are the same by it get the same page. */
  readonly key: string;
}

/** What all controllers of pages do in the same way. */
export abstract class PageDesk {
  constructor(
    private readonly publisher: Publisher,
    private readonly shelf: AssetShelf,
    @Inject(SITE) private readonly site: Site,
  ) {}

  protected async send({ request, reply, key }: PageRequest, make: Make): Promise<void> {
    await this.publisher.send(request, reply, {
      key: `page ${key}`,
      surface: 'PAGE',
      make: async (reading) => {
        const voice = new Voice(reading.language, reading.today, this.site);
        return this.publicationOf(voice, await make(voice, reading));
      },
    });
  }

  private publicationOf(voice: Voice, made: Page | Moved | undefined): Publication {
    if (made !== undefined && 'movedTo' in made) {
      const location = voice.address(made.movedTo);
      return { type: 'text/plain; charset=utf-8', body: `${location}\n`, status: 301, headers: { location } };
    }
    const page = made ?? missingPage(voice);
    const document = Layout({ voice, page, assets: pageAssets(this.shelf) });
    return html(document, made === undefined ? 404 : 200);
  }
}
