import { beforeAll, expect, it } from '@jest/globals';
import { inLanguage, MODEL_CASE, RUNNING_CASE } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { componentOf, frameOf, hostPage, scriptOf } from './support/embedding.js';
import { theStage } from './support/stage.js';
import { badStops, focusIn, walk } from './support/walk.js';

const SLUG = 'andrzej-poczobut-2021';

/** Everything that can have the focus, of a document or of what is drawn in a shadow. */
const FOCUSABLE = `'a[href], summary, input:not([type=hidden]), select, button, textarea'`;

inBrowser('the keyboard', () => {
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it.each([
    ['/', 1280],
    ['/cases', 320],
    ['/news', 1280],
    [RUNNING_CASE, 1280],
    [RUNNING_CASE, 320],
  ] as const)(
    'goes through the whole of %s, %i px wide, in the order it is read, and out of it again',
    async (address, width) => {
      const { visit } = await theStage();
      await visit(inLanguage(address, 'en'), { width }, async ({ page }) => {
        const stops = await walk(page);
        expect(stops).toHaveLength(await page.evaluate<number>(`document.querySelectorAll(${FOCUSABLE}).length`));
        expect(stops[0]?.href).toBe('#content');
        expect(badStops(stops)).toEqual([]);
      });
    },
    30_000,
  );

  it('opens and closes what a case keeps folded', async () => {
    const { visit } = await theStage();
    await visit(inLanguage(RUNNING_CASE, 'en'), {}, async ({ page }) => {
      const isOpen = async (): Promise<boolean> => page.evaluate<boolean>(`document.querySelector('details').open`);
      await page.focus('summary');
      await page.keyboard.press('Enter');
      expect(await isOpen()).toBe(true);
      expect(await page.locator('details ol').first().isVisible()).toBe(true);
      expect((await focusIn(page))?.tag).toBe('summary');
      await page.keyboard.press('Space');
      expect(await isOpen()).toBe(false);
    });
  });

  it('skips to what a page is about', async () => {
    const { visit } = await theStage();
    await visit(inLanguage(MODEL_CASE, 'en'), {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
    });
  });

  it('goes to the languages from the head of a page', async () => {
    const { visit } = await theStage();
    await visit(inLanguage(RUNNING_CASE, 'pl'), {}, async ({ page }) => {
      await page.focus('a[href="#languages"]');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.hreflang')).toBe('en');
    });
  });

  it('goes into a frame, through it and on, and back', async () => {
    const { visit, origin, hosts } = await theStage();
    const body = `<a href="#before">Before</a>${frameOf(origin, SLUG)}<a href="#after">After</a>${scriptOf(origin)}`;
    await visit(hosts.put(hostPage(body)), { width: 640 }, async ({ page }) => {
      await page.waitForFunction(`document.querySelector('iframe').style.height !== ''`);
      const inner = page.frames().at(1);
      if (inner === undefined) throw new Error('Nothing is framed');
      const links = await inner.evaluate<number>(`document.querySelectorAll(${FOCUSABLE}).length`);
      expect(links).toBeGreaterThan(1);
      await page.focus('a[href="#before"]');
      const stops = [];
      for (let count = 0; count < links; count += 1) {
        await page.keyboard.press('Tab');
        expect((await focusIn(page))?.tag).toBe('iframe');
        stops.push(await focusIn(inner));
      }
      expect(badStops(stops.filter((stop) => stop !== null))).toEqual([]);
      expect(new Set(stops.map((stop) => stop?.href)).size).toBe(links);
      await page.keyboard.press('Tab');
      expect((await focusIn(page))?.href).toBe('#after');
      await page.keyboard.press('Shift+Tab');
      expect((await focusIn(inner))?.href).toBe(stops.at(-1)?.href);
    });
  });

  it('goes through the component as through the rest of the page', async () => {
    const { visit, origin, hosts } = await theStage();
    const body = `<a href="#before">Before</a>${componentOf(SLUG, 'lang="en"')}<a href="#after">After</a>${scriptOf(origin)}`;
    await visit(hosts.put(hostPage(body)), { width: 320 }, async ({ page }) => {
      await page.locator('case-timeline .embed').waitFor();
      const stops = await walk(page);
      const within = stops.slice(1, -1);
      expect([stops[0]?.href, stops.at(-1)?.href]).toEqual(['#before', '#after']);
      const drawn = `document.querySelector('case-timeline').shadowRoot.querySelectorAll(${FOCUSABLE}).length`;
      expect(within).toHaveLength(await page.evaluate<number>(drawn));
      expect(within.filter(({ isVisible, coveredBy }) => !isVisible || coveredBy !== '')).toEqual([]);
    });
  });
});
