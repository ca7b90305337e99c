import type { EntityManager } from 'typeorm';
import type { RevisionScope } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { ANY_SYNTHETIC, CAMPAIGN_SLUG, externalId, externalIdsOf } from './mark.js';

type Reader = Pick<EntityManager, 'query'>;

/** How many cases of a seed are on record. They are written in order, so the highest number says it. */
export async function casesPresent(reader: Reader, seed: number): Promise<number> {
  const [found] = await reader.query<{ last: number }[]>(
    `SELECT coalesce(max(split_part(external_id, ':', 3)::int), 0) AS last FROM case_file WHERE external_id LIKE $1`,
    [`${externalIdsOf(seed)}:case`],
  );
  return found?.last ?? 0;
}

/** Cases of a seed whose projections are missing, with their prisoners: what a run that was broken off left to do. */
export async function unprojectedCases(reader: Reader, seed: number): Promise<RevisionScope> {
  const rows = await reader.query<{ id: string; prisoner_id: string }[]>(
    `SELECT c.id, c.prisoner_id FROM case_file c WHERE c.external_id LIKE $1
       AND NOT EXISTS (SELECT FROM case_projection p WHERE p.case_id = c.id)`,
    [externalIdsOf(seed)],
  );
  return { prisonerIds: rows.map((row) => row.prisoner_id), caseIds: rows.map((row) => row.id) };
}

/** Whether the campaign, courts and sources of a seed are on record. */
export async function hasSharedRecords(reader: Reader, seed: number): Promise<boolean> {
  const rows = await reader.query<unknown[]>(`SELECT FROM campaign WHERE external_id = $1`, [
    externalId(seed, 'campaign'),
  ]);
  return rows.length > 0;
}

/**
 * Refuses a database whose readers would find invented people among real ones.
 * @throws VigilError CONFLICT
 */
export async function refuseRealRecords(reader: Reader): Promise<void> {
  const [found] = await reader.query<{ cases: number; prisoners: number }[]>(
    `SELECT (SELECT count(*)::int FROM case_file WHERE external_id NOT LIKE $1 OR external_id IS NULL) AS cases,
       (SELECT count(*)::int FROM prisoner WHERE external_id NOT LIKE $1 OR external_id IS NULL) AS prisoners`,
    [ANY_SYNTHETIC],
  );
  const { cases = 0, prisoners = 0 } = found ?? {};
  if (cases + prisoners === 0) return;
  throw new VigilError('CONFLICT', {
    detail:
      `this database holds records that are not synthetic (cases: ${String(cases)}, prisoners: ${String(prisoners)}), ` +
      'and invented people would appear among them. Use another database: set DATA_DIR to a new folder, or ' +
      'DATABASE_URL. To mix them all the same, repeat with --alongside-real-cases',
  });
}

/**
 * Refuses a second seed: its addresses would be those of the first.
 * @throws VigilError CONFLICT
 */
export async function refuseOtherSeed(reader: Reader, seed: number): Promise<void> {
  const rows = await reader.query<{ external_id: string | null }[]>(
    `SELECT external_id FROM campaign WHERE slug = $1`,
    [CAMPAIGN_SLUG],
  );
  const [other] = rows.filter((row) => row.external_id !== externalId(seed, 'campaign'));
  if (other === undefined) return;
  const found = other.external_id?.split(':')[1] ?? 'unknown';
  throw new VigilError('CONFLICT', {
    detail: `this database holds synthetic cases of seed ${found}: repeat with --seed ${found} to add to them, or use another database`,
  });
}
