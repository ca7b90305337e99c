import { beforeAll, expect, it } from '@jest/globals';
import { fileName } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { inTurns } from './support/sheet.js';
import { theStage } from './support/stage.js';

const EMBED = '/embed/cases/ales-bialiatski-2011';
const FRAMES = [
  { address: `${EMBED}?lang=en` },
  { address: `${EMBED}?lang=en`, scheme: 'dark' },
  { address: `${EMBED}?lang=be&theme=light`, scheme: 'dark' },
  { address: `${EMBED}?lang=de&theme=dark`, scheme: 'light' },
  { address: `${EMBED}?lang=ru&kinds=award,news,nonsense&limit=3` },
  { address: `${EMBED}?lang=fa&limit=100` },
  { address: '/embed/cases/marfa-rabkova-2020?lang=pl' },
  { address: '/embed/cases/andrzej-poczobut-2011?lang=fr' },
  { address: '/embed/cases/nobody?lang=en' },
] as const;

/** The narrowest column of a newspaper that anybody would put one into, and a wide one. */
const WIDTHS = [280, 800];

inBrowser('frames', () => {
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it('are sound by themselves, narrow and wide, whatever the options', async () => {
    const { visit } = await theStage();
    const faults: string[] = [];
    await inTurns(FRAMES, async ({ address, ...look }) => {
      const scheme = 'scheme' in look ? look.scheme : 'light';
      await visit(address, { scheme }, async (sheet) => {
        for (const width of WIDTHS) {
          await sheet.turn({ width, scheme });
          const overflow = await sheet.overflow();
          const found = [
            ...(await sheet.axe()),
            ...(overflow > 0 ? [`${String(overflow)} px wider than its frame`] : []),
          ];
          faults.push(...found.map((fault) => `${address} ${String(width)}: ${fault}`));
          await sheet.picture(`frame-${fileName(address)}-${String(width)}-${scheme}`);
        }
        const status = sheet.response?.status();
        if (status !== (address.includes('nobody') ? 404 : 200)) faults.push(`${address} answered ${String(status)}`);
        faults.push(...sheet.trouble.map((fault) => `${address}: ${fault}`));
      });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it('say the same without scripts', async () => {
    const { visit } = await theStage();
    const [withScripts, without] = await Promise.all(
      [true, false].map(async (javaScript) =>
        visit(`${EMBED}?lang=en`, { javaScript }, async ({ page }) => page.innerText('body')),
      ),
    );
    expect(without).toBe(withScripts);
    expect(without?.length).toBeGreaterThan(200);
  });
});
