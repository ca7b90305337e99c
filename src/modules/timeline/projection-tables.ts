import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { PROJECTION_TABLES, type ProjectionName, type ProjectionTable } from './projection-columns.js';
import { arrayText, recordText, type Row } from './record-text.js';

/** A stored row that is not what the facts give, or is missing, or stands for nothing. */
export interface Difference {
  readonly table: ProjectionName;
  /** Id of the case or prisoner. */
  readonly id: string;
  readonly audience: string;
}

/** Rows of some owners, as they follow from the facts. */
export interface Derived {
  readonly table: ProjectionName;
  readonly ownerIds: readonly string[];
  readonly rows: readonly Row[];
  /** The same rows as PostgreSQL writes and reads them. */
  readonly texts: readonly string[];
}

const tableOf = (name: ProjectionName): ProjectionTable => PROJECTION_TABLES[name];

const listed = (columns: readonly string[], alias: string): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');

// The table itself says the types of its columns.
const given = (name: ProjectionName): string =>
  `SELECT ${listed(tableOf(name).columns, 'g')} FROM unnest($1::${name.includes('.') ? name : `public.${name}`}[]) g`;

/** The rows of owners, with their texts. */
export function derivedRows(table: ProjectionName, ownerIds: readonly string[], rows: readonly Row[]): Derived {
  const { columns, stamps } = tableOf(table);
  return { table, ownerIds, rows, texts: rows.map((row) => recordText([...columns, ...stamps], row)) };
}

/** Only the rows of these owners. */
function ofOwners({ table, rows, texts }: Derived, owners: ReadonlySet<string>): Derived {
  const { owner } = tableOf(table);
  const isTheirs = rows.map((row) => owners.has(String(row[owner])));
  return {
    table,
    ownerIds: [...owners],
    rows: rows.filter((_, index) => isTheirs[index] === true),
    texts: texts.filter((_, index) => isTheirs[index] === true),
  };
}

/** Replaces all rows of the owners by the rows given: two statements, however many they are. */
export async function replaceRows(tx: EntityManager, { table, ownerIds, texts }: Derived): Promise<void> {
  await tx.query(`DELETE FROM ${table} WHERE ${tableOf(table).owner} = ANY ($1::uuid[])`, [ownerIds]);
  await tx.query(`INSERT INTO ${table} (${tableOf(table).columns.join(', ')}) ${given(table)}`, [arrayText(texts)]);
}

/**
 * Those of the owners whose stored rows may differ from the rows given: each owner's rows are compared as one digest, which
 * PostgreSQL takes of what it really holds. Nobody who differs is left out; a value that can be written in two ways may
 * name an owner too many. Reads only.
 */
export async function suspectsAmong(tx: EntityManager, derived: Derived): Promise<Derived> {
  const { table, ownerIds } = derived;
  const { owner, keys, columns, stamps } = tableOf(table);
  const row = [listed(columns, 't'), ...stamps.map(() => 'NULL')].join(', ');
  const found = await tx.query<{ id: string; digest: string }[]>(
    `SELECT ${owner} AS id, encode(sha256(convert_to(
        string_agg(ROW(${row})::text, E'\\n' ORDER BY ${keys.join(', ')}), 'UTF8')), 'hex') AS digest
     FROM ${table} t WHERE ${owner} = ANY ($1::uuid[]) GROUP BY ${owner}`,
    [ownerIds],
  );
  const stored = new Map(found.map(({ id, digest }) => [id, digest]));
  const digests = digestsOf(derived);
  return ofOwners(derived, new Set(ownerIds.filter((id) => stored.get(id) !== digests.get(id))));
}

function digestsOf({ table, rows, texts }: Derived): ReadonlyMap<string, string> {
  const { owner } = tableOf(table);
  const joined = new Map<string, string>();
  for (const [index, text] of texts.entries()) {
    const id = String(rows[index]?.[owner]);
    const before = joined.get(id);
    joined.set(id, before === undefined ? text : `${before}\n${text}`);
  }
  return new Map([...joined].map(([id, text]) => [id, hash('sha256', text)]));
}

/** Where the stored rows of the owners differ from the rows given. Reads only. */
export async function differencesOf(
  tx: EntityManager,
  { table, ownerIds, texts }: Derived,
): Promise<readonly Difference[]> {
  const { owner, keys, columns } = tableOf(table);
  const found = await tx.query<{ id: string; audience: string }[]>(
    `SELECT DISTINCT coalesce(f.${owner}, s.${owner}) AS id, coalesce(f.audience, s.audience) AS audience
     FROM (${given(table)}) f
     FULL JOIN (SELECT ${listed(columns, 't')} FROM ${table} t WHERE ${owner} = ANY ($2::uuid[])) s
       ON ${[owner, ...keys].map((key) => `f.${key} = s.${key}`).join(' AND ')}
     WHERE f IS DISTINCT FROM s
     ORDER BY id, audience`,
    [arrayText(texts), ownerIds],
  );
  return found.map(({ id, audience }) => ({ table, id, audience }));
}

/**
 * Makes the stored rows of the owners equal to the rows given, and touches only those that differ.
 * @returns ids of the owners of whom a row was written or removed
 */
export async function mendRows(tx: EntityManager, { table, ownerIds, texts }: Derived): Promise<readonly string[]> {
  const found = await tx.query<{ id: string }[]>(MENDING[table], [arrayText(texts), ownerIds]);
  return found.map(({ id }) => id);
}

const MENDING = Object.fromEntries(
  (Object.keys(PROJECTION_TABLES) as ProjectionName[]).map((name) => [name, mending(name)]),
) as Readonly<Record<ProjectionName, string>>;

/** $1: rows; $2: ids of owners. What is added waits for what goes, because a status to come may overlap one to go. */
function mending(table: ProjectionName): string {
  const { owner, keys, columns } = tableOf(table);
  const key: readonly string[] = [owner, ...keys];
  const rest = columns.filter((column) => !key.includes(column));
  const isSameRow = key.map((column) => `f.${column} = s.${column}`).join(' AND ');
  return `
WITH f AS MATERIALIZED (${given(table)}), removed AS (
  DELETE FROM ${table} s WHERE s.${owner} = ANY ($2::uuid[]) AND NOT EXISTS (SELECT FROM f WHERE ${isSameRow})
  RETURNING s.${owner} AS id
), updated AS (
  UPDATE ${table} s SET ${rest.map((column) => `${column} = f.${column}`).join(', ')} FROM f
  WHERE ${isSameRow} AND s.${owner} = ANY ($2::uuid[]) AND (${listed(rest, 's')}) IS DISTINCT FROM (${listed(rest, 'f')})
  RETURNING s.${owner} AS id
), added AS (
  INSERT INTO ${table} (${columns.join(', ')}) SELECT f.* FROM f WHERE (SELECT count(*) FROM removed) >= 0
    AND NOT EXISTS (SELECT FROM ${table} s WHERE ${isSameRow} AND s.${owner} = ANY ($2::uuid[]))
  RETURNING ${owner} AS id
)
SELECT id FROM removed UNION SELECT id FROM updated UNION SELECT id FROM added`;
}
