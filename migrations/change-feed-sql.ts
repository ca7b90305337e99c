import { FACT_PARENTS } from './1795430000009-access.migration.js';
import { LINK_TABLES, SERVICE_ROLE, RESEARCHER_ROLE, STAFF_ROLE, type RecordTable } from './catalogue.js';

interface Reach {
  readonly joins: string;
  readonly sql: string;
}

type Rows = Pick<RecordTable, 'name' | 'parents' | 'publicWhen'>;

/**
 * The least clearance that sees the row `alias`, as the policies have it: its own visibility and that of everything it
 * stands under. GREATEST leaves out a parent that is not there.
 */
function reachOf(tables: readonly RecordTable[], { name, parents, publicWhen }: Rows, alias: string): Reach {
  const parts = [`${alias}.visibility`];
  const joins: string[] = [];
  if (publicWhen !== undefined) {
    parts.push(`CASE WHEN ${alias}.${publicWhen} THEN 'PUBLIC' ELSE 'STAFF' END::public.visibility`);
  }
  if (name === 'fact') parts.push(...reachOfEntry(tables, alias));
  for (const { column, table } of parents) {
    const above = `${alias}_${table}`;
    const reach = reachOf(tables, rowsOf(tables, table), above);
    joins.push(`LEFT JOIN public.${table} ${above} ON ${above}.id = ${alias}.${column}`, reach.joins);
    parts.push(reach.sql);
  }
  return { joins: joins.join(' '), sql: parts.length === 1 ? parts.join('') : `greatest(${parts.join(', ')})` };
}

function rowsOf(tables: readonly RecordTable[], name: string): Rows {
  if (name === 'fact') return { name, parents: FACT_PARENTS };
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`The catalogue has no table ${name}`);
  return found;
}

/** What the registry of facts shows less of than the visibility it holds: restricted tables, and links. */
function reachOfEntry(tables: readonly RecordTable[], alias: string): string[] {
  const open = tables.map(({ name }) => `'${name.toUpperCase()}'`).join(', ');
  const links = LINK_TABLES.map((name) => {
    const { joins, sql } = reachOf(tables, rowsOf(tables, name), 'l');
    return `WHEN '${name.toUpperCase()}' THEN (SELECT ${sql} FROM public.${name} l ${joins} WHERE l.id = ${alias}.id)`;
  });
  return [
    `CASE WHEN ${alias}.type NOT IN (${open}) THEN 'SEALED'::public.visibility END`,
    `CASE ${alias}.type ${links.join(' ')} END`,
  ];
}

/** The last version of each row within its revision, and who sees the row after it: nobody, where it was withdrawn. */
export function lastVersions(tables: readonly RecordTable[], where: string): string {
  return tables
    .map((table) => {
      const { joins, sql } = reachOf(tables, table, 'h');
      return `SELECT '${table.name.toUpperCase()}'::text AS fact_type, h.id AS fact_id, h.scope_prisoner_id AS prisoner_id,
        h.scope_case_id AS case_id, h.version_seq, h.revision_id, h.created_revision_id = h.revision_id AS fresh,
        CASE WHEN h.operation <> 'DELETE' THEN ${sql} END AS reach
      FROM history.${table.name} h ${joins} WHERE ${where}`;
    })
    .join('\nUNION ALL\n');
}

/** Each row with one of the rows it stands under, and who sees it now. */
export const belonging = (tables: readonly RecordTable[]): string => `
CREATE OR REPLACE VIEW history.belonging AS
${tables
  .flatMap((table) => {
    const { joins, sql } = reachOf(tables, table, 'n');
    return table.parents.map(
      ({ column }) =>
        `SELECT n.id AS fact_id, n.${column} AS parent_id, ${sql} AS reach FROM public.${table.name} n ${joins}`,
    );
  })
  .join('\nUNION ALL\n')}`;

/**
 * Runs when a revision closes, under its lock. First what the revision wrote, one entry a fact whatever it did to it;
 * then, level by level, what came into sight or went with the facts that others stand under. Planned once a session: to
 * plan it anew takes three times as long as to run it.
 */
export const logChanges = (tables: readonly RecordTable[]): string => `
CREATE OR REPLACE FUNCTION history.log_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  last bigint := coalesce((SELECT max(position) FROM history.change_log), 0);
  top bigint := last;
  moved uuid[];
BEGIN
  INSERT INTO history.change_log (position, revision_id, fact_type, fact_id, prisoner_id, case_id, version_seq,
    earlier_version_seq, reach_before, reach_after, reach_now, withdrawn)
  SELECT last + row_number() OVER (ORDER BY t.version_seq), NEW.id, t.fact_type, t.fact_id, t.prisoner_id, t.case_id,
    t.version_seq, e.version_seq, e.reach_after, t.reach, coalesce(t.reach, e.reach_after), t.reach IS NULL
  FROM (${lastVersions(tables, 'h.revision_id = NEW.id AND h.seq_to IS DISTINCT FROM h.seq_from')}) t
  LEFT JOIN LATERAL (SELECT l.version_seq, l.reach_after FROM history.change_log l
    WHERE l.fact_id = t.fact_id AND NOT t.fresh ORDER BY l.position DESC LIMIT 1) e ON true
  WHERE t.reach IS NOT NULL OR e.reach_after IS NOT NULL;

  LOOP
    moved := ARRAY(SELECT l.fact_id FROM history.change_log l WHERE l.position > top AND l.reach_before <> l.reach_after);
    EXIT WHEN cardinality(moved) = 0;
    top := (SELECT max(position) FROM history.change_log);
    INSERT INTO history.change_log (position, revision_id, fact_type, fact_id, prisoner_id, case_id, version_seq,
      earlier_version_seq, reach_before, reach_after, reach_now, withdrawn)
    SELECT top + row_number() OVER (ORDER BY e.version_seq), NEW.id, e.fact_type, e.fact_id, e.prisoner_id, e.case_id,
      e.version_seq, e.version_seq, e.reach_after, b.reach, b.reach, false
    FROM (SELECT DISTINCT ON (c.fact_id) c.fact_id, c.reach FROM history.belonging c WHERE c.parent_id = ANY (moved)) b
    CROSS JOIN LATERAL (SELECT * FROM history.change_log l
      WHERE l.fact_id = b.fact_id ORDER BY l.position DESC LIMIT 1) e
    WHERE e.reach_after <> b.reach;
  END LOOP;

  UPDATE history.change_log l SET reach_now = n.reach_now, withdrawn = n.withdrawn
  FROM history.change_log n
  WHERE n.position > last AND n.reach_before IS DISTINCT FROM n.reach_after AND n.reach_before IS NOT NULL
    AND l.fact_id = n.fact_id AND l.position <= last;
  RETURN NULL;
END $$`;

const NO_CONTENT = [
  'id',
  'version',
  'external_id',
  'created_revision_id',
  'updated_revision_id',
  'recorded_at',
  'version_seq',
  'operation',
  'revision_id',
  'seq_from',
  'seq_to',
  'scope_prisoner_id',
  'scope_case_id',
  'current_visibility',
  'row_hash',
];

/** What a version says, read with the rights of the caller; null where the caller may not see it. */
export function versionContent(tables: readonly RecordTable[], bounds: readonly string[]): string {
  const left = [...NO_CONTENT, ...bounds].map((column) => `'${column}'`).join(', ');
  const branches = tables.map(
    ({ name }) => `WHEN '${name.toUpperCase()}' THEN
      RETURN (SELECT to_jsonb(h) - ARRAY[${left}] FROM history.${name} h WHERE h.version_seq = wanted);`,
  );
  return `
CREATE OR REPLACE FUNCTION history.version_content(fact_type text, wanted bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  CASE fact_type
    ${branches.join('\n    ')}
  END CASE;
END $$`;
}

const member = (role: string): string => `pg_has_role(current_user, '${role}', 'MEMBER')`;

const CLEARANCE = `(SELECT CASE WHEN ${member(SERVICE_ROLE)} THEN 'SEALED' WHEN ${member(STAFF_ROLE)} THEN 'STAFF'
  WHEN ${member(RESEARCHER_ROLE)} THEN 'RESEARCHER' ELSE 'PUBLIC' END::visibility AS clearance)`;

/**
 * The log as its reader may know it. The versions of a fact that was withdrawn are looked up: what it stood under may
 * have been hidden since, and nothing leads from there to it any more.
 */
export const RECORD_CHANGE = `
CREATE VIEW record_change WITH (security_invoker) AS
SELECT lpad(to_hex(l.position), 32, '0')::uuid AS id, l.position, l.revision_id, l.fact_type, l.fact_id,
  l.prisoner_id, l.case_id,
  CASE WHEN l.reach_after IS NULL THEN 'WITHDRAWN'
    WHEN l.reach_before IS NULL AND EXISTS (SELECT FROM history.change_log e
      WHERE e.fact_id = l.fact_id AND e.position < l.position) THEN 'RESTORED'
    WHEN l.reach_before IS NULL THEN 'CREATED'
    WHEN l.reach_after < l.reach_before THEN 'PUBLISHED'
    WHEN l.reach_after > l.reach_before THEN 'UNPUBLISHED'
    ELSE 'CORRECTED' END AS operation,
  coalesce(l.reach_after <= c.clearance, false) AS visible,
  coalesce(l.reach_after <= c.clearance, false) AND NOT coalesce(l.reach_before <= c.clearance, false) AS whole,
  CASE WHEN l.reach_after <= c.clearance THEN l.version_seq END AS version_seq,
  CASE WHEN l.reach_before <= c.clearance THEN l.earlier_version_seq END AS earlier_version_seq
FROM history.change_log l CROSS JOIN ${CLEARANCE} c
WHERE NOT l.withdrawn OR NOT coalesce(l.reach_after <= c.clearance, false)
  OR history.version_content(l.fact_type, l.version_seq) IS NOT NULL`;

/** Tables whose rows name the person: found by that column, which has an index in the history too. */
const ofPerson = (tables: readonly RecordTable[]): string =>
  tables
    .flatMap(({ name, scope }) => {
      const column = name === 'citation' ? 'scope_prisoner_id' : /^n\.(.+)$/.exec(scope.prisoner)?.[1];
      return column === undefined ? [] : [`SELECT h.revision_id, h.${column} AS prisoner_id FROM history.${name} h`];
    })
    .join('\nUNION ALL ');

/** Revisions of a person: of the person's own rows, of anything recorded of the person, and of the person's cases. */
export const personChange = (tables: readonly RecordTable[]): string => `
CREATE OR REPLACE VIEW history.person_change WITH (security_invoker) AS
${ofPerson(tables)}
UNION ALL SELECT h.revision_id, k.prisoner_id FROM history.case_file k JOIN history.change h ON h.case_id = k.id`;

const ENTRIES = (of: string): string => `
select e.id, c.case_id, e.seq, e.at, e.actor, e.reason, c.prisoner_id
from (select distinct ${of}) c
join history.revision_entry e on e.id = c.revision_id`;

/** Both have the same columns, so that one type of the API is read from either. */
export const CASE_AND_PRISONER_REVISION = [
  `CREATE OR REPLACE VIEW case_revision WITH (security_invoker) AS
  ${ENTRIES('h.revision_id, h.case_id, null::uuid as prisoner_id from history.change h where h.case_id is not null')}`,
  `CREATE VIEW prisoner_revision WITH (security_invoker) AS
  ${ENTRIES('p.revision_id, null::uuid as case_id, p.prisoner_id from history.person_change p where p.prisoner_id is not null')}`,
];
