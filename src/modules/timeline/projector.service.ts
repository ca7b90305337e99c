import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { RuleBook } from '../../domain/sentence/index.js';
import { UnitOfWork, type RevisionScope } from '../../platform/database/index.js';
import { ruleBook } from '../rules/index.js';
import { rememberRules } from './computed-by.js';
import { differencesOf, mendRows, replaceRows, type Difference } from './projection-tables.js';
import {
  batches,
  projectCases,
  projectPersons,
  walk,
  whereSuspect,
  type ComputationProgress,
  type Handle,
  type Walked,
} from './recomputation.js';
import { previewCases, type CaseChange } from './preview.js';

export interface RecomputeOptions {
  /** Compare only, write nothing. */
  readonly check?: boolean;
  /** Told after each batch. */
  readonly progress?: ComputationProgress;
}

export interface RecomputeReport extends Walked {
  /** Cases and people of whom something stored was not what follows from the facts. */
  readonly changedCases: number;
  readonly changedPrisoners: number;
  /** Where; empty unless `check`. */
  readonly differences: readonly Difference[];
}

export interface PreviewOptions {
  /** The rule sets to go by. */
  readonly book: RuleBook;
  /** Told of each case of which a computed day or status would move, in the order of their ids. */
  readonly onChange: (change: CaseChange) => void;
  readonly progress?: ComputationProgress;
}

/** Derives what is kept for reading from the facts: in the revision that changes them, and all anew on demand. */
@Injectable()
export class Projector implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  onModuleInit(): void {
    this.unitOfWork.onRevision(async (tx, scope) => this.refresh(tx, scope));
  }

  /** Brings the projections of the prisoners touched, and of all their cases, up to date. */
  async refresh(tx: EntityManager, { prisonerIds, caseIds }: RevisionScope): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM case_file WHERE prisoner_id = ANY ($1::uuid[]) OR id = ANY ($2::uuid[]) ORDER BY id`,
      [prisonerIds, caseIds],
    );
    const cases = rows.map(({ id }) => id);
    for (const ids of batches(cases)) await projectCases(tx, { ids, book: ruleBook() }, replaceRows);
    for (const ids of batches(prisonerIds)) await projectPersons(tx, ids, replaceRows);
  }

  /**
   * Computes every projection of the record anew and writes what differs from what is stored, or only says what does. A
   * run that wrote to the end is remembered as computed by these rules.
   * @param records connection with the rights of the service
   */
  async recompute(records: DataSource, { check = false, progress }: RecomputeOptions = {}): Promise<RecomputeReport> {
    const changed = { cases: new Set<string>(), prisoners: new Set<string>() };
    const differences: Difference[] = [];
    const handle: Handle = whereSuspect(async (tx, derived) => {
      const found = check ? await differencesOf(tx, derived) : undefined;
      differences.push(...(found ?? []));
      const ids = found?.map(({ id }) => id) ?? (await mendRows(tx, derived));
      const into = derived.table === 'prisoner_projection' ? changed.prisoners : changed.cases;
      for (const id of ids) into.add(id);
    });
    const book = ruleBook();
    const walked = await walk(records, {
      writes: !check,
      cases: async (tx, ids) => {
        await projectCases(tx, { ids, book }, handle);
      },
      people: async (tx, ids) => projectPersons(tx, ids, handle),
      progress,
    });
    if (!check) await rememberRules(records);
    differences.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return { ...walked, changedCases: changed.cases.size, changedPrisoners: changed.prisoners.size, differences };
  }

  /**
   * Says which computed days and statuses of cases other rules would move, and writes nothing.
   * @param records connection with the rights of the service
   * @returns how many cases were computed
   */
  async preview(records: DataSource, { book, onChange, progress }: PreviewOptions): Promise<number> {
    const found = new Map<number, readonly CaseChange[]>();
    let next = 0;
    const { cases } = await walk(records, {
      writes: false,
      cases: async (tx, ids, index) => {
        found.set(index, await previewCases(tx, ids, book));
        // Batches end in any order; what they found is told in the order of the ids.
        for (let batch = found.get(next); batch !== undefined; batch = found.get(next)) {
          batch.forEach(onChange);
          found.delete(next);
          next += 1;
        }
      },
      progress,
    });
    return cases;
  }
}

/** Cases before people, and each in the order of tables and ids. */
function keyOf({ table, id, audience }: Difference): string {
  return `${table} ${id} ${audience}`;
}
