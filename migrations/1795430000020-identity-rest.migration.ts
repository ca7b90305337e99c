import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICE_ROLE } from './catalogue.js';

const UP = [
  `ALTER TABLE session ADD COLUMN reauthenticated_at timestamptz`,
  // A try with an address that nobody has is an event of no account; who changed an account is another account or nobody.
  `ALTER TABLE account_event ALTER COLUMN account_id DROP NOT NULL`,
  `ALTER TABLE account_event ADD COLUMN actor_id uuid`,
  `ALTER TABLE account_event ADD COLUMN detail text`,
  `ALTER TABLE account_event ADD CONSTRAINT fk_account_event_actor_id FOREIGN KEY (actor_id) REFERENCES account (id)`,
  `CREATE INDEX ix_account_event_actor_id ON account_event (actor_id)`,
  `CREATE TABLE try_count (
    key bytea NOT NULL,
    tries integer NOT NULL,
    ends_at timestamptz NOT NULL,
    CONSTRAINT pk_try_count PRIMARY KEY (key),
    CONSTRAINT ck_try_count_tries CHECK (tries >= 1)
  )`,
  `CREATE INDEX ix_try_count_ends_at ON try_count (ends_at)`,
  `ALTER TABLE try_count ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY service_all ON try_count TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON try_count TO ${SERVICE_ROLE}`,
];

const DOWN = [
  `DROP TABLE try_count`,
  `DROP INDEX ix_account_event_actor_id`,
  `ALTER TABLE account_event DROP CONSTRAINT fk_account_event_actor_id`,
  `ALTER TABLE account_event DROP COLUMN detail`,
  `ALTER TABLE account_event DROP COLUMN actor_id`,
  // The table before has no place for events of no account.
  `DELETE FROM account_event WHERE account_id IS NULL`,
  `ALTER TABLE account_event ALTER COLUMN account_id SET NOT NULL`,
  `ALTER TABLE session DROP COLUMN reauthenticated_at`,
];

/** Sessions that proved anew who sits there, tries counted for all processes, and who did what to an account. */
export class IdentityRest1795430000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
