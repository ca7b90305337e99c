import type { Pool, PoolClient } from 'pg';
import { JOB_SCHEMA } from './job-schema.js';

const LOCK = (name: string): string => `hashtextextended('vigil.jobs.' || ${name}, 0)`;

/** As long as a process may be without its session before its jobs count as left behind. */
const GRACE = `interval '30 seconds'`;

const IS_LEFT_BEHIND = `locked_by <> $1 AND (locked_by = ANY ($2) OR locked_at < now() - ${GRACE})`;

const FREE_LEFT_BEHIND = `
  WITH holder AS (
    SELECT locked_by AS name FROM ${JOB_SCHEMA}._private_jobs WHERE ${IS_LEFT_BEHIND}
    UNION SELECT locked_by FROM ${JOB_SCHEMA}._private_job_queues WHERE ${IS_LEFT_BEHIND}
  ), gone AS MATERIALIZED (SELECT name FROM holder WHERE pg_try_advisory_xact_lock(${LOCK('name')}))
  SELECT ${JOB_SCHEMA}.force_unlock_workers(array_agg(name)) FROM gone HAVING count(*) > 0`;

/**
 * Shows other processes that this one is alive, by a lock that its session holds. The queue itself waits four hours
 * before it gives the jobs of a process that died to another; they would stop a feed for as long.
 */
export class Presence {
  private client: PoolClient | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly name: string,
    private readonly formerNames: readonly string[],
  ) {}

  /** Takes the lock, again if its session was lost, and frees the jobs of processes that hold none. */
  async show(): Promise<void> {
    this.client ??= await this.take();
    await this.client.query(FREE_LEFT_BEHIND, [this.name, this.formerNames]);
  }

  end(): void {
    this.client?.release(true);
    this.client = undefined;
  }

  private async take(): Promise<PoolClient> {
    const client = await this.pool.connect();
    client.on('error', () => {
      this.end();
    });
    try {
      await client.query(`SELECT pg_advisory_lock(${LOCK('$1::text')})`, [this.name]);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
