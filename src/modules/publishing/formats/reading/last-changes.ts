import type { StatementRunner } from '../../../../platform/graphql/planner/operation-reader.js';

// Asked of each case through the API it takes longer than all the rest of a list of cases together.
const LAST_CHANGES = `SELECT json_object_agg(c.prisoner_id, c.at) AS data FROM (
  SELECT c.prisoner_id, to_char(max(e.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
  FROM record_change c JOIN revision_entry e ON e.id = c.revision_id
  WHERE c.prisoner_id IS NOT NULL GROUP BY c.prisoner_id
) c`;

/** Instants by the uuids of the people whose record or case changed then last, as an anonymous reader may know it. */
export async function readLastChanges(runner: StatementRunner): Promise<ReadonlyMap<string, string>> {
  const statement = { name: 'publishing-last-changes', text: LAST_CHANGES, values: [], clearance: 'PUBLIC' as const };
  return new Map(Object.entries(((await runner.run(statement)) ?? {}) as Readonly<Record<string, string>>));
}
