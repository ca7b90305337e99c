import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends the beginning and never the end. */
  readonly unending?: boolean;
}

/** What stands under a path: always the same, or what a request gets. */
export type Page = Reply | ((request: IncomingMessage) => Reply);

/** A server of feeds on this machine. Nobody else's name or server is ever asked. */
export class FeedServer {
  readonly pages = new Map<string, Page>();
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FeedServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const feeds = new FeedServer(server);
    server.on('request', (request, response) => {
      feeds.answer(request, response);
    });
    return feeds;
  }

  urlOf(path: string, host = 'feeds.example'): string {
    return `http://${host}:${String((this.server.address() as AddressInfo).port)}${path}`;
  }

  /** Puts a page under a path and gives its address. */
  serve(path: string, page: Page): string {
    this.pages.set(path, page);
    return this.urlOf(path);
  }

  /** How often a path was asked for. */
  asked(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.requests.push({ path, headers: request.headers });
    const page = this.pages.get(path) ?? { status: 404 };
    const {
      status = 200,
      headers = {},
      body = '',
      unending = false,
    } = typeof page === 'function' ? page(request) : page;
    response.writeHead(status, headers);
    if (unending) response.write(body);
    else response.end(body);
  }
}

interface Entry {
  readonly title: string;
  readonly link: string;
  readonly description?: string;
  readonly pubDate?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A feed as RSS. */
export function rss(title: string, entries: readonly Entry[]): string {
  const items = entries.map((entry) => {
    const fields = Object.entries(entry).map(([name, text]) => `<${name}>${escaped(String(text))}</${name}>`);
    return `<item>${fields.join('')}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${escaped(title)}</title>${items.join('')}</channel></rss>`;
}
