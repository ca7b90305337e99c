import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Stops the run's cluster, if a spec started it, and takes its folder away. */
export default async function teardown() {
  const folder = process.env.VIGIL_TEST_CLUSTER;
  if (folder === undefined) {
    return;
  }
  const lock = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(lock)) {
    process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGQUIT');
    for (let waited = 0; existsSync(lock) && waited < 10_000; waited += 50) {
      await pause(50);
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
