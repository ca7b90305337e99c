import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A request to go on as another protocol, and what is needed for it. */
interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Calls `take` before it goes on with the socket, or throws what is answered. */
type Taker = (request: FastifyRequest, upgrade: Upgrade, take: () => void) => void;

/**
 * Sends upgrades through Fastify's hooks as any request, so that host, client address and limits are looked at in one
 * place; `taker` has those that came through to `path`, others are answered as a request without it.
 */
export function takeUpgrades(fastify: FastifyInstance, path: string, taker: Taker): void {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrades.set(request, { socket, head });
    const onError = (): void => {
      socket.destroy();
    };
    socket.on('error', onError);
    const response = new ServerResponse(request);
    response.assignSocket(socket as Parameters<ServerResponse['assignSocket']>[0]);
    // What was refused is over: the socket is not read for a next request any more.
    response.on('finish', () => socket.end());
    fastify.routing(request, response);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const upgrade = upgrades.get(request.raw);
    if (upgrade === undefined || request.url.split('?', 1)[0] !== path) {
      done();
      return;
    }
    try {
      taker(request, upgrade, () => {
        reply.hijack();
        reply.raw.detachSocket(upgrade.socket as Parameters<ServerResponse['detachSocket']>[0]);
      });
    } catch (error) {
      done(error as Error);
    }
  });
}
