import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  FIRST_RECORD_TABLES,
  LINK_TABLES,
  PROJECTION_TABLES,
  PUBLIC_ROLE,
  SERVICE_ROLE,
  type Parent,
  type RecordTable,
} from './catalogue.js';

// Roles belong to the cluster, and several of its databases may be migrated at once: whoever comes second finds the
// role, or trips over the other's unfinished one and tries again. An owner that is no superuser must be a member of
// both, or may not become them.
export const ENSURE_ROLE = (role: string): string => `
DO $$
BEGIN
  FOR attempt IN 1..20 LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
        CREATE ROLE ${role} NOLOGIN;
      END IF;
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT ${role} TO %I', current_user);
      END IF;
      RETURN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation OR internal_error OR undefined_object THEN
        PERFORM pg_sleep(0.05 * attempt);
      WHEN insufficient_privilege THEN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') AND pg_has_role('${role}', 'MEMBER') THEN
          RETURN;
        END IF;
        RAISE EXCEPTION 'role ${role} is missing: a superuser has to CREATE ROLE ${role} NOLOGIN and GRANT it to %',
          current_user;
    END;
  END LOOP;
  RAISE EXCEPTION 'role ${role} could not be made ready; try again';
END $$`;

const FOREVER = '9223372036854775807';

const REFUSE_HIDDEN = (table: string, id: string, visible: string): string => `
CREATE FUNCTION history.refuse_hidden_${table}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM ${visible} AND t.id = NEW.${id};
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$`;

/**
 * A projection for the public is there only while its case and prisoner are public: such rows are not stored for
 * others, and go when the parent is withdrawn. So the anonymous role needs no look at the parents to read thousands.
 */
const HIDE_PROJECTIONS = [
  REFUSE_HIDDEN('prisoner', 'prisoner_id', `public.prisoner t WHERE t.visibility = 'PUBLIC'`),
  REFUSE_HIDDEN(
    'case_file',
    'case_id',
    `public.case_file t JOIN public.prisoner p ON p.id = t.prisoner_id
      WHERE t.visibility = 'PUBLIC' AND p.visibility = 'PUBLIC'`,
  ),
  `CREATE FUNCTION history.hide_projections() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    cases uuid[] := ARRAY[NEW.id];
  BEGIN
    IF TG_TABLE_NAME = 'prisoner' THEN
      cases := ARRAY(SELECT c.id FROM public.case_file c WHERE c.prisoner_id = NEW.id);
      DELETE FROM public.prisoner_projection p WHERE p.prisoner_id = NEW.id AND p.audience = 'PUBLIC';
    END IF;
    DELETE FROM public.case_projection p WHERE p.case_id = ANY (cases) AND p.audience = 'PUBLIC';
    DELETE FROM public.milestone m WHERE m.case_id = ANY (cases) AND m.audience = 'PUBLIC';
    DELETE FROM public.case_status s WHERE s.case_id = ANY (cases) AND s.audience = 'PUBLIC';
    RETURN NULL;
  END $$`,
  ...['prisoner', 'case_file'].map(
    (table) => `CREATE TRIGGER hide_projections AFTER UPDATE ON ${table} FOR EACH ROW
      WHEN (OLD.visibility = 'PUBLIC' AND NEW.visibility <> 'PUBLIC') EXECUTE FUNCTION history.hide_projections()`,
  ),
  `REVOKE ALL ON FUNCTION history.refuse_hidden_prisoner(), history.refuse_hidden_case_file(),
    history.hide_projections() FROM PUBLIC`,
];

export const FACT_PARENTS: readonly Parent[] = [
  { column: 'prisoner_id', table: 'prisoner', optional: true },
  { column: 'case_id', table: 'case_file', optional: true },
];

/**
 * Condition that all parents can be seen: each is looked up by its key, under its own policy. A scalar query, not
 * EXISTS: that would be turned into a hash of all parents, which costs more than the twenty rows a list asks for.
 */
export function parentsVisible(table: string, parents: readonly Parent[]): string[] {
  return parents.map(({ column, table: parent, optional }) => {
    const found = `(SELECT true FROM public.${parent} p WHERE p.id = ${table}.${column})`;
    return optional ? `(${column} IS NULL OR ${found})` : found;
  });
}

/** The same in the past: a version may be seen where it and a visible version of each parent were current together. */
export function parentsWereVisible(table: string, parents: readonly Parent[]): string[] {
  return parents.map(({ column, table: parent, optional }) => {
    const exists = `EXISTS (SELECT 1 FROM history.${parent} p WHERE p.id = ${table}.${column}
      AND p.seq_from < coalesce(${table}.seq_to, ${FOREVER}) AND coalesce(p.seq_to, ${FOREVER}) > ${table}.seq_from)`;
    return optional ? `(${column} IS NULL OR ${exists})` : exists;
  });
}

export const linkFact = (schema: string): string[] => [
  `type <> 'RELATIVE'`,
  ...LINK_TABLES.map(
    (link) => `(type <> '${link.toUpperCase()}' OR EXISTS (SELECT 1 FROM ${schema}.${link} l WHERE l.id = fact.id))`,
  ),
];

// A version that was corrected within its own revision was never current, so it was never public.
const PAST = [`visibility = 'PUBLIC'`, `current_visibility = 'PUBLIC'`, `(seq_to IS NULL OR seq_to > seq_from)`];

async function protect(runner: QueryRunner, table: string, publicWhen: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
  if (publicWhen.length > 0) {
    await runner.query(`CREATE POLICY public_reads ON ${table} FOR SELECT TO ${PUBLIC_ROLE}
      USING (${publicWhen.join('\n AND ')})`);
    await runner.query(`GRANT SELECT ON ${table} TO ${PUBLIC_ROLE}`);
  }
}

/** Who may read and write what: two roles, row-level security on every table, nothing for anyone else. */
export class Access1795430000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENSURE_ROLE(PUBLIC_ROLE));
    await runner.query(ENSURE_ROLE(SERVICE_ROLE));
    await runner.query(`GRANT USAGE ON SCHEMA public, history, as_of TO ${PUBLIC_ROLE}, ${SERVICE_ROLE}`);
    await protect(runner, 'public.fact', [
      `visibility = 'PUBLIC'`,
      ...parentsVisible('fact', FACT_PARENTS),
      ...linkFact('public'),
    ]);
    await protect(runner, 'history.fact', [
      ...PAST,
      ...parentsWereVisible('fact', FACT_PARENTS),
      ...linkFact('history'),
    ]);
    for (const table of FIRST_RECORD_TABLES) {
      await protectRecord(runner, table);
    }
    for (const statement of HIDE_PROJECTIONS) {
      await runner.query(statement);
    }
    for (const { name, parent } of PROJECTION_TABLES) {
      await protect(runner, name, [`audience = 'PUBLIC'`]);
      await runner.query(`CREATE TRIGGER refuse_hidden BEFORE INSERT OR UPDATE ON ${name} FOR EACH ROW
        WHEN (NEW.audience = 'PUBLIC') EXECUTE FUNCTION history.refuse_hidden_${parent.table}()`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${name} TO ${SERVICE_ROLE}`);
    }
    await protectRevisions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW history.revision_entry`);
    for (const { name } of PROJECTION_TABLES) {
      await runner.query(`DROP TRIGGER refuse_hidden ON ${name}`);
      await unprotect(runner, `public.${name}`, true);
    }
    for (const table of ['prisoner', 'case_file']) {
      await runner.query(`DROP TRIGGER hide_projections ON ${table}`);
      await runner.query(`DROP FUNCTION history.refuse_hidden_${table}()`);
    }
    await runner.query(`DROP FUNCTION history.hide_projections()`);
    for (const schema of ['public', 'history']) {
      for (const { name, restricted } of [...FIRST_RECORD_TABLES, { name: 'fact', restricted: undefined }]) {
        await unprotect(runner, `${schema}.${name}`, restricted === undefined);
      }
    }
    await unprotect(runner, 'public.revision', true);
    await unprotect(runner, 'public.revision_scope', false);
    await revokeAll(runner);
  }
}

async function unprotect(runner: QueryRunner, table: string, open: boolean): Promise<void> {
  await runner.query(`DROP POLICY service_all ON ${table}`);
  if (open) {
    await runner.query(`DROP POLICY public_reads ON ${table}`);
  }
  await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
}

// The roles stay: other databases of the cluster may use them.
async function revokeAll(runner: QueryRunner): Promise<void> {
  for (const schema of ['public', 'history', 'as_of']) {
    for (const kind of ['TABLES', 'FUNCTIONS']) {
      await runner.query(`REVOKE ALL ON ALL ${kind} IN SCHEMA ${schema} FROM ${PUBLIC_ROLE}, ${SERVICE_ROLE}`);
    }
    await runner.query(`REVOKE ALL ON SCHEMA ${schema} FROM ${PUBLIC_ROLE}, ${SERVICE_ROLE}`);
  }
}

/** Who may read and write a record table, its versions and its past. Both must be there. */
export async function protectRecord(runner: QueryRunner, table: RecordTable): Promise<void> {
  const { name, parents } = table;
  const extra = table.publicWhen === undefined ? [] : [table.publicWhen];
  const open = table.restricted === undefined;
  const present = [`visibility = 'PUBLIC'`, ...extra, ...parentsVisible(name, parents)];
  const past = [...PAST, ...extra, ...parentsWereVisible(name, parents)];
  await protect(runner, `public.${name}`, open ? present : []);
  await protect(runner, `history.${name}`, open ? past : []);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON public.${name} TO ${SERVICE_ROLE}`);
  await runner.query(`GRANT SELECT ON history.${name}, as_of.${name} TO ${SERVICE_ROLE}`);
  if (open) {
    await runner.query(`GRANT SELECT ON as_of.${name} TO ${PUBLIC_ROLE}`);
  }
}

// Anyone may follow the chain; who wrote and why is for the service alone, masked in the view both roles read.
async function protectRevisions(runner: QueryRunner): Promise<void> {
  await protect(runner, 'public.revision', []);
  await protect(runner, 'public.revision_scope', []);
  await runner.query(`CREATE POLICY public_reads ON revision FOR SELECT TO ${PUBLIC_ROLE} USING (hash IS NOT NULL)`);
  await runner.query(`GRANT SELECT (id, seq, at, previous_hash, hash) ON revision TO ${PUBLIC_ROLE}`);
  await runner.query(`GRANT SELECT ON revision, revision_scope, fact, history.fact, as_of.fact TO ${SERVICE_ROLE}`);
  await runner.query(`CREATE VIEW history.revision_entry AS
    SELECT r.id, r.seq, r.at,
      CASE WHEN pg_has_role(current_user, '${SERVICE_ROLE}', 'MEMBER') THEN r.actor END AS actor,
      CASE WHEN pg_has_role(current_user, '${SERVICE_ROLE}', 'MEMBER') THEN r.reason END AS reason
    FROM revision r WHERE r.hash IS NOT NULL`);
  await runner.query(
    `GRANT SELECT ON as_of.fact, history.change, history.field_changes, history.revision_entry
      TO ${PUBLIC_ROLE}, ${SERVICE_ROLE}`,
  );
  await runner.query(
    `GRANT EXECUTE ON FUNCTION current_revision(), open_revision(uuid, uuid, text, text), close_revision(),
      history.revision_hash(revision), history.roll(bytea, bytea), history.roll_step(bytea, bytea, bytea)
      TO ${SERVICE_ROLE}`,
  );
  await runner.query(
    `GRANT EXECUTE ON FUNCTION history.as_of_seq(), history.diff(jsonb, jsonb) TO ${PUBLIC_ROLE}, ${SERVICE_ROLE}`,
  );
}
