import { beforeAll, expect, it } from '@jest/globals';
import { fileName, inLanguage, isThere, LANGUAGES, MODEL_CASE, PAGES } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { inTurns, type Sheet } from './support/sheet.js';
import { theStage } from './support/stage.js';

const WIDE = 1280;
const MIDDLE = 640;
/** Where WCAG wants no scrolling to the side (1.4.10). */
const NARROW = 320;

/** Pages need none; what machines read of them stands in a script element, too. */
const SCRIPTS = `[...document.scripts].filter(({ type }) => type !== 'application/ld+json').length`;

const nameOf = (address: string): string => `page-${fileName(address) || 'front'}`;

/** What is wrong with a page however it is looked at, without what axe finds. */
async function plainFaults(sheet: Sheet, address: string): Promise<string[]> {
  const overflow = await sheet.overflow();
  const status = sheet.response?.status();
  return [
    ...(status === (isThere(address) ? 200 : 404) ? [] : [`answered ${String(status)}`]),
    ...(overflow > 0 ? [`${String(overflow)} px wider than the window`] : []),
    ...((await sheet.page.evaluate(SCRIPTS)) === 0 ? [] : ['has scripts']),
    ...sheet.trouble,
  ];
}

/** All of axe each time. Colours go by the scheme and layout by the width, so each of them with one of the others is enough. */
const LOOKS = [
  { width: WIDE, scheme: 'light' },
  { width: NARROW, scheme: 'dark' },
] as const;
/** What has the most parts is looked at in all four ways. */
const ALL_LOOKS = [...LOOKS, { width: WIDE, scheme: 'dark' }, { width: NARROW, scheme: 'light' }] as const;

const IN_BETWEEN = { width: MIDDLE, scheme: 'light' } as const;
const WITH_MOST_PARTS = ['/?', '/cases/long-2021?'];

async function faultsOf(sheet: Sheet, address: string): Promise<string[]> {
  const faults: string[] = [];
  const hasMostParts = WITH_MOST_PARTS.some((start) => address.startsWith(start));
  for (const look of hasMostParts ? [...ALL_LOOKS, IN_BETWEEN] : LOOKS) {
    await sheet.turn(look);
    const kind = `${String(look.width)} ${look.scheme}`;
    const found = [...(await sheet.axe()), ...(await plainFaults(sheet, address))];
    faults.push(...found.map((fault) => `${address} ${kind}: ${fault}`));
    await sheet.picture(`${nameOf(address)}-${kind.replace(' ', '-')}`);
  }
  return faults;
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

inBrowser('pages', () => {
  // Migrations, seeds and a browser to start.
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it('are sound in wide and narrow windows, in the light and in the dark', async () => {
    const { visit } = await theStage();
    const faults: string[] = [];
    await inTurns(
      PAGES.map((address) => inLanguage(address, 'en')),
      async (address) => {
        await visit(address, {}, async (sheet) => {
          const said = await sheet.page.innerText('body');
          if (said.length < 40) faults.push(`${address} says next to nothing`);
          faults.push(...(await faultsOf(sheet, address)));
        });
      },
    );
    expect(faults).toEqual([]);
  }, 90_000);

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

  it.each(['/', '/cases', MODEL_CASE])('%s says the same without scripts', async (address) => {
    const { visit } = await theStage();
    const [withScripts, without] = await Promise.all(
      [true, false].map(async (javaScript) =>
        visit(inLanguage(address, 'en'), { javaScript }, async ({ page }) => page.innerText('body')),
      ),
    );
    expect(without).toBe(withScripts);
    expect(without?.length).toBeGreaterThan(400);
  });

  it('follow the language of the browser where the address names none', async () => {
    const { visit } = await theStage();
    await visit(MODEL_CASE, { locale: 'pl-PL' }, async ({ page }) => {
      expect(await page.evaluate('document.documentElement.lang')).toBe('pl');
    });
  });

  it.each(['en', 'fa'])('print the model case on one page of A4, in %s', async (language) => {
    const { visit } = await theStage();
    await visit(inLanguage(MODEL_CASE, language), {}, async ({ page }) => {
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    });
  });
});
