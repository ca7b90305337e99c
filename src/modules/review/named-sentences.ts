import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import type { FactRow } from '../editing/index.js';
import { updateRow, type RecordShape } from '../sources/index.js';

/**
 * Whoever sees that a sentence follows another, or is changed, computes its end from both. Without the other the end
 * would be wrong, so nobody sees the one who does not see the other.
 */

const idsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((id) => typeof id === 'string');

/** @throws VigilError CONFLICT where a sentence that the fact names is not visible to the audience */
export async function requireNamedVisible(
  tx: EntityManager,
  { links }: RecordShape,
  row: FactRow,
  audience: string,
): Promise<void> {
  const named = links.filter(({ table }) => table === 'sentence').flatMap(({ column }) => idsIn(row[column]));
  if (named.length === 0) return;
  const hidden = await tx.query<{ id: string }[]>(
    `SELECT id FROM sentence WHERE id = ANY ($1::uuid[]) AND visibility > $2::visibility ORDER BY id`,
    [named, audience],
  );
  if (hidden.length === 0) return;
  const ids = hidden.map(({ id }) => `Sentence:${id}`).join(', ');
  const detail = `Its dates are computed from ${ids} as well, which ${audience} does not include: publish that first.`;
  throw new VigilError('CONFLICT', { detail });
}

/** Facts that follow a sentence, at any remove, or change one of these. $1: its id. */
const NAMING = `
WITH RECURSIVE following AS (
  SELECT s.id FROM sentence s WHERE s.consecutive_to_id = $1
  UNION SELECT s.id FROM sentence s JOIN following f ON s.consecutive_to_id = f.id
)
SELECT 'sentence' AS "table", s.id, s.version FROM sentence s JOIN following USING (id)
WHERE s.visibility < $2::visibility
UNION ALL
SELECT 'sentence_change', c.id, c.version FROM sentence_change c
WHERE c.visibility < $2::visibility AND c.sentence_ids && (ARRAY(SELECT id FROM following) || $1::uuid)`;

/** Hides with a sentence what its dates are needed for. */
export async function hideNaming(tx: EntityManager, sentenceId: string, visibility: string): Promise<void> {
  const rows = await tx.query<{ table: string; id: string; version: number }[]>(NAMING, [sentenceId, visibility]);
  for (const row of rows) await updateRow(tx, row.table, row, { visibility });
}
