import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { globalTypeOf } from './fact-types.js';

/**
 * Facts that refer to rows of a table, as a condition on the id `$1`. The database itself refuses to delete what a
 * foreign key names; here stands what it does not see, and what a withdrawal that waits for a second person would only
 * run into later.
 */
const REFERRING: Readonly<Record<string, readonly (readonly [table: string, condition: string])[]>> = {
  court: [['verdict', 'court_id = $1']],
  verdict: [['sentence', 'verdict_id = $1']],
  sentence: [
    ['sentence_change', 'sentence_ids @> ARRAY[$1::uuid]'],
    ['sentence', 'consecutive_to_id = $1'],
  ],
};

/** Told of at once; who has more to mend asks again. */
const MOST_NAMED = 20;

/** @throws VigilError CONFLICT that names the facts that refer to this one */
export async function requireUnreferred(tx: EntityManager, table: string, id: string): Promise<void> {
  const names: string[] = [];
  for (const [referring, condition] of REFERRING[table] ?? []) {
    const rows = await tx.query<{ id: string; visibility: string }[]>(
      `SELECT id, visibility FROM ${referring} WHERE ${condition} ORDER BY id LIMIT ${String(MOST_NAMED)}`,
      [id],
    );
    const type = globalTypeOf(referring);
    names.push(...rows.map((row) => (row.visibility === 'SEALED' ? `a sealed ${type}` : `${type}:${row.id}`)));
  }
  if (names.length === 0) return;
  const detail = `Still referred to by ${names.join(', ')}: correct or withdraw that first.`;
  throw new VigilError('CONFLICT', { field: 'id', detail });
}
