import type { EntityManager } from 'typeorm';

/** Sources that are cited for a fact, or for what is recorded under a case or a person. */
export async function sourcesUnder(tx: EntityManager, factId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT c.source_id AS id FROM citation c JOIN fact f ON f.id = c.fact_id
     WHERE $1::uuid IN (f.id, f.case_id, f.prisoner_id)`,
    [factId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Lets those see sources who see a statement of them, and nobody else: a title may hold the name that was hidden. Call
 * when who may see the facts has changed; what is sealed stays sealed.
 */
export async function alignSources(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE source s SET visibility = w.wanted FROM (
       SELECT o.id, least('STAFF', (SELECT min(greatest(c.visibility, f.visibility, p.visibility, k.visibility))
           FROM citation c JOIN fact f ON f.id = c.fact_id LEFT JOIN prisoner p ON p.id = f.prisoner_id
           LEFT JOIN case_file k ON k.id = f.case_id WHERE c.source_id = o.id)) AS wanted
       FROM source o WHERE o.id = ANY ($1::uuid[])) w
     WHERE s.id = w.id AND s.visibility <> 'SEALED' AND s.visibility <> w.wanted`,
    [ids],
  );
}
