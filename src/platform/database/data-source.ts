import { DataSource, type MigrationInterface } from 'typeorm';
import { CONNECT_TIMEOUT_MS, PARSERS, sessionOptions, type Role } from './connections.js';
import { VigilNamingStrategy } from './naming-strategy.js';

type Constructor<T> = new (...args: never[]) => T;

/** What the composition root knows and the platform does not. */
export interface Schema {
  readonly entities: readonly Constructor<object>[];
  readonly migrations: readonly Constructor<MigrationInterface>[];
}

/** A data source over `url`, not yet connected. Without a role it acts as the owner: for migrations and mass loading. */
export function createDataSource(url: string, schema: Schema, role?: Role): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...schema.entities],
    migrations: [...schema.migrations] as Constructor<MigrationInterface>[],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    namingStrategy: new VigilNamingStrategy(),
    synchronize: false,
    // The three extensions come with the migrations; the role of the service may not create any.
    installExtensions: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: role ?? 'vigil_owner',
    poolErrorHandler: () => undefined,
    extra: { options: sessionOptions(role), types: PARSERS, max: 10 },
  });
}
