import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { UnitOfWork, type RevisionScope } from '../../platform/database/index.js';
import { ruleBook } from '../rules/index.js';
import { factsOf, personsOf } from './facts-of.js';
import { caseRows, personRows, type Row } from './projection-rows.js';
import { differencesOf, replaceRows, type Difference, type ProjectionName } from './projection-tables.js';

/** How many cases or people are computed at a time. */
const BATCH = 500;

export interface RecomputeOptions {
  /** Compare only, write nothing. */
  readonly check?: boolean;
  /** Told after each batch: how many cases and people of how many are done. */
  readonly progress?: (done: number, total: number) => void;
}

export interface RecomputeReport {
  readonly cases: number;
  readonly prisoners: number;
  /** What was found to differ; empty unless `check`. */
  readonly differences: readonly Difference[];
}

type Handle = (tx: EntityManager, table: ProjectionName, rows: readonly Row[], ids: readonly string[]) => Promise<void>;

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
    for (const batch of batches(cases)) await projectCases(tx, batch, write);
    for (const batch of batches(prisonerIds)) await projectPersons(tx, batch, write);
  }

  /**
   * Computes every projection of the record anew, in batches of one transaction each, and writes it, or compares it with
   * what is stored.
   * @param records connection with the rights of the service
   */
  async recompute(records: DataSource, { check = false, progress }: RecomputeOptions = {}): Promise<RecomputeReport> {
    const differences: Difference[] = [];
    const compare: Handle = async (tx, table, rows, ids) => {
      differences.push(...(await differencesOf(tx, table, ids, rows)));
    };
    const handle = check ? compare : write;
    const cases = await idsOf(records, 'case_file');
    const prisoners = await idsOf(records, 'prisoner');
    const work = [
      ...batches(cases).map((ids) => ({ ids, project: projectCases })),
      ...batches(prisoners).map((ids) => ({ ids, project: projectPersons })),
    ];
    let done = 0;
    for (const { ids, project } of work) {
      await records.transaction(async (tx) => {
        // The lock of revisions: no fact may change between reading it and storing what follows from it.
        if (!check) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('vigil.revision', 0))`);
        await project(tx, ids, handle);
      });
      done += ids.length;
      progress?.(done, cases.length + prisoners.length);
    }
    return { cases: cases.length, prisoners: prisoners.length, differences };
  }
}

const write: Handle = async (tx, table, rows, ids) => replaceRows(tx, table, ids, rows);

async function projectCases(tx: EntityManager, caseIds: readonly string[], handle: Handle): Promise<void> {
  const rows = caseRows(await factsOf(tx, caseIds), ruleBook());
  await handle(tx, 'case_projection', rows.case_projection, caseIds);
  await handle(tx, 'milestone', rows.milestone, caseIds);
  await handle(tx, 'case_status', rows.case_status, caseIds);
}

async function projectPersons(tx: EntityManager, prisonerIds: readonly string[], handle: Handle): Promise<void> {
  await handle(tx, 'prisoner_projection', personRows(await personsOf(tx, prisonerIds)), prisonerIds);
}

async function idsOf(records: DataSource, table: 'case_file' | 'prisoner'): Promise<readonly string[]> {
  const rows = await records.query<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id`);
  return rows.map(({ id }) => id);
}

function batches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
