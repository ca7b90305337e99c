import type { EntityManager } from 'typeorm';
import type { Visibility } from '../../domain/vocabulary/index.js';
import type { Moments } from './facts-of.js';
import { PAST, PRESENT, type RecordSource } from './record-source.js';

/** What one audience may know of a person across the cases. */
export interface KnownPerson {
  readonly prisoner_id: string;
  readonly audience: Visibility;
  readonly texts: readonly string[];
  /** As PostgreSQL writes a multirange. */
  readonly held: string;
  readonly first_arrest_on: string | null;
}

/** What was known of a person at a revision. */
export interface PastPerson extends KnownPerson {
  readonly seq: string;
}

/** Reads the projections of the cases, so those come first. */
function personsBySource({
  moment,
  together,
  table,
  there,
  stood,
  visibility,
  asked,
  caseProjections,
}: RecordSource): string {
  const { from, where } = asked('p.id');
  const key = (alias: string): string => `${alias}.prisoner_id${moment(alias)}, ${alias}.audience`;
  const wanted = (alias: string): string => `JOIN wanted w ON w.id = ${alias}.prisoner_id${together('w', alias)}`;
  const cases = `JOIN ${table('case_file')} c ON c.prisoner_id = w.id AND ${there('c')}
    JOIN ${caseProjections} p ON p.case_id = c.id AND ${stood('p')}`;
  return `
WITH wanted AS (
  SELECT p.id, p.slug, p.sort_name${moment('w')}, ${visibility('p')} AS base
  FROM ${from} ${table('prisoner')} p WHERE ${where} AND ${there('p')}
), level AS (
  SELECT w.id AS prisoner_id${moment('w')}, w.base AS audience FROM wanted w
  UNION
  SELECT w.id${moment('w')}, ${visibility('n')} FROM wanted w JOIN ${table('person_name')} n ON n.prisoner_id = w.id
    AND ${there('n')} AND ${visibility('n')} > w.base
  UNION
  SELECT w.id${moment('w')}, p.audience FROM wanted w ${cases} AND p.audience > w.base
), seen AS (
  SELECT DISTINCT ON (${key('l')}, p.case_id) ${key('l')}, p.held, p.arrested_on
  FROM level l ${wanted('l')} ${cases} AND p.audience <= l.audience
  ORDER BY ${key('l')}, p.case_id, p.audience DESC
)
SELECT ${key('l')},
  ARRAY[w.slug, w.sort_name] || ARRAY(SELECT t.value FROM ${table('person_name')} t
    WHERE t.prisoner_id = w.id AND ${there('t')} AND ${visibility('t')} <= l.audience ORDER BY t.position, t.id) AS texts,
  coalesce(s.held, '{}')::text AS held, s.first_arrest_on
FROM level l ${wanted('l')}
LEFT JOIN (SELECT ${key('seen')}, range_agg(held) AS held, min(arrested_on) AS first_arrest_on
  FROM seen GROUP BY ${key('seen')}) s ON s.prisoner_id = l.prisoner_id AND s.audience = l.audience${together('s', 'l')}
ORDER BY l.prisoner_id, l.audience${moment('l')}`;
}

const PERSONS_NOW = personsBySource(PRESENT);
const PERSONS_THEN = personsBySource(PAST);

/** What each audience may know of people. Their cases' projections must be up to date. */
export async function personsOf(tx: EntityManager, prisonerIds: readonly string[]): Promise<readonly KnownPerson[]> {
  return tx.query<KnownPerson[]>(PERSONS_NOW, [prisonerIds]);
}

/** The same at moments of the past, as far as it may still be known. The past of the projections must be up to date. */
export async function pastPersonsOf(tx: EntityManager, { ids, seqs }: Moments): Promise<readonly PastPerson[]> {
  return tx.query<PastPerson[]>(PERSONS_THEN, [ids, seqs]);
}
