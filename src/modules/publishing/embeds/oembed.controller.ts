import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VigilError } from '../../../platform/errors/index.js';
import { Public } from '../../access/index.js';
import type { Reading } from '../reading/reading.js';
import { Publisher } from '../serving/publisher.service.js';
import { SITE, type Site } from '../site/site.js';
import { oEmbedOf, oEmbedXml, pastedCase, roomKey, type OEmbed, type Room } from './oembed.js';
import { countOf } from './options.js';

const FORMATS = {
  json: { type: 'application/json; charset=utf-8', write: (answer: OEmbed): string => JSON.stringify(answer) },
  xml: { type: 'text/xml; charset=utf-8', write: oEmbedXml },
} as const;

const isFormat = (name: unknown): name is keyof typeof FORMATS =>
  typeof name === 'string' && Object.hasOwn(FORMATS, name);

const DOCUMENT = `query OEmbed($slug: String!, $locale: Locale) {
  case(slug: $slug) { id slug title(locale: $locale) prisoner { id name(locale: $locale) } } }`;

interface CaseRead {
  readonly slug: string;
  readonly title: string;
  readonly prisoner: { readonly name: string };
}

type Asked = Readonly<Record<string, unknown>>;

/** Tells editors and messengers how to show the page of a case that somebody pasted: https://oembed.com */
@Controller('oembed')
@Public()
export class OEmbedController {
  constructor(
    private readonly publisher: Publisher,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get()
  async oEmbed(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() asked: Asked): Promise<void> {
    const { url, format = 'json', maxwidth, maxheight } = asked;
    if (typeof url !== 'string' || url === '') throw new VigilError('BAD_USER_INPUT', { field: 'url' });
    if (!isFormat(format)) return this.refuseFormat(reply);
    const pasted = pastedCase(this.site, url);
    if (pasted === undefined) throw new VigilError('NOT_FOUND');
    const { slug, language } = pasted;
    // The pasted address says in which language the answer is to be, whatever the program that asks prefers.
    if (language !== undefined) Object.assign(request.query as object, { lang: language });
    const room = { width: countOf(maxwidth), height: countOf(maxheight) };
    const isNamed = language !== undefined;
    await this.publisher.send(request, reply, {
      key: `oembed ${format} ${slug} ${String(isNamed)} ${roomKey(room)}`,
      surface: 'DATA',
      make: async (reading) => {
        const answer = await this.answer(reading, slug, isNamed, room);
        const { type, write } = FORMATS[format];
        return answer === undefined ? undefined : { type, body: write(answer) };
      },
    });
  }

  private async answer(reading: Reading, slug: string, isNamed: boolean, room: Room): Promise<OEmbed | undefined> {
    const { language } = reading;
    const asked = { slug, locale: language };
    const { case: found } = await reading.of<{ readonly case: CaseRead | null }>(DOCUMENT, asked);
    if (found === null) return undefined;
    const { prisoner, ...named } = found;
    return oEmbedOf(this.site, { ...named, name: prisoner.name }, { language, asked: isNamed }, room);
  }

  /** The one status of the specification that no failure of ours has. */
  private async refuseFormat(reply: FastifyReply): Promise<void> {
    const message = 'The formats are json and xml.';
    await reply
      .code(501)
      .header('access-control-allow-origin', '*')
      .type(FORMATS.json.type)
      .send(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT', field: 'format' } }] }));
  }
}
