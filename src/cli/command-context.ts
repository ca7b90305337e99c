import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { features, groundOn } from '../features.js';
import { requireKnownRules } from '../known-rules.js';
import { openDatabase } from '../open-database.js';
import { systemClock } from '../platform/clock/index.js';
import { loadConfiguration } from '../platform/config/index.js';
import type { Database } from '../platform/database/index.js';
import { NestLogger, createLogger } from '../platform/logging/index.js';

@Module({})
class CommandModule {}

export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly database: Database;
}

export interface ContextOptions {
  /** Also over a record that was computed by other rules, to look at it or to compute it anew. */
  readonly byAnyRules?: boolean;
}

/** Runs a command over the features and the open database, without HTTP, and closes them whatever comes. */
export async function withFeatures<T>(
  work: (context: CommandContext) => Promise<T>,
  { byAnyRules = false }: ContextOptions = {},
): Promise<T> {
  const configuration = loadConfiguration(process.env);
  // A command speaks for itself; of the log only what went wrong is of interest beside it.
  const logger = createLogger('warn');
  const database = await openDatabase(configuration, logger);
  try {
    if (!byAnyRules) await requireKnownRules(database);
    const root = { module: CommandModule, imports: features(groundOn(database, systemClock)) };
    const app = await NestFactory.createApplicationContext(root, {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    try {
      return await work({ app, database });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
