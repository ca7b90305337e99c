import { EventEmitter } from 'node:events';
import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICE_ROLE } from './catalogue.js';

const SCHEMA = 'jobs';

/** Where the queue notes which of its own migrations ran, as it would make it itself. */
const BOOKKEEPING = [
  `CREATE SCHEMA ${SCHEMA}`,
  `CREATE TABLE ${SCHEMA}.migrations (
    id integer PRIMARY KEY,
    ts timestamptz NOT NULL DEFAULT now(),
    breaking boolean NOT NULL DEFAULT false
  )`,
  `ALTER TABLE ${SCHEMA}.migrations ENABLE ROW LEVEL SECURITY`,
];

/** What adding and running jobs takes; the queue protects its tables by row-level security without a policy. */
const GRANTS: Readonly<Record<string, string>> = {
  migrations: 'SELECT',
  _private_jobs: 'SELECT, INSERT, UPDATE, DELETE',
  _private_job_queues: 'SELECT, INSERT, UPDATE',
  _private_tasks: 'SELECT, INSERT',
  _private_known_crontabs: 'SELECT, INSERT, UPDATE',
};

const CALLED = ['add_job', 'add_jobs', 'force_unlock_workers'];

const SAVEPOINTS: Readonly<Record<string, string>> = {
  begin: 'SAVEPOINT of_the_queue',
  commit: 'RELEASE SAVEPOINT of_the_queue',
  rollback: 'ROLLBACK TO SAVEPOINT of_the_queue',
};

type Text = string | { readonly text: string; readonly values?: unknown[] };

/** One session as the queue expects a pool; the transactions it begins are parts of the one that is open. */
class SessionAsPool extends EventEmitter {
  constructor(private readonly runner: QueryRunner) {
    super();
    for (const event of ['error', 'connect']) this.on(event, () => undefined);
  }

  async connect(): Promise<object> {
    const query = async (text: Text, values?: unknown[]): Promise<object> => {
      const sql = typeof text === 'string' ? text : text.text;
      const given = typeof text === 'string' ? values : text.values;
      return { rows: (await this.runner.query(SAVEPOINTS[sql] ?? sql, given)) as unknown };
    };
    return Promise.resolve({ query, release: () => undefined });
  }
}

/** The queue of jobs: its own tables, in a schema of their own, for the service alone. */
export class Jobs1795430000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of BOOKKEEPING) await runner.query(statement);
    await runMigrations({ pgPool: new SessionAsPool(runner) as unknown as Pool, schema: SCHEMA });
    await runner.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${SERVICE_ROLE}`);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      const name = `${SCHEMA}.${table}`;
      await runner.query(`CREATE POLICY service_all ON ${name} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${name} TO ${SERVICE_ROLE}`);
    }
    await runner.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} FROM PUBLIC`);
    for (const name of CALLED) await runner.query(`GRANT EXECUTE ON FUNCTION ${SCHEMA}.${name} TO ${SERVICE_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
  }
}
