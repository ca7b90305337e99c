import type { EntityManager } from 'typeorm';
import { tableOf, type ProtectedKind } from './protected-kind.enum.js';

export type ProtectedVisibility = 'STAFF' | 'SEALED';

/** A record as it is stored. */
export interface ProtectedRow {
  readonly kind: ProtectedKind;
  readonly id: string;
  readonly version: number;
  readonly visibility: ProtectedVisibility;
  readonly prisonerId: string;
  readonly keyId: string;
  readonly recordedAt: Date;
  readonly sealed: Buffer;
}

/** A version of a record, or its withdrawal, as the history keeps it. */
export interface ProtectedVersion extends ProtectedRow {
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly revision: string;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
}

const COLUMNS = `t.id, t.version, t.visibility, t.prisoner_id AS "prisonerId", t.key_id AS "keyId",
  t.recorded_at AS "recordedAt", t.sealed`;

const selectOf = (kind: ProtectedKind): string => `SELECT '${kind}' AS kind, ${COLUMNS} FROM ${tableOf(kind)} t`;

/** Column by which records are looked up. */
export type Owner = 'prisoner_id' | 'key_id' | 'id';

/** Records of these kinds of one prisoner or person, in the order in which they were recorded. */
export async function rowsOf(
  tx: EntityManager,
  kinds: readonly ProtectedKind[],
  owner: Owner,
  id: string,
): Promise<ProtectedRow[]> {
  if (kinds.length === 0) return [];
  const union = kinds.map((kind) => `${selectOf(kind)} WHERE t.${owner} = $1`).join(' UNION ALL ');
  return tx.query<ProtectedRow[]>(`${union} ORDER BY "recordedAt", id`, [id]);
}

/** All versions of one record, or of those that are or were of one prisoner or person, withdrawn ones included, in the order of writing. */
export async function versionsOf(
  tx: EntityManager,
  kinds: readonly ProtectedKind[],
  owner: Owner,
  id: string,
): Promise<ProtectedVersion[]> {
  const parts = kinds.map(
    (
      kind,
    ) => `SELECT '${kind}' AS kind, ${COLUMNS}, t.operation, t.version_seq, r.seq AS revision, r.at, r.actor, r.reason
      FROM history.${tableOf(kind)} t JOIN revision r ON r.id = t.revision_id
      WHERE t.id IN (SELECT o.id FROM history.${tableOf(kind)} o WHERE o.${owner} = $1)`,
  );
  return tx.query<ProtectedVersion[]>(`${parts.join(' UNION ALL ')} ORDER BY version_seq`, [id]);
}

/** One record, held until the end of the transaction where it is to be changed. */
export async function rowOf(
  tx: EntityManager,
  kind: ProtectedKind,
  id: string,
  held: '' | 'FOR UPDATE' = '',
): Promise<ProtectedRow | undefined> {
  const rows = await tx.query<ProtectedRow[]>(`${selectOf(kind)} WHERE t.id = $1 ${held}`, [id]);
  return rows[0];
}

/** Needs an open revision. */
export async function insertProtected(
  tx: EntityManager,
  row: Pick<ProtectedRow, 'kind' | 'id' | 'visibility' | 'prisonerId' | 'keyId' | 'sealed'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO ${tableOf(row.kind)} (id, visibility, prisoner_id, key_id, sealed) VALUES ($1, $2, $3, $4, $5)`,
    [row.id, row.visibility, row.prisonerId, row.keyId, row.sealed],
  );
}

/** Writes over a version that is held. Needs an open revision. */
export async function updateProtected(
  tx: EntityManager,
  { kind, id, version }: ProtectedRow,
  { visibility, sealed }: Pick<ProtectedRow, 'visibility' | 'sealed'>,
): Promise<void> {
  await tx.query(`UPDATE ${tableOf(kind)} SET visibility = $3, sealed = $4 WHERE id = $1 AND version = $2`, [
    id,
    version,
    visibility,
    sealed,
  ]);
}

/** Needs an open revision. */
export async function deleteProtected(tx: EntityManager, { kind, id, version }: ProtectedRow): Promise<void> {
  await tx.query(`DELETE FROM ${tableOf(kind)} WHERE id = $1 AND version = $2`, [id, version]);
}
