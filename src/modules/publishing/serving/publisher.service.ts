import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { ERROR_TABLE, VigilError } from '../../../platform/errors/index.js';
import { publicFailure } from '../../../platform/graphql/apollo/failure.js';
import { chooseLanguage, type Choice, type Language } from '../words/languages.js';
import { AnswerKeeper } from './answer-keeper.service.js';
import type { Coding, KeptAnswer } from './kept-answer.js';
import type { Order, Surface } from './publication.js';
import { CONTENT_POLICY } from './surfaces.js';

const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];

/** Checked with us at every use: what a page says may change with any fact, and a day later. */
const ALWAYS_CHECK = 'public, no-cache';

const RETRY_AFTER_SECONDS = '5';

const one = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The language a request wants: by `lang` in its address, else by Accept-Language. */
export function languageOf({ query, headers }: FastifyRequest): Choice {
  const lang = one((query as Readonly<Record<string, unknown>>)['lang']);
  return chooseLanguage(lang, headers['accept-language']);
}

/** Whether the address has more options than the language; whether they mean anything is not known here. */
const hasOptions = ({ query }: FastifyRequest): boolean => Object.keys(query as object).some((name) => name !== 'lang');

/** The smallest form the client takes. */
function codingOf({ headers }: FastifyRequest, { bodies }: KeptAnswer): Coding {
  const taken = new Negotiator({ headers }).encodings();
  const takesAny = taken.includes('*');
  return CODINGS.find((coding) => bodies.has(coding) && (takesAny || taken.includes(coding))) ?? 'identity';
}

/**
 * The tag under which the client has this answer already; undefined: it has another one or none. Any coding counts, for
 * what is the same in one is the same in all, and the client is told which of its copies is meant.
 */
function knownTag({ headers }: FastifyRequest, { bodies }: KeptAnswer, coding: Coding): string | undefined {
  const sent = headers['if-none-match'];
  if (sent === undefined) return undefined;
  if (sent.trim() === '*') return bodies.get(coding)?.etag;
  const known = new Set(sent.split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return [coding, ...CODINGS].map((one) => bodies.get(one)?.etag).find((etag) => etag !== undefined && known.has(etag));
}

function bodyIn({ bodies }: KeptAnswer, coding: Coding): { readonly bytes: Buffer; readonly etag: string } {
  const body = bodies.get(coding);
  if (body === undefined) throw new Error(`Not kept as ${coding}`);
  const { buffer, byteOffset, byteLength } = body.bytes;
  return { bytes: Buffer.from(buffer, byteOffset, byteLength), etag: body.etag };
}

/** Sends publications, with validators and the headers of their surface. */
@Injectable()
export class Publisher {
  constructor(private readonly keeper: AnswerKeeper) {}

  /** @throws VigilError NOT_FOUND where nothing is there, TIMEOUT where too many long answers are being made */
  async send(request: FastifyRequest, reply: FastifyReply, order: Order): Promise<void> {
    const { language, byAddress } = languageOf(request);
    // First of all, for what goes wrong from here on is answered under them, too.
    this.setHeaders(reply, order.surface, byAddress);
    const answer = await this.answerTo(reply, { ...order, isChosen: hasOptions(request) }, language);
    if (answer === undefined) throw new VigilError('NOT_FOUND');
    const coding = codingOf(request, answer);
    const known = answer.status === 200 ? knownTag(request, answer, coding) : undefined;
    if (known !== undefined) {
      await reply.code(304).headers(answer.headers).header('etag', known).send();
      return;
    }
    const { bytes, etag } = bodyIn(answer, coding);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    await reply
      .code(answer.status)
      .headers(answer.headers)
      .header('etag', etag)
      .header('content-language', language)
      .type(answer.type)
      .send(bytes);
  }

  private async answerTo(reply: FastifyReply, order: Order, language: Language): Promise<KeptAnswer | undefined> {
    try {
      return await this.keeper.answer(order, language);
    } catch (error) {
      if (ERROR_TABLE[publicFailure(error).code].status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
      throw error;
    }
  }

  private setHeaders(reply: FastifyReply, surface: Surface, byAddress: boolean): void {
    reply
      .header('cache-control', ALWAYS_CHECK)
      .header('vary', byAddress ? 'accept-encoding' : 'accept-encoding, accept-language')
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', 'etag, retry-after')
      .header('content-security-policy', CONTENT_POLICY[surface]);
    if (surface === 'EMBED') reply.removeHeader('x-frame-options');
  }
}
