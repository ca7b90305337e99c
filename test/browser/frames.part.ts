import { beforeAll, expect, it } from '@jest/globals';
import { fileName } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { componentOf, hostPage, scriptOf } from './support/embedding.js';
import { inTurns, type Sheet } from './support/sheet.js';
import { theStage } from './support/stage.js';

const EMBED = '/embed/cases/ales-bialiatski-2011';
const FRAMES = [
  `${EMBED}?lang=en`,
  `${EMBED}?lang=be&theme=light`,
  `${EMBED}?lang=de&theme=dark`,
  `${EMBED}?lang=ru&kinds=award,news,nonsense&limit=3`,
  `${EMBED}?lang=fa&limit=100`,
  '/embed/cases/andrzej-poczobut-2021?lang=fa',
  '/embed/cases/marfa-rabkova-2020?lang=pl',
  '/embed/cases/andrzej-poczobut-2011?lang=fr',
  '/embed/cases/long-2021?lang=en',
  '/embed/cases/bare-2020?lang=en',
  '/embed/cases/nobody?lang=en',
];

/** The narrowest column of a newspaper that anybody would put one into, and a wide one. */
const LOOKS = [
  { width: 280, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;

async function faultsOf(sheet: Sheet, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await sheet.turn(look);
    const overflow = await sheet.overflow();
    const kind = `${String(look.width)}-${look.scheme}`;
    const found = [
      ...(await sheet.axe()),
      ...(overflow > 0 ? [`${String(overflow)} px wider than its frame`] : []),
      ...sheet.trouble,
    ];
    faults.push(...found.map((fault) => `${name} ${kind}: ${fault}`));
    await sheet.picture(`embed-${fileName(name)}-${kind}`);
  }
  return faults;
}

inBrowser('frames', () => {
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it('are sound by themselves, narrow and wide, light and dark, whatever the options', async () => {
    const { visit } = await theStage();
    const faults: string[] = [];
    await inTurns(FRAMES, async (address) => {
      await visit(address, {}, async (sheet) => {
        faults.push(...(await faultsOf(sheet, address)));
        const status = sheet.response?.status();
        if (status !== (address.includes('nobody') ? 404 : 200)) faults.push(`${address} answered ${String(status)}`);
      });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it('are sound as a part of another page, in each of the themes', async () => {
    const { visit, origin, hosts } = await theStage();
    const faults: string[] = [];
    const cases = [
      ['andrzej-poczobut-2021', ''],
      ['andrzej-poczobut-2021', 'lang="fa" theme="dark"'],
      ['ales-bialiatski-2011', 'lang="be" theme="light"'],
      ['long-2021', 'lang="en"'],
      ['bare-2020', 'lang="pl"'],
    ] as const;
    const look = '<style>:root { color-scheme: light dark } body { margin: 0 }</style>';
    await inTurns(cases, async ([slug, attributes]) => {
      const address = hosts.put(hostPage(componentOf(slug, attributes) + scriptOf(origin), look));
      await visit(address, {}, async (sheet) => {
        await sheet.page.locator('case-timeline .embed').waitFor();
        faults.push(...(await faultsOf(sheet, `${slug} ${attributes}`)));
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
