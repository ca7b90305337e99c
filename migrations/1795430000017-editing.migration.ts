import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLEARED_ROLES } from './1795430000015-clearance.migration.js';
import { PUBLIC_ROLE, RESEARCHER_ROLE, SERVICE_ROLE, STAFF_ROLE } from './catalogue.js';
import { STAMP_ROW } from './history-functions.js';

const TABLES = [
  // What waits for a second person: a fact to be published, a public value to be changed, a public fact to be withdrawn.
  `CREATE TABLE proposal (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'PENDING',
    fact_id uuid NOT NULL,
    fact_type text NOT NULL,
    record_table text NOT NULL,
    prisoner_id uuid,
    case_id uuid,
    part_of_id uuid,
    base_version integer NOT NULL,
    visibility visibility,
    columns jsonb NOT NULL DEFAULT '{}',
    changes jsonb NOT NULL DEFAULT '[]',
    reason text,
    proposed_by_id uuid NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by_id uuid,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT pk_proposal PRIMARY KEY (id),
    CONSTRAINT ck_proposal_kind CHECK (kind IN ('PUBLICATION', 'CORRECTION', 'WITHDRAWAL')),
    CONSTRAINT ck_proposal_state CHECK (state IN ('PENDING', 'APPROVED', 'DECLINED', 'SUPERSEDED')),
    CONSTRAINT ck_proposal_decided_at CHECK ((decided_at IS NULL) = (state = 'PENDING')),
    CONSTRAINT fk_proposal_proposed_by_id FOREIGN KEY (proposed_by_id) REFERENCES account (id),
    CONSTRAINT fk_proposal_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES account (id)
  )`,
  `CREATE INDEX ix_proposal_fact_id ON proposal (fact_id)`,
  `CREATE INDEX ix_proposal_part_of_id ON proposal (part_of_id)`,
  `CREATE INDEX ix_proposal_state_proposed_at_id ON proposal (state, proposed_at, id)`,
  `CREATE INDEX ix_proposal_proposed_by_id ON proposal (proposed_by_id)`,
  `CREATE INDEX ix_proposal_decided_by_id ON proposal (decided_by_id)`,
  // The first answer to a request, so that the same request again is answered and not done again.
  `CREATE TABLE idempotency_key (
    account_id uuid NOT NULL,
    key text NOT NULL,
    body_hash bytea NOT NULL,
    answer jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (account_id, key),
    CONSTRAINT fk_idempotency_key_account_id FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at)`,
  // Addresses that records had once, and the records that answer to them now.
  `CREATE TABLE slug_redirect (
    kind text NOT NULL,
    slug text NOT NULL,
    target_id uuid NOT NULL,
    visibility visibility NOT NULL,
    since_seq bigint NOT NULL,
    CONSTRAINT pk_slug_redirect PRIMARY KEY (kind, slug),
    CONSTRAINT ck_slug_redirect_kind CHECK (kind IN ('PRISONER', 'CASE_FILE'))
  )`,
  `CREATE INDEX ix_slug_redirect_target_id ON slug_redirect (target_id)`,
];

const GRANTS: Readonly<Record<string, string>> = {
  proposal: 'SELECT, INSERT, UPDATE',
  idempotency_key: 'SELECT, INSERT, DELETE',
  slug_redirect: 'SELECT, INSERT, UPDATE, DELETE',
};

/**
 * A record that comes back goes on counting its versions where it left off. A case changes hands only when two records
 * of one person become one.
 */
const STAMP_AGAIN = STAMP_ROW.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')
  .replace(
    `    NEW.version := 1;
    NEW.created_revision_id := NEW.updated_revision_id;
    RETURN NEW;`,
    `    NEW.version := 1;
    NEW.created_revision_id := NEW.updated_revision_id;
    IF current_setting('vigil.restoring', true) = 'on' THEN
      EXECUTE format('SELECT h.version + 1, h.created_revision_id, h.recorded_at FROM history.%I h WHERE h.id = $1
        ORDER BY h.version_seq DESC LIMIT 1', TG_TABLE_NAME)
      INTO STRICT NEW.version, NEW.created_revision_id, NEW.recorded_at USING NEW.id;
    END IF;
    RETURN NEW;`,
  )
  .replace(
    `    IF NEW.prisoner_id <> OLD.prisoner_id THEN`,
    `    IF NEW.prisoner_id <> OLD.prisoner_id AND current_setting('vigil.merging', true) IS DISTINCT FROM 'on' THEN`,
  );

const STAMP_AS_BEFORE = STAMP_ROW.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

/** What is recorded of a case follows it to another person; the rows themselves name the case and stay as they are. */
const MOVE_FACTS = `
CREATE FUNCTION history.move_facts(moved_case uuid, to_prisoner uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seq bigint;
BEGIN
  SELECT r.seq INTO STRICT seq FROM public.revision r WHERE r.id = public.current_revision() AND r.hash IS NULL;
  WITH moved AS (
    UPDATE public.fact f SET prisoner_id = to_prisoner
    WHERE f.case_id = moved_case AND f.prisoner_id <> to_prisoner RETURNING f.*
  ), closed AS (
    UPDATE history.fact h SET seq_to = seq FROM moved m WHERE h.id = m.id AND h.seq_to IS NULL AND h.seq_from < seq
  )
  INSERT INTO history.fact SELECT m.*, seq, NULL, m.visibility FROM moved m
  ON CONFLICT (id, seq_from) DO UPDATE SET prisoner_id = EXCLUDED.prisoner_id;
END $$`;

const targetIsVisible = `CASE kind
  WHEN 'PRISONER' THEN EXISTS (SELECT 1 FROM public.prisoner p WHERE p.id = target_id)
  ELSE EXISTS (SELECT 1 FROM public.case_file c WHERE c.id = target_id) END`;

async function protect(runner: QueryRunner): Promise<void> {
  for (const [table, privileges] of Object.entries(GRANTS)) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
    await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
  }
  // Others may ask what waits for review, and there is nothing for them.
  await runner.query(`GRANT SELECT ON proposal TO ${PUBLIC_ROLE}, ${RESEARCHER_ROLE}, ${STAFF_ROLE}`);
  await runner.query(`CREATE POLICY staff_reads ON proposal FOR SELECT TO ${STAFF_ROLE} USING (true)`);
  const readers = [{ role: PUBLIC_ROLE, sees: 'PUBLIC', policy: 'public_reads' }, ...CLEARED_ROLES];
  for (const { role, sees, policy } of readers) {
    await runner.query(`CREATE POLICY ${policy} ON slug_redirect FOR SELECT TO ${role}
      USING (visibility <= '${sees}' AND ${targetIsVisible})`);
    await runner.query(`GRANT SELECT ON slug_redirect TO ${role}`);
  }
}

const VIEWS = [
  // What waits for review is of today only.
  `CREATE VIEW as_of.proposal WITH (security_invoker) AS SELECT p.* FROM public.proposal p WHERE false`,
  `CREATE VIEW as_of.slug_redirect WITH (security_invoker) AS
    SELECT r.* FROM public.slug_redirect r WHERE r.since_seq <= (SELECT history.as_of_seq())`,
  `GRANT SELECT ON as_of.proposal, as_of.slug_redirect
    TO ${PUBLIC_ROLE}, ${RESEARCHER_ROLE}, ${STAFF_ROLE}, ${SERVICE_ROLE}`,
];

/** What staff need to change the record over the API: a second look, answers kept, addresses that lead on. */
export class Editing1795430000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await protect(runner);
    for (const statement of [STAMP_AGAIN, MOVE_FACTS, ...VIEWS]) await runner.query(statement);
    await runner.query(`REVOKE ALL ON FUNCTION history.move_facts(uuid, uuid) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION history.move_facts(uuid, uuid) TO ${SERVICE_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW as_of.slug_redirect`);
    await runner.query(`DROP VIEW as_of.proposal`);
    await runner.query(`DROP FUNCTION history.move_facts(uuid, uuid)`);
    await runner.query(STAMP_AS_BEFORE);
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
