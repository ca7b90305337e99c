import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/create-app.js';
import { groundOn, recordOn } from '../../../src/features.js';
import type { Clock } from '../../../src/platform/clock/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { createLogger } from '../../../src/platform/logging/index.js';
import { RECORD_SCHEMA } from '../../../src/record-schema.js';

export interface ServedRecord {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  /** What went wrong on the side of the service, as it was logged. */
  readonly failures: readonly string[];
  close(): Promise<void>;
}

/** The whole service on a database, as readers who come by `publicUrl` would be served. Not listening. */
export async function serveRecord(databaseUrl: string, publicUrl: string, clock: Clock): Promise<ServedRecord> {
  const database = await Database.open({ url: databaseUrl, dataDir: '', schema: RECORD_SCHEMA });
  const key = randomBytes(32);
  const failures: string[] = [];
  const app = await createApp({
    logger: createLogger('error', { write: (line: string) => void failures.push(line) }),
    isReady: async () => database.isReady(),
    ...recordOn(groundOn(database, clock, { publicUrl, sealingKey: () => key })),
  });
  return {
    app,
    database,
    failures,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
