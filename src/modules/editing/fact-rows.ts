import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { globalTypeOf } from './fact-types.js';
import type { Row } from './shown-fields.js';

/** A record row with what every write asks of it. */
export interface FactRow extends Row {
  readonly id: string;
  readonly version: number;
  readonly visibility: 'PUBLIC' | 'RESEARCHER' | 'STAFF' | 'SEALED';
  readonly verification: 'UNVERIFIED' | 'VERIFIED' | 'DISPUTED';
}

/**
 * The row as it is. Call when the revision is open: nobody else writes until it is closed.
 * @throws VigilError NOT_FOUND where there is none, or none that staff may see
 */
export async function requireRow(tx: EntityManager, table: string, id: string): Promise<FactRow> {
  const row = await rowIfAny(tx, table, id);
  if (row === undefined) {
    throw new VigilError('NOT_FOUND', {
      field: 'id',
      detail: `No ${globalTypeOf(table)} with this id is on record; it may have been withdrawn.`,
    });
  }
  return row;
}

/** The row as it is; undefined where there is none, or none that staff may see. */
export async function rowIfAny(tx: EntityManager, table: string, id: string): Promise<FactRow | undefined> {
  const rows = await tx.query<FactRow[]>(`SELECT * FROM ${table} WHERE id = $1 AND visibility <> 'SEALED'`, [id]);
  return rows[0];
}

/** A former version of a row; undefined where there never was one. */
export async function rowOfVersion(
  tx: EntityManager,
  table: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<FactRow | undefined> {
  const rows = await tx.query<FactRow[]>(
    `SELECT * FROM history.${table} WHERE id = $1 AND version = $2 AND operation <> 'DELETE' ORDER BY version_seq LIMIT 1`,
    [id, version],
  );
  return rows[0];
}

/** Case and person of a fact, as the registry of facts has them. */
export async function placeOf(
  tx: EntityManager,
  id: string,
): Promise<{ readonly prisonerId: string | null; readonly caseId: string | null }> {
  const rows = await tx.query<{ prisonerId: string | null; caseId: string | null }[]>(
    `SELECT prisoner_id AS "prisonerId", case_id AS "caseId" FROM fact WHERE id = $1`,
    [id],
  );
  return rows[0] ?? { prisonerId: null, caseId: null };
}

/** What differs between versions of which nobody is the author: bookkeeping, and what a second look decides. */
const NOT_CONTENT = `ARRAY['version', 'visibility', 'verification', 'updated_revision_id', 'version_seq', 'operation',
  'revision_id', 'seq_from', 'seq_to', 'scope_prisoner_id', 'current_visibility', 'row_hash']`;

/** The versions of a row that changed what it says or put it on record (again), with who wrote them. $1: its id. */
const contentVersions = (table: string): string => `SELECT v.version_seq, r.actor_id AS actor
  FROM (SELECT h.revision_id, h.version_seq, h.operation, to_jsonb(h) - ${NOT_CONTENT} AS content,
          lag(to_jsonb(h) - ${NOT_CONTENT}) OVER (ORDER BY h.version_seq) AS before
        FROM history.${table} h WHERE h.id = $1) v
  JOIN revision r ON r.id = v.revision_id
  WHERE v.operation = 'INSERT' OR v.content IS DISTINCT FROM v.before`;

/** The account that changed last what a row says; null: no account did. */
export async function lastAuthorOf(tx: EntityManager, table: string, id: string): Promise<string | null> {
  const rows = await tx.query<{ actor: string | null }[]>(
    `${contentVersions(table)} ORDER BY v.version_seq DESC LIMIT 1`,
    [id],
  );
  return rows[0]?.actor ?? null;
}

/** Accounts that wrote what is not public yet of a row, or all of it where it never was. */
export async function authorsOf(tx: EntityManager, table: string, id: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ actor: string | null }[]>(
    `SELECT DISTINCT c.actor FROM (${contentVersions(table)}) c WHERE c.version_seq > coalesce(
       (SELECT max(p.version_seq) FROM history.${table} p WHERE p.id = $1 AND p.visibility = 'PUBLIC'), 0)`,
    [id],
  );
  return new Set(rows.flatMap(({ actor }) => (actor === null ? [] : [actor])));
}
