import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/create-app.js';
import { groundOn, recordOn } from '../../../src/features.js';
import { systemClock } from '../../../src/platform/clock/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { createLogger } from '../../../src/platform/logging/index.js';
import { RECORD_SCHEMA } from '../../../src/record-schema.js';

interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly body: GraphQLBody;
  readonly codes: readonly unknown[];
}

export interface RecordApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly url: string;
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

export async function askAt(url: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as GraphQLBody;
  return { status: response.status, body, codes: (body.errors ?? []).map(({ extensions }) => extensions['code']) };
}

/** The whole service on a database, as it is served. */
export async function createRecordApp(databaseUrl: string): Promise<RecordApp> {
  const database = await Database.open({ url: databaseUrl, dataDir: '', schema: RECORD_SCHEMA });
  const app = await createApp({
    logger: createLogger('silent'),
    isReady: async () => database.isReady(),
    ...recordOn(groundOn(database, systemClock)),
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    database,
    url,
    ask: async (query, variables) => askAt(url, query, variables),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
