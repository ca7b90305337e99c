import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { databaseError } from './database-errors.js';
import { Turns } from './turns.js';

/** Who makes a revision, and why. `actor` is a name for people, `actorId` the account, where there is one. */
export interface RevisionAuthor {
  readonly actorId?: string;
  readonly actor: string;
  readonly reason?: string;
}

/** Prisoners and cases whose facts a revision touched. */
export interface RevisionScope {
  readonly prisonerIds: string[];
  readonly caseIds: string[];
}

/** Brings what is derived from the touched facts up to date, inside the same transaction. */
export type Refresher = (tx: EntityManager, scope: RevisionScope) => Promise<void>;

/** The only way to write the record: one transaction, one revision, projections refreshed before the commit. */
export class UnitOfWork {
  private readonly refreshers: Refresher[] = [];
  private readonly current = new AsyncLocalStorage<EntityManager>();
  private readonly turns = new Turns();

  /** @param records the data source of the service's role, or of the owner for mass loading */
  constructor(private readonly records: DataSource) {}

  /** Registers work to be done for what each revision touched; called in the order of registration. */
  onRevision(refresher: Refresher): void {
    this.refreshers.push(refresher);
  }

  /**
   * Runs `work` in one transaction under one revision; a call inside another joins it, and its author is the outer one.
   * `answer` is made of its result once what is derived follows it, still in the transaction: what it writes is there
   * if the revision is, and not otherwise.
   * @throws VigilError DATABASE_UNAVAILABLE | TIMEOUT | CONFLICT, and whatever `work` throws; nothing is written then
   */
  async run<T>(by: RevisionAuthor, work: (tx: EntityManager) => Promise<T>): Promise<T>;
  async run<T, A>(
    by: RevisionAuthor,
    work: (tx: EntityManager) => Promise<T>,
    answer: (tx: EntityManager, result: T) => Promise<A>,
  ): Promise<A>;
  async run<T>(
    by: RevisionAuthor,
    work: (tx: EntityManager) => Promise<T>,
    answer: (tx: EntityManager, result: T) => Promise<unknown> = async (_tx, result) => Promise.resolve(result),
  ): Promise<unknown> {
    const outer = this.current.getStore();
    if (outer !== undefined) {
      return answer(outer, await work(outer));
    }
    try {
      // Revisions wait for each other in the database; those of this process wait here, without holding a connection.
      return await this.turns.take(async () =>
        this.records.transaction('READ COMMITTED', async (tx) =>
          this.current.run(tx, async () => answer(tx, await this.revise(tx, by, work))),
        ),
      );
    } catch (error) {
      throw databaseError(error);
    }
  }

  /**
   * Runs `work` in a transaction without a revision: for accounts and sessions, which are no facts. The database
   * refuses a write to the record in it.
   * @throws VigilError DATABASE_UNAVAILABLE | TIMEOUT | CONFLICT, and whatever `work` throws; nothing is written then
   */
  async withoutRevision<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.records.transaction('READ COMMITTED', work);
    } catch (error) {
      throw databaseError(error);
    }
  }

  private async revise<T>(tx: EntityManager, by: RevisionAuthor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const id = uuidv7();
    await tx.query('SELECT open_revision($1, $2, $3, $4)', [id, by.actorId ?? null, by.actor, by.reason ?? null]);
    const result = await work(tx);
    const scope = await scopeOf(tx, id);
    // Also where nobody is touched: what only the past of a case names may have been withheld.
    for (const refresh of this.refreshers) {
      await refresh(tx, scope);
    }
    await tx.query('SELECT close_revision()');
    return result;
  }
}

async function scopeOf(tx: EntityManager, revisionId: string): Promise<RevisionScope> {
  const [touched] = await tx.query<[{ prisoners: string[]; cases: string[] }]>(
    `SELECT coalesce(array_agg(DISTINCT prisoner_id) FILTER (WHERE prisoner_id IS NOT NULL), '{}') AS prisoners,
       coalesce(array_agg(DISTINCT case_id) FILTER (WHERE case_id IS NOT NULL), '{}') AS cases
     FROM revision_scope WHERE revision_id = $1`,
    [revisionId],
  );
  return { prisonerIds: touched.prisoners, caseIds: touched.cases };
}
