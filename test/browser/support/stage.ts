import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { Importer } from '../../../src/modules/intake/index.js';
import { importSeeds } from '../../../src/seeds.js';
import { HandClock } from '../../identity/identity-app.js';
import { createDatabase } from '../../support/database.js';
import { launch } from './chromium.js';
import { HostPages } from './host-pages.js';
import { serveRecord, type ServedRecord } from './served-record.js';
import { HEIGHT, Sheet, type Look } from './sheet.js';

/** One browser, the service over the seeds on 23 November 2026, and a site of somebody else's. */
export interface Stage {
  readonly browser: Browser;
  /** Where the service is, which is also its public address. */
  readonly origin: string;
  readonly record: ServedRecord;
  readonly hosts: HostPages;
  /** Opens an address (of the service, if it begins with a slash), hands it over and closes it. */
  readonly visit: <T>(address: string, look: Look, work: (sheet: Sheet) => Promise<T>) => Promise<T>;
}

let stage: Promise<Stage> | undefined;
let closing: () => Promise<void> = async () => Promise.resolve();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Contexts of a browser, one for each way of looking: to open one takes longer than to open a page in it. */
class Contexts {
  private readonly open = new Map<string, Promise<BrowserContext>>();

  constructor(private readonly browser: Browser) {}

  async of({
    width = 1280,
    scheme = 'light',
    javaScript = true,
    locale = 'en-GB',
    motion,
  }: Look): Promise<BrowserContext> {
    const key = [width, scheme, javaScript, locale, motion].join();
    const context =
      this.open.get(key) ??
      this.browser.newContext({
        viewport: { width, height: HEIGHT },
        colorScheme: scheme,
        javaScriptEnabled: javaScript,
        locale,
        reducedMotion: motion === true ? 'no-preference' : 'reduce',
      });
    this.open.set(key, context);
    return context;
  }
}

async function build(): Promise<Stage> {
  const clone = await createDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const [record, browser, hosts] = await Promise.all([
    serveRecord(clone.url, origin, new HandClock()),
    launch(),
    HostPages.open(),
  ]);
  closing = async () => {
    await browser.close();
    await hosts.close();
    await record.close();
    await clone.drop();
  };
  await importSeeds(record.app.get(Importer, { strict: false }));
  await record.app.listen(port, '127.0.0.1');
  const contexts = new Contexts(browser);
  return {
    browser,
    origin,
    record,
    hosts,
    visit: async (address, look, work) => {
      const page = await (await contexts.of(look)).newPage();
      const sheet = new Sheet(page, [origin, hosts.origin]);
      try {
        await sheet.open(address.startsWith('/') ? `${origin}${address}` : address);
        return await work(sheet);
      } finally {
        await page.close();
      }
    },
  };
}

export async function theStage(): Promise<Stage> {
  stage ??= build();
  return stage;
}

export async function closeStage(): Promise<void> {
  await stage?.catch(() => undefined);
  await closing();
}
