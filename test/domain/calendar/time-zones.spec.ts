import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../../..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

// The zone of a process is fixed when it starts, so each zone needs a process of its own.
describe('calculation in other zones', () => {
  it.each(['America/Los_Angeles', 'Pacific/Apia'])(
    'gives the same days in %s',
    (zone) => {
      const files = [
        'test/domain/calendar/local-date.spec.ts',
        'test/domain/calendar/partial-date.spec.ts',
        'test/golden/sentences/run.spec.ts',
      ];
      const run = spawnSync(
        process.execPath,
        ['--experimental-vm-modules', JEST, '--ci', '--runInBand', '--runTestsByPath', ...files],
        {
          cwd: ROOT,
          env: { ...process.env, TZ: zone },
          encoding: 'utf8',
        },
      );
      expect(run.stderr).toMatch(/Test Suites: 3 passed, 3 total/);
      expect(run.status).toBe(0);
    },
    60_000,
  );
});
