import type { EntityManager } from 'typeorm';
import type { Visibility } from '../../domain/vocabulary/index.js';

/** What one audience may know of one case: the facts the engine takes, and what lists and searches go by. */
export interface KnownCase {
  readonly case_id: string;
  readonly audience: Visibility;
  /** CaseFacts of the engine as PostgreSQL writes their JSON. */
  readonly facts: string;
  readonly arrested_on: string | null;
  readonly verdict_on: string | null;
  /** Names, titles, articles and courts, as they are written. */
  readonly texts: readonly string[];
  readonly latest_news_at: string | null;
}

/** Rows of a table as a jsonb list, those the audience may see. */
function list(table: string, object: string, order: string, condition = 'true'): string {
  return `coalesce((SELECT jsonb_agg(${object} ORDER BY ${order}, t.id) FROM ${table} t
    WHERE t.case_id = w.id AND t.visibility <= l.audience AND ${condition}), '[]')`;
}

const TERM = `CASE WHEN t.term_kind IS NOT NULL THEN jsonb_build_object('kind', t.term_kind, 'years', t.term_years,
  'months', t.term_months, 'weeks', t.term_weeks, 'days', t.term_days, 'upTo', t.term_up_to) END`;

const FACTS: Readonly<Record<string, string>> = {
  jurisdiction: 'w.jurisdiction',
  custody: list(
    'custody_period',
    `jsonb_build_object('id', t.id, 'kind', t.kind, 'from', t.from_on, 'to', t.to_on, 'ratio', t.ratio)`,
    't.from_on_earliest',
  ),
  absences: list(
    'absence',
    `jsonb_build_object('id', t.id, 'kind', t.kind, 'from', t.from_on, 'to', t.to_on, 'days', t.days,
      'appliesFrom', t.applies_from)`,
    't.from_on_earliest',
  ),
  sentences: list(
    'sentence',
    `jsonb_build_object('id', t.id, 'kind', t.kind, 'imposedOn', t.imposed_on, 'inForceOn', t.in_force_on, 'term', ${TERM},
      'consecutiveTo', t.consecutive_to_id, 'mode', t.mode, 'regime', t.regime, 'gravity', t.gravity,
      'flags', nullif(to_jsonb(t.flags), '[]'))`,
    't.imposed_on_earliest',
  ),
  changes: list(
    'sentence_change',
    `jsonb_build_object('id', t.id, 'kind', t.kind, 'on', t.decided_on,
      'sentences', nullif(to_jsonb(t.sentence_ids), '[]')) || coalesce(t.effect, '{}')`,
    't.decided_on_earliest',
    't.decided_on IS NOT NULL',
  ),
  verdicts: list(
    'verdict',
    `jsonb_build_object('id', t.id, 'instance', t.instance, 'on', t.decided_on, 'inForceOn', t.in_force_on,
      'outcome', t.outcome)`,
    't.decided_on_earliest',
    't.decided_on IS NOT NULL',
  ),
  charges: list(
    'charge',
    `jsonb_build_object('id', t.id, 'broughtOn', t.brought_on, 'outcome', t.outcome)`,
    't.brought_on_earliest',
  ),
  trial: 'w.trial_began_on',
  reported: `nullif(${list(
    'reported_milestone',
    `jsonb_build_object('id', t.id, 'kind', t.kind, 'numerator', t.numerator, 'denominator', t.denominator,
      'count', t.count, 'on', t.reported_on)`,
    't.reported_on_earliest',
    't.reported_on IS NOT NULL',
  )}, '[]')`,
  addedDays: 'nullif(w.added_days, 0)',
  release: `(SELECT jsonb_build_object('id', t.id, 'on', t.released_on, 'ground', t.ground) FROM release t
    WHERE t.case_id = w.id AND t.visibility <= l.audience AND t.released_on IS NOT NULL
    ORDER BY t.released_on_latest DESC, t.id DESC LIMIT 1)`,
  officialEnd: 'w.official_end_on',
  death: 'w.death',
};

const JSON_FACTS = Object.entries(FACTS)
  .map(([name, expression]) => `'${name}', ${expression}`)
  .join(',\n    ');

// A higher audience has a row of its own only where it may see more than the lower ones.
const LEVELS = `
  SELECT w.id AS case_id, w.base AS audience FROM wanted w
  UNION
  SELECT w.id, f.visibility FROM wanted w JOIN fact f ON f.case_id = w.id AND f.visibility > w.base
    AND f.type IN ('CUSTODY_PERIOD', 'ABSENCE', 'SENTENCE', 'SENTENCE_CHANGE', 'VERDICT', 'CHARGE', 'RELEASE',
      'REPORTED_MILESTONE')
  UNION
  SELECT w.id, n.visibility FROM wanted w JOIN person_name n ON n.prisoner_id = w.prisoner_id AND n.visibility > w.base
  UNION
  SELECT w.id, t.visibility FROM wanted w JOIN verdict v ON v.case_id = w.id JOIN court t ON t.id = v.court_id
    AND t.visibility > w.base
  UNION
  SELECT w.id, greatest(k.visibility, i.visibility) FROM wanted w JOIN news_link k ON k.case_id = w.id
    JOIN news_item i ON i.id = k.item_id WHERE greatest(k.visibility, i.visibility) > w.base`;

/** One statement for many cases and all their audiences. $1: ids of cases. */
const FACTS_OF = `
WITH wanted AS (
  SELECT c.*, p.death, p.sort_name, greatest(c.visibility, p.visibility) AS base
  FROM case_file c JOIN prisoner p ON p.id = c.prisoner_id WHERE c.id = ANY ($1::uuid[])
), level AS (${LEVELS}
)
SELECT l.case_id, l.audience,
  jsonb_strip_nulls(jsonb_build_object(${JSON_FACTS}))::text AS facts,
  (SELECT min(coalesce(t.from_on_earliest, t.from_on_latest)) FROM custody_period t
    WHERE t.case_id = w.id AND t.visibility <= l.audience) AS arrested_on,
  (SELECT min(coalesce(t.decided_on_earliest, t.decided_on_latest)) FROM verdict t
    WHERE t.case_id = w.id AND t.visibility <= l.audience AND t.instance = 'FIRST') AS verdict_on,
  ARRAY[w.slug, w.sort_name]
    || ARRAY(SELECT t.value FROM person_name t
      WHERE t.prisoner_id = w.prisoner_id AND t.visibility <= l.audience ORDER BY t.position, t.id)
    || ARRAY(SELECT value FROM jsonb_each_text(w.title) ORDER BY key)
    || ARRAY(SELECT unnest(ARRAY[concat_ws(' ', t.article, t.part), t.title]) FROM charge t
      WHERE t.case_id = w.id AND t.visibility <= l.audience ORDER BY t.id)
    || ARRAY(SELECT name.value FROM verdict t JOIN court o ON o.id = t.court_id AND o.visibility <= l.audience,
      jsonb_each_text(o.name) name WHERE t.case_id = w.id AND t.visibility <= l.audience ORDER BY t.id, name.key)
    AS texts,
  (SELECT max(i.published_at)::text FROM news_link t JOIN news_item i ON i.id = t.item_id AND i.visibility <= l.audience
    WHERE t.case_id = w.id AND t.visibility <= l.audience AND t.state IN ('CONFIRMED', 'AUTO_CONFIRMED')) AS latest_news_at
FROM level l JOIN wanted w ON w.id = l.case_id
ORDER BY l.case_id, l.audience`;

/** What each audience may know of the cases: one row per case and audience that sees more than the one below. */
export async function factsOf(tx: EntityManager, caseIds: readonly string[]): Promise<readonly KnownCase[]> {
  return tx.query<KnownCase[]>(FACTS_OF, [caseIds]);
}

/** What one audience may know of a person across the cases. */
export interface KnownPerson {
  readonly prisoner_id: string;
  readonly audience: Visibility;
  readonly texts: readonly string[];
  /** As PostgreSQL writes a multirange. */
  readonly held: string;
  readonly first_arrest_on: string | null;
}

// Reads the projections of the cases, so those come first.
const PERSONS = `
WITH wanted AS (
  SELECT p.id, p.slug, p.sort_name, p.visibility AS base FROM prisoner p WHERE p.id = ANY ($1::uuid[])
), level AS (
  SELECT w.id AS prisoner_id, w.base AS audience FROM wanted w
  UNION
  SELECT w.id, n.visibility FROM wanted w JOIN person_name n ON n.prisoner_id = w.id AND n.visibility > w.base
  UNION
  SELECT w.id, p.audience FROM wanted w JOIN case_file c ON c.prisoner_id = w.id
    JOIN case_projection p ON p.case_id = c.id AND p.audience > w.base
), seen AS (
  SELECT DISTINCT ON (l.prisoner_id, l.audience, p.case_id) l.prisoner_id, l.audience, p.held, p.arrested_on
  FROM level l JOIN case_file c ON c.prisoner_id = l.prisoner_id
    JOIN case_projection p ON p.case_id = c.id AND p.audience <= l.audience
  ORDER BY l.prisoner_id, l.audience, p.case_id, p.audience DESC
)
SELECT l.prisoner_id, l.audience,
  ARRAY[w.slug, w.sort_name] || ARRAY(SELECT t.value FROM person_name t
    WHERE t.prisoner_id = w.id AND t.visibility <= l.audience ORDER BY t.position, t.id) AS texts,
  coalesce(s.held, '{}')::text AS held, s.first_arrest_on
FROM level l JOIN wanted w ON w.id = l.prisoner_id
LEFT JOIN (SELECT prisoner_id, audience, range_agg(held) AS held, min(arrested_on) AS first_arrest_on
  FROM seen GROUP BY prisoner_id, audience) s USING (prisoner_id, audience)
ORDER BY l.prisoner_id, l.audience`;

/** What each audience may know of people. Their cases' projections must be up to date. */
export async function personsOf(tx: EntityManager, prisonerIds: readonly string[]): Promise<readonly KnownPerson[]> {
  return tx.query<KnownPerson[]>(PERSONS, [prisonerIds]);
}
