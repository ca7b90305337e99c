import type { EntityManager } from 'typeorm';

/** A case that an article about a person belongs to. */
export interface FittingCase {
  readonly prisonerId: string;
  readonly caseId: string;
  /** Whether everybody sees the case and the person. */
  readonly isPublic: boolean;
}

/** Days between custody and the day of the article, 0 within it; of an article without a day, how long ago it began. */
const FIT = `
SELECT DISTINCT ON (c.prisoner_id) c.prisoner_id AS "prisonerId", c.id AS "caseId",
  greatest(c.visibility, p.visibility) = 'PUBLIC' AS "isPublic"
FROM case_file c JOIN prisoner p ON p.id = c.prisoner_id
LEFT JOIN LATERAL (
  SELECT min(CASE
      WHEN $2::date IS NULL THEN DATE '9999-12-31' - s.began
      WHEN $2::date < s.began THEN s.began - $2::date
      ELSE greatest($2::date - s.ended, 0) END) AS days, max(s.began) AS began
  FROM (SELECT coalesce(t.from_on_earliest, t.from_on_latest) AS began, coalesce(t.to_on_latest, t.to_on_earliest,
          (SELECT max(coalesce(r.released_on_latest, r.released_on_earliest)) FROM release r WHERE r.case_id = c.id
            AND r.visibility <= 'STAFF'), DATE '9999-12-31') AS ended
        FROM custody_period t WHERE t.case_id = c.id AND t.visibility <= 'STAFF') s
) d ON true
WHERE c.prisoner_id = ANY ($1::uuid[]) AND c.visibility <= 'STAFF' AND p.visibility <= 'STAFF'
ORDER BY c.prisoner_id, d.days NULLS LAST, d.began DESC NULLS LAST, c.recorded_at DESC, c.id`;

/** Of each person the case whose custody covers the day, or is nearest to it. None for people without a case. */
export async function fittingCases(
  tx: EntityManager,
  prisonerIds: readonly string[],
  day: string | null,
): Promise<ReadonlyMap<string, FittingCase>> {
  if (prisonerIds.length === 0) return new Map();
  const rows = await tx.query<FittingCase[]>(FIT, [prisonerIds, day]);
  return new Map(rows.map((row) => [row.prisonerId, row]));
}
