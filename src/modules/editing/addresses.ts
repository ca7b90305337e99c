import type { EntityManager } from 'typeorm';
import { InvalidRecord } from '../sources/index.js';
import { INPUT } from './corrections.js';
import type { FactRow } from './fact-rows.js';

/** Tables whose rows keep answering to the addresses they once had. */
const LASTING = new Set(['prisoner', 'case_file']);

async function isTaken(tx: EntityManager, table: string, slug: unknown, ownId: string | null): Promise<boolean> {
  const taken = await tx.query<unknown[]>(
    `SELECT 1 FROM ${table} WHERE slug = $1 AND id IS DISTINCT FROM $2::uuid
     UNION ALL SELECT 1 FROM slug_redirect WHERE kind = $3 AND slug = $1 AND target_id IS DISTINCT FROM $2::uuid`,
    [slug, ownId, table.toUpperCase()],
  );
  return taken.length > 0;
}

/** The address wished for, or the first of `wish-2`, `wish-3` … that no other record has or had. */
export async function freeSlug(tx: EntityManager, table: string, wish: string): Promise<string> {
  let slug = wish;
  for (let number = 2; await isTaken(tx, table, slug, null); number += 1) slug = `${wish}-${String(number)}`;
  return slug;
}

/** Refuses an address that another record has, or had and is still found by. */
export async function requireFreeSlug(
  tx: EntityManager,
  table: string,
  slug: unknown,
  ownId: string | null = null,
): Promise<void> {
  if (await isTaken(tx, table, slug, ownId)) {
    throw new InvalidRecord([{ path: `${INPUT}.slug`, message: 'is the address of another record', code: 'TAKEN' }]);
  }
}

/**
 * The address that a record has now leads to `targetId` from now on, for whoever could see the record under it: an
 * address that was never public may hold a name that was kept back.
 */
export async function leaveRedirect(tx: EntityManager, table: string, row: FactRow, targetId: string): Promise<void> {
  if (!LASTING.has(table)) return;
  await tx.query(
    `INSERT INTO slug_redirect (kind, slug, target_id, visibility, since_seq)
     SELECT $1, $2, $3, $4, r.seq FROM revision r WHERE r.id = current_revision()
     ON CONFLICT (kind, slug) DO UPDATE SET target_id = EXCLUDED.target_id, visibility = EXCLUDED.visibility`,
    [table.toUpperCase(), row['slug'], targetId, row.visibility],
  );
  await tx.query(`UPDATE slug_redirect SET target_id = $3 WHERE kind = $1 AND target_id = $2`, [
    table.toUpperCase(),
    row.id,
    targetId,
  ]);
}

/** An address that a record takes back leads nowhere else. */
export async function takeAddress(tx: EntityManager, table: string, slug: unknown): Promise<void> {
  await tx.query(`DELETE FROM slug_redirect WHERE kind = $1 AND slug = $2`, [table.toUpperCase(), slug]);
}
