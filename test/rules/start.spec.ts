import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProcess } from '../e2e/support/service-process.js';

const ROOT = join(import.meta.dirname, '../..');
const NO_DATABASE = 'postgres://vigil:x@127.0.0.1:1/none';

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The compiled service as it is installed, with rules of its own, and started from somewhere else. */
class Installed {
  readonly root = mkdtempSync(join(tmpdir(), 'vigil-installed-'));

  constructor() {
    for (const name of ['dist', 'package.json', 'rules', 'seeds']) {
      cpSync(join(ROOT, name), join(this.root, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
  }

  async run(entry: string, args: readonly string[]): Promise<Ended> {
    const child = spawn(process.execPath, [join(this.root, 'dist', entry), ...args], {
      cwd: tmpdir(),
      env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: NO_DATABASE, DATA_DIR: this.root },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, output, errors };
  }
}

describe('the service and its rules', () => {
  let installed: Installed;

  beforeAll(async () => {
    await startProcess('src/cli/main', ['help'], {}).ended;
    installed = new Installed();
  }, 120_000);

  afterAll(() => {
    rmSync(installed.root, { recursive: true, force: true });
  });

  it('finds them from any working directory, and doctor says that they are sound', async () => {
    const { output } = await installed.run('src/cli/main.js', ['doctor']);
    expect(output).toMatch(/^OK {3}rules +\d+ rule sets are sound, fingerprint [\da-f]{12}$/m);
  }, 60_000);

  it('does not start with rules that are not sound, and says so without a stack', async () => {
    writeFileSync(join(installed.root, 'rules/by.json'), '[]');
    writeFileSync(join(installed.root, 'rules/ru.json'), '{');
    const { code, output, errors } = await installed.run('src/main.js', []);
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors.split('\n')).toEqual([
      'vigil: the rule sets cannot be used',
      '  rules/by.json: must be an object',
      expect.stringMatching(/^ {2}rules\/ru\.json: is not JSON: /),
      '',
    ]);
    const doctor = await installed.run('src/cli/main.js', ['doctor']);
    expect(doctor.code).toBe(1);
    expect(doctor.output).toMatch(
      /^FAIL rules .*\n {2}rules\/by\.json: must be an object\n(.*\n)+? +→ mend the files/m,
    );
  }, 60_000);
});
