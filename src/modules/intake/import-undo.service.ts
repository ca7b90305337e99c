import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { isAllowed } from '../access/index.js';
import { Withdrawals } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { ImportBatches, type Batch } from './import-batches.js';
import type { RowResult } from './import-row-result.js';
import { throwConflict } from './import-run.js';
import { RowUndo, type RowStanding } from './import-row-undo.js';
import { tableType } from './import-types.js';

interface Found {
  readonly row: RowResult;
  readonly standing: RowStanding;
}

/** Takes back what an import wrote, all of it or nothing. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly batches: ImportBatches,
    private readonly withdrawals: Withdrawals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Withdraws what was created, gives back the values that were changed, and closes what waits. History keeps it all.
   * @throws VigilError NOT_FOUND | CONFLICT: not written, or its records were changed since | FORBIDDEN: others see them
   */
  async undo(by: Actor, id: string, reason: string): Promise<Batch> {
    const batch = await this.require(id);
    if (batch.state === 'UNDONE') return batch;
    if (batch.state !== 'COMMITTED') {
      const detail = `There is nothing to undo: the import is ${batch.state}.`;
      throw new VigilError('CONFLICT', { field: 'id', detail });
    }
    if (batch.revisionId === null) {
      throw new VigilError('CONFLICT', { field: 'id', detail: 'There is nothing to undo: it changed nothing.' });
    }
    const author = { actorId: by.accountId, actor: by.displayName, reason };
    try {
      await this.work.run(author, async (tx) => this.takeBack(tx, by, batch));
    } catch (error) {
      if (!(error instanceof UndoneBefore)) throw error;
    }
    return this.require(id);
  }

  private async require(id: string): Promise<Batch> {
    const batch = await this.batches.byId(id);
    if (batch === undefined) throw new VigilError('NOT_FOUND', { field: 'id', detail: 'There is no such import.' });
    return batch;
  }

  private async takeBack(tx: EntityManager, by: Actor, batch: Batch): Promise<void> {
    // Revisions wait for each other: of two at once the second finds what the first did.
    if ((await this.batches.standing(tx, batch.id)).state !== 'COMMITTED') throw new UndoneBefore();
    const { shape } = tableType(batch.type).kind;
    const written = { shape, revisionId: batch.revisionId ?? '', at: this.clock.now() };
    const undo = new RowUndo(tx, by, this.withdrawals, written);
    const found: Found[] = [];
    for (const row of await this.batches.allRows(tx, batch.id)) {
      if (row.outcome !== 'ERROR' && row.outcome !== 'UNCHANGED') found.push({ row, standing: await undo.look(row) });
    }
    refuseMoved(found);
    if (found.some(({ standing }) => standing.isOut) && !isAllowed(by, 'fact.publish')) {
      const detail = 'Others than staff see some of it by now: somebody who may publish has to undo it.';
      throw new VigilError('FORBIDDEN', { field: 'id', detail });
    }
    await performAll(tx, undo, found);
    await this.batches.undone(tx, batch.id, by);
  }
}

class UndoneBefore extends Error {
  override readonly name = 'UndoneBefore';
}

const MOVED = 'What it wrote was changed since; nothing was undone.';

function refuseMoved(found: readonly Found[]): void {
  const moved = found.flatMap(({ row, standing: { moved: message } }) =>
    message === undefined ? [] : [{ row, message }],
  );
  throwConflict(moved, MOVED);
}

/** What came last goes first: later rows may refer to earlier ones. */
async function performAll(tx: EntityManager, undo: RowUndo, found: readonly Found[]): Promise<void> {
  const refused: { row: RowResult; message: string }[] = [];
  for (const { row, standing } of found.toReversed()) {
    await tx.query('SAVEPOINT undo_row');
    try {
      await undo.perform(row, standing);
      await tx.query('RELEASE SAVEPOINT undo_row');
    } catch (error) {
      if (!(error instanceof VigilError)) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT undo_row');
      refused.push({ row, message: error.message });
    }
  }
  throwConflict(refused, MOVED);
}
