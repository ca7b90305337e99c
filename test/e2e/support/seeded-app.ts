import { Importer } from '../../../src/modules/intake/index.js';
import { importSeeds } from '../../../src/seeds.js';
import { createDatabase } from '../../support/database.js';
import { createRecordApp, type RecordApp } from './record-app.js';

export interface SeededApp extends RecordApp {
  /** The data of an answer without errors. */
  data(query: string, variables?: object): Promise<Readonly<Record<string, unknown>>>;
}

/** The whole service over a database of its own that holds the seeds. */
export async function createSeededApp(): Promise<SeededApp> {
  const database = await createDatabase();
  const record = await createRecordApp(database.url);
  await importSeeds(record.app.get(Importer));
  return {
    ...record,
    data: async (query, variables) => {
      const { body } = await record.ask(query, variables);
      if (body.errors !== undefined || body.data === undefined || body.data === null) {
        throw new Error(`No clean answer: ${JSON.stringify(body.errors)}`);
      }
      return body.data;
    },
    close: async () => {
      await record.close();
      await database.drop();
    },
  };
}
