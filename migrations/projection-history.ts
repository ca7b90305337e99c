import type { QueryRunner } from 'typeorm';

/**
 * The past of projections. A unit is what one audience sees of one case or person: the row of the main projection and,
 * of a case, its milestones and statuses. A unit has versions as a record row has: since which revision, until which.
 */

const SAFELY = `SECURITY DEFINER SET search_path = pg_catalog, pg_temp`;

/** Number of the open revision; null where none is. */
const OPEN_SEQ = `
CREATE FUNCTION history.open_seq() RETURNS bigint
LANGUAGE sql STABLE ${SAFELY} AS $$
  SELECT r.seq FROM public.revision r
  WHERE r.id = nullif(current_setting('vigil.revision', true), '')::uuid AND r.hash IS NULL
$$`;

/** Last revision that touched what a case, or a person, is derived from. */
export const LAST_TOUCH = {
  case_projection: (caseId: string): string => `(SELECT max(r.seq) FROM public.revision r
    JOIN (SELECT s.revision_id FROM public.revision_scope s WHERE s.case_id = ${caseId}
      UNION ALL SELECT s.revision_id FROM public.revision_scope s JOIN public.case_file c ON c.prisoner_id = s.prisoner_id
      WHERE c.id = ${caseId} AND s.case_id IS NULL) t ON t.revision_id = r.id)`,
  prisoner_projection: (prisonerId: string): string => `(SELECT max(r.seq) FROM public.revision r
    JOIN public.revision_scope s ON s.revision_id = r.id WHERE s.prisoner_id = ${prisonerId})`,
} as const;

// What belongs to the row of a case is still there: whoever changes a unit changes its main row first.
const KEEP_UNITS = {
  case_projection: `
    INSERT INTO history.milestone SELECT m.*, OLD.seq_from, open_seq FROM public.milestone m
    WHERE m.case_id = OLD.case_id AND m.audience = OLD.audience;
    INSERT INTO history.case_status SELECT s.*, OLD.seq_from, open_seq FROM public.case_status s
    WHERE s.case_id = OLD.case_id AND s.audience = OLD.audience;`,
  prisoner_projection: '',
} as const;

/**
 * Stamps a new row with the revision since which it holds, and keeps the unit that a revision supersedes. Outside
 * revisions rows are only computed anew: they hold since the last revision that touched their facts. A writer that sets
 * `seq_from` itself mends the past, and is let be.
 */
const keepPast = (table: keyof typeof KEEP_UNITS, owner: string): string => `
CREATE FUNCTION history.keep_past_of_${table}() RETURNS trigger
LANGUAGE plpgsql ${SAFELY} AS $$
DECLARE
  open_seq constant bigint := history.open_seq();
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.seq_from := coalesce(NEW.seq_from, open_seq, ${LAST_TOUCH[table](`NEW.${owner}`)}, 0);
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.seq_from <> OLD.seq_from OR open_seq IS NULL OR OLD.seq_from >= open_seq THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  INSERT INTO history.${table} SELECT OLD.*, open_seq;${KEEP_UNITS[table]}
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.seq_from := open_seq;
  RETURN NEW;
END $$`;

/** Foreign keys take the rows of a withdrawn case away in an order of their own: the main row has to be the first. */
const WITHDRAW = `
CREATE FUNCTION history.withdraw_projections() RETURNS trigger
LANGUAGE plpgsql ${SAFELY} AS $$
BEGIN
  DELETE FROM public.case_projection p WHERE p.case_id = OLD.id;
  RETURN OLD;
END $$`;

/**
 * What an audience may not see any more it does not see of any earlier moment. The projector computes the rest of the
 * past anew; these rows go whoever withheld their case or person.
 */
const HIDE_PAST = `
CREATE FUNCTION history.hide_past_projections() RETURNS trigger
LANGUAGE plpgsql ${SAFELY} AS $$
DECLARE
  cases uuid[] := ARRAY[NEW.id];
BEGIN
  IF TG_TABLE_NAME = 'prisoner' THEN
    cases := ARRAY(SELECT DISTINCT c.id FROM history.case_file c WHERE c.prisoner_id = NEW.id);
    DELETE FROM history.prisoner_projection p WHERE p.prisoner_id = NEW.id AND p.audience < NEW.visibility;
  END IF;
  DELETE FROM history.case_projection p WHERE p.case_id = ANY (cases) AND p.audience < NEW.visibility;
  DELETE FROM history.milestone m WHERE m.case_id = ANY (cases) AND m.audience < NEW.visibility;
  DELETE FROM history.case_status s WHERE s.case_id = ANY (cases) AND s.audience < NEW.visibility;
  RETURN NULL;
END $$`;

const MAIN = [
  ['case_projection', 'case_id'],
  ['prisoner_projection', 'prisoner_id'],
] as const;

const FUNCTIONS = [
  'history.hide_past_projections()',
  'history.withdraw_projections()',
  ...MAIN.map(([table]) => `history.keep_past_of_${table}()`),
  'history.open_seq()',
];

export async function createProjectionTriggers(runner: QueryRunner): Promise<void> {
  const statements = [OPEN_SEQ, ...MAIN.map(([table, owner]) => keepPast(table, owner)), WITHDRAW, HIDE_PAST];
  for (const statement of statements) await runner.query(statement);
  await runner.query(`REVOKE ALL ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`);
  for (const [table] of MAIN) {
    await runner.query(`CREATE TRIGGER keep_past BEFORE INSERT OR UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION history.keep_past_of_${table}()`);
  }
  await runner.query(`CREATE TRIGGER withdraw_projections BEFORE DELETE ON case_file
    FOR EACH ROW EXECUTE FUNCTION history.withdraw_projections()`);
  // By its name it comes after `hide_projections`, which moves what is withheld into the past.
  for (const table of ['prisoner', 'case_file']) {
    await runner.query(`CREATE TRIGGER hide_projections_of_the_past AFTER UPDATE ON ${table} FOR EACH ROW
      WHEN (NEW.visibility > OLD.visibility) EXECUTE FUNCTION history.hide_past_projections()`);
  }
}

export async function dropProjectionTriggers(runner: QueryRunner): Promise<void> {
  for (const table of ['prisoner', 'case_file']) {
    await runner.query(`DROP TRIGGER hide_projections_of_the_past ON ${table}`);
  }
  await runner.query(`DROP TRIGGER withdraw_projections ON case_file`);
  for (const [table] of MAIN) await runner.query(`DROP TRIGGER keep_past ON ${table}`);
  for (const signature of FUNCTIONS) await runner.query(`DROP FUNCTION ${signature}`);
}
