import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApp } from '../create-app.js';
import { recordOn } from '../features.js';
import { systemClock } from '../platform/clock/index.js';
import { UnitOfWork, createDataSource } from '../platform/database/index.js';
import { VigilError } from '../platform/errors/index.js';
import { createLogger } from '../platform/logging/index.js';

/** The whole application over no database: enough to look at its schema and decorators. */
export async function createOfflineApp(): Promise<NestFastifyApplication> {
  const run = async (): Promise<never> => Promise.reject(new VigilError('DATABASE_UNAVAILABLE'));
  const nowhere = createDataSource('postgres://127.0.0.1:1/none', { entities: [], migrations: [] });
  return createApp({
    logger: createLogger('error'),
    isReady: async () => Promise.resolve(false),
    ...recordOn({ reads: { run, runAt: run }, writes: new UnitOfWork(nowhere), clock: systemClock }),
  });
}

/** The schema as text, in alphabetical order so that a change shows as what it is. */
export async function printedSchema(): Promise<string> {
  const app = await createOfflineApp();
  try {
    return `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
  } finally {
    await app.close();
  }
}
