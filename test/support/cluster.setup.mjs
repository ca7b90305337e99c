import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder of this run's database cluster; the first spec that needs a database starts it there. */
export default function setup() {
  process.env.VIGIL_TEST_CLUSTER = mkdtempSync(join(tmpdir(), 'vigil-test-'));
}
