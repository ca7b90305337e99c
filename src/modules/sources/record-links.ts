import type { EntityManager } from 'typeorm';
import type { Problem } from '../../platform/errors/index.js';
import type { Columns } from './record-fields.js';

/** A field that names another record. */
export interface Link {
  /** Field of the input. */
  readonly path: string;
  /** Column with the id, or ids, of the other record. */
  readonly column: string;
  readonly table: string;
  /** Column that the two must agree in: `case_id`; on a row of `case_file` that is its `id`. */
  readonly same?: 'case_id' | 'prisoner_id';
  /** Whether it leads to a row of the same table, from which no row of the chain may lead back. */
  readonly acyclic?: boolean;
}

/** A link to the case or the person that a record is of. */
export const ofCase: Link = { path: 'caseId', column: 'case_id', table: 'case_file' };
export const ofPrisoner: Link = { path: 'prisonerId', column: 'prisoner_id', table: 'prisoner' };

/** Links that lead nowhere or to another case or person. */
export async function brokenLinks(
  tx: EntityManager,
  links: readonly Link[],
  columns: Columns,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const link of links) {
    const named = columns[link.column];
    const ids: readonly unknown[] = Array.isArray(named) ? named : [named ?? null];
    for (const [index, id] of ids.entries()) {
      if (typeof id !== 'string') continue;
      const path = Array.isArray(named) ? `${link.path}[${String(index)}]` : link.path;
      const problem = await problemOf(tx, link, id, columns);
      if (problem !== null) problems.push({ path, ...problem });
    }
  }
  return problems;
}

async function problemOf(
  tx: EntityManager,
  { table, column, same, acyclic = false }: Link,
  id: string,
  columns: Columns,
): Promise<Omit<Problem, 'path'> | null> {
  const rows = await tx.query<{ owner: unknown }[]>(`SELECT ${same ?? 'id'} AS owner FROM ${table} WHERE id = $1`, [
    id,
  ]);
  if (rows[0] === undefined) return { message: 'is not on record', code: 'NOT_FOUND' };
  if (same !== undefined && rows[0].owner !== columns[same])
    return { message: 'belongs to another record', code: 'OF_ANOTHER' };
  if (!acyclic || typeof columns['id'] !== 'string') return null;
  const met = await tx.query<unknown[]>(
    `WITH RECURSIVE before AS (SELECT $1::uuid AS id UNION SELECT t.${column} FROM before b JOIN ${table} t ON t.id = b.id)
     SELECT 1 FROM before WHERE id = $2::uuid`,
    [id, columns['id']],
  );
  const message = 'must not run, by any number of steps, after this one';
  return met.length === 0 ? null : { message, code: 'INCONSISTENT' };
}
