import type { EntityManager } from 'typeorm';
import type { Row } from './projection-rows.js';

/** A projection table: whose rows it holds, and what tells the rows of one owner apart. */
interface ProjectionTable {
  readonly owner: 'case_id' | 'prisoner_id';
  readonly keys: readonly string[];
}

const PROJECTION_TABLES = {
  case_projection: { owner: 'case_id', keys: ['audience'] },
  milestone: { owner: 'case_id', keys: ['audience', 'ordinal'] },
  case_status: { owner: 'case_id', keys: ['audience', 'during'] },
  prisoner_projection: { owner: 'prisoner_id', keys: ['audience'] },
} as const satisfies Readonly<Record<string, ProjectionTable>>;

export type ProjectionName = keyof typeof PROJECTION_TABLES;

/** A stored row that is not what the facts give, or is missing, or stands for nothing. */
export interface Difference {
  readonly table: ProjectionName;
  /** Id of the case or prisoner. */
  readonly id: string;
  readonly audience: string;
}

// The table itself says the columns and their types.
const given = (name: ProjectionName): string => `SELECT * FROM json_populate_recordset(NULL::public.${name}, $1::json)`;

/** Replaces all rows of the owners by the rows given: two statements, however many they are. */
export async function replaceRows(
  tx: EntityManager,
  name: ProjectionName,
  ownerIds: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  await tx.query(`DELETE FROM ${name} WHERE ${PROJECTION_TABLES[name].owner} = ANY ($1::uuid[])`, [ownerIds]);
  await tx.query(`INSERT INTO ${name} ${given(name)}`, [JSON.stringify(rows)]);
}

/** Where the stored rows of the owners differ from the rows given. Reads only. */
export async function differencesOf(
  tx: EntityManager,
  name: ProjectionName,
  ownerIds: readonly string[],
  rows: readonly Row[],
): Promise<readonly Difference[]> {
  const { owner, keys } = PROJECTION_TABLES[name];
  const found = await tx.query<{ id: string; audience: string }[]>(
    `SELECT DISTINCT coalesce(f.${owner}, s.${owner}) AS id, coalesce(f.audience, s.audience) AS audience
     FROM (${given(name)}) f
     FULL JOIN (SELECT * FROM ${name} WHERE ${owner} = ANY ($2::uuid[])) s
       ON ${[owner, ...keys].map((key) => `f.${key} = s.${key}`).join(' AND ')}
     WHERE to_jsonb(f) IS DISTINCT FROM to_jsonb(s)
     ORDER BY id, audience`,
    [JSON.stringify(rows), ownerIds],
  );
  return found.map(({ id, audience }) => ({ table: name, id, audience }));
}
