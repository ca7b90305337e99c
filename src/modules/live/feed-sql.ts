import type { Feed } from './live-event.js';

/** Entries of the feed of changes that are looked at together; the revision of the last of them is taken whole. */
const ENTRIES = 1_000;

// All of it runs with the rights of the reader, over views and tables that show only what that reader may see.
const TOUCHED = `
page AS MATERIALIZED (
  SELECT r.revision_id FROM record_change r WHERE r.position >= $1::bigint ORDER BY r.position LIMIT ${String(ENTRIES)}
), entry AS MATERIALIZED (
  SELECT r.position, r.revision_id, r.fact_type, r.fact_id, r.prisoner_id, r.case_id, r.visible,
    CASE WHEN NOT r.visible THEN 'WITHDRAW' WHEN r.whole THEN 'CREATE' ELSE 'CORRECT' END AS operation
  FROM record_change r WHERE r.revision_id IN (SELECT p.revision_id FROM page p)
)`;

const upTo = `'upTo', coalesce((SELECT max(e.position) FROM entry e), $1::bigint)`;

const EVENTS = `'events', coalesce((SELECT json_agg(json_build_object(
    'id', g.id, 'position', g.position, 'operation', g.operation,
    'at', to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'caseId', g.case_id,
    'revisionId', g.revision_id, 'linkId', g.link_id, 'milestoneId', null, 'milestoneKind', null, 'reachedOn', null,
    'facts', g.facts) ORDER BY g.position, g.id)
  FROM told g JOIN revision_entry r ON r.id = g.revision_id
  WHERE (g.position, g.id) > ($1::bigint, $2::uuid)), '[]'::json)`;

const FACTS = `json_agg(json_build_object('type', t.fact_type, 'id', t.fact_id, 'operation', t.operation)
    ORDER BY t.position)`;

/**
 * An event for each case that a revision touched: by facts of the case, of its person, or by an article, prison or court
 * that it shows. A case that cannot be seen now has one event left, which says that it went and nothing of its facts.
 */
const CASES = `WITH ${TOUCHED}, touched AS (
  SELECT e.case_id AS key, e.* FROM entry e WHERE e.case_id IS NOT NULL
  UNION ALL SELECT c.id, e.* FROM entry e JOIN case_file c ON c.prisoner_id = e.prisoner_id WHERE e.case_id IS NULL
  UNION ALL SELECT l.case_id, e.* FROM entry e JOIN news_link l ON l.item_id = e.fact_id WHERE e.fact_type = 'NEWS_ITEM'
  UNION ALL SELECT DISTINCT ON (p.case_id, e.position) p.case_id, e.* FROM entry e
    JOIN custody_period p ON p.facility_id = e.fact_id WHERE e.fact_type = 'FACILITY'
  UNION ALL SELECT DISTINCT ON (v.case_id, e.position) v.case_id, e.* FROM entry e
    JOIN verdict v ON v.court_id = e.fact_id WHERE e.fact_type = 'COURT'
), told AS (
  SELECT md5('caseChanged:' || t.revision_id || ':' || t.key)::uuid AS id, t.key AS case_id, null AS link_id, t.revision_id, max(t.position) AS position,
    coalesce(min(t.operation) FILTER (WHERE t.fact_id = t.key), 'CORRECT') AS operation, ${FACTS} AS facts
  FROM touched t LEFT JOIN case_file c ON c.id = t.key
  WHERE c.id IS NOT NULL OR (t.fact_id = t.key AND NOT t.visible)
  GROUP BY t.key, t.revision_id
)
SELECT json_build_object(${upTo}, ${EVENTS}) AS data`;

/** An event for each link of a case that is seen, and one without a link for each case that went with all of them. */
const NEWS = `WITH ${TOUCHED}, touched AS (
  SELECT e.fact_id AS key, e.fact_id AS link_id, e.case_id AS of_case, e.* FROM entry e WHERE e.fact_type = 'NEWS_LINK'
  UNION ALL SELECT l.id, l.id, l.case_id, e.position, e.revision_id, e.fact_type, e.fact_id, e.prisoner_id, e.case_id,
    e.visible, 'CORRECT' FROM entry e JOIN news_link l ON l.item_id = e.fact_id WHERE e.fact_type = 'NEWS_ITEM'
  UNION ALL SELECT e.fact_id, null, e.fact_id, e.* FROM entry e WHERE e.fact_type = 'CASE_FILE' AND NOT e.visible
), told AS (
  SELECT md5('newsLinked:' || t.revision_id || ':' || t.key)::uuid AS id, t.of_case AS case_id, t.link_id, t.revision_id, max(t.position) AS position,
    coalesce(min(t.operation) FILTER (WHERE t.fact_id = t.key), 'CORRECT') AS operation, '[]'::json AS facts
  FROM touched t LEFT JOIN case_file c ON c.id = t.of_case
  WHERE (c.id IS NOT NULL) = (t.link_id IS NOT NULL)
  GROUP BY t.key, t.of_case, t.link_id, t.revision_id
)
SELECT json_build_object(${upTo}, ${EVENTS}) AS data`;

/** What a milestone is called where the days that came are kept. */
export const MILESTONE_NAME = `m.kind::text || coalesce(':' || m.numerator || '/' || m.denominator, '') || coalesce(':' || m.count, '')`;

/** Days that came, as far as they still stand in what the reader sees of the case today. */
const MILESTONES = `WITH page AS MATERIALIZED (
  SELECT r.* FROM milestone_reached r WHERE r.position >= $1::bigint ORDER BY r.position LIMIT ${String(ENTRIES)}
), told AS (
  SELECT DISTINCT ON (p.position) p.*, m.id AS milestone_id, m.kind,
    md5('milestoneReached:' || p.case_id || ':' || p.what || ':' || p.reached_on)::uuid AS id
  FROM page p JOIN case_milestone m ON m.case_id = p.case_id AND ${MILESTONE_NAME} = p.what
    AND m.latest = p.reached_on AND NOT m.cancelled
  WHERE NOT EXISTS (SELECT FROM case_projection w WHERE w.case_id = p.case_id AND w.audience > p.audience)
  ORDER BY p.position, m.ordinal
)
SELECT json_build_object('upTo', coalesce((SELECT max(p.position) FROM page p), $1::bigint),
  'events', coalesce((SELECT json_agg(json_build_object(
    'id', t.id, 'position', t.position,
    'operation', 'CREATE', 'at', to_char(t.noted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'caseId', t.case_id, 'revisionId', null, 'linkId', null, 'milestoneId', t.milestone_id, 'milestoneKind', t.kind,
    'reachedOn', t.reached_on, 'facts', '[]'::json) ORDER BY t.position, t.id)
    FROM told t WHERE (t.position, t.id) > ($1::bigint, $2::uuid)), '[]'::json)) AS data`;

const headOf = (table: string): string =>
  `SELECT coalesce((SELECT x.position FROM ${table} x ORDER BY x.position DESC LIMIT 1), 0) AS data`;

interface FeedStatements {
  /** The page behind the place (`$1`, `$2`). */
  readonly page: string;
  /** The last position there is. */
  readonly head: string;
}

export const FEED_STATEMENTS: Readonly<Record<Feed, FeedStatements>> = {
  caseChanged: { page: CASES, head: headOf('record_change') },
  newsLinked: { page: NEWS, head: headOf('record_change') },
  milestoneReached: { page: MILESTONES, head: headOf('milestone_reached') },
};
