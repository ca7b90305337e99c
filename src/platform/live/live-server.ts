import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context as Connection, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { GraphQLContext } from '../graphql/apollo/graphql-context.js';
import { AddressLimit } from '../http/index.js';
import { Gate } from './gate.js';
import { LIVE_LIMITS, type LiveLimits } from './limits.js';
import { LiveSocket } from './live-socket.js';
import { prepare, toldErrors, tooMany, type OnFailure } from './operations.js';
import { takeUpgrades } from './upgrades.js';

/** Somebody who keeps a connection open. */
export interface LiveCaller {
  /** Headers by which requests of the same caller would be recognised. */
  readonly headers: IncomingHttpHeaders;
  /** Whether the caller may stay: sessions end. */
  mayStay(): Promise<boolean>;
}

/** Knows who may come in. A port: the platform knows no accounts. */
export interface Doorkeeper {
  /** @returns undefined for somebody who claims to be who they are not */
  admit(params: Readonly<Record<string, unknown>>, headers: IncomingHttpHeaders): Promise<LiveCaller | undefined>;
}

export interface LiveParts {
  readonly fastify: FastifyInstance;
  readonly schema: () => GraphQLSchema;
  readonly doorkeeper: Doorkeeper;
  readonly onFailure: OnFailure;
  readonly limits?: Partial<LiveLimits>;
}

/** What is known of a connection. */
interface Extra {
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  caller?: LiveCaller;
}

const PATH = '/graphql';

/** Subscriptions over WebSocket (graphql-transport-ws), on the server and the path of the queries. */
export class LiveServer {
  private readonly limits: LiveLimits;
  private readonly gate: Gate;
  private readonly begun: AddressLimit;
  private readonly sockets = new Set<LiveSocket>();
  private readonly webSockets: WebSocketServer;
  private readonly protocol: Server<Extra>;
  private closing = false;

  constructor(private readonly parts: LiveParts) {
    this.limits = { ...LIVE_LIMITS, ...parts.limits };
    this.gate = new Gate(this.limits);
    this.begun = new AddressLimit(this.limits.begunPerMinute);
    this.webSockets = new WebSocketServer({
      noServer: true,
      maxPayload: this.limits.messageBytes,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.protocol = this.makeProtocol();
    takeUpgrades(parts.fastify, PATH, (request, { socket, head }, take) => {
      const leave = this.gate.enter(request.ip);
      socket.once('close', leave);
      take();
      this.webSockets.handleUpgrade(request.raw, socket, head, (webSocket) => {
        this.opened(webSocket, request);
      });
    });
  }

  /** Lets nobody in any more and sends everybody away; waits until they are gone. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.sockets].map(async (socket) => socket.part()));
  }

  private opened(webSocket: WebSocket, { ip, headers }: FastifyRequest): void {
    const extra: Extra = { address: ip, headers };
    const socket = new LiveSocket(webSocket, this.limits, async () => extra.caller?.mayStay() ?? Promise.resolve(true));
    if (this.closing) {
      void socket.part();
      return;
    }
    this.sockets.add(socket);
    const closed = this.protocol.opened(socket.asProtocol(), extra);
    webSocket.once('close', (code, reason) => {
      this.sockets.delete(socket);
      void closed(code, reason.toString());
    });
  }

  private makeProtocol(): Server<Extra> {
    const { doorkeeper, schema, onFailure } = this.parts;
    return makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: this.limits.initMs,
      onConnect: async ({ extra, connectionParams = {} }) => {
        const caller = await doorkeeper.admit(connectionParams, extra.headers);
        if (caller === undefined) return false;
        extra.caller = caller;
        return true;
      },
      onSubscribe: async (connection, _id, payload) => {
        const refused = await this.refusal(connection);
        return refused === undefined ? prepare(schema(), payload, contextOf(connection)) : [refused];
      },
      onError: (_connection, _id, _payload, errors) => toldErrors(errors, onFailure),
      onNext: (...[, , , , { data = null, errors }]) =>
        errors === undefined ? undefined : { data, errors: toldErrors(errors, onFailure) },
    });
  }

  private async refusal({
    subscriptions,
    extra,
  }: Connection<Record<string, unknown>, Extra>): Promise<GraphQLError | undefined> {
    // The one that is being begun is among them.
    if (Object.keys(subscriptions).length > this.limits.subscriptions) {
      return tooMany(`One connection may hold ${String(this.limits.subscriptions)} subscriptions.`);
    }
    const seconds = await this.begun.take(extra.address);
    if (seconds === 0) return undefined;
    const most = `One address may begin ${String(this.limits.begunPerMinute)} subscriptions a minute`;
    return tooMany(`${most}; wait ${String(seconds)} s.`);
  }
}

/** As a request of the same caller has it. */
function contextOf({ extra }: Connection<Record<string, unknown>, Extra>): GraphQLContext {
  const headers = extra.caller?.headers ?? {};
  return { req: { headers, ip: extra.address } as FastifyRequest, requestId: randomUUID() };
}
