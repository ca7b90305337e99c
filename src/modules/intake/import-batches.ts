import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { CitationInput, FactInput } from '../editing/index.js';
import type { Counts, RowOutcome, RowResult } from './import-row-result.js';
import type { ImportType } from './import-types.js';
import type { TableFormat } from './table-content.js';
import type { ColumnToField, Constant } from './table-mapping.js';

/** How a table is to be read and written. */
export interface ImportSettings {
  readonly mapping: readonly ColumnToField[];
  readonly constants: readonly Constant[];
  readonly language: string;
  readonly visibility: FactInput['visibility'];
  readonly source: CitationInput | null;
}

export const ImportState = {
  PREVIEWED: 'PREVIEWED',
  COMMITTED: 'COMMITTED',
  UNDONE: 'UNDONE',
  EXPIRED: 'EXPIRED',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

/** A batch as it is told of: without its content. */
export interface Batch {
  readonly id: string;
  readonly accountId: string;
  readonly actor: string;
  readonly state: ImportState;
  readonly type: ImportType;
  readonly format: TableFormat;
  readonly contentHash: Buffer;
  readonly settings: ImportSettings;
  readonly unmapped: readonly string[];
  readonly counts: Counts;
  readonly done: number;
  readonly total: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
  readonly revisionId: string | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoRevisionId: string | null;
}

export type NewBatch = Pick<
  Batch,
  'id' | 'accountId' | 'actor' | 'type' | 'format' | 'contentHash' | 'settings' | 'unmapped' | 'counts' | 'total'
> & { readonly content: string; readonly tokenHash: Buffer };

export interface RowsAsked {
  readonly first: number;
  /** Number of the row that the page begins behind. */
  readonly after: number;
  readonly outcomes?: readonly RowOutcome[] | undefined;
}

const KEPT_MS = 24 * 60 * 60_000;

const COLUMNS = `b.id, b.account_id AS "accountId", b.actor, b.state, b.type, b.format,
  b.content_hash AS "contentHash", b.settings, b.unmapped, b.counts, b.done, b.total, b.created_at AS "createdAt",
  b.expires_at AS "expiresAt", b.committed_at AS "committedAt", b.revision_id AS "revisionId",
  b.undone_at AS "undoneAt", b.undone_by AS "undoneBy", b.undo_revision_id AS "undoRevisionId"`;

const ROW_COLUMNS = `number, line, outcome, label, fact_id AS "factId", base_version AS "baseVersion", version,
  proposal_id AS "proposalId", problems`;

const WRITE_ROWS = `INSERT INTO import_row
  (batch_id, number, line, outcome, label, fact_id, base_version, version, proposal_id, problems)
  SELECT $1, r.number, r.line, r.outcome, r.label, r."factId", r."baseVersion", r.version, r."proposalId", r.problems
  FROM jsonb_to_recordset($2::jsonb) AS r (number int, line int, outcome text, label text, "factId" uuid,
    "baseVersion" int, version int, "proposalId" uuid, problems jsonb)
  ON CONFLICT (batch_id, number) DO UPDATE SET outcome = EXCLUDED.outcome, fact_id = EXCLUDED.fact_id,
    base_version = EXCLUDED.base_version, version = EXCLUDED.version, proposal_id = EXCLUDED.proposal_id`;

/** What is kept of imports. Readers of the record see none of it: it goes by the service's own role. */
@Injectable()
export class ImportBatches {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add({ content, ...batch }: NewBatch, rows: readonly RowResult[]): Promise<void> {
    const now = this.clock.now();
    await this.work.withoutRevision(async (tx) => {
      await tx.query(
        `INSERT INTO import_batch (id, account_id, actor, type, format, content_hash, settings, unmapped, counts, total,
           token_hash, content, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          batch.id,
          batch.accountId,
          batch.actor,
          batch.type,
          batch.format,
          batch.contentHash,
          JSON.stringify(batch.settings),
          JSON.stringify(batch.unmapped),
          JSON.stringify(batch.counts),
          batch.total,
          batch.tokenHash,
          Buffer.from(content, 'utf8'),
          now,
          new Date(now.getTime() + KEPT_MS),
        ],
      );
      await writeRows(tx, batch.id, rows);
    });
  }

  async byId(id: string): Promise<Batch | undefined> {
    return this.one('b.id = $1', id);
  }

  async byToken(hash: Buffer): Promise<Batch | undefined> {
    return this.one('b.token_hash = $1', hash);
  }

  /** Newest first. `after`: id of the batch that the page begins behind. */
  async list(first: number, after: string | null): Promise<readonly Batch[]> {
    await this.expire();
    return this.work.withoutRevision(async (tx) =>
      tx.query<Batch[]>(
        `SELECT ${COLUMNS} FROM import_batch b WHERE $2::uuid IS NULL
           OR (b.created_at, b.id) < (SELECT a.created_at, a.id FROM import_batch a WHERE a.id = $2)
         ORDER BY b.created_at DESC, b.id DESC LIMIT $1`,
        [first, after],
      ),
    );
  }

  async rows(id: string, { first, after, outcomes }: RowsAsked): Promise<readonly RowResult[]> {
    return this.work.withoutRevision(async (tx) =>
      tx.query<RowResult[]>(
        `SELECT ${ROW_COLUMNS} FROM import_row WHERE batch_id = $1 AND number > $2
           AND ($3::text[] IS NULL OR outcome = ANY ($3)) ORDER BY number LIMIT $4`,
        [id, after, outcomes ?? null, first],
      ),
    );
  }

  /** All rows, in order. */
  async allRows(tx: EntityManager, id: string): Promise<readonly RowResult[]> {
    return tx.query<RowResult[]>(`SELECT ${ROW_COLUMNS} FROM import_row WHERE batch_id = $1 ORDER BY number`, [id]);
  }

  /** The state as it is for this transaction, and the content while there is one. */
  async standing(
    tx: EntityManager,
    id: string,
  ): Promise<{ readonly state: ImportState; readonly content: string | null }> {
    const rows = await tx.query<{ state: ImportState; content: Buffer | null }[]>(
      `SELECT state, content FROM import_batch WHERE id = $1`,
      [id],
    );
    return { state: rows[0]?.state ?? 'EXPIRED', content: rows[0]?.content?.toString('utf8') ?? null };
  }

  /** On a connection of its own, so that others see it before the commit is there. */
  async progress(id: string, done: number): Promise<void> {
    await this.work.withoutRevision(async (tx) => {
      await tx.query(`UPDATE import_batch SET done = $2 WHERE id = $1 AND state = 'PREVIEWED'`, [id, done]);
    });
  }

  /** Written, in the transaction that wrote it. Gives whether it was still to be written. */
  async committed(tx: EntityManager, id: string, revisionId: string | null): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE import_batch SET state = 'COMMITTED', content = NULL, settings = settings - 'constants' - 'source', done = total, committed_at = $2, revision_id = $3
       WHERE id = $1 AND state = 'PREVIEWED'`,
      [id, this.clock.now(), revisionId],
    );
    return changed === 1;
  }

  async undone(
    tx: EntityManager,
    id: string,
    by: { readonly accountId: string; readonly displayName: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE import_batch SET state = 'UNDONE', undone_at = $2, undone_by_id = $3, undone_by = $4,
         undo_revision_id = current_revision() WHERE id = $1 AND state = 'COMMITTED'`,
      [id, this.clock.now(), by.accountId, by.displayName],
    );
  }

  /** Forgets what nobody wrote within a day, rows and all. */
  async expire(): Promise<void> {
    await this.work.withoutRevision(async (tx) => {
      const [gone] = await tx.query<[{ id: string }[], number]>(
        `UPDATE import_batch SET state = 'EXPIRED', content = NULL, settings = settings - 'constants' - 'source'
         WHERE state = 'PREVIEWED' AND expires_at <= $1 RETURNING id`,
        [this.clock.now()],
      );
      if (gone.length === 0) return;
      await tx.query(`DELETE FROM import_row WHERE batch_id = ANY ($1::uuid[])`, [gone.map(({ id }) => id)]);
    });
  }

  private async one(condition: string, value: unknown): Promise<Batch | undefined> {
    await this.expire();
    const [batch] = await this.work.withoutRevision(async (tx) =>
      tx.query<Batch[]>(`SELECT ${COLUMNS} FROM import_batch b WHERE ${condition}`, [value]),
    );
    return batch;
  }
}

export async function writeRows(tx: EntityManager, id: string, rows: readonly RowResult[]): Promise<void> {
  await tx.query(WRITE_ROWS, [id, JSON.stringify(rows)]);
}
