import type { DataSource } from 'typeorm';
import type { Configuration } from './platform/config/index.js';
import { Database, EmbeddedServer, createDataSource } from './platform/database/index.js';
import type { Logger } from './platform/logging/index.js';
import { RECORD_SCHEMA } from './record-schema.js';

/** The configured database, started if it is ours, migrated and open. */
export async function openDatabase(configuration: Configuration, logger: Logger): Promise<Database> {
  return Database.open({
    url: configuration.DATABASE_URL,
    publicUrl: configuration.PUBLIC_DATABASE_URL,
    dataDir: configuration.DATA_DIR,
    schema: RECORD_SCHEMA,
    onEvent: (message) => {
      logger.info(message, { context: 'database' });
    },
  });
}

/** Runs `work` as the owner of the configured database as it is, migrated or not. */
export async function asOwner<T>(configuration: Configuration, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = configuration;
  const server = url === undefined ? await EmbeddedServer.start({ dataDir }) : undefined;
  try {
    const owner = await createDataSource(url ?? server?.url ?? '', RECORD_SCHEMA).initialize();
    try {
      return await work(owner);
    } finally {
      await owner.destroy();
    }
  } finally {
    await server?.stop();
  }
}
