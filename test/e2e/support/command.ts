import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { Command, CommanderError } from 'commander';
import { addDatabaseCommands } from '../../../src/cli/database.commands.js';
import { addDoctorCommand } from '../../../src/cli/doctor.command.js';
import { addImportTableCommands } from '../../../src/cli/import-table.commands.js';
import { addRecomputeCommand } from '../../../src/cli/recompute.command.js';
import { addRecordCommands } from '../../../src/cli/record.commands.js';
import { addTokenCommands } from '../../../src/cli/token.commands.js';
import { addUserCommands } from '../../../src/cli/user.commands.js';
import { reportAndExit } from '../../../src/report.js';

const ROOT = join(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Thrown in place of ending the process of the test. */
class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${String(code)}`);
  }
}

/** A command as whoever operates the service runs it: a process of its own, with these variables alone. */
export async function spawnCommand(args: readonly string[], env: Environment, input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/run.mjs'), 'src/cli/main', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], SEED: 'none', ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output, errors };
}

function program(): Command {
  const made = new Command('vigil').exitOverride();
  addDatabaseCommands(made);
  addRecordCommands(made);
  addImportTableCommands(made);
  addRecomputeCommand(made);
  addUserCommands(made);
  addTokenCommands(made);
  addDoctorCommand(made);
  return made;
}

/** The status that the process would end with, reporting as it does. */
async function statusOf(work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    try {
      return reportAndExit(error);
    } catch (exit) {
      if (exit instanceof Exit) return exit.code;
      throw exit;
    }
  }
}

/** Runs the work as if it were a process of its own: its variables, standard input and output. One at a time. */
export async function asProcess(work: () => Promise<unknown>, env: Environment, input = ''): Promise<Ended> {
  const before = { stdin: Object.getOwnPropertyDescriptor(process, 'stdin'), code: process.exitCode };
  const output = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const errors = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Exit(Number(code ?? 0));
  });
  const written = ({ mock }: typeof output): string => mock.calls.map(([chunk]) => String(chunk)).join('');
  Object.assign(process.env, env);
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  process.exitCode = undefined;
  try {
    const code = await statusOf(work);
    return { code, output: written(output), errors: written(errors) };
  } finally {
    for (const spy of [output, errors, exit]) spy.mockRestore();
    for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name);
    if (before.stdin !== undefined) Object.defineProperty(process, 'stdin', before.stdin);
    process.exitCode = before.code;
  }
}

/**
 * A command within this process: what it prints, and the status it would end with. Loading the service takes seconds
 * for each process; that a command of each kind works as one is for `spawnCommand` to show.
 */
export async function runCommand(args: readonly string[], env: Environment, input = ''): Promise<Ended> {
  return asProcess(async () => program().parseAsync(['node', 'vigil', ...args]), { SEED: 'none', ...env }, input);
}
