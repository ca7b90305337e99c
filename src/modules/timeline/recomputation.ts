import type { DataSource, EntityManager } from 'typeorm';
import type { RuleBook } from '../../domain/sentence/index.js';
import { factsOf } from './facts-of.js';
import { inLanes } from './lanes.js';
import { withAPast, type Concerned } from './past-touches.js';
import { personsOf } from './persons-of.js';
import { caseRows, personRows, type DerivedCases } from './projection-rows.js';
import { derivedRows, suspectsAmong, type Derived } from './projection-tables.js';

/** How many cases or people are computed at a time. */
const BATCH = 500;

/** Transactions at a time: PostgreSQL works on one batch while another is computed here. */
const LANES = 3;

/** Told after each batch: how many cases and people of how many are done. */
export type ComputationProgress = (done: number, total: number) => void;

/** What is done with rows that follow from the facts: compare them, write them, replace what is stored by them. */
export type Handle = (tx: EntityManager, derived: Derived) => Promise<void>;

/** A walk through the whole record in batches. */
export interface Walk {
  /** Whether it writes, and so keeps revisions out of each batch; else each batch sees one moment of the record. */
  readonly writes: boolean;
  readonly cases?: (tx: EntityManager, ids: readonly string[], index: number) => Promise<void>;
  readonly people?: (tx: EntityManager, ids: readonly string[], index: number) => Promise<void>;
  /** Cases, then people, of whom the record has said something else before; the withdrawn ones too. */
  readonly pastCases?: (tx: EntityManager, ids: readonly string[]) => Promise<void>;
  readonly pastPeople?: (tx: EntityManager, ids: readonly string[]) => Promise<void>;
  readonly progress?: ComputationProgress | undefined;
}

export interface Walked {
  readonly cases: number;
  readonly prisoners: number;
}

const NOBODY: Concerned = { caseIds: [], prisonerIds: [] };

const CASE_TABLES = ['case_projection', 'milestone', 'case_status'] as const;

/** Computes what is derived of cases and hands each table's rows on. */
export async function projectCases(
  tx: EntityManager,
  { ids, book }: { readonly ids: readonly string[]; readonly book: RuleBook },
  handle: Handle,
): Promise<DerivedCases> {
  const rows = caseRows(await factsOf(tx, ids), book);
  for (const table of CASE_TABLES) await handle(tx, derivedRows(table, ids, rows[table]));
  return rows;
}

/** Computes what is derived of people from the projections of their cases and hands the rows on. */
export async function projectPersons(tx: EntityManager, ids: readonly string[], handle: Handle): Promise<void> {
  await handle(tx, derivedRows('prisoner_projection', ids, personRows(await personsOf(tx, ids))));
}

/** Hands on only what may differ from what is stored, if anything does. */
export function whereSuspect(handle: Handle): Handle {
  return async (tx, derived) => {
    const suspects = await suspectsAmong(tx, derived);
    if (suspects.ownerIds.length > 0) await handle(tx, suspects);
  };
}

/**
 * Goes through all cases, then all people, then the past of both: a batch is a transaction, some at a time, begun in the order of their ids.
 * @param records connection with the rights of the service
 */
export async function walk(records: DataSource, steps: Walk): Promise<Walked> {
  const { writes, cases, people, pastCases, pastPeople, progress } = steps;
  const caseIds = cases === undefined ? [] : await idsOf(records, 'case_file');
  const prisonerIds = people === undefined ? [] : await idsOf(records, 'prisoner');
  const past = pastCases === undefined && pastPeople === undefined ? NOBODY : await withAPast(records);
  const total = caseIds.length + prisonerIds.length + past.caseIds.length + past.prisonerIds.length;
  let done = 0;
  const pass = async (ids: readonly string[], work: Walk['cases']): Promise<void> =>
    inLanes(batches(ids), LANES, async (batch, index) => {
      await inTransaction(records, writes, async (tx) => work?.(tx, batch, index));
      done += batch.length;
      progress?.(done, total);
    });
  await pass(caseIds, cases);
  await pass(prisonerIds, people);
  await pass(past.caseIds, pastCases);
  await pass(past.prisonerIds, pastPeople);
  return { cases: caseIds.length, prisoners: prisonerIds.length };
}

async function inTransaction(
  records: DataSource,
  writes: boolean,
  work: (tx: EntityManager) => Promise<void>,
): Promise<void> {
  await records.transaction(writes ? 'READ COMMITTED' : 'REPEATABLE READ', async (tx) => {
    // The lock of revisions, shared by the lanes: no fact may change between reading it and storing what follows from it.
    // A long revision, such as an import, is waited for.
    if (writes) {
      await tx.query(`SELECT set_config('lock_timeout', '0', true)`);
      await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('vigil.revision', 0))`);
    } else await tx.query('SET TRANSACTION READ ONLY');
    await work(tx);
  });
}

async function idsOf(records: DataSource, table: 'case_file' | 'prisoner'): Promise<readonly string[]> {
  const rows = await records.query<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id`);
  return rows.map(({ id }) => id);
}

/** The ids in groups of those computed at a time. */
export function batches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
