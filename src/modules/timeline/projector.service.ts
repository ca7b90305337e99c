import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { RuleBook } from '../../domain/sentence/index.js';
import { UnitOfWork, type RevisionScope } from '../../platform/database/index.js';
import { ruleBook } from '../rules/index.js';
import { rememberRules } from './computed-by.js';
import { projectPastCases, projectPastPeople, type PastHandling } from './past-projection.js';
import { withheldIn, type Concerned } from './past-touches.js';
import { PROJECTION_TABLES, type ProjectionName } from './projection-columns.js';
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
import { reviseCases } from './revised-cases.js';
import { differentStamps, mendStamps } from './stamps.js';
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

const MEND: Handle = whereSuspect(async (tx, derived) => {
  await mendRows(tx, derived);
});

const MEND_PAST: PastHandling = {
  rows: MEND,
  stamps: async (tx, stamps) => {
    await mendStamps(tx, stamps);
  },
};

/** Derives what is kept for reading from the facts: in the revision that changes them, and all anew on demand. */
@Injectable()
export class Projector implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  onModuleInit(): void {
    this.unitOfWork.onRevision(async (tx, scope) => this.refresh(tx, scope));
  }

  /**
   * Brings the projections of the prisoners touched, and of all their cases, up to date. In a revision what is superseded
   * becomes part of the past, and the past of what is withheld is told anew.
   */
  async refresh(tx: EntityManager, { prisonerIds, caseIds }: RevisionScope): Promise<void> {
    const [touched] = await tx.query<{ cases: string[]; revised: boolean }[]>(
      `SELECT ARRAY(SELECT id FROM case_file WHERE prisoner_id = ANY ($1::uuid[]) OR id = ANY ($2::uuid[]) ORDER BY id)
         AS cases, coalesce(current_setting('vigil.revision', true), '') <> '' AS revised`,
      [prisonerIds, caseIds],
    );
    const { cases = [], revised = false } = touched ?? {};
    const book = ruleBook();
    for (const ids of batches(cases)) {
      if (revised) await reviseCases(tx, { ids, book });
      else await projectCases(tx, { ids, book }, replaceRows);
    }
    for (const ids of batches(prisonerIds)) await projectPersons(tx, ids, revised ? MEND : replaceRows);
    if (revised) await this.rebuildPast(tx, await withheldIn(tx));
  }

  /** Computes the past of cases and people anew: by the facts of then, as far as they may still be seen. */
  async rebuildPast(tx: EntityManager, { caseIds, prisonerIds }: Concerned): Promise<void> {
    const book = ruleBook();
    for (const ids of batches(caseIds)) await projectPastCases(tx, { ids, book }, MEND_PAST);
    for (const ids of batches(prisonerIds)) await projectPastPeople(tx, ids, MEND_PAST);
  }

  /**
   * Computes every projection of the record anew and writes what differs from what is stored, or only says what does. A
   * run that wrote to the end is remembered as computed by these rules.
   * @param records connection with the rights of the service
   */
  async recompute(records: DataSource, { check = false, progress }: RecomputeOptions = {}): Promise<RecomputeReport> {
    const changed = { cases: new Set<string>(), prisoners: new Set<string>() };
    const differences: Difference[] = [];
    const note = (table: ProjectionName, ids: readonly string[], found: readonly Difference[] = []): void => {
      differences.push(...found);
      const into = PROJECTION_TABLES[table].owner === 'prisoner_id' ? changed.prisoners : changed.cases;
      for (const id of [...ids, ...found.map((difference) => difference.id)]) into.add(id);
    };
    const handle: Handle = whereSuspect(async (tx, derived) => {
      if (check) note(derived.table, [], await differencesOf(tx, derived));
      else note(derived.table, await mendRows(tx, derived));
    });
    const stamps: PastHandling['stamps'] = async (tx, expected) => {
      if (check) note(expected.table, [], await differentStamps(tx, expected));
      else note(expected.table, await mendStamps(tx, expected));
    };
    const book = ruleBook();
    const walked = await walk(records, {
      writes: !check,
      cases: async (tx, ids) => {
        await projectCases(tx, { ids, book }, handle);
      },
      people: async (tx, ids) => projectPersons(tx, ids, handle),
      pastCases: async (tx, ids) => projectPastCases(tx, { ids, book }, { rows: handle, stamps }),
      pastPeople: async (tx, ids) => projectPastPeople(tx, ids, { rows: handle, stamps }),
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
