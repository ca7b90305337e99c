import type { EntityManager } from 'typeorm';
import type { RuleBook } from '../../domain/sentence/index.js';
import { pastFactsOf } from './facts-of.js';
import { touchesOfCases, touchesOfPeople } from './past-touches.js';
import { pastPersonsOf } from './persons-of.js';
import { caseRows, personRows } from './projection-rows.js';
import { derivedRows, type Derived } from './projection-tables.js';
import type { Stamps } from './stamps.js';
import { versionsOf, type UnitThen, type Version } from './versions.js';

/** What is done with the past that follows from the facts: it is compared, or written. */
export interface PastHandling {
  readonly rows: (tx: EntityManager, derived: Derived) => Promise<void>;
  /** Since when the rows of the present hold. */
  readonly stamps: (tx: EntityManager, stamps: Stamps) => Promise<void>;
}

const CASE_TABLES = ['case_projection', 'milestone', 'case_status'] as const;

/** Computes the past of cases, by the facts of then and the rules of today. The present must be up to date. */
export async function projectPastCases(
  tx: EntityManager,
  { ids, book }: { readonly ids: readonly string[]; readonly book: RuleBook },
  handling: PastHandling,
): Promise<void> {
  const moments = await touchesOfCases(tx, ids);
  const known = (await pastFactsOf(tx, moments)).map(({ seq, ...facts }): UnitThen => {
    const { case_projection, milestone, case_status } = caseRows([facts], book);
    return { id: facts.case_id, audience: facts.audience, seq, unit: { case_projection, milestone, case_status } };
  });
  const versions = versionsOf(moments, known);
  for (const table of CASE_TABLES) await handling.rows(tx, pastRows(table, ids, versions));
  await handling.stamps(tx, stampsOf('case_projection', ids, versions));
}

/** The same of people, from the past of their cases. */
export async function projectPastPeople(
  tx: EntityManager,
  ids: readonly string[],
  handling: PastHandling,
): Promise<void> {
  const moments = await touchesOfPeople(tx, ids);
  const known = (await pastPersonsOf(tx, moments)).map(({ seq, ...person }): UnitThen => {
    const { prisoner_id: id, audience } = person;
    return { id, audience, seq, unit: { prisoner_projection: personRows([person]) } };
  });
  const versions = versionsOf(moments, known);
  await handling.rows(tx, pastRows('prisoner_projection', ids, versions));
  await handling.stamps(tx, stampsOf('prisoner_projection', ids, versions));
}

function pastRows(
  table: (typeof CASE_TABLES)[number] | 'prisoner_projection',
  ids: readonly string[],
  versions: readonly Version[],
): Derived {
  const rows = versions.flatMap(({ from, to, unit }) =>
    to === null ? [] : (unit[table] ?? []).map((row) => ({ ...row, seq_from: from, seq_to: to })),
  );
  return derivedRows(`history.${table}`, ids, rows);
}

function stampsOf(table: Stamps['table'], ownerIds: readonly string[], versions: readonly Version[]): Stamps {
  const open = versions.filter(({ to }) => to === null);
  return { table, ownerIds, since: new Map(open.map(({ id, audience, from }) => [`${id} ${audience}`, from])) };
}
