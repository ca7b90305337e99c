import { beforeAll, expect, it } from '@jest/globals';
import type { Frame, Locator, Page } from 'playwright-core';
import { oEmbedXml } from '../../src/modules/publishing/embeds/oembed.js';
import { HOSTILE_NAME } from '../publishing/embeds/documents.js';
import { inBrowser } from './support/chromium.js';
import { componentOf, frameOf, hostPage, SANDBOX, scriptOf } from './support/embedding.js';
import { inTurns } from './support/sheet.js';
import { theStage } from './support/stage.js';

const SERVING = 'andrzej-poczobut-2021';
const MODEL = 'ales-bialiatski-2011';

const inner = (page: Page): Frame => {
  const frame = page.frames().at(1);
  if (frame === undefined) throw new Error('Nothing is framed');
  return frame;
};

/** What the component of this number has drawn. */
const drawn = (page: Page, index = 0): Locator => page.locator('case-timeline').nth(index).locator('.embed');

/** Time enough for what must not happen, in milliseconds. */
const A_MOMENT = 150;

const HEIGHT = 'Math.ceil(document.documentElement.getBoundingClientRect().height)';

const inShadow = (selector: string, what: string, index = 0): string =>
  `document.querySelectorAll('case-timeline')[${String(index)}].shadowRoot.querySelector('${selector}')${what}`;

inBrowser('embeds', () => {
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it('a frame becomes as high as what it shows, at every width, in every sandbox', async () => {
    const { visit, origin, hosts } = await theStage();
    const looks = [
      { width: 320, scheme: 'light', query: 'lang=en', sandbox: 'allow-scripts' },
      { width: 816, scheme: 'dark', query: 'lang=en&limit=60', sandbox: SANDBOX },
      { width: 660, scheme: 'light', query: 'lang=be&theme=dark', sandbox: `${SANDBOX} allow-same-origin` },
    ] as const;
    await inTurns(looks, async ({ width, scheme, query, sandbox }) => {
      const address = hosts.put(hostPage(frameOf(origin, MODEL, query, sandbox) + scriptOf(origin)));
      await visit(address, { width, scheme }, async (sheet) => {
        const { page } = sheet;
        await page.waitForFunction(`document.querySelector('iframe').style.height !== ''`);
        const height = await page.evaluate<number>(`document.querySelector('iframe').clientHeight`);
        const needed = await inner(page).evaluate<number>(HEIGHT);
        expect(height).toBe(needed);
        expect(height).toBeGreaterThan(300);
        const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await inner(page).evaluate<number>(sideways)).toBeLessThanOrEqual(0);
        expect(sheet.trouble).toEqual([]);
        await sheet.picture(`embed-${String(width)}-${scheme}-${query.replaceAll(/\W+/g, '-')}`);
      });
    });
  });

  it('a frame follows when the space for it changes', async () => {
    const { visit, origin, hosts } = await theStage();
    const address = hosts.put(
      hostPage(`<div id="column" style="width:700px">${frameOf(origin, MODEL)}</div>${scriptOf(origin)}`),
    );
    await visit(address, {}, async ({ page }) => {
      const height = `document.querySelector('iframe').clientHeight`;
      await page.waitForFunction(`${height} > 300`);
      const before = await page.evaluate<number>(height);
      await page.evaluate(`document.getElementById('column').style.width = '300px'`);
      await page.waitForFunction(`${height} > ${String(before)} + 50`);
    });
  });

  it('tells its height in the ways that readers of embeds know, and nothing else', async () => {
    const { visit, origin, hosts } = await theStage();
    const listening = `<script>window.told = []; addEventListener('message', ({ data, origin }) => told.push({ data, origin }));</script>`;
    const named = frameOf(origin, SERVING, 'lang=en#?secret=abcDEF1234', 'allow-scripts');
    const unnamed = frameOf(origin, SERVING, 'lang=en#?secret=a%22b', 'allow-scripts');
    await inTurns([named, unnamed], async (frame) => {
      await visit(hosts.put(hostPage(frame, listening)), {}, async (sheet) => {
        const { page } = sheet;
        await page.waitForFunction('told.length >= 3');
        const told = await page.evaluate<{ data: unknown; origin: string }[]>('told');
        const height = await inner(page).evaluate<number>(HEIGHT);
        const src = await inner(page).evaluate<string>('location.href');
        const known = [
          JSON.stringify({ type: 'case-timeline:height', height }),
          JSON.stringify(JSON.stringify({ src, context: 'iframe.resize', height })),
          ...(frame === named ? [JSON.stringify({ message: 'height', value: height, secret: 'abcDEF1234' })] : []),
        ];
        expect(new Set(told.map(({ data }) => JSON.stringify(data)))).toEqual(new Set(known));
        expect(sheet.trouble).toEqual([]);
      });
    });
  });

  it('says everything without scripts', async () => {
    const { visit, origin, hosts } = await theStage();
    const looks = [
      { javaScript: false, sandbox: SANDBOX },
      { javaScript: true, sandbox: '' },
    ];
    await inTurns(looks, async ({ javaScript, sandbox }) => {
      const address = hosts.put(hostPage(frameOf(origin, SERVING, 'lang=en', sandbox)));
      await visit(address, { javaScript, width: 640 }, async ({ page }) => {
        const text = await page.frameLocator('iframe').locator('main').innerText();
        expect(text).toContain('Andrzej Poczobut');
        expect(text).toContain('Serving a sentence in custody');
        expect(text).toContain('Today, 23 November 2026');
        const bar = await page.frameLocator('iframe').locator('progress').boundingBox();
        expect(bar?.width).toBeGreaterThan(400);
      });
    });
  });

  it('the component is drawn into the page, under the strictest of policies', async () => {
    const { visit, origin, hosts } = await theStage();
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; base-uri 'none'; form-action 'none'`;
    const body = [componentOf(SERVING, 'limit="6"'), componentOf(MODEL, 'lang="fa" theme="dark" heading-level="4"')];
    const address = hosts.put(hostPage(scriptOf(origin) + body.join('')), { 'content-security-policy': policy });
    await visit(address, { width: 700 }, async (sheet) => {
      const { page } = sheet;
      await drawn(page, 0).waitFor();
      await drawn(page, 1).waitFor();
      expect(await page.evaluate(inShadow('.name', '.textContent.trim()'))).toBe('Andrzej Poczobut');
      expect(await page.evaluate(inShadow('.frame', '.dir', 1))).toBe('rtl');
      expect(await page.evaluate(inShadow('.name', `.getAttribute('aria-level')`, 1))).toBe('4');
      expect(await page.evaluate(inShadow('progress', '.value'))).toBeGreaterThan(0.8);
      const backgrounds = [0, 1].map((index) => `getComputedStyle(${inShadow('.embed', '', index)}).backgroundColor`);
      const [light, dark] = await Promise.all(backgrounds.map(async (code) => page.evaluate<string>(code)));
      expect([light, dark]).toEqual(['rgb(255, 253, 249)', 'rgb(24, 23, 21)']);
      expect(await page.locator('a', { hasText: 'Read about the case' }).count()).toBe(2);
      expect(await page.locator('a', { hasText: 'Read about the case' }).first().isVisible()).toBe(false);
      expect(await sheet.overflow()).toBeLessThanOrEqual(0);
      expect(sheet.trouble).toEqual([]);
      await sheet.picture('component');
    });
  });

  it('the component fits 280 px, takes the colours of the page, and is legible in the dark', async () => {
    const { visit, origin, hosts } = await theStage();
    const look = `<style>case-timeline { display: block; width: 280px; --case-timeline-accent: rgb(0, 80, 160); }</style>`;
    const address = hosts.put(hostPage(componentOf(MODEL, 'theme="light"') + scriptOf(origin), look));
    await visit(address, { width: 320, scheme: 'dark' }, async (sheet) => {
      await drawn(sheet.page).waitFor();
      expect(await sheet.page.evaluate(`getComputedStyle(${inShadow('.status', '')}).color`)).toBe('rgb(0, 80, 160)');
      expect(await sheet.overflow()).toBeLessThanOrEqual(0);
    });
    const plain = hosts.put(hostPage(componentOf(SERVING) + scriptOf(origin)));
    await visit(plain, { width: 320, scheme: 'dark' }, async (sheet) => {
      await drawn(sheet.page).waitFor();
      expect(sheet.trouble).toEqual([]);
      expect(await sheet.axe()).toEqual([]);
    });
  });

  it('the component follows its attributes, with one request for changes made together', async () => {
    const { visit, origin, hosts } = await theStage();
    const address = hosts.put(hostPage(componentOf(SERVING, 'limit="5"') + scriptOf(origin)));
    await visit(address, {}, async ({ page }) => {
      await drawn(page).waitFor();
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      await page.evaluate(`(() => { const it = document.querySelector('case-timeline');
        it.setAttribute('lang', 'pl'); it.setAttribute('limit', '3'); it.setAttribute('kinds', 'custody,verdict'); })()`);
      await page.waitForFunction(`${inShadow('.frame', '.lang')} === 'pl'`);
      expect(await page.evaluate(`${inShadow('.past', '.children.length')} <= 3`)).toBe(true);
      const expected = `${origin}/embed/cases/${SERVING}/timeline?lang=pl&kinds=custody%2Cverdict&limit=3`;
      expect(asked).toEqual([expected]);
      await page.evaluate(`document.querySelector('case-timeline').setAttribute('case', 'nobody-1999')`);
      await drawn(page).waitFor({ state: 'detached' });
      expect(await page.locator('a', { hasText: 'Read about the case' }).isVisible()).toBe(true);
    });
  });

  it('asks its own origin alone, without cookies and without saying who asks', async () => {
    const { visit, origin, hosts } = await theStage();
    await visit(hosts.put(hostPage(componentOf(SERVING))), {}, async ({ page }) => {
      await page.context().addCookies([{ name: 'session', value: 'secret', url: origin }]);
      const asked = page.waitForRequest(/\/timeline\?/);
      await page.addScriptTag({ url: `${origin}/embed/timeline.js` });
      const headers = await (await asked).allHeaders();
      expect([headers['cookie'], headers['referer']]).toEqual([undefined, undefined]);
      await drawn(page).waitFor();
      await page.context().clearCookies();
      await page.reload();
      await page.addScriptTag({ url: `${origin}/embed/timeline.js` });
      await drawn(page).waitFor();
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    });
  });

  it('shows what the page put inside whenever there is nothing to draw', async () => {
    const { visit, origin, hosts } = await theStage();
    const fallback = async (page: Page): Promise<boolean> =>
      page.locator('a', { hasText: 'Read about the case' }).first().isVisible();
    const unknown = hosts.put(hostPage(scriptOf(origin) + componentOf('nobody-1999') + componentOf('')));
    await visit(unknown, {}, async (sheet) => {
      await sheet.page.waitForFunction(`customElements.get('case-timeline') !== undefined`);
      await sheet.page.waitForTimeout(A_MOMENT);
      expect(await fallback(sheet.page)).toBe(true);
      expect(await drawn(sheet.page).count()).toBe(0);
      expect(sheet.trouble.filter((line) => !line.startsWith('404: '))).toEqual([]);
    });
    await visit(unknown, { javaScript: false }, async ({ page }) => {
      expect(await fallback(page)).toBe(true);
    });
    const known = hosts.put(hostPage(componentOf(SERVING)));
    await visit(known, {}, async ({ page }) => {
      for (const answer of ['', '{}', 'null', '[]', '<html>']) {
        await page.unrouteAll();
        await page.route('**/timeline?**', async (route) =>
          answer === ''
            ? route.abort()
            : route.fulfill({ body: answer, headers: { 'access-control-allow-origin': '*' } }),
        );
        await page.reload();
        const asked = page.waitForRequest(/\/timeline\?/);
        await page.addScriptTag({ url: `${origin}/embed/timeline.js` });
        await asked;
        await page.waitForTimeout(A_MOMENT);
        expect([answer, await fallback(page), await drawn(page).count()]).toEqual([answer, true, 0]);
      }
    });
  });

  it('stops asking when it is taken out of the page, and asks again when it is put back', async () => {
    const { visit, origin, hosts } = await theStage();
    await visit(hosts.put(hostPage(componentOf(SERVING))), {}, async ({ page }) => {
      let held = 0;
      await page.route('**/timeline?**', async (route) => {
        held += 1;
        if (held > 1) await route.continue();
      });
      const failed = page.waitForEvent('requestfailed');
      const asked = page.waitForRequest(/\/timeline\?/);
      await page.addScriptTag({ url: `${origin}/embed/timeline.js` });
      await asked;
      await page.evaluate(`window.taken = document.querySelector('case-timeline'); taken.remove()`);
      expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
      await page.evaluate(`document.querySelector('main').append(taken)`);
      await drawn(page).waitFor();
    });
  });

  it('follows no address but one of the web, and draws texts as texts', async () => {
    const { visit, origin, hosts } = await theStage();
    await visit(hosts.put(hostPage(componentOf(SERVING))), {}, async (sheet) => {
      const { page } = sheet;
      const { app } = (await theStage()).record;
      const { body } = await app.inject({ url: `/embed/cases/${SERVING}/timeline?lang=en&limit=3` });
      const view = JSON.parse(body) as { past: { entries: object[] } };
      const hostile = {
        ...view,
        name: HOSTILE_NAME,
        url: 'javascript:alert(3)',
        past: {
          label: HOSTILE_NAME,
          entries: [{ ...view.past.entries[0], title: HOSTILE_NAME, url: 'data:text/html,x' }],
        },
      };
      await page.route('**/timeline?**', async (route) =>
        route.fulfill({ json: hostile, headers: { 'access-control-allow-origin': '*' } }),
      );
      await page.addScriptTag({ url: `${origin}/embed/timeline.js` });
      await drawn(page).waitFor();
      expect(await page.evaluate(inShadow('.name', '.textContent'))).toBe(HOSTILE_NAME);
      expect(await page.evaluate(inShadow('.past', `.getAttribute('aria-label')`))).toBe(HOSTILE_NAME);
      expect(await page.evaluate(`${inShadow('script, img, a', '')} === null`)).toBe(true);
      expect(sheet.trouble).toEqual([]);
    });
  });

  it('answers oEmbed in XML that a strict reader takes', async () => {
    const { visit } = await theStage();
    const xml = oEmbedXml({ title: HOSTILE_NAME, html: `<iframe title="${HOSTILE_NAME}"></iframe>` });
    await visit(`/embed/cases/${SERVING}`, {}, async ({ page }) => {
      const read = `(() => { const { documentElement: root } = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'text/xml');
        return [root.localName, ...[...root.children].map((child) => child.textContent)]; })()`;
      expect(await page.evaluate(read)).toEqual(['oembed', HOSTILE_NAME, `<iframe title="${HOSTILE_NAME}"></iframe>`]);
    });
  });
});
