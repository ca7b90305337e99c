import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { CommandFailure } from '../command-failure.js';
import { signHead } from '../modules/history/index.js';
import { asOwner } from '../open-database.js';
import { loadConfiguration } from '../platform/config/index.js';
import { migrate, pendingMigrations } from '../platform/database/index.js';
import { headOf, headsIn, publicKeyIn, requireInChain, signingKeyIn } from './chain-head.js';

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

interface HeadOptions {
  readonly head?: string;
  readonly key?: string;
}

async function requireUpToDate(owner: DataSource): Promise<void> {
  const pending = await pendingMigrations(owner);
  if (pending.length > 0) throw new CommandFailure('the schema is not up to date; npm run cli -- migrate mends it');
}

async function verifyHistory({ head: file, key }: HeadOptions): Promise<void> {
  const configuration = loadConfiguration(process.env);
  const publicKey = async (): Promise<KeyObject> =>
    key === undefined ? createPublicKey(signingKeyIn(configuration.DATA_DIR)) : publicKeyIn(key);
  const heads = file === undefined ? [] : await headsIn(file, await publicKey());
  const [result] = await asOwner(configuration, async (owner) => {
    await requireUpToDate(owner);
    const found = await owner.query<Verification[]>('SELECT * FROM verify_history()');
    await requireInChain(owner, heads);
    return found;
  });
  if (result === undefined) throw new CommandFailure('the database did not answer');
  if (result.problem !== null) throw new CommandFailure(`the history is broken: ${result.problem}`);
  if (heads.length > 0) process.stdout.write(`${String(heads.length)} exported heads are in the chain\n`);
  const head = result.head?.toString('hex') ?? 'none yet';
  process.stdout.write(`${result.revisions} revisions and ${result.versions} row versions are as written\n`);
  process.stdout.write(`head ${head}\n`);
}

async function exportHead({ publicKey }: { readonly publicKey?: boolean }): Promise<void> {
  const configuration = loadConfiguration(process.env);
  if (publicKey === true) {
    const key = createPublicKey(signingKeyIn(configuration.DATA_DIR));
    process.stdout.write(key.export({ type: 'spki', format: 'pem' }));
    return;
  }
  const head = await asOwner(configuration, async (owner) => {
    await requireUpToDate(owner);
    return headOf(owner);
  });
  if (head === undefined) throw new CommandFailure('nothing is on record yet, so the chain has no head');
  process.stdout.write(`${JSON.stringify(signHead(signingKeyIn(configuration.DATA_DIR), head))}\n`);
}

/** `migrate`, `verify-history` and `export-head`: the database itself, as its owner. */
export function addDatabaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('brings the schema of the database up to date; the service does so too when it starts')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… npm run cli -- migrate')
    .action(runMigrations);

  program
    .command('verify-history')
    .description('computes the hash chain of all revisions again and compares; fails on the first difference')
    .option('--head <file>', 'also says whether the heads in this file, as export-head printed them, are in the chain')
    .option('--key <file>', 'public key in PEM that the heads are signed under; that of DATA_DIR if left out')
    .addHelpText('after', '\nExample:\n  npm run cli -- verify-history --head heads.jsonl --key vigil-head.pem')
    .action(verifyHistory);

  program
    .command('export-head')
    .description('prints the signed head of the chain as one line of JSON, to be kept where nobody here can change it')
    .option('--public-key', 'prints the public key in PEM instead; keep it with the heads')
    .addHelpText('after', '\nExample:\n  npm run --silent cli -- export-head >> heads.jsonl')
    .action(exportHead);
}
