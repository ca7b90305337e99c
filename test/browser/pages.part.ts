import { beforeAll, expect, it } from '@jest/globals';
import { fileName, inLanguage, isThere, LANGUAGES, MODEL_CASE, PAGES } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { inTurns, type Sheet } from './support/sheet.js';
import { theStage } from './support/stage.js';

const WIDE = 1280;
/** Where WCAG wants no scrolling to the side (1.4.10). */
const NARROW = 320;

const nameOf = (address: string): string => `page-${fileName(address) || 'front'}`;

/** What is wrong with a page however it is looked at, without what axe finds. */
async function plainFaults(sheet: Sheet, address: string): Promise<string[]> {
  const overflow = await sheet.overflow();
  const status = sheet.response?.status();
  return [
    ...(status === (isThere(address) ? 200 : 404) ? [] : [`answered ${String(status)}`]),
    ...(overflow > 0 ? [`${String(overflow)} px wider than the window`] : []),
    ...sheet.trouble,
  ];
}

/** Ways of looking, each with what can only be found wrong there: all of axe each time would take minutes. */
const LOOKS = [
  { width: WIDE, scheme: 'light', find: async (sheet: Sheet) => sheet.axe() },
  { width: WIDE, scheme: 'dark', find: async () => Promise.resolve([]) },
  { width: NARROW, scheme: 'dark', find: async (sheet: Sheet) => sheet.contrast() },
  { width: NARROW, scheme: 'light', find: async (sheet: Sheet) => sheet.room() },
] as const;

async function faultsOf(sheet: Sheet, address: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, scheme, find } of LOOKS) {
    await sheet.turn({ width, scheme });
    const found = [...(await find(sheet)), ...(await plainFaults(sheet, address))];
    faults.push(...found.map((fault) => `${address} ${String(width)} ${scheme}: ${fault}`));
    await sheet.picture(`${nameOf(address)}-${String(width)}-${scheme}`);
  }
  return faults;
}

interface Focused {
  readonly href: string | null;
  readonly isVisible: boolean;
  readonly isFurther: boolean;
}

/** What has the focus, whether it shows that it has, and whether it stands behind what had it before. */
const FOCUS = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const before = window.lastFocused;
  window.lastFocused = at;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {
    href: at.getAttribute('href'),
    isVisible: ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none') &&
      box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    isFurther: before === undefined || (before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
})()`;

async function tabThrough(sheet: Sheet, most: number): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let count = 0; count < most; count += 1) {
    await sheet.page.keyboard.press('Tab');
    const stop = await sheet.page.evaluate<Focused | null>(FOCUS);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

inBrowser('pages', () => {
  // Migrations, seeds and a browser to start.
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it('are sound in wide and narrow windows, in the light and in the dark, and say the same without scripts', async () => {
    const { visit } = await theStage();
    const faults: string[] = [];
    await inTurns(
      PAGES.map((address) => inLanguage(address, 'en')),
      async (address) => {
        const text = await visit(address, {}, async (sheet) => {
          const said = await sheet.page.innerText('body');
          faults.push(...(await faultsOf(sheet, address)));
          return said;
        });
        expect(text.length).toBeGreaterThan(40);
        await visit(address, { javaScript: false }, async ({ page }) => {
          expect(await page.innerText('body')).toBe(text);
        });
      },
    );
    expect(faults).toEqual([]);
  }, 60_000);

  it('are sound in every language in a narrow window', async () => {
    const { visit } = await theStage();
    const faults: string[] = [];
    const rows = LANGUAGES.flatMap((language) => ['/', MODEL_CASE].map((address) => ({ address, language })));
    rows.push({ address: '/cases', language: 'de' }, { address: '/cases', language: 'fa' });
    await inTurns(rows, async ({ address, language }) => {
      await visit(inLanguage(address, language), { width: NARROW }, async (sheet) => {
        const found = await plainFaults(sheet, address);
        if (language === 'fa') found.push(...(await sheet.axe()));
        const { lang, direction } = await sheet.page.evaluate<Readonly<Record<string, string>>>(
          `({ lang: document.documentElement.lang, direction: getComputedStyle(document.body).direction })`,
        );
        if (lang !== language || direction !== (language === 'fa' ? 'rtl' : 'ltr')) found.push(`is ${String(lang)}`);
        faults.push(...found.map((fault) => `${address} ${language}: ${fault}`));
        await sheet.picture(`${nameOf(address)}-${language}`);
      });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it('follow the language of the browser where the address names none', async () => {
    const { visit } = await theStage();
    await visit(MODEL_CASE, { locale: 'pl-PL' }, async ({ page }) => {
      expect(await page.evaluate('document.documentElement.lang')).toBe('pl');
    });
  });

  it.each(['/', '/cases', MODEL_CASE])(
    '%s is walked through by the keyboard in the order it is read',
    async (address) => {
      const { visit } = await theStage();
      await visit(inLanguage(address, 'en'), { width: WIDE }, async (sheet) => {
        const stops = await tabThrough(sheet, 25);
        expect(stops.length).toBeGreaterThan(5);
        expect(stops[0]?.href).toMatch(/^#./);
        expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
        expect(stops.filter(({ isFurther }) => !isFurther)).toEqual([]);
      });
    },
  );

  it('are skipped to what they are about', async () => {
    const { visit } = await theStage();
    await visit(inLanguage(MODEL_CASE, 'en'), {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
    });
  });

  it.each(['en', 'fa'])('print the model case on one page of A4, in %s', async (language) => {
    const { visit } = await theStage();
    await visit(inLanguage(MODEL_CASE, language), {}, async ({ page }) => {
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    });
  });
});
