import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Columns } from './record-fields.js';

/** What became of a row: recorded, corrected, or found to be as it should be. */
type Outcome = 'created' | 'updated' | 'unchanged';

export interface Written {
  readonly id: string;
  readonly outcome: Outcome;
}

/** Columns the database compares and writes as they are; names come from shapes in code, never from input. */
function places(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => `$${String(index + from)}`).join(', ');
}

/**
 * Writes a row. Where a row of the same `external_id` is on record it is corrected, and left alone if nothing differs.
 * Needs an open revision.
 */
export async function putRow(tx: EntityManager, table: string, columns: Columns): Promise<Written> {
  const known = await findByExternalId(tx, table, columns['external_id']);
  if (known === null) return { id: await insertRow(tx, table, columns), outcome: 'created' };
  return { id: known, outcome: await correctRow(tx, table, known, columns) };
}

async function findByExternalId(tx: EntityManager, table: string, externalId: unknown): Promise<string | null> {
  if (typeof externalId !== 'string') return null;
  const rows = await tx.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE external_id = $1`, [externalId]);
  return rows[0]?.id ?? null;
}

/** Inserts a row under a new id, which it returns. */
export async function insertRow(tx: EntityManager, table: string, columns: Columns): Promise<string> {
  const id = uuidv7();
  const names = ['id', ...Object.keys(columns)];
  await tx.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places(names.length)})`, [
    id,
    ...Object.values(columns),
  ]);
  return id;
}

// The database compares: it knows that 1.60 is 1.6 and that the order of keys in jsonb means nothing.
async function correctRow(tx: EntityManager, table: string, id: string, columns: Columns): Promise<Outcome> {
  const names = Object.keys(columns);
  const list = names.join(', ');
  const values = places(names.length, 2);
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${table} SET (${list}) = ROW(${values}) WHERE id = $1 AND (${list}) IS DISTINCT FROM (${values})`,
    [id, ...Object.values(columns)],
  );
  return changed > 0 ? 'updated' : 'unchanged';
}

/**
 * Changes columns of one version of a row. Needs an open revision.
 * @returns whether that version was there
 */
export async function updateRow(
  tx: EntityManager,
  table: string,
  { id, version }: { readonly id: string; readonly version: number },
  columns: Columns,
): Promise<boolean> {
  const names = Object.keys(columns);
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${table} SET (${names.join(', ')}) = ROW(${places(names.length, 3)}) WHERE id = $1 AND version = $2`,
    [id, version, ...Object.values(columns)],
  );
  return changed === 1;
}
