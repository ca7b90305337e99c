import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleEmbeds } from '../../scripts/bundle-embeds.mjs';

/** Names the folder of this run's database cluster; the first spec that needs a database starts it there. */
export default async function setup() {
  await bundleEmbeds();
  process.env.VIGIL_TEST_CLUSTER = mkdtempSync(join(tmpdir(), 'vigil-test-'));
}
