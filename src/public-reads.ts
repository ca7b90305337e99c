import type { Pool } from 'pg';
import { withDatabaseErrors } from './platform/database/index.js';
import type { StatementRunner } from './platform/graphql/planner/operation-reader.js';

/** Runs planned statements as the anonymous reader. The one row's one column is the JSON of the answer. */
export function publicReads(pool: Pool): StatementRunner {
  return {
    run: async ({ name, text, values }) =>
      withDatabaseErrors(async () => {
        const query = name === undefined ? { text, values } : { name, text, values };
        const { rows } = await pool.query<{ data: unknown }>(query);
        return rows[0]?.data;
      }),
  };
}
