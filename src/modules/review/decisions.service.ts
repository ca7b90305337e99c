import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { applyColumns, conflictsOf, requireRow, rowOfVersion, Withdrawals, type FactRow } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import type { Columns } from '../sources/index.js';
import { Publication } from './publication.service.js';
import { SHAPES } from './shapes.js';
import { Waiting, type WaitingProposal } from './waiting.service.js';

const OWN = 'You proposed this yourself: somebody else has to decide on it.';

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
    if (proposal.proposedById === by.accountId) throw new VigilError('FORBIDDEN', { detail: OWN });
    const { table, factId } = proposal;
    const row = await requireRow(tx, table, factId);
    if (proposal.kind === 'PUBLICATION') {
      await this.publication.publish(tx, by, { table, row }, proposal.visibility ?? 'PUBLIC');
      return;
    }
    await this.waiting.decide(tx, by, id, { state: 'APPROVED' });
    if (proposal.kind === 'WITHDRAWAL') await this.withdrawals.perform(tx, by, table, factId);
    else await this.correct(tx, proposal, row);
  }

  /** Turns a proposal down; the fact stays as it is. Its author may do so too. */
  async decline(tx: EntityManager, by: Actor, id: string, reason: string): Promise<void> {
    await this.waiting.require(tx, id);
    await this.waiting.decide(tx, by, id, { state: 'DECLINED', reason });
  }

  private async correct(tx: EntityManager, proposal: WaitingProposal, row: FactRow): Promise<void> {
    const shape = SHAPES.get(proposal.type);
    if (shape === undefined) throw new Error(`${proposal.type} is no fact that is reviewed`);
    const base = await rowOfVersion(tx, shape.table, { id: row.id, version: proposal.baseVersion });
    const columns = proposal.columns as Columns;
    const isMoved = (column: string): boolean => JSON.stringify(base?.[column]) !== JSON.stringify(row[column]);
    if (base === undefined || Object.keys(columns).some(isMoved)) {
      throw new VigilError('CONFLICT', {
        field: 'ids',
        detail: 'What it would change was changed since it was proposed: decline it and correct the fact as it is now.',
        conflict: { version: row.version, fields: conflictsOf(shape, { base: base ?? {}, theirs: row }, columns) },
      });
    }
    await applyColumns(tx, shape, row, columns);
  }
}
