import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');

/** An entry of the service running as a process of its own. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

/** Runs `src/main` or `src/cli/main` as npm does, with these variables and none of this process's but PATH. `input`: for its standard input. */
export function startProcess(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): ServiceProcess {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/run.mjs'), entry, ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', PUBLIC_URL: 'http://127.0.0.1', SEED: 'none', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, output: () => output, errors: () => errors, ended };
}

/** The address a started service prints, once it does. */
export async function addressOf(service: ServiceProcess): Promise<string> {
  for (let waited = 0; waited < 50_000; waited += 50) {
    const found = /^Vigil answers at (\S+)\/graphql\n$/.exec(service.output());
    if (found?.[1] !== undefined) return found[1];
    await pause(50);
  }
  throw new Error(`the service did not start: ${service.errors()}`);
}
