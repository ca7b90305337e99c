import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VigilError } from '../errors/index.js';
import { LIMITS } from '../graphql/apollo/limits.js';
import type { Logger } from '../logging/index.js';
import type { AddressLimit } from './address-limit.js';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const GRAPHQL_PATH = '/graphql';
/** What watches over the service asks often, and the files of a page come from memory. */
const UNCOUNTED = /^\/(health|assets)\//;
const PREFLIGHT_SECONDS = '86400';
const REQUEST_HEADERS = 'content-type, accept, apollo-require-preflight, x-apollo-operation-name';

/**
 * Fastify with our limits. It logs nothing itself: its lines carry addresses and whole URLs. `trustedHops` proxies in
 * front of the service are believed in what they say of the client; with 0 every X-Forwarded header is ignored.
 */
export function createHttpAdapter(trustedHops: number): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    // A function, for Fastify takes a bare number for distrust of everybody.
    trustProxy: trustedHops > 0 && ((_address, hop): boolean => hop < trustedHops),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

/**
 * Anyone's page may read the public API, without cookies: `*` and credentials exclude each other. Returns whether
 * the request was a preflight and is answered.
 */
function allowOtherOrigins(request: FastifyRequest, reply: FastifyReply): boolean {
  if (pathOf(request) !== GRAPHQL_PATH) return false;
  reply.header('access-control-allow-origin', '*');
  reply.header('access-control-expose-headers', 'retry-after');
  if (request.method !== 'OPTIONS') return false;
  reply
    .header('access-control-allow-methods', 'GET, POST')
    .header('access-control-allow-headers', REQUEST_HEADERS)
    .header('access-control-max-age', PREFLIGHT_SECONDS)
    .code(204)
    .send();
  return true;
}

/** A Host that is no host breaks URLs that are built from it further in. */
function hasUsableHost(request: FastifyRequest): boolean {
  return URL.canParse(`http://${request.host}/`) && URL.canParse(request.url, `http://${request.hostname}/`);
}

const badRequest = (message: string): Error => Object.assign(new Error(message), { statusCode: 400 });

/** JSON in UTF-8 and nothing else; Fastify's own parser would turn other bytes into U+FFFD and go on. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(badRequest('The body is not UTF-8'));
  });
}

async function addSecurityHeaders(fastify: FastifyInstance): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

/** Refuses an address that asked too often before its body is read. */
function limitRequests(fastify: FastifyInstance, requests: AddressLimit): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (UNCOUNTED.test(pathOf(request))) return;
    const seconds = await requests.take(request.ip);
    if (seconds === 0) return;
    reply.header('retry-after', String(seconds));
    const most = String(requests.perMinute);
    const detail = `One address may send ${most} requests a minute; wait ${String(seconds)} s.`;
    throw new VigilError('TOO_MANY_REQUESTS', { detail });
  });
}

interface HttpParts {
  readonly logger: Logger;
  /** What one address may send, files and health aside. */
  readonly requests: AddressLimit;
}

/** Hooks of every request: JSON only, headers for browsers, and one log line without anything of the person. */
export async function prepareHttp(fastify: FastifyInstance, { logger, requests }: HttpParts): Promise<void> {
  acceptJsonOnly(fastify);
  await addSecurityHeaders(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!hasUsableHost(request)) {
      done(badRequest('The Host header is not a host'));
      return;
    }
    if (!allowOtherOrigins(request, reply)) done();
  });
  limitRequests(fastify, requests);
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info('Request', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}
