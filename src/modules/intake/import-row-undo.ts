import type { EntityManager } from 'typeorm';
import {
  applyColumns,
  changedColumns,
  changesBetween,
  needsReview,
  requireRow,
  rowIfAny,
  rowOfVersion,
  type FactRow,
  type Withdrawals,
} from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { AFFILIATION, PERSON_NAME } from '../prisoners/index.js';
import { updateRow, type Columns, type RecordShape } from '../sources/index.js';
import type { RowResult } from './import-row-result.js';

/** How what a row wrote stands now. */
export interface RowStanding {
  /** The record; undefined: somebody withdrew it. */
  readonly now: FactRow | undefined;
  /** What stands against taking it back. */
  readonly moved: string | undefined;
  /** Whether others than staff see something of what the row wrote. */
  readonly isOut: boolean;
  /** What is to be given back of a changed record. */
  readonly former?: FactRow | undefined;
  readonly closes?: boolean;
}

interface Written {
  readonly shape: RecordShape;
  readonly revisionId: string;
  /** When it is taken back. */
  readonly at: Date;
}

/** Facts that go with a person. */
const PARTS: Readonly<Record<string, readonly RecordShape[]>> = { prisoner: [PERSON_NAME, AFFILIATION] };

const BOOKKEEPING = new Set(['visibility', 'verification', 'external_id']);
const CHANGED = 'was changed since';
const isOut = ({ visibility }: FactRow): boolean => visibility === 'PUBLIC' || visibility === 'RESEARCHER';

/** Takes back what rows of one import wrote. Needs a transaction with an open revision. */
export class RowUndo {
  constructor(
    private readonly tx: EntityManager,
    private readonly by: Actor,
    private readonly withdrawals: Withdrawals,
    private readonly written: Written,
  ) {}

  async look(row: RowResult): Promise<RowStanding> {
    const id = row.factId ?? '';
    const now = await rowIfAny(this.tx, this.written.shape.table, id);
    if (row.outcome === 'CREATED') return now === undefined ? this.lookForParts(id) : this.lookAtCreated(now);
    const isCitationOut = await this.anyCitation(id, `created_revision_id = $2 AND visibility < 'STAFF'`);
    if (now === undefined) return { now, moved: 'was withdrawn since', isOut: false };
    return row.outcome === 'PROPOSED'
      ? this.lookAtProposed(row, now, isCitationOut)
      : this.lookAtUpdated(row, now, isCitationOut);
  }

  /** @throws VigilError CONFLICT where other facts refer to it */
  async perform(row: RowResult, { now, former, closes }: RowStanding): Promise<void> {
    if (now === undefined) return;
    const { shape, revisionId } = this.written;
    if (row.outcome === 'CREATED') {
      await this.withdrawals.perform(this.tx, this.by, shape.table, now.id);
      return;
    }
    const citations = await this.tx.query<{ id: string }[]>(
      `SELECT id FROM citation WHERE fact_id = $1 AND created_revision_id = $2`,
      [now.id, revisionId],
    );
    for (const { id } of citations) await this.withdrawals.perform(this.tx, this.by, 'citation', id);
    if (closes === true) await this.close(row.proposalId);
    if (former !== undefined) await this.giveBack(now, former);
  }

  /** What was withdrawn since is undone already, but for a person who became one with another. */
  private async lookForParts(id: string): Promise<RowStanding> {
    let moved: string | undefined;
    for (const { table } of PARTS[this.written.shape.table] ?? []) {
      const rows = await this.tx.query<unknown[]>(
        `SELECT 1 FROM ${table} n WHERE EXISTS (SELECT 1 FROM history.${table} h WHERE h.id = n.id AND h.prisoner_id = $1)`,
        [id],
      );
      if (rows.length > 0) moved = 'was merged with another since';
    }
    return { now: undefined, moved, isOut: false };
  }

  private async lookAtCreated(now: FactRow): Promise<RowStanding> {
    const { shape } = this.written;
    const moved = (await this.isRewritten(shape, now))
      ? CHANGED
      : ((await this.movedParts(now)) ??
        ((await this.anyCitation(now.id, 'created_revision_id <> $2')) ? 'was cited since' : undefined));
    return { now, moved, isOut: isOut(now) };
  }

  /** Whether a record says something else than it did at first; that it was published or checked is no change. */
  private async isRewritten(shape: RecordShape, now: FactRow, version = 1): Promise<boolean> {
    const then = await rowOfVersion(this.tx, shape.table, { id: now.id, version });
    return then === undefined || changesBetween(shape, then, now).length > 0;
  }

  private async movedParts(now: FactRow): Promise<string | undefined> {
    for (const shape of PARTS[this.written.shape.table] ?? []) {
      const parts = await this.tx.query<FactRow[]>(`SELECT * FROM ${shape.table} WHERE prisoner_id = $1`, [now.id]);
      for (const part of parts) {
        if (part['created_revision_id'] !== this.written.revisionId) return `was given another ${shape.table} since`;
        if (await this.isRewritten(shape, part)) return CHANGED;
      }
    }
    return undefined;
  }

  private async anyCitation(id: string, condition: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(`SELECT 1 FROM citation WHERE fact_id = $1 AND ${condition} LIMIT 1`, [
      id,
      ...(condition.includes('$2') ? [this.written.revisionId] : []),
    ]);
    return rows.length > 0;
  }

  private async lookAtProposed(row: RowResult, now: FactRow, isCitationOut: boolean): Promise<RowStanding> {
    const [proposal] = await this.tx.query<{ state: string }[]>(`SELECT state FROM proposal WHERE id = $1`, [
      row.proposalId,
    ]);
    const moved = proposal?.state === 'APPROVED' ? 'was approved since: correct it, or restore it' : undefined;
    return { now, moved, isOut: isCitationOut, closes: proposal?.state === 'PENDING' };
  }

  private async lookAtUpdated(row: RowResult, now: FactRow, isCitationOut: boolean): Promise<RowStanding> {
    const { shape } = this.written;
    const after = await rowOfVersion(this.tx, shape.table, { id: now.id, version: row.version ?? 0 });
    const former = await rowOfVersion(this.tx, shape.table, { id: now.id, version: row.baseVersion ?? 0 });
    if (after === undefined || former === undefined || changesBetween(shape, after, now).length > 0) {
      return { now, moved: CHANGED, isOut: false };
    }
    const moved = needsReview(shape, now, contentOf(shape, now, former))
      ? 'is seen by others by now, and dates are computed from it: unpublish it first, or restore it'
      : undefined;
    return { now, moved, isOut: isCitationOut || (isOut(now) && !isOut(after)), former };
  }

  private async giveBack(now: FactRow, former: FactRow): Promise<void> {
    const { shape } = this.written;
    await applyColumns(this.tx, shape, now, contentOf(shape, now, former));
    const back = await requireRow(this.tx, shape.table, now.id);
    // What it says again was looked at when it said so before.
    if (back.verification !== former.verification) {
      await updateRow(this.tx, shape.table, back, { verification: former.verification });
    }
    const last = await requireRow(this.tx, shape.table, now.id);
    if (last.visibility === 'STAFF') {
      await this.withdrawals.proposals.follow(this.tx, this.by, last, changesBetween(shape, {}, last));
    }
  }

  private async close(proposalId: string | null): Promise<void> {
    await this.tx.query(
      `UPDATE proposal SET state = 'SUPERSEDED', decided_by_id = $2, decided_by = $3, decided_at = $4
       WHERE id = $1 AND state = 'PENDING'`,
      [proposalId, this.by.accountId, this.by.displayName, this.written.at],
    );
  }
}

/** Columns in which a record differs from what it said before. */
function contentOf(shape: RecordShape, now: FactRow, former: FactRow): Columns {
  const names = Object.values(shape.fields)
    .flatMap((field) => Object.keys(field.empty))
    .filter((column) => !BOOKKEEPING.has(column));
  return changedColumns(now, Object.fromEntries(names.map((name) => [name, former[name]])) as Columns);
}
