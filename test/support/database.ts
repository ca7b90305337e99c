import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import {
  closeDatabase,
  createDataSource,
  EmbeddedServer,
  migrate,
  openPool,
  UnitOfWork,
  type Binaries,
  type Role,
} from '../../src/platform/database/index.js';
import { loadEntities } from './entities.js';
import type { DataSource } from 'typeorm';

const TEMPLATE = 'vigil_template';
const TEMPLATE_LOCK = `hashtextextended('vigil.test.template', 0)`;

/** A migrated database of its own for one spec. */
export interface TestDatabase {
  readonly url: string;
  /** Sessions of the owner: everything is allowed, row-level security does not apply. */
  readonly owner: Pool;
  /** Sessions as the service or as an anonymous reader. Opened once, closed by `drop`. */
  as(role: Role): Pool;
  /** The service's data source with every entity. Opened once, closed by `drop`. */
  records(): Promise<DataSource>;
  unitOfWork(): Promise<UnitOfWork>;
  /** Closes whatever was opened, and takes the database away. */
  drop(): Promise<void>;
}

/** With VIGIL_TEST_POSTGRES=15, the server that Debian installs; else the one the service itself would take. */
export function testBinaries(): Binaries | undefined {
  const major = process.env['VIGIL_TEST_POSTGRES'];
  return major === undefined || major === ''
    ? undefined
    : { folder: `/usr/lib/postgresql/${major}/bin`, major: Number(major) };
}

async function onCluster<T>(work: (server: EmbeddedServer) => Promise<T>): Promise<T> {
  const dataDir = process.env['VIGIL_TEST_CLUSTER'];
  if (dataDir === undefined) {
    throw new Error('run jest with globalSetup test/support/cluster.setup.mjs');
  }
  const binaries = testBinaries();
  const server = await EmbeddedServer.start({ dataDir, ...(binaries === undefined ? {} : { binaries }) });
  try {
    return await work(server);
  } finally {
    await server.leave();
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(server: EmbeddedServer, admin: Client): Promise<void> {
  await admin.query(`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`);
  const found = await admin.query(`SELECT FROM pg_database WHERE datname = $1 AND datistemplate`, [TEMPLATE]);
  if (found.rowCount === 0) {
    await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
    await admin.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0`);
    const owner = await createDataSource(server.urlOf(TEMPLATE), { entities: [], migrations: MIGRATIONS }).initialize();
    await migrate(owner);
    await owner.destroy();
    await admin.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
  }
  await admin.query(`SELECT pg_advisory_unlock(${TEMPLATE_LOCK})`);
}

/** A fresh database, migrated (a clone of the run's template) or, if asked for, empty. */
export async function createDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `vigil_${randomBytes(6).toString('hex')}`;
  const [url, adminUrl] = await onCluster(async (server) => {
    await withClient(server.urlOf('postgres'), async (admin) => {
      if (!empty) {
        await ensureTemplate(server, admin);
      }
      // Copied as files, which takes a fraction of writing every page to the log.
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : TEMPLATE} STRATEGY file_copy`);
    });
    return [server.urlOf(name), server.urlOf('postgres')] as const;
  });
  const database = new ClonedDatabase(name, url, adminUrl);
  if (!empty) {
    await closeDatabase(async (sql) => (await database.owner.query<object>(sql)).rows);
  }
  return database;
}

class ClonedDatabase implements TestDatabase {
  readonly owner: Pool;
  private readonly pools = new Map<Role, Pool>();
  private source: Promise<DataSource> | undefined;

  constructor(
    private readonly name: string,
    readonly url: string,
    private readonly adminUrl: string,
  ) {
    this.owner = new Pool({ connectionString: url, max: 4 });
    this.owner.on('error', () => undefined);
  }

  as(role: Role): Pool {
    const pool = this.pools.get(role) ?? openPool(this.url, role, 4);
    this.pools.set(role, pool);
    return pool;
  }

  async records(): Promise<DataSource> {
    this.source ??= loadEntities().then(async (entities) =>
      createDataSource(this.url, { entities, migrations: MIGRATIONS }, 'vigil_service').initialize(),
    );
    return this.source;
  }

  async unitOfWork(): Promise<UnitOfWork> {
    return new UnitOfWork(await this.records());
  }

  async drop(): Promise<void> {
    await (await this.source)?.destroy();
    await Promise.all([this.owner, ...this.pools.values()].map(async (pool) => pool.end()));
    await withClient(this.adminUrl, async (admin) => admin.query(`DROP DATABASE ${this.name} WITH (FORCE)`));
  }
}
