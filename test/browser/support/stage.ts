import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { Importer } from '../../../src/modules/intake/index.js';
import { importSeeds } from '../../../src/seeds.js';
import { HandClock } from '../../identity/identity-app.js';
import { createDatabase } from '../../support/database.js';
import { BARE, LONG } from '../documents.js';
import { launch } from './chromium.js';
import { HostPages } from './host-pages.js';
import { serveRecord, type ServedRecord } from './served-record.js';
import { Sheet, type Look } from './sheet.js';
import { Tabs } from './tabs.js';

/** One browser, the service over the seeds and two invented people on 23 November 2026, and a site of somebody else's. */
export interface Stage {
  readonly browser: Browser;
  /** Where the service is, which is also its public address. */
  readonly origin: string;
  readonly record: ServedRecord;
  readonly hosts: HostPages;
  /** Opens an address (of the service, if it begins with a slash), and hands it over. */
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
  const importer = record.app.get(Importer, { strict: false });
  await importSeeds(importer);
  for (const document of [LONG, BARE]) await importer.import(document, { actor: 'test' });
  await record.app.listen(port, '127.0.0.1');
  const tabs = new Tabs(browser);
  return {
    browser,
    origin,
    record,
    hosts,
    visit: async (address, look, work) =>
      tabs.use(look, async (page) => {
        const sheet = new Sheet(page, [origin, hosts.origin]);
        await sheet.open(address.startsWith('/') ? `${origin}${address}` : address);
        return work(sheet);
      }),
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
