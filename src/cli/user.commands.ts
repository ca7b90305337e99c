import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import {
  AccountLog,
  Accounts,
  isStaffRole,
  needsSecondFactor,
  StaffRole,
  type LogEntry,
} from '../modules/identity/index.js';
import { withFeatures } from './command-context.js';

interface Named {
  readonly email: string;
}

interface WithRole extends Named {
  readonly role: string;
}

interface NewUser extends WithRole {
  readonly name: string;
}

interface LogWanted extends Partial<Named> {
  readonly last: string;
  readonly json: boolean;
}

const ROLES = Object.keys(StaffRole).join(', ');
const PASSWORD = ['--password-stdin', 'reads the password from standard input: 12 to 256 characters'] as const;
const EMAIL = ['--email <address>', 'address of the account'] as const;

/** What stands on standard input, without the end of line that `echo` and editors put there. */
async function passwordFromInput(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new CommandFailure('standard input is a terminal, which would show the password: pipe it in');
  }
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password === '') throw new CommandFailure('no password came on standard input');
  return password;
}

/** Accounts do not depend on the rules that days were computed by. */
async function withAccounts<T>(work: (accounts: Accounts) => Promise<T>): Promise<T> {
  return withFeatures(async ({ app }) => work(app.get(Accounts, { strict: false })), { byAnyRules: true });
}

function roleNamed(role: string): StaffRole {
  const asked = role.toUpperCase();
  if (!isStaffRole(asked)) throw new CommandFailure(`--role: ${role} is none of ${ROLES}`);
  return asked;
}

async function addUser({ email, name, role }: NewUser): Promise<void> {
  const asked = roleNamed(role);
  const password = await passwordFromInput();
  const account = await withAccounts(async (accounts) => accounts.add({ email, name, role: asked, password }));
  const next = needsSecondFactor(account.role) ? '; the first sign-in sets up a second factor' : '';
  process.stdout.write(`${account.email} is ${account.role}${next}\n`);
}

async function listUsers(): Promise<void> {
  const entries = await withAccounts(async (accounts) => accounts.list());
  for (const { email, displayName, role, totpConfirmed, disabled } of entries) {
    const state = disabled ? 'disabled' : totpConfirmed ? 'second factor' : 'no second factor';
    process.stdout.write(`${email.padEnd(40)} ${role.padEnd(10)} ${state.padEnd(16)} ${displayName}\n`);
  }
}

async function resetUser({ email }: Named): Promise<void> {
  const password = await passwordFromInput();
  await withAccounts(async (accounts) => accounts.reset(email, password));
  process.stdout.write('The password is new, the second factor is gone, sessions and API tokens have ended\n');
}

async function setDisabled(email: string, disabled: boolean): Promise<void> {
  await withAccounts(async (accounts) => accounts.setDisabled(email, disabled));
  process.stdout.write(disabled ? 'The account is disabled, its sessions have ended\n' : 'The account is enabled\n');
}

async function changeRole({ email, role }: WithRole): Promise<void> {
  const asked = roleNamed(role);
  const account = await withAccounts(async (accounts) => accounts.changeRole(email, asked));
  const isIncomplete = needsSecondFactor(account.role) && !account.totpConfirmed;
  const next = isIncomplete ? '; the next sign-in sets up a second factor' : '';
  process.stdout.write(`${account.email} is ${account.role}, its sessions have ended${next}\n`);
}

/** One event in a line; an address that nobody has was not kept. */
function lineOf({ at, kind, email, by, detail }: LogEntry, everybody: boolean): string {
  const cells = [at.toISOString(), kind.padEnd(23)];
  if (everybody) cells.push((email ?? '(no such account)').padEnd(32));
  if (by !== null) cells.push(`by ${by}`);
  if (detail !== null) cells.push(detail);
  return `${cells.join('  ').trimEnd()}\n`;
}

async function showLog({ email, last, json }: LogWanted): Promise<void> {
  if (!/^[1-9]\d{0,5}$/.test(last)) throw new CommandFailure(`--last: ${last} is not a number from 1 to 999999`);
  const entries = await withFeatures(
    async ({ app }) => app.get(AccountLog, { strict: false }).newest(Number(last), email),
    { byAnyRules: true },
  );
  if (json) process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  else for (const entry of entries) process.stdout.write(lineOf(entry, email === undefined));
}

function addLookingCommands(user: Command): void {
  user
    .command('list')
    .description('lists accounts: address, role, whether there is a second factor, name')
    .action(listUsers);
  user
    .command('log')
    .description(
      'what happened to an account, newest first: when, what, who did it if it was another; also failed tries',
    )
    .option('--email <address>', 'address of the account; without it all accounts, and tries with addresses of none')
    .option('--last <number>', 'how many events', '200')
    .option('--json', 'one JSON list: at, kind, email, by, detail', false)
    .action(showLog);
}

/** `user`: accounts of staff, also while the service runs. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('accounts of staff; works while the service runs');
  addLookingCommands(user);
  user
    .command('add')
    .description('adds an account')
    .requiredOption(...EMAIL)
    .requiredOption('--name <name>', 'name that stands beside what the account records')
    .requiredOption('--role <role>', `one of ${ROLES}`)
    .requiredOption(...PASSWORD)
    .addHelpText(
      'after',
      '\nExample:\n  npm run --silent cli -- user add --email a@example.org --name "A. B." --role EDITOR --password-stdin < file',
    )
    .action(addUser);
  user
    .command('reset')
    .description('gives an account a new password and takes its second factor; its sessions and API tokens end')
    .requiredOption(...EMAIL)
    .requiredOption(...PASSWORD)
    .action(resetUser);
  user
    .command('role')
    .description('trusts an account with more or with less; its sessions end. The last ADMIN stays one')
    .requiredOption(...EMAIL)
    .requiredOption('--role <role>', `one of ${ROLES}`)
    .action(changeRole);
  user
    .command('disable')
    .description(
      'lets nobody in with an account any more; its sessions end, what it recorded stays. Not the last ADMIN',
    )
    .requiredOption(...EMAIL)
    .action(async ({ email }: Named) => setDisabled(email, true));
  user
    .command('enable')
    .description('takes back disable')
    .requiredOption(...EMAIL)
    .action(async ({ email }: Named) => setDisabled(email, false));
}
