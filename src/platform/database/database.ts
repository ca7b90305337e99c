import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { openPool, requireFit } from './connections.js';
import { createDataSource, type Schema } from './data-source.js';
import { databaseError } from './database-errors.js';
import { EmbeddedServer } from './embedded-server.js';
import { migrate } from './migrate.js';
import { publicLogin } from './public-login.js';

export interface DatabaseOptions {
  /** undefined: the embedded server of `dataDir`. */
  readonly url: string | undefined;
  /** Login or replica for anonymous reads; undefined: the same database. */
  readonly publicUrl?: string | undefined;
  readonly dataDir: string;
  readonly schema: Schema;
  readonly onEvent?: (message: string) => void;
}

/** One door for each kind of visitor. */
interface Doors {
  /** Writes, as `vigil_service`. */
  readonly records: DataSource;
  /** Anonymous reads, as `vigil_public`: SELECT on what is public, 5 s at most. */
  readonly publicPool: Pool;
  /** The same for researchers, as `vigil_researcher`. */
  readonly researcherPool: Pool;
  /** The same for staff, as `vigil_staff`. What is sealed it does not see. */
  readonly staffPool: Pool;
}

/** The database the service runs on: its own, or one that was given. */
export class Database implements Doors {
  readonly records: DataSource;
  readonly publicPool: Pool;
  readonly researcherPool: Pool;
  readonly staffPool: Pool;

  private constructor(
    /** Address for the owner. */
    readonly url: string,
    doors: Doors,
    private readonly schema: Schema,
    private readonly server: EmbeddedServer | undefined,
  ) {
    this.records = doors.records;
    this.publicPool = doors.publicPool;
    this.researcherPool = doors.researcherPool;
    this.staffPool = doors.staffPool;
  }

  /**
   * Starts or finds the server, checks that it is fit, migrates it, and opens the pools.
   * @throws EmbeddedServerError | NoPostgresError | UnfitDatabaseError | VigilError DATABASE_UNAVAILABLE
   */
  static async open(options: DatabaseOptions): Promise<Database> {
    const server =
      options.url === undefined
        ? await EmbeddedServer.start({
            dataDir: options.dataDir,
            ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent }),
          })
        : undefined;
    const url = options.url ?? server?.url ?? '';
    try {
      const publicUrl = await prepare(url, options.schema, server !== undefined);
      const doors = {
        records: await createDataSource(url, options.schema, 'vigil_service').initialize(),
        publicPool: openPool(options.publicUrl ?? publicUrl, 'vigil_public', 20),
        researcherPool: openPool(url, 'vigil_researcher', 5),
        staffPool: openPool(url, 'vigil_staff'),
      };
      return new Database(url, doors, options.schema, server);
    } catch (error) {
      await server?.stop();
      throw databaseError(error);
    }
  }

  get embedded(): boolean {
    return this.server !== undefined;
  }

  /** Runs `work` as the owner, past row-level security: for mass loading (COPY) and maintenance. */
  async asOwner<T>(work: (owner: DataSource) => Promise<T>): Promise<T> {
    const owner = await createDataSource(this.url, this.schema).initialize();
    try {
      return await work(owner);
    } finally {
      await owner.destroy();
    }
  }

  /** Whether a query is answered within `limitMs`. */
  async isReady(limitMs = 2_000): Promise<boolean> {
    const late = new Promise<boolean>((resolve) => {
      setTimeout(() => {
        resolve(false);
      }, limitMs).unref();
    });
    const answer = this.publicPool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, late]);
  }

  /** Closes the pools, then stops the embedded server if nobody else uses it. */
  async close(): Promise<void> {
    const pools = [this.publicPool, this.researcherPool, this.staffPool];
    await Promise.all([this.records.destroy(), ...pools.map(async (pool) => pool.end())]);
    await this.server?.stop();
  }
}

/** Checks and migrates the database. Gives the address for anonymous readers. */
async function prepare(url: string, schema: Schema, ours: boolean): Promise<string> {
  const owner = await createDataSource(url, schema).initialize();
  try {
    await requireFit(async (sql) => owner.query(sql));
    await migrate(owner);
    return ours ? await publicLogin(owner, url) : url;
  } finally {
    await owner.destroy();
  }
}
