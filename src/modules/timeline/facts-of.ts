import type { EntityManager } from 'typeorm';
import type { Visibility } from '../../domain/vocabulary/index.js';
import { PAST, PRESENT, type RecordSource } from './record-source.js';

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

/** What was known of a case at a revision. */
export interface PastCase extends KnownCase {
  readonly seq: string;
}

/** Something at a revision: ids and numbers of revisions, in pairs. */
export interface Moments {
  readonly ids: readonly string[];
  readonly seqs: readonly string[];
}

interface ListOf {
  readonly table: string;
  readonly object: string;
  readonly order: string;
  readonly condition?: string;
}

const TERM = `CASE WHEN t.term_kind IS NOT NULL THEN jsonb_build_object('kind', t.term_kind, 'years', t.term_years,
  'months', t.term_months, 'weeks', t.term_weeks, 'days', t.term_days, 'upTo', t.term_up_to) END`;

/** Whether the row is there and the audience of the level `l` may see it. */
const seen = (source: RecordSource, alias: string): string =>
  `${source.there(alias)} AND ${source.visibility(alias)} <= l.audience`;

/** Rows of a table as a jsonb list, those the audience may see. */
const listBy =
  (source: RecordSource) =>
  ({ table, object, order, condition = 'true' }: ListOf): string =>
    `coalesce((SELECT jsonb_agg(${object} ORDER BY ${order}, t.id) FROM ${source.table(table)} t
    WHERE t.case_id = w.id AND ${seen(source, 't')} AND ${condition}), '[]')`;

type Facts = Readonly<Record<string, string>>;

const periods = (list: (of: ListOf) => string): Facts => ({
  custody: list({
    table: 'custody_period',
    object: `jsonb_build_object('id', t.id, 'kind', t.kind, 'from', t.from_on, 'to', t.to_on, 'ratio', t.ratio)`,
    order: 't.from_on_earliest',
  }),
  absences: list({
    table: 'absence',
    object: `jsonb_build_object('id', t.id, 'kind', t.kind, 'from', t.from_on, 'to', t.to_on, 'days', t.days,
      'appliesFrom', t.applies_from)`,
    order: 't.from_on_earliest',
  }),
});

const decisions = (list: (of: ListOf) => string): Facts => ({
  sentences: list({
    table: 'sentence',
    object: `jsonb_build_object('id', t.id, 'kind', t.kind, 'imposedOn', t.imposed_on, 'inForceOn', t.in_force_on, 'term', ${TERM},
      'consecutiveTo', t.consecutive_to_id, 'mode', t.mode, 'regime', t.regime, 'gravity', t.gravity,
      'flags', nullif(to_jsonb(t.flags), '[]'))`,
    order: 't.imposed_on_earliest',
  }),
  changes: list({
    table: 'sentence_change',
    object: `jsonb_build_object('id', t.id, 'kind', t.kind, 'on', t.decided_on,
      'sentences', nullif(to_jsonb(t.sentence_ids), '[]')) || coalesce(t.effect, '{}')`,
    order: 't.decided_on_earliest',
    condition: 't.decided_on IS NOT NULL',
  }),
  verdicts: list({
    table: 'verdict',
    object: `jsonb_build_object('id', t.id, 'instance', t.instance, 'on', t.decided_on, 'inForceOn', t.in_force_on,
      'outcome', t.outcome)`,
    order: 't.decided_on_earliest',
    condition: 't.decided_on IS NOT NULL',
  }),
  charges: list({
    table: 'charge',
    object: `jsonb_build_object('id', t.id, 'broughtOn', t.brought_on, 'outcome', t.outcome)`,
    order: 't.brought_on_earliest',
  }),
});

/** A death after a release that no custody followed ended no custody: the release before it did. */
const diedFree = (source: RecordSource): string => `(t.ground = 'DEATH' AND EXISTS (
    SELECT FROM ${source.table('release')} r WHERE r.case_id = w.id AND ${seen(source, 'r')} AND r.ground <> 'DEATH'
      AND r.released_on_latest < coalesce(t.released_on_earliest, t.released_on_latest) AND NOT EXISTS (
        SELECT FROM ${source.table('custody_period')} p WHERE p.case_id = w.id AND ${seen(source, 'p')}
          AND coalesce(p.from_on_latest, p.from_on_earliest) > r.released_on_latest)))`;

const factsBy = (source: RecordSource, list: (of: ListOf) => string): Facts => ({
  jurisdiction: 'w.jurisdiction',
  ...periods(list),
  ...decisions(list),
  trial: 'w.trial_began_on',
  reported: `nullif(${list({
    table: 'reported_milestone',
    object: `jsonb_build_object('id', t.id, 'kind', t.kind, 'numerator', t.numerator, 'denominator', t.denominator,
      'count', t.count, 'on', t.reported_on)`,
    order: 't.reported_on_earliest',
    condition: 't.reported_on IS NOT NULL',
  })}, '[]')`,
  addedDays: 'nullif(w.added_days, 0)',
  release: `(SELECT jsonb_build_object('id', t.id, 'on', t.released_on, 'ground', t.ground) FROM ${source.table('release')} t
    WHERE t.case_id = w.id AND ${seen(source, 't')} AND t.released_on IS NOT NULL AND NOT ${diedFree(source)}
    ORDER BY t.released_on_latest DESC NULLS LAST, t.id DESC LIMIT 1)`,
  officialEnd: 'w.official_end_on',
  death: 'w.death',
});

function jsonFacts(source: RecordSource): string {
  return Object.entries(factsBy(source, listBy(source)))
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(',\n    ');
}

/** A higher audience has a row of its own only where it may see more than the lower ones. */
function levels({ moment, table, there, stood, visibility }: RecordSource): string {
  const key = `w.id AS case_id${moment('w')}`;
  const linked = `greatest(${visibility('k')}, ${visibility('i')})`;
  return `
  SELECT ${key}, w.base AS audience FROM wanted w
  UNION
  SELECT ${key}, ${visibility('f')} FROM wanted w JOIN ${table('fact')} f ON f.case_id = w.id AND ${stood('f')}
    AND ${visibility('f')} > w.base AND ${visibility('f')} > 'PUBLIC'
    AND f.type IN ('CUSTODY_PERIOD', 'ABSENCE', 'SENTENCE', 'SENTENCE_CHANGE', 'VERDICT', 'CHARGE', 'RELEASE',
      'REPORTED_MILESTONE')
  UNION
  SELECT ${key}, ${visibility('n')} FROM wanted w JOIN ${table('person_name')} n ON n.prisoner_id = w.prisoner_id
    AND ${there('n')} AND ${visibility('n')} > w.base
  UNION
  SELECT ${key}, ${visibility('t')} FROM wanted w JOIN ${table('verdict')} v ON v.case_id = w.id AND ${there('v')}
    JOIN ${table('court')} t ON t.id = v.court_id AND ${there('t')} AND ${visibility('t')} > w.base
  UNION
  SELECT ${key}, ${linked} FROM wanted w JOIN ${table('news_link')} k ON k.case_id = w.id AND ${there('k')}
    JOIN ${table('news_item')} i ON i.id = k.item_id AND ${there('i')} WHERE ${linked} > w.base`;
}

/** One statement for many cases and all their audiences. */
function factsBySource(source: RecordSource): string {
  const { moment, table, there, visibility } = source;
  const { from, where } = source.asked('c.id');
  return `
WITH wanted AS (
  SELECT c.*, p.death, p.sort_name${moment('w')}, greatest(${visibility('c')}, ${visibility('p')}) AS base
  FROM ${from} ${table('case_file')} c JOIN ${table('prisoner')} p ON p.id = c.prisoner_id
  WHERE ${where} AND ${there('c')} AND ${there('p')}
), level AS (${levels(source)}
)
SELECT l.case_id, l.audience${moment('l')},
  jsonb_strip_nulls(jsonb_build_object(${jsonFacts(source)}))::text AS facts,
  (SELECT min(coalesce(t.from_on_earliest, t.from_on_latest)) FROM ${table('custody_period')} t
    WHERE t.case_id = w.id AND ${seen(source, 't')}) AS arrested_on,
  (SELECT min(coalesce(t.decided_on_earliest, t.decided_on_latest)) FROM ${table('verdict')} t
    WHERE t.case_id = w.id AND ${seen(source, 't')} AND t.instance = 'FIRST') AS verdict_on,
  ARRAY[w.slug, w.sort_name]
    || ARRAY(SELECT t.value FROM ${table('person_name')} t
      WHERE t.prisoner_id = w.prisoner_id AND ${seen(source, 't')} ORDER BY t.position, t.id)
    || ARRAY(SELECT value FROM jsonb_each_text(w.title) ORDER BY key)
    || ARRAY(SELECT unnest(ARRAY[concat_ws(' ', t.article, t.part), t.title]) FROM ${table('charge')} t
      WHERE t.case_id = w.id AND ${seen(source, 't')} ORDER BY t.id)
    || ARRAY(SELECT name.value FROM ${table('verdict')} t JOIN ${table('court')} o ON o.id = t.court_id AND ${seen(source, 'o')},
      jsonb_each_text(o.name) name WHERE t.case_id = w.id AND ${seen(source, 't')} ORDER BY t.id, name.key)
    AS texts,
  (SELECT max(coalesce(i.published_at, i.published_on::timestamp AT TIME ZONE 'UTC'))::text FROM ${table('news_link')} t
    JOIN ${table('news_item')} i ON i.id = t.item_id AND ${seen(source, 'i')}
    WHERE t.case_id = w.id AND ${seen(source, 't')} AND t.state IN ('CONFIRMED', 'AUTO_CONFIRMED')) AS latest_news_at
FROM level l JOIN wanted w ON w.id = l.case_id${source.together('w', 'l')}
ORDER BY l.case_id, l.audience${moment('l')}`;
}

const FACTS_NOW = factsBySource(PRESENT);
const FACTS_THEN = factsBySource(PAST);

/** What each audience may know of the cases: one row per case and audience that sees more than the one below. */
export async function factsOf(tx: EntityManager, caseIds: readonly string[]): Promise<readonly KnownCase[]> {
  return tx.query<KnownCase[]>(FACTS_NOW, [caseIds]);
}

/** The same at moments of the past, as far as it may still be known: ordered by case, audience and revision. */
export async function pastFactsOf(tx: EntityManager, { ids, seqs }: Moments): Promise<readonly PastCase[]> {
  return tx.query<PastCase[]>(FACTS_THEN, [ids, seqs]);
}
