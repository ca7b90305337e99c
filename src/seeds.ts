import { basename, join } from 'node:path';
import { CommandFailure } from './command-failure.js';
import { readSeedDocuments, type Importer, type ImportReport, type SeedDocument } from './modules/intake/index.js';
import { InvalidRecord } from './modules/sources/index.js';
import { packageRoot } from './platform/config/index.js';
import type { Database } from './platform/database/index.js';

export const SEEDS_FOLDER = join(packageRoot(), 'seeds');

/** Told of each document: how many of how many are in. */
export type DocumentProgress = (done: number, total: number, file: string) => void;

/** Whether nothing was ever written. */
export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await database.records.query<{ empty: boolean }[]>('SELECT NOT EXISTS (SELECT FROM revision) AS empty');
  return row?.empty === true;
}

/** Imports documents one by one, each in one revision; a document that is in already changes nothing. */
export async function importDocuments(
  importer: Importer,
  documents: readonly SeedDocument[],
  progress: DocumentProgress = () => undefined,
): Promise<ImportReport> {
  const total: ImportReport = {};
  for (const [index, { file, content }] of documents.entries()) {
    addTo(total, await importOne(importer, content, basename(file)));
    progress(index + 1, documents.length, basename(file));
  }
  return total;
}

/** What is wrong with a document is of use only with the name of its file. */
async function importOne(importer: Importer, content: unknown, file: string): Promise<ImportReport> {
  try {
    return await importer.import(content, { actor: 'import' });
  } catch (error) {
    throw error instanceof InvalidRecord ? new CommandFailure(`${file}: ${error.message}`) : error;
  }
}

export async function importSeeds(importer: Importer, progress?: DocumentProgress): Promise<ImportReport> {
  return importDocuments(importer, await readSeedDocuments(SEEDS_FOLDER), progress);
}

function addTo(total: ImportReport, report: ImportReport): void {
  for (const [table, counts] of Object.entries(report)) {
    const sum = (total[table] ??= { created: 0, updated: 0, unchanged: 0, withdrawn: 0 });
    sum.created += counts.created;
    sum.updated += counts.updated;
    sum.unchanged += counts.unchanged;
    sum.withdrawn += counts.withdrawn;
  }
}
