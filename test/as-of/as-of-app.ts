import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { createApp } from '../../src/create-app.js';
import { groundOn, recordOn } from '../../src/features.js';
import { Importer } from '../../src/modules/intake/index.js';
import { Projector } from '../../src/modules/timeline/index.js';
import type { Clock } from '../../src/platform/clock/index.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { createLogger } from '../../src/platform/logging/index.js';
import { RECORD_SCHEMA } from '../../src/record-schema.js';
import { askAt, type GraphQLAnswer } from '../e2e/support/record-app.js';
import { createDatabase } from '../support/database.js';

/** The whole service over an empty database of its own, with a day that can be set. */
export interface AsOfApp {
  readonly database: Database;
  readonly projector: Projector;
  /** The day that the service takes for today; null: the day it is. */
  setToday(day: string | null): void;
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** The data of an answer without errors. */
  data(query: string, variables?: object): Promise<Readonly<Record<string, unknown>>>;
  import(document: object): Promise<void>;
  /** SQL in one revision, as the service writes it. */
  write(...statements: readonly string[]): Promise<void>;
  /** Instant of the last revision, as the API shows it. No later revision has the same. */
  moment(): Promise<string>;
  close(): Promise<void>;
}

export async function createAsOfApp(): Promise<AsOfApp> {
  const own = await createDatabase();
  const database = await Database.open({ url: own.url, dataDir: '', schema: RECORD_SCHEMA });
  let today: string | null = null;
  const clock: Clock = {
    now: () => new Date(),
    today: () => today ?? new Date().toISOString().slice(0, 10),
  };
  const app = await createApp({
    logger: createLogger('silent'),
    isReady: async () => database.isReady(),
    ...recordOn(groundOn(database, clock)),
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = async (query: string, variables?: object): Promise<GraphQLAnswer> => askAt(url, query, variables);
  return {
    database,
    projector: app.get(Projector),
    setToday: (day) => {
      today = day;
    },
    ask,
    data: async (query, variables) => cleanData(await ask(query, variables)),
    import: async (document) => {
      await app.get(Importer).import(document, { actor: 'test' });
    },
    write: async (...statements) =>
      app.get(UnitOfWork).run({ actor: 'test', reason: 'a correction' }, async (tx) => runAll(tx, statements)),
    moment: async () => lastMoment(database),
    close: async () => {
      await app.close();
      await database.close();
      await own.drop();
    },
  };
}

function cleanData({ body }: GraphQLAnswer): Readonly<Record<string, unknown>> {
  if (body.errors !== undefined || body.data === undefined || body.data === null) {
    throw new Error(`No clean answer: ${JSON.stringify(body.errors)}`);
  }
  return body.data;
}

async function runAll(tx: EntityManager, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await tx.query(statement);
}

async function lastMoment(database: Database): Promise<string> {
  const [last] = await database.records.query<{ at: Date }[]>('SELECT at FROM revision ORDER BY seq DESC LIMIT 1');
  await pause(3);
  return (last?.at ?? new Date(0)).toISOString();
}
