import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import {
  applyColumns,
  changesBetween,
  conflictsOf,
  requireRow,
  rowOfVersion,
  Withdrawals,
  type FactRow,
} from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { InvalidRecord, type Columns, type RecordShape } from '../sources/index.js';
import { requireNamedVisible } from './named-sentences.js';
import { Publication } from './publication.service.js';
import { SHAPES } from './shapes.js';
import { Waiting, type WaitingProposal } from './waiting.service.js';

const OWN = 'you proposed this yourself: somebody else has to decide on it.';

/** Carries out or turns down what waits. Needs a transaction with an open revision. */
@Injectable()
export class Decisions {
  constructor(
    private readonly waiting: Waiting,
    private readonly publication: Publication,
    private readonly withdrawals: Withdrawals,
  ) {}

  /**
   * Carries a proposal out.
   * @throws VigilError NOT_FOUND | FORBIDDEN: one's own | CONFLICT: decided before, or the same fields were changed since
   */
  async approve(tx: EntityManager, by: Actor, id: string): Promise<void> {
    const proposal = await this.waiting.require(tx, id);
    if (proposal.proposedById === by.accountId)
      throw new VigilError('FORBIDDEN', { field: 'ids', detail: `${nameOf(proposal)}: ${OWN}` });
    const { table, factId } = proposal;
    const row = await requireRow(tx, table, factId);
    if (proposal.kind === 'PUBLICATION') {
      await this.publication.publish(tx, by, { table, row }, proposal.visibility ?? 'PUBLIC');
      return;
    }
    await this.waiting.decide(tx, by, id, { state: 'APPROVED' });
    if (proposal.kind === 'WITHDRAWAL') await this.withdraw(tx, by, proposal, row);
    else await this.correct(tx, by, proposal, row);
  }

  /** Turns a proposal down; the fact stays as it is. Its author may do so too. */
  async decline(tx: EntityManager, by: Actor, id: string, reason: string): Promise<void> {
    await this.waiting.require(tx, id);
    await this.waiting.decide(tx, by, id, { state: 'DECLINED', reason });
  }

  private async withdraw(tx: EntityManager, by: Actor, proposal: WaitingProposal, row: FactRow): Promise<void> {
    const shape = shapeOf(proposal);
    const base = await rowOfVersion(tx, shape.table, { id: row.id, version: proposal.baseVersion });
    if (base === undefined || changesBetween(shape, base, row).length > 0) throw moved(proposal, { base, row }, {});
    await this.withdrawals.perform(tx, by, shape.table, row.id);
  }

  private async correct(tx: EntityManager, by: Actor, proposal: WaitingProposal, row: FactRow): Promise<void> {
    const shape = shapeOf(proposal);
    const base = await rowOfVersion(tx, shape.table, { id: row.id, version: proposal.baseVersion });
    const columns = proposal.columns as Columns;
    const isMoved = (column: string): boolean => JSON.stringify(base?.[column]) !== JSON.stringify(row[column]);
    if (base === undefined || Object.keys(columns).some(isMoved)) throw moved(proposal, { base, row }, columns);
    try {
      await applyColumns(tx, shape, row, columns);
    } catch (error) {
      if (!(error instanceof InvalidRecord)) throw error;
      const detail = `${nameOf(proposal)} does not fit the record as it is now: decline it. ${error.message}`;
      throw new VigilError('CONFLICT', { field: 'ids', detail }, { cause: error });
    }
    if (row.visibility !== 'PUBLIC' && row.visibility !== 'RESEARCHER') return;
    const now = await requireRow(tx, shape.table, row.id);
    await requireNamedVisible(tx, shape, now, row.visibility);
    await this.publication.publishParts(tx, by, now, row.visibility);
  }
}

function shapeOf({ type }: WaitingProposal): RecordShape {
  const shape = SHAPES.get(type);
  if (shape === undefined) throw new Error(`${type} is no fact that is reviewed`);
  return shape;
}

const nameOf = ({ id, type, factId }: WaitingProposal): string => `Proposal:${id} about ${type}:${factId}`;

function moved(
  proposal: WaitingProposal,
  { base = {}, row }: { readonly base: Readonly<Record<string, unknown>> | undefined; readonly row: FactRow },
  columns: Columns,
): VigilError {
  return new VigilError('CONFLICT', {
    field: 'ids',
    detail: `What ${nameOf(proposal)} would change was changed since: decline it and look at the fact as it is now.`,
    conflict: { version: row.version, fields: conflictsOf(shapeOf(proposal), { base, theirs: row }, columns) },
  });
}
