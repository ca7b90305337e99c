import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/index.js';
import type { Publication } from '../serving/publication.js';
import { Publisher } from '../serving/publisher.service.js';
import { addressOf, pathOf, SITE, type Site } from '../site/site.js';
import { caseCalendar, caseFeed, casePng, caseSvg, caseTimeline, type CaseForm } from './case-forms.js';
import { ALL_KINDS, kindsOf } from '../site/kinds.js';
import { kindsOption, type Options } from './options.js';
import { readCase } from './reading/case-record.js';

interface FormFile {
  readonly make: (form: CaseForm) => Publication | Promise<Publication>;
  /** Whether `kinds` chooses what is in it. */
  readonly hasKinds: boolean;
}

const FILES = {
  'timeline.json': { make: caseTimeline, hasKinds: true },
  'timeline.svg': { make: caseSvg, hasKinds: true },
  'card.png': { make: casePng, hasKinds: false },
  'milestones.ics': { make: caseCalendar, hasKinds: false },
  'feed.atom': { make: async (form) => caseFeed('atom', form), hasKinds: true },
  'feed.json': { make: async (form) => caseFeed('json', form), hasKinds: true },
  'feed.rss': { make: async (form) => caseFeed('rss', form), hasKinds: true },
} as const satisfies Readonly<Record<string, FormFile>>;

/** The forms of a case that are not pages. */
@Controller('cases/:slug')
@Public()
export class CaseFormatsController {
  constructor(
    private readonly publisher: Publisher,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get(Object.keys(FILES))
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    const file = fileOf(request);
    const { make, hasKinds } = FILES[file];
    const kinds = hasKinds ? kindsOf(request.query as Options) : ALL_KINDS;
    await this.publisher.send(request, reply, {
      key: `case-form ${JSON.stringify([slug, file, kindsOption(kinds)])}`,
      surface: 'DATA',
      make: async (reading) => {
        const found = await readCase(reading, slug);
        if (found === undefined) return undefined;
        const { site } = this;
        if (found.slug === slug) return make({ reading, site, found, kinds });
        const path = `${pathOf('cases', found.slug)}/${file}`;
        return moved(addressOf(site, path, reading.language, kindsOption(kinds)));
      },
    });
  }
}

const isFile = (name: string): name is keyof typeof FILES => Object.hasOwn(FILES, name);

/** The last part of the path: only those of the table are routed here. */
function fileOf({ routeOptions: { url = '' } }: FastifyRequest): keyof typeof FILES {
  const name = url.slice(url.lastIndexOf('/') + 1);
  if (!isFile(name)) throw new Error(`No form is routed to ${url}`);
  return name;
}

const moved = (location: string): Publication => ({
  type: 'text/plain; charset=utf-8',
  body: `${location}\n`,
  status: 301,
  headers: { location },
});
