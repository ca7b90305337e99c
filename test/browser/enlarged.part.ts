import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inLanguage, RUNNING_CASE } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { hostPage } from './support/embedding.js';
import { inTurns } from './support/sheet.js';
import { theStage } from './support/stage.js';

/** Twice what browsers begin with (WCAG 1.4.4). */
const ONCE = 16;
const TWICE = 2 * ONCE;

/** What is cut off or stands out of the window, without what is only for the ear and fields that scroll. */
const CUT_OFF = `(() => {
  const isShown = (one) => one.closest('.aside, .unseen, .skip, svg, textarea, select') === null && one.textContent.trim() !== '';
  const isCut = (one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
  const isOutside = ({ left, right, width }) => width > 1 && (left < -1 || right > innerWidth + 1);
  return [...document.querySelectorAll('body *')]
    .filter((one) => isShown(one) && (isCut(one) || isOutside(one.getBoundingClientRect())))
    .map((one) => one.localName + '.' + one.className);
})()`;

async function setFontSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
  await session.detach();
}

/** As readers do it in the settings of their browser, and as a browser does it that enlarges nothing but the text. */
const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  settings: async (page) => setFontSize(page, TWICE),
  text: async (page) => {
    await setFontSize(page, ONCE);
    await page.evaluate(`document.documentElement.style.fontSize = '${String(TWICE)}px'`);
  },
};

/** Colours at shares of the width of a picture of a bar, within the bar. */
async function coloursAlong(page: Page, png: Buffer, shares: readonly number[]): Promise<readonly string[]> {
  const data = `data:image/png;base64,${png.toString('base64')}`;
  return page.evaluate<readonly string[]>(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(data)};
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const at = (share) => canvas.getImageData(Math.floor(image.width * share), 4, 1, 1).data.join();
    return ${JSON.stringify(shares)}.map(at);
  })()`);
}

inBrowser('settings of readers', () => {
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it('text of twice the size fits every page and frame, and nothing is cut off', async () => {
    const { visit } = await theStage();
    const faults: string[] = [];
    const addresses = [
      '/?lang=en',
      '/cases?lang=de',
      inLanguage(RUNNING_CASE, 'pl'),
      '/prisoners/ales-bialiatski?lang=fa',
    ];
    const frames = ['/embed/cases/andrzej-poczobut-2021?lang=de', '/embed/cases/ales-bialiatski-2011?lang=fa'];
    await inTurns([...addresses, '/cases/long-2021?lang=en', ...frames], async (address) => {
      await visit(address, {}, async (sheet) => {
        for (const [name, enlarge] of Object.entries(WAYS)) {
          await enlarge(sheet.page);
          for (const width of [1280, 640]) {
            await sheet.turn({ width, scheme: 'light' });
            expect(await sheet.page.evaluate(`getComputedStyle(document.documentElement).fontSize`)).toMatch(/^3[2-9]/);
            const found = await sheet.page.evaluate<string[]>(CUT_OFF);
            if ((await sheet.overflow()) > 0) found.push('wider than the window');
            faults.push(...found.map((fault) => `${address} ${String(width)} ${name}: ${fault}`));
            await sheet.picture(`enlarged-${name}-${address.replaceAll(/\W+/g, '-')}-${String(width)}`);
          }
        }
      });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it('what is served and what is not can be told apart in colours of the reader', async () => {
    const { visit, hosts } = await theStage();
    const seen: Record<string, readonly string[]> = {};
    await visit(hosts.put(hostPage('')), {}, async ({ page: easel }) => {
      for (const [address, bar] of [
        ['/embed/cases/andrzej-poczobut-2021?lang=en', 'progress'],
        [inLanguage(RUNNING_CASE, 'en'), '.ruler'],
      ] as const) {
        for (const scheme of ['light', 'dark'] as const) {
          await visit(address, { scheme }, async (sheet) => {
            await sheet.page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
            const png = await sheet.page.locator(bar).first().screenshot();
            const [served, left] = await coloursAlong(easel, png, [0.1, 0.95]);
            seen[`${bar} ${scheme}`] = [String(served), String(left)];
            await sheet.picture(`forced-${bar.replace('.', '')}-${scheme}`);
          });
        }
      }
    });
    expect(Object.keys(seen)).toHaveLength(4);
    expect(Object.entries(seen).filter(([, [served, left]]) => served === left)).toEqual([]);
  });

  it('nothing moves by itself, and nothing glides for those who do not want it', async () => {
    const { visit } = await theStage();
    const behaviour = `[getComputedStyle(document.documentElement).scrollBehavior, document.getAnimations().length]`;
    for (const [motion, expected] of [
      [true, ['smooth', 0]],
      [false, ['auto', 0]],
    ] as const) {
      await visit(inLanguage(RUNNING_CASE, 'en'), { motion }, async ({ page }) => {
        expect(await page.evaluate(behaviour)).toEqual(expected);
      });
    }
  });
});
