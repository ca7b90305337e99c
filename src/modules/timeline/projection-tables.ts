import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { arrayText, recordText, type Row } from './record-text.js';

/** A projection table: whose rows it holds, what tells the rows of one owner apart, and the rest of its columns. */
interface ProjectionTable {
  readonly owner: 'case_id' | 'prisoner_id';
  /** With the owner these are the primary key, in the order in which the rows of an owner are compared. */
  readonly keys: readonly string[];
  /** All columns, in the order of the table. */
  readonly columns: readonly string[];
}

/** The tables that are derived from the facts. */
export const PROJECTION_TABLES = {
  case_projection: {
    owner: 'case_id',
    keys: ['audience'],
    columns: [
      'case_id',
      'audience',
      'facts',
      'arrested_on',
      'verdict_on',
      'effective_start',
      'expected_end_earliest',
      'expected_end_latest',
      'held',
      'search_text',
      'latest_news_at',
    ],
  },
  milestone: {
    owner: 'case_id',
    keys: ['audience', 'ordinal'],
    columns: [
      'case_id',
      'audience',
      'ordinal',
      'kind',
      'numerator',
      'denominator',
      'count',
      'earliest',
      'latest',
      'cancelled',
    ],
  },
  case_status: {
    owner: 'case_id',
    keys: ['audience', 'during'],
    columns: ['case_id', 'audience', 'status', 'during'],
  },
  prisoner_projection: {
    owner: 'prisoner_id',
    keys: ['audience'],
    columns: ['prisoner_id', 'audience', 'search_text', 'held', 'first_arrest_on'],
  },
} as const satisfies Readonly<Record<string, ProjectionTable>>;

export type ProjectionName = keyof typeof PROJECTION_TABLES;

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

// The table itself says the types of its columns.
const given = (name: ProjectionName): string => `unnest($1::public.${name}[])`;

/** The rows of owners, with their texts. */
export function derivedRows(table: ProjectionName, ownerIds: readonly string[], rows: readonly Row[]): Derived {
  const { columns } = tableOf(table);
  return { table, ownerIds, rows, texts: rows.map((row) => recordText(columns, row)) };
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
  await tx.query(`INSERT INTO ${table} SELECT * FROM ${given(table)}`, [arrayText(texts)]);
}

/**
 * Those of the owners whose stored rows may differ from the rows given: each owner's rows are compared as one digest, which
 * PostgreSQL takes of what it really holds. Nobody who differs is left out; a value that can be written in two ways may
 * name an owner too many. Reads only.
 */
export async function suspectsAmong(tx: EntityManager, derived: Derived): Promise<Derived> {
  const { table, ownerIds } = derived;
  const { owner, keys } = tableOf(table);
  const found = await tx.query<{ id: string; digest: string }[]>(
    `SELECT ${owner} AS id, encode(sha256(convert_to(
        string_agg(t::text, E'\\n' ORDER BY ${keys.join(', ')}), 'UTF8')), 'hex') AS digest
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
  const { owner, keys } = tableOf(table);
  const found = await tx.query<{ id: string; audience: string }[]>(
    `SELECT DISTINCT coalesce(f.${owner}, s.${owner}) AS id, coalesce(f.audience, s.audience) AS audience
     FROM (SELECT * FROM ${given(table)}) f
     FULL JOIN (SELECT * FROM ${table} WHERE ${owner} = ANY ($2::uuid[])) s
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

const MENDING: Readonly<Record<ProjectionName, string>> = {
  case_projection: mending('case_projection'),
  milestone: mending('milestone'),
  case_status: mending('case_status'),
  prisoner_projection: mending('prisoner_projection'),
};

/** $1: rows; $2: ids of owners. What is added waits for what goes, because a status to come may overlap one to go. */
function mending(table: ProjectionName): string {
  const { owner, keys, columns } = tableOf(table);
  const key: readonly string[] = [owner, ...keys];
  const rest = columns.filter((column) => !key.includes(column));
  const isSameRow = key.map((column) => `f.${column} = s.${column}`).join(' AND ');
  const list = (from: string): string => rest.map((column) => `${from}.${column}`).join(', ');
  return `
WITH f AS MATERIALIZED (SELECT * FROM ${given(table)}), removed AS (
  DELETE FROM ${table} s WHERE s.${owner} = ANY ($2::uuid[]) AND NOT EXISTS (SELECT FROM f WHERE ${isSameRow})
  RETURNING s.${owner} AS id
), updated AS (
  UPDATE ${table} s SET ${rest.map((column) => `${column} = f.${column}`).join(', ')} FROM f
  WHERE ${isSameRow} AND s.${owner} = ANY ($2::uuid[]) AND (${list('s')}) IS DISTINCT FROM (${list('f')})
  RETURNING s.${owner} AS id
), added AS (
  INSERT INTO ${table} SELECT f.* FROM f WHERE (SELECT count(*) FROM removed) >= 0
    AND NOT EXISTS (SELECT FROM ${table} s WHERE ${isSameRow} AND s.${owner} = ANY ($2::uuid[]))
  RETURNING ${owner} AS id
)
SELECT id FROM removed UNION SELECT id FROM updated UNION SELECT id FROM added`;
}
