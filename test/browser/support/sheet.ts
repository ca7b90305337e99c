import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';

/** How a page is looked at. */
export interface Look {
  /** Of the window; 1280 if left out. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Whether scripts run; they do if left out. */
  readonly javaScript?: boolean;
  /** BCP 47, of the browser. */
  readonly locale?: string;
  /** True: animations run. */
  readonly motion?: boolean;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Failing {
  readonly target: unknown;
  readonly failureSummary: string;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly Failing[];
}

const told = (id: string, { target, failureSummary }: Failing): string =>
  `${id} ${JSON.stringify(target)} ${failureSummary.replaceAll(/\s+/g, ' ')}`;

/** Frames are gone through one by one, for axe cannot reach into those of another origin. */
const EXAMINE = `axe.run(document, ${JSON.stringify({
  iframes: false,
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: TAGS },
})})`;

/** Of every window. */
export const HEIGHT = 900;

/** An open page, with everything that went wrong in it. */
export class Sheet {
  response: Response | null = null;
  private readonly wrong: string[] = [];

  constructor(
    readonly page: Page,
    ours: readonly string[],
  ) {
    page.on('console', (message) => {
      // What does not answer 200 is told by the console, too; which address it is only by the response.
      const isStatus = message.text().startsWith('Failed to load resource: the server responded');
      if (['error', 'warning'].includes(message.type()) && !isStatus) this.wrong.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => void this.wrong.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => void this.wrong.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const isOurs = ours.some((origin) => request.url().startsWith(`${origin}/`));
      if (!isOurs && !/^(data|about|blob):/.test(request.url())) this.wrong.push(`foreign host: ${request.url()}`);
    });
    page.on('response', (response) => {
      const isItself = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (response.status() >= 400 && !isItself) this.wrong.push(`${String(response.status())}: ${response.url()}`);
    });
  }

  async open(address: string): Promise<void> {
    this.response = await this.page.goto(address, { waitUntil: 'load' });
  }

  /** Console errors and warnings, errors of scripts, requests that failed, were refused or went to a foreign host. */
  get trouble(): readonly string[] {
    return this.wrong;
  }

  /** What axe finds, of every frame that is open; nothing, if it is accessible by what a machine can tell. */
  async axe(): Promise<readonly string[]> {
    const found = await Promise.all(
      this.page.frames().map(async (frame) => {
        if (!(await frame.evaluate<boolean>(`'axe' in window`))) await frame.evaluate(axe.source);
        const { violations } = await frame.evaluate<{ violations: readonly Violation[] }>(EXAMINE);
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => told(id, node)));
      }),
    );
    return found.flat();
  }

  /** How far the page is wider than its window; 0: it need not be scrolled sideways. */
  async overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** The same page in a window of another width, or in another scheme. */
  async turn({ width, scheme }: Required<Pick<Look, 'width' | 'scheme'>>): Promise<void> {
    await this.page.setViewportSize({ width, height: HEIGHT });
    await this.page.emulateMedia({ colorScheme: scheme });
  }

  /** Keeps a picture for people to look at, where SCREENSHOTS names a folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder === undefined || folder === '') return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}

/** Works through a list with a few pages open at a time: the processor has no more to give. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}
