import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { Accounts, isStaffRole, StaffRole } from '../modules/identity/index.js';
import { withFeatures } from './command-context.js';

interface Named {
  readonly email: string;
}

interface NewUser extends Named {
  readonly name: string;
  readonly role: string;
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

async function addUser({ email, name, role }: NewUser): Promise<void> {
  const asked = role.toUpperCase();
  if (!isStaffRole(asked)) throw new CommandFailure(`--role: ${role} is none of ${ROLES}`);
  const password = await passwordFromInput();
  const account = await withAccounts(async (accounts) => accounts.add({ email, name, role: asked, password }));
  const next = account.role === StaffRole.RESEARCHER ? '' : '; the first sign-in sets up a second factor';
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

/** `user`: accounts of staff, also while the service runs. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('accounts of staff; works while the service runs');
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
    .command('list')
    .description('lists accounts: address, role, whether there is a second factor, name')
    .action(listUsers);
  user
    .command('reset')
    .description('gives an account a new password and takes its second factor; its sessions and API tokens end')
    .requiredOption(...EMAIL)
    .requiredOption(...PASSWORD)
    .action(resetUser);
  user
    .command('disable')
    .description('lets nobody in with an account any more; its sessions end, what it recorded stays')
    .requiredOption(...EMAIL)
    .action(async ({ email }: Named) => setDisabled(email, true));
  user
    .command('enable')
    .description('takes back disable')
    .requiredOption(...EMAIL)
    .action(async ({ email }: Named) => setDisabled(email, false));
}
