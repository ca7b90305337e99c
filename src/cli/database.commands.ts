import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { asOwner } from '../open-database.js';
import { loadConfiguration } from '../platform/config/index.js';
import { migrate, pendingMigrations } from '../platform/database/index.js';

interface Verification {
  readonly revisions: string;
  readonly versions: string;
  readonly head: Buffer | null;
  readonly problem: string | null;
}

async function runMigrations(): Promise<void> {
  const done = await asOwner(loadConfiguration(process.env), migrate);
  process.stdout.write(done.length === 0 ? 'The schema is up to date\n' : `${done.join('\n')}\n`);
}

async function verifyHistory(): Promise<void> {
  const [result] = await asOwner(loadConfiguration(process.env), async (owner) => {
    const pending = await pendingMigrations(owner);
    if (pending.length > 0) throw new CommandFailure('the schema is not up to date; npm run cli -- migrate mends it');
    return owner.query<Verification[]>('SELECT * FROM verify_history()');
  });
  if (result === undefined) throw new CommandFailure('the database did not answer');
  if (result.problem !== null) throw new CommandFailure(`the history is broken: ${result.problem}`);
  const head = result.head?.toString('hex') ?? 'none yet';
  process.stdout.write(`${result.revisions} revisions and ${result.versions} row versions are as written\n`);
  process.stdout.write(`head ${head}\n`);
}

/** `migrate` and `verify-history`: the database itself, as its owner. */
export function addDatabaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('brings the schema of the database up to date; the service does so too when it starts')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… npm run cli -- migrate')
    .action(runMigrations);

  program
    .command('verify-history')
    .description('computes the hash chain of all revisions again and compares; fails on the first difference')
    .addHelpText('after', '\nThe last line is the head of the chain; keep a copy of it elsewhere.')
    .action(verifyHistory);
}
