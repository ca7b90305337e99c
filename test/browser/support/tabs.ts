import type { Browser, BrowserContext, Page } from 'playwright-core';
import { HEIGHT, type Look } from './sheet.js';

/**
 * Tabs that are used again: a browser takes a process for each new one, and reads the scripts of axe anew in each. Kept
 * apart is only what a tab cannot change, whether scripts run and in which language it asks.
 */
export class Tabs {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  private readonly idle = new Map<string, Page[]>();

  constructor(private readonly browser: Browser) {}

  async use<T>(look: Look, work: (page: Page) => Promise<T>): Promise<T> {
    const { javaScript = true, locale = 'en-GB', width = 1280, scheme = 'light', motion } = look;
    const kind = `${String(javaScript)} ${locale}`;
    const idle = this.idle.get(kind) ?? [];
    this.idle.set(kind, idle);
    const page = idle.pop() ?? (await (await this.context(kind, { javaScriptEnabled: javaScript, locale })).newPage());
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({
      media: null,
      forcedColors: null,
      colorScheme: scheme,
      reducedMotion: motion === true ? 'no-preference' : 'reduce',
    });
    const done = await work(page).catch(async (error: unknown) => {
      await page.close();
      throw error;
    });
    page.removeAllListeners();
    await page.unrouteAll();
    await page.goto('about:blank');
    idle.push(page);
    return done;
  }

  private async context(kind: string, options: object): Promise<BrowserContext> {
    const context = this.contexts.get(kind) ?? this.browser.newContext(options);
    this.contexts.set(kind, context);
    return context;
  }
}
