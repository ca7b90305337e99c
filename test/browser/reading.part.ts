import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inLanguage, RUNNING_CASE } from './addresses.js';
import { inBrowser } from './support/chromium.js';
import { componentOf, hostPage, scriptOf } from './support/embedding.js';
import { readAloud, readingFaults, textsWithin, type Heard } from './support/reading.js';
import { theStage } from './support/stage.js';

const SLUG = 'andrzej-poczobut-2021';
const LANGUAGES = ['en', 'fa'] as const;

/** A day in words, in the digits of the language. */
const DAY = { en: /^\d{1,2} \p{L}+ \d{4}$/u, fa: /^[۰-۹]{1,2} [\p{L}\p{M}]+ [۰-۹]{4}$/u } as const;

const landmarksOf = (heard: readonly Heard[]): readonly string[] =>
  heard.map(({ role }) => role).filter((role) => ['banner', 'main', 'contentinfo'].includes(role));

const ofRole =
  (wanted: string) =>
  ({ role }: Heard): boolean =>
    role === wanted;

/** The first row of what is ahead: when, then what, then of whom or how far. */
async function firstAhead(page: Page, heard: readonly Heard[]): Promise<readonly string[]> {
  const title = await page.innerText('#ahead h2, #next h2');
  const region = heard.findIndex(({ role, name }) => role === 'region' && name === title);
  return textsWithin(heard.slice(region), ofRole('listitem'));
}

inBrowser('reading aloud', () => {
  beforeAll(async () => {
    await theStage();
  }, 90_000);

  it.each(
    LANGUAGES.flatMap((language) => [`/`, '/cases', RUNNING_CASE].map((address) => [address, language] as const)),
  )('%s makes sense in %s', async (address, language) => {
    const { visit } = await theStage();
    await visit(inLanguage(address, language), {}, async ({ page }) => {
      const heard = await readAloud(page);
      expect(readingFaults(heard)).toEqual([]);
      expect(heard[0]?.role).toBe('link');
      expect(landmarksOf(heard)).toEqual(['banner', 'main', 'contentinfo']);
      expect(heard.filter(({ level }) => level === 1)).toHaveLength(1);
      expect(heard.some(ofRole('progressbar'))).toBe(false);
      if (address === '/cases') return;
      const [day = '', what = '', rest = ''] = await firstAhead(page, heard);
      expect(day).toMatch(DAY[language]);
      expect(what.length).toBeGreaterThan(5);
      expect(rest.length).toBeGreaterThan(3);
    });
  });

  it.each(LANGUAGES)('entries of the timeline of a case say when, of what kind and what, in %s', async (language) => {
    const { visit } = await theStage();
    await visit(inLanguage(RUNNING_CASE, language), {}, async ({ page }) => {
      const heard = await readAloud(page);
      const titles = heard.flatMap(({ role, level, name }, at) =>
        role === 'heading' && level === 3 ? [{ name, at }] : [],
      );
      const year = titles.find(({ name }) => /^(2021|۲۰۲۱)$/.test(name));
      const entries = heard.slice(year?.at).filter(ofRole('listitem'));
      expect(entries.length).toBeGreaterThan(3);
      const custody = heard.slice(year?.at).findIndex(({ name }) => DAY[language].test(name));
      const said = heard
        .slice((year?.at ?? 0) + custody)
        .filter(ofRole('StaticText'))
        .slice(0, 3);
      expect(said[0]?.name).toMatch(DAY[language]);
      expect(said[1]?.name).toBe({ en: 'Custody', fa: 'بازداشت' }[language]);
      expect(said[2]?.name.length).toBeGreaterThan(10);
    });
  });

  it.each(LANGUAGES)(
    'the share of the term served is said in words, in frames and in the component, in %s',
    async (language) => {
      const { visit, origin, hosts } = await theStage();
      const component = hosts.put(hostPage(componentOf(SLUG, `lang="${language}"`) + scriptOf(origin)));
      for (const [address, first] of [
        [`/embed/cases/${SLUG}?lang=${language}`, 1],
        [component, 1],
      ] as const) {
        await visit(address, {}, async ({ page }) => {
          await page.locator('.embed progress').waitFor();
          const heard = await readAloud(page);
          expect(readingFaults(heard, first)).toEqual([]);
          const bars = heard.filter(ofRole('progressbar'));
          const texts = heard.filter(ofRole('StaticText')).map(({ name }) => name);
          expect(bars.map(({ name }) => name.length > 5)).toEqual([true]);
          expect(texts).toContain(await page.locator('.embed progress').getAttribute('aria-valuetext'));
          const lists = heard.filter(ofRole('list'));
          expect(lists.map(({ name }) => name !== '')).toEqual([true, true]);
          const [day, what = ''] = textsWithin(heard, ofRole('listitem'));
          expect(day).toMatch(DAY[language]);
          expect(what.length).toBeGreaterThan(5);
        });
      }
    },
  );
});
