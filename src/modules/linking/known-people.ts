import type { EntityManager } from 'typeorm';
import type { KnownPerson } from '../../domain/linking/index.js';

/** What there is to know of a person: as far as staff see it, and as far as everybody does. */
export interface PersonFacts {
  readonly id: string;
  readonly facts: KnownPerson;
  /** Null where the person is not public. */
  readonly publicFacts: KnownPerson | null;
}

type Level = 'STAFF' | 'PUBLIC';

const list = (select: string): string => `coalesce((SELECT jsonb_agg(l.v ORDER BY l.v) FROM (${select}) l), '[]')`;

/** The cases of the person `p` that a level sees, with a table of theirs. */
const ofCases = (level: Level, table: string, alias: string): string =>
  `case_file c JOIN ${table} ${alias} ON ${alias}.case_id = c.id AND ${alias}.visibility <= '${level}'`;

const namesOf = (level: Level): string => `coalesce(
  (SELECT jsonb_agg(jsonb_build_object('value', n.value, 'kind', n.kind, 'script', n.script, 'locale', n.locale)
     ORDER BY n.position, n.id)
   FROM person_name n WHERE n.prisoner_id = p.id AND n.visibility <= '${level}'),
  jsonb_build_array(jsonb_build_object('value', regexp_replace(p.sort_name, '^(.*?), (.*)$', '\\2 \\1'), 'kind', 'COMMON',
    'locale', NULL)))`;

const placesOf = (level: Level): string =>
  list(`SELECT DISTINCT v FROM ${ofCases(level, 'custody_period', 't')}
    JOIN facility f ON f.id = t.facility_id AND f.visibility <= '${level}'
    CROSS JOIN LATERAL (SELECT f.place AS v UNION SELECT e.value FROM jsonb_each_text(f.name) e) w
    WHERE c.prisoner_id = p.id AND c.visibility <= '${level}' AND v IS NOT NULL`);

const courtsOf = (level: Level): string =>
  list(`SELECT DISTINCT e.value AS v FROM ${ofCases(level, 'verdict', 't')}
    JOIN court o ON o.id = t.court_id AND o.visibility <= '${level}' CROSS JOIN LATERAL jsonb_each_text(o.name) e
    WHERE c.prisoner_id = p.id AND c.visibility <= '${level}'`);

/** Whom the same court judged on the same day. */
const coDefendantsOf = (level: Level): string =>
  list(`SELECT DISTINCT q.id AS v FROM ${ofCases(level, 'verdict', 't')}
    JOIN verdict u ON u.court_id = t.court_id AND u.decided_on = t.decided_on AND u.visibility <= '${level}'
      AND u.decided_on_earliest = u.decided_on_latest
    JOIN case_file d ON d.id = u.case_id AND d.visibility <= '${level}'
    JOIN prisoner q ON q.id = d.prisoner_id AND q.id <> p.id AND q.visibility <= '${level}'
    WHERE c.prisoner_id = p.id AND c.visibility <= '${level}'`);

const custodyOf = (level: Level): string =>
  list(`SELECT jsonb_build_object('from', t.from_on, 'to', coalesce(t.to_on, (SELECT min(r.released_on) FROM release r
      WHERE r.case_id = c.id AND r.visibility <= '${level}'
        AND coalesce(r.released_on_earliest, r.released_on_latest) >= coalesce(t.from_on_earliest, t.from_on_latest)))) AS v
    FROM ${ofCases(level, 'custody_period', 't')} WHERE c.prisoner_id = p.id AND c.visibility <= '${level}'`);

const factsAt = (level: Level): string => `jsonb_build_object(
  'id', p.id,
  'names', ${namesOf(level)},
  'gender', p.gender,
  'country', coalesce((SELECT c.country FROM case_file c WHERE c.prisoner_id = p.id AND c.visibility <= '${level}'
    ORDER BY c.recorded_at, c.id LIMIT 1), p.citizenships[1]),
  'organisations', ${list(`SELECT DISTINCT a.organisation AS v FROM affiliation a
    WHERE a.prisoner_id = p.id AND a.visibility <= '${level}'`)},
  'places', ${placesOf(level)},
  'occupations', to_jsonb(p.occupations),
  'courts', ${courtsOf(level)},
  'coDefendants', ${coDefendantsOf(level)},
  'custody', ${custodyOf(level)},
  'blocked', ${list(`SELECT DISTINCT b.text AS v FROM name_block b WHERE b.prisoner_id = p.id AND b.visibility <= 'STAFF'`)})`;

const FACTS = `SELECT p.id, ${factsAt('STAFF')} AS facts,
  CASE WHEN p.visibility = 'PUBLIC' THEN ${factsAt('PUBLIC')} END AS "publicFacts"
FROM prisoner p WHERE p.id = ANY ($1::uuid[]) AND p.visibility <= 'STAFF' ORDER BY p.id`;

/** What is on record of these people now. Those that staff do not see are left out. */
export async function knownPeople(tx: EntityManager, ids: readonly string[]): Promise<readonly PersonFacts[]> {
  return tx.query<PersonFacts[]>(FACTS, [ids]);
}
