import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/index.js';
import {
  applyColumns,
  changedColumns,
  changesBetween,
  needsReview,
  Proposals,
  requireFreeSlug,
  requireRow,
  rowIfAny,
  type FactRow,
} from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { AFFILIATION, PERSON_NAME, PRISONER } from '../prisoners/index.js';
import { SOURCE, type Columns, type RecordShape } from '../sources/index.js';
import { rowInVersion, type ReviewedFact } from './reviewed-fact.js';

const BOOKKEEPING = new Set(['visibility', 'verification', 'external_id']);

const contentColumns = (shape: RecordShape): readonly string[] =>
  Object.values(shape.fields)
    .flatMap((field) => Object.keys(field.empty))
    .filter((column) => !BOOKKEEPING.has(column));

/** Rows of a table as they stood after a revision. $1: id; $2: number of the revision. */
const AS_OF = `h.operation <> 'DELETE' AND h.seq_from <= $2 AND (h.seq_to IS NULL OR h.seq_to > $2)`;

const DECIDED_ANEW =
  'What was decided on an article is not restored but decided anew: confirmNewsLink, rejectNewsLink, reopenNewsLink, linkNewsItem.';

interface Asked {
  readonly revision: string;
  readonly expectedVersion: number | null | undefined;
  readonly reason: string;
}

/** Brings facts back to what they said after an earlier revision. Needs a transaction with an open revision. */
@Injectable()
export class Restoration {
  constructor(private readonly proposals: Proposals) {}

  /**
   * A fact on record gets its former values, by a proposal where the public sees them; one that was withdrawn is put
   * back with its citations, for staff until somebody publishes it.
   * @throws VigilError NOT_FOUND: it was not on record then | CONFLICT | BAD_USER_INPUT
   */
  async restore(tx: EntityManager, by: Actor, fact: ReviewedFact, asked: Asked): Promise<void> {
    if (fact.shape.table === 'news_link')
      throw new VigilError('BAD_USER_INPUT', { field: 'factId', detail: DECIDED_ANEW });
    const seq = await seqOf(tx, asked.revision);
    const former = await formerRow(tx, fact, seq);
    if ((await rowIfAny(tx, fact.shape.table, fact.id)) === undefined) {
      await this.putBack(tx, by, fact, { former, seq });
      return;
    }
    if (asked.expectedVersion === undefined || asked.expectedVersion === null) {
      const detail = 'expectedVersion is required: the fact is on record.';
      throw new VigilError('BAD_USER_INPUT', { field: 'expectedVersion', detail });
    }
    const row = await rowInVersion(tx, fact, asked.expectedVersion);
    await this.takeBack(tx, by, fact, { row, former, reason: asked.reason });
  }

  private async takeBack(
    tx: EntityManager,
    by: Actor,
    { shape }: ReviewedFact,
    { row, former, reason }: { readonly row: FactRow; readonly former: FactRow; readonly reason: string },
  ): Promise<void> {
    const wanted = Object.fromEntries(contentColumns(shape).map((column) => [column, former[column]])) as Columns;
    const columns = changedColumns(row, wanted);
    if (Object.keys(columns).length === 0) return;
    if (!needsReview(shape, row, columns)) {
      await applyColumns(tx, shape, row, columns);
      const now = await requireRow(tx, shape.table, row.id);
      if (now.visibility === 'STAFF') await this.proposals.follow(tx, by, now, changesBetween(shape, {}, now));
      return;
    }
    const changes = changesBetween(shape, row, { ...row, ...columns });
    await this.proposals.add(tx, by, { kind: 'CORRECTION', table: shape.table, row, changes, columns, reason });
  }

  private async putBack(
    tx: EntityManager,
    by: Actor,
    { shape, id }: ReviewedFact,
    { former, seq }: { readonly former: FactRow; readonly seq: string },
  ): Promise<void> {
    const { table } = shape;
    if (Object.hasOwn(former, 'slug')) await requireFreeSlug(tx, table, former['slug'], id);
    await requireParents(tx, shape, former);
    await this.putRowBack(tx, by, { shape, id, seq });
    for (const part of PARTS.get(table) ?? []) {
      const parts = await tx.query<{ id: string }[]>(
        `SELECT DISTINCT h.id FROM history.${part.table} h WHERE h.prisoner_id = $1 AND ${AS_OF} AND ${isGone(part.table)}`,
        [id, seq],
      );
      for (const one of parts) await this.putRowBack(tx, by, { shape: part, id: one.id, seq, partOf: id });
    }
  }

  /** A row with what sources said of it; sources that were withdrawn since come back too. */
  private async putRowBack(tx: EntityManager, by: Actor, { shape, id, seq, partOf }: FormerRow): Promise<void> {
    const { table } = shape;
    const values = [id, seq];
    await tx.query(`SELECT set_config('vigil.restoring', 'on', true)`);
    await insertAgain(tx, table, contentColumns(shape), { where: 'h.id = $1', values });
    await insertAgain(tx, 'source', contentColumns(SOURCE), { where: `${CITED} AND ${isGone('source')}`, values });
    await insertAgain(tx, 'citation', CITATION_COLUMNS, { where: 'h.fact_id = $1', values });
    await tx.query(`SELECT set_config('vigil.restoring', '', true)`);
    const row = await requireRow(tx, table, id);
    const changes = changesBetween(shape, {}, row);
    await this.proposals.add(tx, by, { kind: 'PUBLICATION', table, row, changes, visibility: 'PUBLIC', partOf });
    const citations = await tx.query<{ id: string }[]>(`SELECT id FROM citation WHERE fact_id = $1`, [id]);
    for (const citation of citations)
      await this.proposals.addCitation(tx, by, citation.id, { visibility: 'PUBLIC', partOf: partOf ?? id });
  }
}

/** Rows that are withdrawn with another and come back with it. */
const PARTS: ReadonlyMap<string, readonly RecordShape[]> = new Map([[PRISONER.table, [PERSON_NAME, AFFILIATION]]]);

interface FormerRow {
  readonly shape: RecordShape;
  readonly id: string;
  readonly seq: string;
  readonly partOf?: string;
}

/** Whether a row of the history is not on record now. */
const isGone = (table: string): string => `NOT EXISTS (SELECT FROM public.${table} t WHERE t.id = h.id)`;

/** Sources that were cited for a fact. $1: its id; $2: number of the revision. */
const CITED = `h.id IN (SELECT c.source_id FROM history.citation c WHERE c.fact_id = $1 AND c.operation <> 'DELETE'
  AND c.seq_from <= $2 AND (c.seq_to IS NULL OR c.seq_to > $2))`;

const CITATION_COLUMNS = ['fact_id', 'source_id', 'stance', 'field', 'stated_value', 'locator', 'confidence'];

async function insertAgain(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  { where, values }: { readonly where: string; readonly values: readonly string[] },
): Promise<void> {
  const list = ['id', 'external_id', ...columns].join(', ');
  await tx.query(
    `INSERT INTO ${table} (visibility, ${list})
     SELECT DISTINCT ON (id) 'STAFF'::visibility, ${list} FROM history.${table} h WHERE ${where} AND ${AS_OF}
     ORDER BY id, version_seq DESC`,
    [...values],
  );
}

async function seqOf(tx: EntityManager, revision: string): Promise<string> {
  const rows = await tx.query<{ seq: string }[]>(`SELECT seq FROM revision WHERE id = $1`, [
    localId('Revision', revision, 'revision'),
  ]);
  if (rows[0] === undefined)
    throw new VigilError('NOT_FOUND', { field: 'revision', detail: 'There is no such revision.' });
  return rows[0].seq;
}

async function formerRow(tx: EntityManager, { type, shape, id }: ReviewedFact, seq: string): Promise<FactRow> {
  const rows = await tx.query<FactRow[]>(
    `SELECT * FROM history.${shape.table} h WHERE h.id = $1 AND h.visibility <> 'SEALED' AND ${AS_OF}
     ORDER BY h.version_seq DESC LIMIT 1`,
    [id, seq],
  );
  if (rows[0] === undefined) {
    const detail = `This ${type} was not on record after that revision.`;
    throw new VigilError('NOT_FOUND', { field: 'revision', detail });
  }
  return rows[0];
}

async function requireParents(tx: EntityManager, { links }: RecordShape, former: FactRow): Promise<void> {
  for (const { column, table } of links) {
    const id = former[column];
    if (typeof id !== 'string') continue;
    if ((await rowIfAny(tx, table, id)) === undefined) {
      const detail = `What it refers to by ${column} was withdrawn: restore that first.`;
      throw new VigilError('CONFLICT', { field: 'factId', detail });
    }
  }
}
