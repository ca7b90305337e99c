import { Importer } from '../../../src/modules/intake/index.js';
import { importSeeds } from '../../../src/seeds.js';
import { createDatabase } from '../../support/database.js';
import { createRecordApp, type RecordApp } from './record-app.js';

export interface SeededApp extends RecordApp {
  /** The data of an answer without errors. */
  data(query: string, variables?: object): Promise<Readonly<Record<string, unknown>>>;
}

/** The whole service over a database of its own that holds the seeds, and the documents given. */
export async function createSeededApp(documents: readonly object[] = []): Promise<SeededApp> {
  return createFilledApp(async (importer) => {
    await importSeeds(importer);
    await importAll(importer, documents);
  });
}

/** The whole service over a database of its own that holds nothing but the documents given. */
export async function createAppWith(documents: readonly object[]): Promise<SeededApp> {
  return createFilledApp(async (importer) => importAll(importer, documents));
}

async function importAll(importer: Importer, documents: readonly object[]): Promise<void> {
  for (const document of documents) await importer.import(document, { actor: 'test' });
}

async function createFilledApp(fill: (importer: Importer) => Promise<void>): Promise<SeededApp> {
  const database = await createDatabase();
  const record = await createRecordApp(database.url);
  const close = async (): Promise<void> => {
    await record.close();
    await database.drop();
  };
  try {
    await fill(record.app.get(Importer));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...record,
    data: async (query, variables) => {
      const { body } = await record.ask(query, variables);
      if (body.errors !== undefined || body.data === undefined || body.data === null) {
        throw new Error(`No clean answer: ${JSON.stringify(body.errors)}`);
      }
      return body.data;
    },
    close,
  };
}
