import type { DataSource } from 'typeorm';

const LOCK = `hashtextextended('vigil.migrations', 0)`;

/**
 * Brings the schema up to date in one transaction; of processes that try at once, one migrates and the others wait.
 * @param owner a connected data source without a role
 * @returns names of the migrations that were run
 */
export async function migrate(owner: DataSource): Promise<string[]> {
  const lock = owner.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(${LOCK})`);
    const done = await owner.runMigrations();
    await closeDatabase(async (sql) => owner.query(sql));
    return done.map(({ name }) => name);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    await lock.release();
  }
}

/** Names of the migrations that are still to be run. */
export async function pendingMigrations(owner: DataSource): Promise<string[]> {
  const known = owner.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [found] = await owner.query<[{ there: boolean }]>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS there`,
  );
  if (!found.there) {
    return known;
  }
  const rows = await owner.query<{ name: string }[]>(`SELECT name FROM migration`);
  const run = new Set(rows.map(({ name }) => name));
  return known.filter((name) => !run.has(name));
}

/** Nobody but the owner may make temporary tables. Belongs to the database, so neither a clone nor a restore has it. */
export async function closeDatabase(query: (sql: string) => Promise<unknown>): Promise<void> {
  const [row] = (await query(`SELECT quote_ident(current_database()) AS name`)) as [{ name: string }];
  await query(`REVOKE TEMPORARY, CREATE ON DATABASE ${row.name} FROM PUBLIC`);
}
