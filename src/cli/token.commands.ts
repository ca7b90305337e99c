import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { ApiTokens, type Scope } from '../modules/identity/index.js';
import { withFeatures } from './command-context.js';

interface NewToken {
  readonly email: string;
  readonly days: string;
  readonly scope: string;
  readonly name: string;
}

const SCOPES: Readonly<Record<string, readonly Scope[]>> = { READ: ['READ'], WRITE: ['READ', 'WRITE'] };

async function withTokens<T>(work: (tokens: ApiTokens) => Promise<T>): Promise<T> {
  return withFeatures(async ({ app }) => work(app.get(ApiTokens, { strict: false })), { byAnyRules: true });
}

async function createToken({ email, days, scope, name }: NewToken): Promise<void> {
  const scopes = SCOPES[scope.toUpperCase()];
  if (scopes === undefined) throw new CommandFailure(`--scope: ${scope} is none of READ, WRITE`);
  if (!/^\d{1,4}$/.test(days)) throw new CommandFailure(`--days: ${days} is not a whole number of days`);
  const token = await withTokens(async (tokens) => tokens.create({ email, name, days: Number(days), scopes }));
  process.stdout.write(`${token}\n`);
}

async function listTokens(): Promise<void> {
  for (const token of await withTokens(async (tokens) => tokens.list())) {
    const used = token.lastUsedAt === null ? 'never used' : `used ${token.lastUsedAt.toISOString()}`;
    const cells = [token.id, token.email, token.scopes.join('+'), token.state, token.expiresAt.toISOString(), used];
    process.stdout.write(`${cells.join('  ')}  ${token.name}\n`);
  }
}

async function revokeToken(id: string): Promise<void> {
  await withTokens(async (tokens) => tokens.revoke(id));
  process.stdout.write('The token is revoked\n');
}

/** `token`: keys for scripts, also while the service runs. */
export function addTokenCommands(program: Command): void {
  const token = program.command('token').description('API tokens for scripts; works while the service runs');
  token
    .command('create')
    .description('prints a new token, alone on standard output; it is not shown again')
    .requiredOption('--email <address>', 'account in whose name it acts')
    .requiredOption('--days <days>', 'how long it lasts, 1 to 365')
    .option('--scope <scope>', 'READ, or WRITE for reading and writing as the role of the account may', 'READ')
    .option('--name <name>', 'what it is for', 'script')
    .addHelpText(
      'after',
      '\nExample:\n  npm run --silent cli -- token create --email a@example.org --days 30 --scope WRITE > token',
    )
    .action(createToken);
  token
    .command('list')
    .description('lists tokens: id, account, scopes, state, end, last use, name; never the token itself')
    .action(listTokens);
  token
    .command('revoke')
    .description('ends a token at once')
    .argument('<id>', 'its id, as token list shows it')
    .action(revokeToken);
}
