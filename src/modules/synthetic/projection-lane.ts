import type { DataSource } from 'typeorm';
import type { Refresher, RevisionScope } from '../../platform/database/index.js';

/**
 * Computes projections beside the writing of facts, in transactions of their own on another connection: two processors
 * are busy instead of one. No more than one batch lags behind, and nothing else may write to these cases meanwhile.
 */
export class ProjectionLane {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly owner: DataSource,
    private readonly refresh: Refresher,
  ) {}

  /** Begins with the projections of these cases when those before are done; throws what went wrong with those. */
  async add(scope: RevisionScope): Promise<void> {
    await this.last;
    if (scope.caseIds.length === 0) return;
    this.last = this.owner.transaction(async (tx) => this.refresh(tx, scope));
    // Whoever waits for it next gets the error; until then it is not unhandled.
    this.last.catch(() => undefined);
  }

  /** Waits until all is computed. */
  async end(): Promise<void> {
    await this.last;
  }
}
