import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE revision (
    id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid,
    actor text NOT NULL,
    reason text,
    digest bytea,
    previous_hash bytea NOT NULL,
    hash bytea,
    CONSTRAINT pk_revision PRIMARY KEY (id),
    CONSTRAINT uq_revision_seq UNIQUE (seq),
    CONSTRAINT ck_revision_actor CHECK (actor <> '')
  )`,
  `CREATE INDEX ix_revision_at ON revision (at)`,
  `CREATE TABLE revision_scope (
    id bigint GENERATED ALWAYS AS IDENTITY,
    revision_id uuid NOT NULL,
    prisoner_id uuid,
    case_id uuid,
    CONSTRAINT pk_revision_scope PRIMARY KEY (id),
    CONSTRAINT fk_revision_scope_revision_id FOREIGN KEY (revision_id) REFERENCES revision (id)
  )`,
  // One row per pair, the pairs without a case included.
  `CREATE UNIQUE INDEX ix_revision_scope_pair ON revision_scope (revision_id, prisoner_id, case_id) NULLS NOT DISTINCT`,
  `CREATE INDEX ix_revision_scope_case_id ON revision_scope (case_id)`,
  `CREATE INDEX ix_revision_scope_prisoner_id ON revision_scope (prisoner_id)`,
  // Kept by the history triggers from rows that have foreign keys themselves, hence none here.
  `CREATE TABLE fact (
    id uuid NOT NULL,
    type text NOT NULL,
    prisoner_id uuid,
    case_id uuid,
    visibility visibility NOT NULL,
    CONSTRAINT pk_fact PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_fact_case_id ON fact (case_id)`,
  `CREATE INDEX ix_fact_prisoner_id ON fact (prisoner_id)`,
];

const CURRENT_REVISION = `
CREATE FUNCTION current_revision() RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  revision uuid := nullif(current_setting('vigil.revision', true), '');
BEGIN
  IF revision IS NULL THEN
    RAISE EXCEPTION 'no revision is open: records are written through open_revision() only'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN revision;
END $$`;

// The lock is held until the end of the transaction, and its holder reads the last revision after it got the lock:
// seq counts 1, 2, 3 … in the order of commits, without gaps.
const OPEN_REVISION = `
CREATE FUNCTION open_revision(revision_id uuid, revision_actor_id uuid, revision_actor text, revision_reason text)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  last_seq bigint;
  last_at timestamptz;
  last_hash bytea;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'a revision needs isolation level read committed, this is %', current_setting('transaction_isolation')
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF nullif(current_setting('vigil.revision', true), '') IS NOT NULL THEN
    RAISE EXCEPTION 'a revision is open already' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('vigil.revision', 0));
  SELECT r.seq, r.at, r.hash INTO last_seq, last_at, last_hash FROM public.revision r ORDER BY r.seq DESC LIMIT 1;
  INSERT INTO public.revision (id, seq, at, actor_id, actor, reason, previous_hash)
  VALUES (revision_id, coalesce(last_seq, 0) + 1, greatest(clock_timestamp(), last_at), revision_actor_id,
    revision_actor, revision_reason, coalesce(last_hash, '\\x'));
  PERFORM set_config('vigil.revision', revision_id::text, true), set_config('vigil.digest', '', true);
  RETURN coalesce(last_seq, 0) + 1;
END $$`;

const REVISION_HASH = `
CREATE FUNCTION history.revision_hash(r public.revision) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
  SELECT sha256(r.previous_hash || convert_to(jsonb_build_array(r.id, r.seq,
    to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.actor_id, r.actor, r.reason)::text, 'UTF8')
    || r.digest)
$$`;

const CLOSE_REVISION = `
CREATE FUNCTION close_revision() RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  open public.revision;
BEGIN
  UPDATE public.revision r
  SET digest = decode(current_setting('vigil.digest'), 'hex'), at = greatest(clock_timestamp(), r.at)
  WHERE r.id = public.current_revision() AND r.hash IS NULL RETURNING r.* INTO open;
  IF open.id IS NULL THEN
    RAISE EXCEPTION 'no revision is open' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  open.hash := history.revision_hash(open);
  UPDATE public.revision r SET hash = open.hash WHERE r.id = open.id;
  PERFORM set_config('vigil.revision', '', true), set_config('vigil.digest', '', true);
  RETURN open.hash;
END $$`;

const REFUSE_OPEN = `
CREATE FUNCTION history.refuse_open_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (SELECT r.hash FROM public.revision r WHERE r.id = NEW.id) IS NULL THEN
    RAISE EXCEPTION 'revision % was not closed', NEW.seq USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END $$`;

const FUNCTIONS = [CURRENT_REVISION, OPEN_REVISION, REVISION_HASH, CLOSE_REVISION, REFUSE_OPEN];

const SIGNATURES = [
  'history.refuse_open_revision()',
  'close_revision()',
  'history.revision_hash(revision)',
  'open_revision(uuid, uuid, text, text)',
  'current_revision()',
];

/** Who changed what, when and why: numbered in commit order, each revision hashed over the one before. */
export class Revisions1795430000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FUNCTIONS]) {
      await runner.query(statement);
    }
    await runner.query(`CREATE CONSTRAINT TRIGGER revision_is_closed AFTER INSERT ON revision
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION history.refuse_open_revision()`);
    await runner.query(`REVOKE ALL ON FUNCTION ${SIGNATURES.join(', ')} FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER revision_is_closed ON revision`);
    for (const signature of SIGNATURES) {
      await runner.query(`DROP FUNCTION ${signature}`);
    }
    for (const table of ['fact', 'revision_scope', 'revision']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
