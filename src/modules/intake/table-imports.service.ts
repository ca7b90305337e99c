import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { UnitOfWork, type RevisionAuthor } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { FactWrites } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { ImportBatches, writeRows, type Batch, type ImportSettings } from './import-batches.js';
import { ImportRun, requireAsPreviewed, type RowProgress, type TablePlan } from './import-run.js';
import { countsOf, type RowResult } from './import-row-result.js';
import { RowWriter } from './import-row-writer.js';
import { tableType, type ImportType } from './import-types.js';
import { RecordServices } from './record-services.js';
import { readTable, type TableFormat } from './table-content.js';
import { readMapping } from './table-mapping.js';
import { ShownProgress } from './shown-progress.js';
import { Targets } from './table-targets.js';

/** A table of facts as it is given. */
export interface TableImport extends ImportSettings {
  readonly type: ImportType;
  readonly format: TableFormat;
  readonly content: string;
}

export interface Commit {
  readonly token: string;
  /** Rows that cannot be written are left out; without it they keep the whole table from being written. */
  readonly acceptErrors: boolean;
}

/** Told of each step: how many rows of how many are done. */
export type ImportSteps = (done: number, total: number) => void;

const hashOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Ends a dry run: what was written is taken back. */
class DryRun extends Error {
  override readonly name = 'DryRun';

  constructor(readonly rows: readonly RowResult[]) {
    super('taken back');
  }
}

function planOf({ type: name, format, content, ...settings }: TableImport): TablePlan {
  const type = tableType(name);
  const table = readTable(content, format);
  return { type, table, mapping: readMapping(type, table.columns, settings), language: settings.language };
}

const authorOf = ({ accountId, displayName }: Actor, reason: string): RevisionAuthor => ({
  actorId: accountId,
  actor: displayName,
  reason,
});

const isSomething = ({ counts }: Batch): boolean => counts.CREATED + counts.UPDATED + counts.PROPOSED > 0;

/** Tables of facts: looked at by writing them and taking it back, then written by the token of that look. */
@Injectable()
export class TableImports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly batches: ImportBatches,
    private readonly writes: FactWrites,
    private readonly services: RecordServices,
  ) {}

  /**
   * Tells row by row what an import would do. Nothing is written.
   * @throws VigilError BAD_USER_INPUT where the table cannot be read or mapped
   */
  async preview(
    by: Actor,
    given: TableImport,
    steps?: ImportSteps,
  ): Promise<{ readonly batch: Batch; readonly token: string }> {
    const plan = planOf(given);
    const total = plan.table.rows.length;
    const rows = await this.dryRun(by, { given, plan }, (done) => steps?.(done, total));
    const token = randomBytes(32).toString('base64url');
    const { type, format, content, ...settings } = given;
    const id = uuidv7();
    await this.batches.add(
      {
        id,
        accountId: by.accountId,
        actor: by.displayName,
        type,
        format,
        content,
        contentHash: hashOf(content),
        settings,
        unmapped: plan.mapping.unmapped,
        counts: countsOf(rows),
        total,
        tokenHash: hashOf(token),
      },
      rows,
    );
    return { batch: await this.require(id), token };
  }

  /**
   * Writes what a preview showed, in one revision. Once: the same token again gives the same import.
   * @throws VigilError NOT_FOUND | BAD_USER_INPUT: rows have errors | CONFLICT: the record changed since, or it expired
   */
  async commit(by: Actor, { token, acceptErrors }: Commit, steps?: ImportSteps): Promise<Batch> {
    const batch = await this.batches.byToken(hashOf(token));
    if (batch?.accountId !== by.accountId) {
      throw new VigilError('NOT_FOUND', { field: 'token', detail: 'No preview of yours has this token.' });
    }
    if (batch.state === 'PREVIEWED') {
      if (batch.counts.ERROR > 0 && !acceptErrors) {
        const detail = `Rows with errors: ${String(batch.counts.ERROR)}. Mend them, or leave them out with acceptErrors.`;
        throw new VigilError('BAD_USER_INPUT', { field: 'acceptErrors', detail });
      }
      await this.writeOnce(by, batch, steps);
    }
    if (batch.state === 'EXPIRED') throw expired();
    return this.require(batch.id);
  }

  /** @throws VigilError NOT_FOUND */
  async require(id: string): Promise<Batch> {
    const batch = await this.batches.byId(id);
    if (batch === undefined) throw new VigilError('NOT_FOUND', { field: 'id', detail: 'There is no such import.' });
    return batch;
  }

  private async dryRun(
    by: Actor,
    { given, plan }: { readonly given: TableImport; readonly plan: TablePlan },
    progress: RowProgress,
  ): Promise<readonly RowResult[]> {
    try {
      return await this.work.run(authorOf(by, 'Preview of an import'), async (tx) => {
        const rows = await this.runOf(tx, by, { settings: given, plan }).run(progress);
        throw new DryRun(
          rows.map(({ factId, ...row }) => ({ ...row, factId: row.outcome === 'CREATED' ? null : factId })),
        );
      });
    } catch (error) {
      if (error instanceof DryRun)
        return error.rows.map((row) => ({ ...row, version: row.baseVersion, proposalId: null }));
      throw error;
    }
  }

  private async writeOnce(by: Actor, batch: Batch, steps: ImportSteps = () => undefined): Promise<void> {
    if (!isSomething(batch)) {
      await this.work.withoutRevision(async (tx) => this.batches.committed(tx, batch.id, null));
      return;
    }
    const reason = reasonOf(batch);
    const shown = new ShownProgress(async (done) => this.batches.progress(batch.id, done));
    try {
      await this.work.run(authorOf(by, reason), async (tx) => {
        // Revisions wait for each other: of two commits at once the second finds what the first did.
        const { state, content } = await this.batches.standing(tx, batch.id);
        if (state === 'EXPIRED') throw expired();
        if (state !== 'PREVIEWED' || content === null) throw new WrittenBefore();
        await this.write(tx, by, { batch, content }, (done) => {
          shown.report(done);
          steps(done, batch.total);
        });
      });
    } catch (error) {
      if (error instanceof WrittenBefore) return;
      await shown.reset();
      throw error;
    }
  }

  private async write(
    tx: EntityManager,
    by: Actor,
    { batch, content }: { readonly batch: Batch; readonly content: string },
    progress: RowProgress,
  ): Promise<void> {
    const { type, format, settings } = batch;
    const plan = planOf({ type, format, content, ...settings });
    const previewed = await this.batches.allRows(tx, batch.id);
    const left = previewed.filter(({ outcome }) => outcome === 'ERROR').map(({ number }) => number);
    const rows = await this.runOf(tx, by, { settings, plan }).run(progress, new Set(left));
    requireAsPreviewed(previewed, rows);
    await writeRows(tx, batch.id, rows);
    const [revision] = await tx.query<[{ id: string }]>(`SELECT current_revision() AS id`);
    if (!(await this.batches.committed(tx, batch.id, revision.id))) throw expired();
  }

  private runOf(
    tx: EntityManager,
    by: Actor,
    { settings, plan }: { readonly settings: ImportSettings; readonly plan: TablePlan },
  ): ImportRun {
    const { writes, services } = this;
    const targets = new Targets(tx);
    const { visibility, source } = settings;
    const terms = {
      type: plan.type,
      by,
      visibility,
      source: source ?? undefined,
      reason: `Import of ${plan.type.name}`,
    };
    return new ImportRun(tx, plan, { targets, writer: new RowWriter(tx, { writes, services, targets }, terms) });
  }
}

class WrittenBefore extends Error {
  override readonly name = 'WrittenBefore';
}

function expired(): VigilError {
  const detail = 'A preview can be written for 24 hours; this one is older. Preview again.';
  return new VigilError('CONFLICT', { field: 'token', detail });
}

function reasonOf({ id, type, counts }: Batch): string {
  const said = Object.entries(counts)
    .filter(([outcome, count]) => outcome !== 'ERROR' && outcome !== 'UNCHANGED' && count > 0)
    .map(([outcome, count]) => `${String(count)} ${outcome.toLowerCase()}`);
  return `Import of ${type} (${said.join(', ')}), Import:${id}`;
}
