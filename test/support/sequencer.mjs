import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Spec files that run longest, longest first. They begin first, so that at the end no worker waits for another: a clean
 * checkout remembers no times, and a spec file that is made of parts is small.
 */
const LONGEST = [
  'test/canaries/canaries.spec.ts',
  'test/publishing/keeping.spec.ts',
  'test/browser/browser.spec.ts',
  'test/durability/kill.spec.ts',
  'test/publishing/formats.spec.ts',
  'test/linking/linking.spec.ts',
  'test/publishing/pages.spec.ts',
  'test/recompute/computing.spec.ts',
  'test/editing/desk.spec.ts',
  'test/identity/accounts.spec.ts',
  'test/e2e/seeds.spec.ts',
  'test/editing/facts.spec.ts',
  'test/as-of/compared.spec.ts',
  'test/history/history.spec.ts',
  'test/domain/sentence/fuzz.spec.ts',
  'test/import-table/tables.spec.ts',
  'test/calculator/rates.spec.ts',
  'test/e2e/process.spec.ts',
  'test/as-of/kept.spec.ts',
  'test/as-of/ratio.spec.ts',
  'test/rules/start.spec.ts',
  'test/contract/reads.spec.ts',
  'test/live/live.spec.ts',
  'test/identity/commands.spec.ts',
];

const gone = LONGEST.filter((path) => !existsSync(join(ROOT, path)));
if (gone.length > 0) throw new Error(`test/support/sequencer.mjs names what is not there: ${gone.join(', ')}`);

/** The longest spec files first, then the largest. */
export default class LongestFirst {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = LONGEST.indexOf(relative(ROOT, path).replaceAll('\\', '/'));
      return place === -1 ? LONGEST.length : place;
    };
    const sizeOf = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => placeOf(a) - placeOf(b) || sizeOf(b) - sizeOf(a));
  }

  /** Nothing is kept from one run to the next. */
  cacheResults() {}
}
