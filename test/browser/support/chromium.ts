import { existsSync } from 'node:fs';
import { describe, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

const told = process.env['CHROMIUM_PATH'] ?? '';
const PLACES = told === '' ? ['/usr/bin/chromium', '/usr/bin/chromium-browser'] : [told];
const ARGUMENTS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const MISSING =
  'No browser, so nothing is looked at in one: install the package chromium, or say where it is in CHROMIUM_PATH.';

const executablePath = PLACES.find((path) => existsSync(path));
const isRequired = process.env['BROWSER_TESTS'] === 'required';

if (executablePath === undefined) process.stderr.write(`\n*** ${MISSING} ***\n\n`);

/** Tests that need a browser. Without one they are left out, or fail where BROWSER_TESTS=required. */
export function inBrowser(name: string, tests: () => void): void {
  if (executablePath !== undefined) describe(name, tests);
  else if (!isRequired) describe.skip(name, tests);
  else {
    it(`${name}: a browser is there`, () => {
      throw new Error(MISSING);
    });
  }
}

export async function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(MISSING);
  return chromium.launch({ executablePath, args: ARGUMENTS.split(' ') });
}
