import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROJECTION_TABLES, PUBLIC_ROLE, RESEARCHER_ROLE, SERVICE_ROLE, STAFF_ROLE } from './catalogue.js';
import { createProjectionTriggers, dropProjectionTriggers, LAST_TOUCH } from './projection-history.js';

/** Keys of the units' rows, besides the revision since which they hold. */
const KEYS: Readonly<Record<string, string>> = {
  case_projection: 'case_id, audience, seq_from',
  milestone: 'case_id, audience, seq_from, ordinal',
  case_status: 'case_id, audience, seq_from, during',
  prisoner_projection: 'prisoner_id, audience, seq_from',
};

const MAIN: readonly (readonly [table: keyof typeof LAST_TOUCH, owner: string])[] = [
  ['case_projection', 'case_id'],
  ['prisoner_projection', 'prisoner_id'],
];

const READERS: readonly (readonly [role: string, sees: string])[] = [
  [PUBLIC_ROLE, 'PUBLIC'],
  [RESEARCHER_ROLE, 'RESEARCHER'],
  [STAFF_ROLE, 'STAFF'],
];

const ALL_ROLES = [PUBLIC_ROLE, RESEARCHER_ROLE, STAFF_ROLE, SERVICE_ROLE].join(', ');

const THEN = '(SELECT history.as_of_seq())';
const HELD_THEN = `h.seq_from <= ${THEN} AND h.seq_to > ${THEN}`;

/** Views of the present that the read models name, in the order in which one reads another. */
const READ_VIEWS = ['case_milestone', 'case_timeline', 'case_revision', 'field_change'] as const;

async function columnsOf(runner: QueryRunner, table: string): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = 'public.${table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

async function addStamp(runner: QueryRunner, table: keyof typeof LAST_TOUCH, owner: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ADD COLUMN seq_from bigint`);
  await runner.query(`UPDATE ${table} p SET seq_from = coalesce(${LAST_TOUCH[table](`p.${owner}`)}, 0)`);
  await runner.query(`ALTER TABLE ${table} ALTER COLUMN seq_from SET NOT NULL`);
}

async function createPast(runner: QueryRunner, name: string): Promise<void> {
  const isMain = MAIN.some(([table]) => table === name);
  await runner.query(`CREATE TABLE history.${name} (LIKE public.${name})`);
  await runner.query(`ALTER TABLE history.${name}
    ${isMain ? '' : 'ADD COLUMN seq_from bigint NOT NULL,'} ADD COLUMN seq_to bigint NOT NULL,
    ADD CONSTRAINT pk_history_${name} PRIMARY KEY (${KEYS[name] ?? ''}),
    ADD CONSTRAINT ck_history_${name}_seq_to CHECK (seq_from < seq_to)`);
}

/**
 * The projector keeps no row for an audience that may not see its case or person, then or now, and such rows go at once
 * when that changes: so nobody has to look at the parents here.
 */
async function admitReaders(runner: QueryRunner, name: string): Promise<void> {
  const table = `history.${name}`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${SERVICE_ROLE}`);
  for (const [role, sees] of READERS) {
    await runner.query(`CREATE POLICY ${sees.toLowerCase()}_reads ON ${table} FOR SELECT TO ${role}
      USING (audience <= '${sees}')`);
    await runner.query(`GRANT SELECT ON ${table} TO ${role}`);
  }
}

/** The units that held at a revision: those of today that are old enough, and those that ended later. */
async function createPastView(runner: QueryRunner, name: string): Promise<void> {
  const isMain = MAIN.some(([table]) => table === name);
  const columns = await columnsOf(runner, name);
  const list = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');
  const unit = isMain ? '' : 'JOIN public.case_projection u ON u.case_id = t.case_id AND u.audience = t.audience';
  await runner.query(`CREATE VIEW as_of.${name} WITH (security_invoker) AS
    SELECT ${list('t')} FROM public.${name} t ${unit} WHERE ${isMain ? 't' : 'u'}.seq_from <= ${THEN}
    UNION ALL SELECT ${list('h')} FROM history.${name} h WHERE ${HELD_THEN}`);
  await runner.query(`GRANT SELECT ON as_of.${name} TO ${ALL_ROLES}`);
}

/** Revisions up to the one that is read, and what they changed. */
const REVISIONS = [
  `CREATE VIEW as_of.revision_entry WITH (security_invoker) AS
    SELECT e.* FROM history.revision_entry e WHERE e.seq <= ${THEN}`,
  `CREATE VIEW as_of.field_changes WITH (security_invoker) AS
    SELECT c.* FROM history.field_changes c
    WHERE (SELECT true FROM history.revision_entry e WHERE e.id = c.revision_id AND e.seq <= ${THEN})`,
];

/**
 * Makes or replaces the view of the same name over the past: the same text, with the tables and views of `as_of` in the
 * place of those of the present. For every view that a read model names.
 */
export async function replacePastOfView(runner: QueryRunner, view: string): Promise<void> {
  const [{ path }] = (await runner.query(`SELECT current_setting('search_path') AS path`)) as [{ path: string }];
  // Names are written with their schema only where the search path does not find them.
  await runner.query(`SELECT set_config('search_path', 'pg_catalog', true)`);
  const [{ text }] = (await runner.query(`SELECT pg_get_viewdef('public.${view}'::regclass) AS text`)) as [
    { text: string },
  ];
  const past = (await runner.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'as_of'::regnamespace AND relkind = 'v'`,
  )) as { name: string }[];
  await runner.query(`SELECT set_config('search_path', $1, true)`, [path]);
  const names = past.map(({ name }) => name).join('|');
  const definition = text.replace(new RegExp(String.raw`\b(public|history)\.(${names})\b(?!\()`, 'g'), 'as_of.$2');
  await runner.query(`CREATE OR REPLACE VIEW as_of.${view} WITH (security_invoker) AS ${definition}`);
  await runner.query(`GRANT SELECT ON as_of.${view} TO ${ALL_ROLES}`);
}

/** The past of what is derived from the facts: projections keep their versions, read views have a twin. */
export class ProjectionHistory1795430000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, owner] of MAIN) await addStamp(runner, table, owner);
    for (const { name } of PROJECTION_TABLES) {
      await createPast(runner, name);
      await admitReaders(runner, name);
      await createPastView(runner, name);
    }
    await createProjectionTriggers(runner);
    // The projector asks which facts have got another visibility in a revision.
    await runner.query(`CREATE INDEX ix_history_fact_seq_from ON history.fact (seq_from)`);
    await runner.query(`CREATE INDEX ix_history_fact_case_id ON history.fact (case_id)
      WHERE greatest(visibility, current_visibility) > 'PUBLIC'`);
    for (const statement of REVISIONS) await runner.query(statement);
    await runner.query(`GRANT SELECT ON as_of.revision_entry, as_of.field_changes TO ${ALL_ROLES}`);
    for (const view of READ_VIEWS) await replacePastOfView(runner, view);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of READ_VIEWS.toReversed()) await runner.query(`DROP VIEW as_of.${view}`);
    await runner.query(`DROP VIEW as_of.field_changes, as_of.revision_entry`);
    await runner.query(`DROP INDEX history.ix_history_fact_case_id, history.ix_history_fact_seq_from`);
    await dropProjectionTriggers(runner);
    for (const { name } of PROJECTION_TABLES.toReversed()) {
      await runner.query(`DROP VIEW as_of.${name}`);
      await runner.query(`DROP TABLE history.${name}`);
    }
    for (const [table] of MAIN) await runner.query(`ALTER TABLE ${table} DROP COLUMN seq_from`);
  }
}
