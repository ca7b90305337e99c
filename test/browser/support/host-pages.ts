import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Headers = Readonly<Record<string, string>>;

/** Somebody else's site, which has us embedded: its pages are written by the tests. */
export class HostPages {
  private readonly pages = new Map<string, { readonly html: string; readonly headers: Headers }>();

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async open(): Promise<HostPages> {
    const server = createServer((request, response) => {
      const page = site.pages.get(request.url ?? '');
      response.writeHead(page === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        ...page?.headers,
      });
      response.end(page?.html ?? '<!doctype html><html lang="en"><title>Nothing</title><body>Nothing</body></html>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = new HostPages(server, `http://localhost:${String((server.address() as AddressInfo).port)}`);
    return site;
  }

  /** Puts up a page and gives its address. */
  put(html: string, headers: Headers = {}): string {
    const path = `/${String(this.pages.size + 1)}`;
    this.pages.set(path, { html, headers });
    return `${this.origin}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
