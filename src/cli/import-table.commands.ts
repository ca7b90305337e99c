import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { isAllowed } from '../modules/access/index.js';
import { Accounts, type Actor } from '../modules/identity/index.js';
import {
  IMPORT_TYPES,
  ImportBatches,
  ImportUndo,
  TableImports,
  textOfFile,
  type Batch,
  type RowResult,
  type TableImport,
} from '../modules/intake/index.js';
import { withFeatures } from './command-context.js';
import { startProgress } from './progress.js';

const LARGEST_FILE = 64 * 1024 * 1024;
/** Errors that are listed; of the others only how many. */
const MOST_LISTED = 1_000;

interface TableOptions {
  readonly type: string;
  readonly email: string;
  readonly map: readonly string[];
  readonly constant: readonly string[];
  readonly language: string;
  readonly visibility: string;
  readonly sourceTitle?: string;
  readonly sourceUrl?: string;
  readonly dryRun: boolean;
  readonly acceptErrors: boolean;
}

interface UndoOptions {
  readonly email: string;
  readonly reason: string;
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function pairOf(option: string, given: string): readonly [string, string] {
  const at = given.indexOf('=');
  if (at <= 0) throw new CommandFailure(`${option}: ${given} is not of the form name=value`);
  return [given.slice(0, at), given.slice(at + 1)];
}

function oneOf<T extends string>(option: string, given: string, words: readonly T[]): T {
  const found = words.find((word) => word === given.toUpperCase());
  if (found === undefined) throw new CommandFailure(`${option}: ${given} is none of ${words.join(', ')}`);
  return found;
}

function sourceOf({ sourceTitle: title, sourceUrl: url }: TableOptions): TableImport['source'] {
  if (title === undefined && url === undefined) return null;
  if (title === undefined) throw new CommandFailure('--source-url needs --source-title');
  return { title, url: url ?? null };
}

async function contentOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new CommandFailure(`${file}: there is no such file`);
  if (found.size > LARGEST_FILE) throw new CommandFailure(`${file}: is larger than 64 MB; divide it`);
  return textOfFile(await readFile(file));
}

async function tableOf(file: string, options: TableOptions): Promise<TableImport> {
  return {
    type: oneOf('--type', options.type, IMPORT_TYPES),
    format: extname(file).toLowerCase() === '.json' ? 'JSON' : 'CSV',
    content: await contentOf(file),
    mapping: options.map.map((given) => {
      const [column, field] = pairOf('--map', given);
      return { column, field };
    }),
    constants: options.constant.map((given) => {
      const [field, value] = pairOf('--constant', given);
      return { field, value };
    }),
    language: options.language,
    visibility: oneOf('--visibility', options.visibility, ['PUBLIC', 'RESEARCHER', 'STAFF'] as const),
    source: sourceOf(options),
  };
}

/** Whoever has the database at hand acts for an account that may do this itself. */
async function actorOf(app: INestApplicationContext, email: string): Promise<Actor> {
  const { id, displayName, role, disabled, ...account } = await app.get(Accounts, { strict: false }).require(email);
  const by = { kind: 'SESSION', sessionId: 'command', session: 'FULL' } as const;
  const actor: Actor = { accountId: id, email: account.email, displayName, role, by };
  if (disabled || !isAllowed(actor, 'record.import')) throw new CommandFailure(`--email: ${email} may not import`);
  return actor;
}

function summary({ id, state, counts, unmapped }: Batch): string {
  const rows = Object.entries(counts).map(([outcome, count]) => `${outcome.padEnd(12)}${String(count).padStart(8)}`);
  const left = unmapped.length === 0 ? [] : [`Columns left out: ${unmapped.join(', ')}`];
  return [...rows, ...left, `Import:${id} is ${state}`].join('\n');
}

const errorLines = ({ line, problems }: RowResult): readonly string[] =>
  problems.map(({ column, field, message }) => `line ${String(line)}, ${column ?? field ?? 'row'}: ${message}`);

async function tellErrors(batches: ImportBatches, { id, counts }: Batch): Promise<void> {
  if (counts.ERROR === 0) return;
  const rows = await batches.rows(id, { first: MOST_LISTED, after: 0, outcomes: ['ERROR'] });
  const more = counts.ERROR > rows.length ? [`and ${String(counts.ERROR - rows.length)} more rows`] : [];
  process.stderr.write(`${[...rows.flatMap(errorLines), ...more].join('\n')}\n`);
}

async function importTable(file: string, options: TableOptions): Promise<void> {
  const given = await tableOf(file, options);
  await withFeatures(async ({ app }) => {
    const by = await actorOf(app, options.email);
    const tables = app.get(TableImports, { strict: false });
    const bar = startProgress('Importing');
    const steps = (what: string) => (done: number, total: number) => {
      bar.update(done, total, what);
    };
    try {
      const { batch, token } = await tables.preview(by, given, steps('looked at'));
      const isWritten = !options.dryRun && (batch.counts.ERROR === 0 || options.acceptErrors);
      const { acceptErrors } = options;
      const last = isWritten ? await tables.commit(by, { token, acceptErrors }, steps('written')) : batch;
      bar.end();
      process.stdout.write(`${summary(last)}\n`);
      await tellErrors(app.get(ImportBatches, { strict: false }), last);
      if (last.counts.ERROR > 0 && !acceptErrors) process.exitCode = 1;
    } finally {
      bar.end();
    }
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function undoImport(given: string, { email, reason }: UndoOptions): Promise<void> {
  const id = given.replace(/^Import:/, '');
  if (!UUID.test(id)) throw new CommandFailure(`${given} is not the id of an import, Import:uuid`);
  const batch = await withFeatures(async ({ app }) =>
    app.get(ImportUndo, { strict: false }).undo(await actorOf(app, email), id, reason),
  );
  process.stdout.write(`${summary(batch)}\n`);
}

const EXAMPLE = `
Examples:
  npm run cli -- import-table prizes.csv --type AWARD --map Prize=name --constant prisoner=anna-example --email a@example.org --dry-run
  npm run cli -- import-table prizes.csv --type AWARD --map Prize=name --email a@example.org --accept-errors

Lists every row that cannot be written on standard error, and ends with 1 if there is one; nothing is written then.`;

/** `import-table` and `import-undo`: tables of facts, in the name of an account. */
export function addImportTableCommands(program: Command): void {
  program
    .command('import-table')
    .description('imports a table of facts, CSV or JSON, all of it in one revision')
    .argument('<file>', 'CSV with a line of column names, or JSON (*.json): a list of objects')
    .requiredOption('--type <type>', `what the rows are: ${IMPORT_TYPES.join(', ')}`)
    .requiredOption('--email <address>', 'account in whose name it is done')
    .option(
      '--map <column=field>',
      'field that a column fills, where it has another name; as often as needed',
      collected,
      [],
    )
    .option('--constant <field=value>', 'value that all rows have; as often as needed', collected, [])
    .option('--language <tag>', 'language of texts whose column names none', 'en')
    .option('--visibility <who>', 'who is to see new facts when somebody published them', 'PUBLIC')
    .option('--source-title <title>', 'where the table is taken from: cited with every fact it makes or changes')
    .option('--source-url <address>', 'where that was published')
    .option('--dry-run', 'only tells what it would do', false)
    .option('--accept-errors', 'leaves out rows that cannot be written', false)
    .addHelpText('after', EXAMPLE)
    .action(importTable);
  program
    .command('import-undo')
    .description('takes an import back in one revision, unless its records were changed since')
    .argument('<id>', 'its id, as import-table shows it')
    .requiredOption('--email <address>', 'account in whose name it is done')
    .requiredOption('--reason <text>', 'why, for the history')
    .action(undoImport);
}
