import type { EntityManager } from 'typeorm';
import { factTables, typeOfTable } from './fact-tables.js';
import type { Content } from './protected-content.js';
import { tableOf, typeOf } from './protected-kind.enum.js';
import type { ProtectedVersion } from './protected-rows.js';
import { openContent } from './sealed-content.js';

/** Something as it stood after one revision. */
interface ExportedVersion<T> {
  readonly operation: string;
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly content: T;
}

interface ExportedFact {
  readonly id: string;
  readonly withdrawn: boolean;
  readonly versions: readonly ExportedVersion<Readonly<Record<string, unknown>>>[];
}

interface ExportedRecord {
  readonly id: string;
  readonly kind: string;
  readonly visibility: string;
  readonly personId: string;
  readonly prisonerId: string;
  readonly withdrawn: boolean;
  /** As it stands, or stood last. */
  readonly content: Content | undefined;
  readonly versions: readonly ExportedVersion<Content>[];
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/** Records of people whose keys are there, all versions open. What was erased is not there. */
export function exportedRecords(
  versions: readonly ProtectedVersion[],
  keys: ReadonlyMap<string, Buffer>,
): ExportedRecord[] {
  const readable = versions.flatMap((version) => {
    const key = keys.get(version.keyId);
    return key === undefined ? [] : [[version, key] as const];
  });
  return [...grouped(readable, ([{ kind, id }]) => `${typeOf(kind)}:${id}`)].flatMap(([id, all]) => {
    const [last] = all.at(-1) ?? [];
    if (last === undefined) return [];
    const opened = all.map(([version, key]) => exportedVersion(version, key));
    const record = {
      id,
      kind: last.kind,
      visibility: last.visibility,
      personId: `ProtectedPerson:${last.keyId}`,
      prisonerId: `Prisoner:${last.prisonerId}`,
      withdrawn: last.operation === 'DELETE',
      content: opened.at(-1)?.content,
      versions: opened,
    };
    return [record];
  });
}

const exportedVersion = (version: ProtectedVersion, key: Buffer): ExportedVersion<Content> => ({
  operation: version.operation,
  revision: Number(version.revision),
  at: version.at.toISOString(),
  actor: version.actor,
  reason: version.reason,
  content: openContent(key, [tableOf(version.kind), version.id], version.sealed),
});

type Row = Readonly<Record<string, unknown>>;

interface FactVersion {
  readonly id: string;
  readonly operation: string;
  readonly revision: string;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  readonly content: Row;
}

const BOOKKEEPING = `ARRAY['version_seq', 'operation', 'revision_id', 'seq_from', 'seq_to', 'scope_prisoner_id',
  'scope_case_id', 'current_visibility', 'row_hash']`;

/**
 * Every fact that was ever on record of a prisoner or of a case of theirs, withdrawn ones included, with what sources say
 * of it. What came from another record when two became one is there with its versions from before.
 */
export async function exportedFacts(tx: EntityManager, prisonerId: string): Promise<ExportedFact[]> {
  const parts = (await factTables(tx)).map(
    (table) => `SELECT '${typeOfTable(table)}:' || h.id AS id, h.version_seq, h.operation, r.seq AS revision, r.at,
        r.actor, r.reason, to_jsonb(h) - ${BOOKKEEPING} AS content
      FROM history.${table} h JOIN revision r ON r.id = h.revision_id
      WHERE h.id IN (SELECT o.id FROM history.${table} o WHERE o.scope_prisoner_id = $1
        OR o.scope_case_id IN (SELECT c.id FROM history.case_file c WHERE c.prisoner_id = $1))`,
  );
  const rows = await tx.query<FactVersion[]>(`${parts.join(' UNION ALL ')} ORDER BY version_seq`, [prisonerId]);
  return [...grouped(rows, ({ id }) => id)].map(([id, all]) => ({
    id,
    withdrawn: all.at(-1)?.operation === 'DELETE',
    versions: all.map(({ operation, revision, at, actor, reason, content }) => ({
      operation,
      revision: Number(revision),
      at: at.toISOString(),
      actor,
      reason,
      content,
    })),
  }));
}

/** The sources that citations among these facts name or named. */
export async function exportedSources(tx: EntityManager, facts: readonly ExportedFact[]): Promise<unknown[]> {
  const cited = facts.flatMap(({ versions }) => versions.map(({ content }) => content['source_id']));
  const rows = await tx.query<{ content: unknown }[]>(
    `SELECT to_jsonb(s) AS content FROM source s WHERE s.id = ANY ($1::uuid[]) ORDER BY s.id`,
    [[...new Set(cited.filter((id) => typeof id === 'string'))]],
  );
  return rows.map(({ content }) => content);
}

/** Who was shown what of these, by uuid, in order. */
export async function exportedReads(tx: EntityManager, subjectIds: readonly string[]): Promise<unknown[]> {
  return tx.query<unknown[]>(
    `SELECT at, actor, purpose, subject_type || ':' || subject_id AS "subjectId", reason FROM sealed_read
     WHERE subject_id = ANY ($1::uuid[]) ORDER BY at, id`,
    [[...new Set(subjectIds)]],
  );
}
