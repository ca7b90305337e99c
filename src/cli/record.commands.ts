import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import {
  Importer,
  readDocumentFile,
  readSeedDocuments,
  type ImportReport,
  type SeedDocument,
} from '../modules/intake/index.js';
import { SEEDS_FOLDER, importDocuments } from '../seeds.js';
import { withFeatures } from './command-context.js';
import { startProgress } from './progress.js';

async function documentsAt(path: string): Promise<readonly SeedDocument[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new CommandFailure(`${path}: there is no such file or folder`);
  try {
    return found.isDirectory() ? await readSeedDocuments(path) : [await readDocumentFile(path)];
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : `${path} cannot be read`);
  }
}

function table(report: ImportReport): string {
  const rows = Object.entries(report).map(([name, counts]) =>
    [name.padEnd(20), ...Object.values(counts).map((count: number) => String(count).padStart(10))].join(''),
  );
  const head = ['', 'created', 'updated', 'unchanged', 'withdrawn'];
  return [head.map((name, index) => (index === 0 ? name.padEnd(20) : name.padStart(10))).join(''), ...rows].join('\n');
}

async function importAt(path: string): Promise<void> {
  const documents = await documentsAt(path);
  const bar = startProgress('Importing');
  try {
    const report = await withFeatures(async ({ app }) =>
      importDocuments(app.get(Importer), documents, (done, total, file) => {
        bar.update(done, total, file);
      }),
    );
    bar.end();
    process.stdout.write(`${table(report)}\n`);
  } finally {
    bar.end();
  }
}

/** `seed` and `import`: facts from documents, through the services that every other write goes through. */
export function addRecordCommands(program: Command): void {
  program
    .command('seed')
    .description('imports the real cases of seeds/; what is in already stays as it is')
    .addHelpText('after', '\nExample:\n  npm run cli -- seed')
    .action(async () => importAt(SEEDS_FOLDER));

  program
    .command('import')
    .description('imports a document of facts, or all documents (*.json) of a folder')
    .argument('<file>', 'document in the format of seeds/, or a folder of them')
    .addHelpText('after', '\nExamples:\n  npm run cli -- import my-case.json\n  npm run cli -- import seeds')
    .action(importAt);
}
