import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly at: number;
}

/** A server of somebody else on 127.0.0.1, which answers each path as it was told. Others are 404. */
export class WebServer {
  readonly asked: Asked[] = [];
  private readonly answers = new Map<string, RequestListener>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<WebServer> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const web = new WebServer(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => {
      const path = request.url ?? '';
      web.asked.push({ path, headers: request.headers, at: performance.now() });
      const answer = web.answers.get(path);
      if (answer === undefined) response.writeHead(404).end('nothing here');
      else answer(request, response);
    });
    return web;
  }

  at(path: string, answer: RequestListener): void {
    this.answers.set(path, answer);
  }

  page(path: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
    this.at(path, (_request, response) => response.writeHead(200, headers).end(body));
  }

  redirect(path: string, location: string, status = 302): void {
    this.at(path, (_request, response) => response.writeHead(status, { location }).end());
  }

  /** Forgets what it was told, and what it was asked. */
  clear(): void {
    this.answers.clear();
    this.asked.length = 0;
  }

  url(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${String(this.port)}${path}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
