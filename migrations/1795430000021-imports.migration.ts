import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICE_ROLE } from './catalogue.js';

const TABLES = [
  // A table of facts that was looked at, and what became of it. Its content is kept only until it is written.
  `CREATE TABLE import_batch (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    actor text NOT NULL,
    state text NOT NULL DEFAULT 'PREVIEWED',
    type text NOT NULL,
    format text NOT NULL,
    content_hash bytea NOT NULL,
    content bytea,
    settings jsonb NOT NULL,
    unmapped jsonb NOT NULL,
    counts jsonb NOT NULL,
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    committed_at timestamptz,
    revision_id uuid,
    undone_at timestamptz,
    undone_by_id uuid,
    undone_by text,
    undo_revision_id uuid,
    CONSTRAINT pk_import_batch PRIMARY KEY (id),
    CONSTRAINT uq_import_batch_token_hash UNIQUE (token_hash),
    CONSTRAINT ck_import_batch_state CHECK (state IN ('PREVIEWED', 'COMMITTED', 'UNDONE', 'EXPIRED')),
    CONSTRAINT ck_import_batch_content CHECK ((content IS NULL) = (state <> 'PREVIEWED')),
    CONSTRAINT fk_import_batch_account_id FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_import_batch_undone_by_id FOREIGN KEY (undone_by_id) REFERENCES account (id),
    CONSTRAINT fk_import_batch_revision_id FOREIGN KEY (revision_id) REFERENCES revision (id),
    CONSTRAINT fk_import_batch_undo_revision_id FOREIGN KEY (undo_revision_id) REFERENCES revision (id)
  )`,
  `CREATE INDEX ix_import_batch_created_at_id ON import_batch (created_at, id)`,
  `CREATE INDEX ix_import_batch_state_expires_at ON import_batch (state, expires_at)`,
  `CREATE INDEX ix_import_batch_account_id ON import_batch (account_id)`,
  `CREATE INDEX ix_import_batch_undone_by_id ON import_batch (undone_by_id)`,
  `CREATE INDEX ix_import_batch_revision_id ON import_batch (revision_id)`,
  `CREATE INDEX ix_import_batch_undo_revision_id ON import_batch (undo_revision_id)`,
  `CREATE TABLE import_row (
    batch_id uuid NOT NULL,
    number integer NOT NULL,
    line integer NOT NULL,
    outcome text NOT NULL,
    label text,
    fact_id uuid,
    base_version integer,
    version integer,
    proposal_id uuid,
    problems jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT pk_import_row PRIMARY KEY (batch_id, number),
    CONSTRAINT ck_import_row_outcome CHECK (outcome IN ('CREATED', 'UPDATED', 'PROPOSED', 'UNCHANGED', 'ERROR')),
    CONSTRAINT fk_import_row_batch_id FOREIGN KEY (batch_id) REFERENCES import_batch (id)
  )`,
];

const GRANTS: Readonly<Record<string, string>> = {
  import_batch: 'SELECT, INSERT, UPDATE',
  import_row: 'SELECT, INSERT, UPDATE, DELETE',
};

/** Tables of facts that staff bring in: what a dry run found, and what may be undone. */
export class Imports1795430000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
