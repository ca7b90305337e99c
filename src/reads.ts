import type { Pool, PoolClient } from 'pg';
import { withDatabaseErrors, type Database } from './platform/database/index.js';
import type { Clearance } from './platform/graphql/planner/clearance.js';
import type { MomentAnswer, ReadStatement, StatementRunner } from './platform/graphql/planner/operation-reader.js';

type ReaderPools = Pick<Database, 'publicPool' | 'researcherPool' | 'staffPool'>;

/**
 * Finds the last revision made by an instant, and lets the rest of the transaction read the record as of it. Instants
 * are shown with milliseconds, so that is how they are compared: the `at` of a revision names that revision.
 */
const FIND_MOMENT = {
  name: 'moment',
  text: `WITH last AS (
    SELECT r.id, r.seq, r.hash FROM public.revision r
    WHERE r.hash IS NOT NULL AND r.at < $1::timestamptz + interval '1 millisecond' ORDER BY r.at DESC, r.seq DESC LIMIT 1
  )
  SELECT set_config('vigil.as_of_seq', coalesce(l.seq, 0)::text, true), $1::timestamptz > clock_timestamp() AS ahead,
    l.id, l.seq, encode(l.hash, 'hex') AS hash
  FROM (SELECT) one LEFT JOIN last l ON true`,
};

interface FoundMoment {
  readonly ahead: boolean;
  readonly id: string | null;
  readonly seq: string;
  readonly hash: string;
}

const queryOf = ({ name, text, values }: ReadStatement): { name?: string; text: string; values: unknown[] } =>
  name === undefined ? { text, values } : { name, text, values };

/** In a transaction of its own, which sees one state of the record and leaves nothing behind on the session. */
async function atMoment(client: PoolClient, statement: ReadStatement, at: string): Promise<MomentAnswer> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows: moments } = await client.query<FoundMoment>({ ...FIND_MOMENT, values: [at] });
  const moment = momentOf(moments);
  const isThere = moment.revision !== null && !moment.ahead;
  const rows = isThere ? (await client.query<{ data: unknown }>(queryOf(statement))).rows : [];
  await client.query('COMMIT');
  return { ...moment, data: rows[0]?.data };
}

function momentOf([found]: readonly FoundMoment[]): Pick<MomentAnswer, 'ahead' | 'revision'> {
  if (found === undefined || found.id === null) return { ahead: found?.ahead === true, revision: null };
  return { ahead: found.ahead, revision: { id: found.id, seq: found.seq, hash: found.hash } };
}

/** Runs planned statements as the database role of each clearance. The one row's one column is the answer's JSON. */
export function readsOf({ publicPool, researcherPool, staffPool }: ReaderPools): StatementRunner {
  const pools: Readonly<Record<Clearance, Pool>> = {
    PUBLIC: publicPool,
    RESEARCHER: researcherPool,
    STAFF: staffPool,
  };
  return {
    run: async (statement) =>
      withDatabaseErrors(async () => {
        const { rows } = await pools[statement.clearance].query<{ data: unknown }>(queryOf(statement));
        return rows[0]?.data;
      }),
    runAt: async (statement, at) =>
      withDatabaseErrors(async () => {
        const client = await pools[statement.clearance].connect();
        try {
          const answer = await atMoment(client, statement, at);
          client.release();
          return answer;
        } catch (error) {
          client.release(true);
          throw error;
        }
      }),
  };
}
