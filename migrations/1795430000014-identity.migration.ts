import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICE_ROLE } from './catalogue.js';

const TYPES = [
  `CREATE TYPE staff_role AS ENUM ('RESEARCHER', 'EDITOR', 'REVIEWER', 'ADMIN')`,
  `CREATE TYPE session_kind AS ENUM ('FULL', 'ENROLMENT')`,
];

/** Secrets are kept as what proves them (hashes) or sealed under a key that the database does not have. */
const TABLES = [
  `CREATE TABLE account (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    email text NOT NULL,
    display_name text NOT NULL,
    role staff_role NOT NULL,
    password_hash text NOT NULL,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    disabled_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uq_account_email UNIQUE (email),
    CONSTRAINT ck_account_email CHECK (email = lower(email)),
    CONSTRAINT ck_account_totp_confirmed_at CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL)
  )`,
  `CREATE TABLE session (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind session_kind NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT uq_session_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_session_account_id FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE INDEX ix_session_account_id ON session (account_id)`,
  `CREATE TABLE api_token (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    token_hash bytea NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    last_used_at timestamptz,
    CONSTRAINT pk_api_token PRIMARY KEY (id),
    CONSTRAINT uq_api_token_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_api_token_account_id FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT ck_api_token_scopes CHECK (scopes <@ ARRAY['READ', 'WRITE'] AND cardinality(scopes) > 0)
  )`,
  `CREATE INDEX ix_api_token_account_id ON api_token (account_id)`,
  `CREATE TABLE setup_code (
    code_hash bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT pk_setup_code PRIMARY KEY (code_hash)
  )`,
  `CREATE TABLE account_event (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    CONSTRAINT pk_account_event PRIMARY KEY (id),
    CONSTRAINT fk_account_event_account_id FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE INDEX ix_account_event_account_id_at ON account_event (account_id, at)`,
];

/** What the service may do with each table. What happened to an account is only ever added. */
const GRANTS: Readonly<Record<string, string>> = {
  account: 'SELECT, INSERT, UPDATE',
  session: 'SELECT, INSERT, UPDATE, DELETE',
  api_token: 'SELECT, INSERT, UPDATE',
  setup_code: 'SELECT, INSERT, UPDATE, DELETE',
  account_event: 'SELECT, INSERT',
};

/** Accounts of staff, their sessions and tokens. The anonymous role is granted nothing of it. */
export class Identity1795430000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TYPES, ...TABLES]) await runner.query(statement);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP TYPE session_kind`);
    await runner.query(`DROP TYPE staff_role`);
  }
}
