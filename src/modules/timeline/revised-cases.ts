import type { EntityManager } from 'typeorm';
import type { RuleBook } from '../../domain/sentence/index.js';
import { differencesOf, mendRows, type Derived, type Difference } from './projection-tables.js';
import { projectCases, whereSuspect } from './recomputation.js';

/**
 * Brings the projections of cases up to date in the open revision. Only what differs is written, so that a case that a
 * revision leaves as it was gets no new version.
 */
export async function reviseCases(
  tx: EntityManager,
  cases: { readonly ids: readonly string[]; readonly book: RuleBook },
): Promise<void> {
  const suspects: Derived[] = [];
  const collect = whereSuspect(async (_tx, derived) => {
    suspects.push(derived);
    return Promise.resolve();
  });
  await projectCases(tx, cases, collect);
  const different: Difference[] = [];
  for (const derived of suspects) different.push(...(await differencesOf(tx, derived)));
  if (different.length === 0) return;
  await keepWhatWas(tx, different);
  for (const derived of suspects) await mendRows(tx, derived);
}

/** The row of the case comes first: with it the database keeps the milestones and statuses that stand there now. */
async function keepWhatWas(tx: EntityManager, different: readonly Difference[]): Promise<void> {
  await tx.query(
    `UPDATE case_projection p SET search_text = p.search_text
     FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::visibility[])) AS d(id, audience)
     WHERE p.case_id = d.id AND p.audience = d.audience`,
    [different.map(({ id }) => id), different.map(({ audience }) => audience)],
  );
}
