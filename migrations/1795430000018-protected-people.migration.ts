import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTriggers, createTwin } from './1795430000007-history.migration.js';
import { replaceAsOfView } from './1795430000008-as-of.migration.js';
import { protectRecord } from './1795430000009-access.migration.js';
import { replaceVerifiedTables } from './1795430000010-verification.migration.js';
import {
  EARLIER_RECORD_TABLES,
  PROTECTED_TABLES,
  PUBLIC_ROLE,
  RESEARCHER_ROLE,
  SERVICE_ROLE,
  SETTLED_RECORD_TABLES,
  STAFF_ROLE,
} from './catalogue.js';
import { recordTable, type Definition } from './ddl.js';

const NEVER_PUBLIC = `visibility IN ('STAFF', 'SEALED')`;

const SEALED: Definition = {
  columns: ['prisoner_id uuid NOT NULL', 'key_id uuid NOT NULL', 'sealed bytea NOT NULL'],
  references: { prisoner_id: 'prisoner', key_id: 'person_key' },
  checks: { visibility: NEVER_PUBLIC },
};

/** A prisoner's own key is for notes of their health: one that is not erased. It may outlive the prisoner's row. */
const PERSON_KEY = [
  `CREATE TABLE person_key (
    id uuid NOT NULL,
    prisoner_id uuid,
    wrapped_key bytea,
    created_at timestamptz NOT NULL,
    erased_at timestamptz,
    CONSTRAINT pk_person_key PRIMARY KEY (id),
    CONSTRAINT ck_person_key_wrapped_key CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX ix_person_key_prisoner_id ON person_key (prisoner_id) WHERE erased_at IS NULL`,
  // A key may go, once; nothing may come into its place.
  `CREATE FUNCTION history.only_erase_key() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF OLD.wrapped_key IS NULL OR NEW.wrapped_key IS NOT NULL THEN
      RAISE EXCEPTION 'the key of a person is erased once, and never changed'
        USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
  END $$`,
  `REVOKE ALL ON FUNCTION history.only_erase_key() FROM PUBLIC`,
  `CREATE TRIGGER only_erase_key BEFORE UPDATE ON person_key
    FOR EACH ROW EXECUTE FUNCTION history.only_erase_key()`,
];

const JOURNALS = [
  `CREATE TABLE sealed_read (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    account_id uuid NOT NULL,
    actor text NOT NULL,
    purpose text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    key_id uuid,
    reason text NOT NULL,
    CONSTRAINT pk_sealed_read PRIMARY KEY (id),
    CONSTRAINT fk_sealed_read_account_id FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_sealed_read_key_id FOREIGN KEY (key_id) REFERENCES person_key (id),
    CONSTRAINT ck_sealed_read_purpose CHECK (purpose IN ('OPENED', 'EXPORTED')),
    CONSTRAINT ck_sealed_read_reason CHECK (reason <> '')
  )`,
  `CREATE INDEX ix_sealed_read_account_id ON sealed_read (account_id)`,
  `CREATE INDEX ix_sealed_read_key_id ON sealed_read (key_id)`,
  `CREATE INDEX ix_sealed_read_subject_id_at ON sealed_read (subject_id, at)`,
  `CREATE TABLE erasure (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    account_id uuid NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    request text,
    key_id uuid NOT NULL,
    counts jsonb NOT NULL,
    digest bytea NOT NULL,
    mentions text[] NOT NULL,
    revision_id uuid NOT NULL,
    CONSTRAINT pk_erasure PRIMARY KEY (id),
    CONSTRAINT uq_erasure_key_id UNIQUE (key_id),
    CONSTRAINT fk_erasure_account_id FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_erasure_key_id FOREIGN KEY (key_id) REFERENCES person_key (id),
    CONSTRAINT fk_erasure_revision_id FOREIGN KEY (revision_id) REFERENCES revision (id),
    CONSTRAINT ck_erasure_reason CHECK (reason <> '')
  )`,
  `CREATE INDEX ix_erasure_account_id ON erasure (account_id)`,
];

/** What the service may do. Reads and erasures are only ever added; of a key it may take the key away. */
const GRANTS: Readonly<Record<string, string>> = {
  person_key: 'SELECT, INSERT, UPDATE (wrapped_key, erased_at)',
  sealed_read: 'SELECT, INSERT',
  erasure: 'SELECT, INSERT',
};

const RELATIVE = [
  `ALTER TABLE relative ADD CONSTRAINT ck_relative_visibility CHECK (${NEVER_PUBLIC}),
    ADD CONSTRAINT fk_relative_key_id FOREIGN KEY (key_id) REFERENCES person_key (id)`,
  `CREATE INDEX ix_relative_key_id ON relative (key_id)`,
];

const TYPES = [...PROTECTED_TABLES.map(({ name }) => name.toUpperCase()), 'RELATIVE'];
const READERS = [PUBLIC_ROLE, RESEARCHER_ROLE, STAFF_ROLE].join(', ');

/** That a prisoner has somebody who tells of them is itself to be protected: the registry does not show it either. */
const hideEntries = (table: string): string => `CREATE POLICY protected_people ON ${table} AS RESTRICTIVE FOR SELECT
  TO ${READERS} USING (type NOT IN (${TYPES.map((type) => `'${type}'`).join(', ')}))`;

// Versions are hashed: a record that used these tables could not be proven without them.
const REFUSE_IF_USED = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM person_key)${PROTECTED_TABLES.map(({ name }) => ` OR EXISTS (SELECT FROM history.${name})`).join('')} THEN
    RAISE EXCEPTION 'the record holds people that only this migration can store: going back would lose them'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END $$`;

/** People around the prisoner: sealed each under a key of their own, which can be erased. */
export class ProtectedPeople1795430000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = PROTECTED_TABLES.flatMap(({ name }) => recordTable(name, SEALED));
    for (const statement of [...PERSON_KEY, ...JOURNALS, ...RELATIVE, ...tables]) {
      await runner.query(statement);
    }
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
    }
    for (const table of PROTECTED_TABLES) {
      await createTwin(runner, table);
      await createTriggers(runner, table);
      await replaceAsOfView(runner, table);
      await protectRecord(runner, table);
    }
    await replaceVerifiedTables(runner, SETTLED_RECORD_TABLES);
    for (const table of ['public.fact', 'history.fact']) await runner.query(hideEntries(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_IF_USED);
    for (const table of ['public.fact', 'history.fact']) {
      await runner.query(`DROP POLICY protected_people ON ${table}`);
    }
    await runner.query(`DROP VIEW history.version, history.present`);
    await replaceVerifiedTables(runner, EARLIER_RECORD_TABLES);
    for (const { name } of PROTECTED_TABLES.toReversed()) {
      await runner.query(`DROP VIEW as_of.${name}`);
      await runner.query(`DROP TABLE history.${name}`);
      await runner.query(`DROP TABLE ${name}`);
    }
    await runner.query(
      `ALTER TABLE relative DROP CONSTRAINT ck_relative_visibility, DROP CONSTRAINT fk_relative_key_id`,
    );
    await runner.query(`DROP INDEX ix_relative_key_id`);
    for (const table of ['erasure', 'sealed_read', 'person_key']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION history.only_erase_key()`);
  }
}
