import type { MigrationInterface, QueryRunner } from 'typeorm';
import { admit } from './1795430000015-clearance.migration.js';
import { PUBLIC_ROLE, SERVICE_ROLE } from './catalogue.js';

const MILESTONES = [
  // Days that came, once for each audience that could know of them. `what` is the kind with its numbers.
  `CREATE TABLE milestone_reached (
    position bigint NOT NULL,
    case_id uuid NOT NULL,
    audience visibility NOT NULL,
    what text NOT NULL,
    reached_on date NOT NULL,
    noted_at timestamptz NOT NULL,
    CONSTRAINT pk_milestone_reached PRIMARY KEY (position),
    CONSTRAINT uq_milestone_reached_case_id_audience_what_reached_on UNIQUE (case_id, audience, what, reached_on),
    CONSTRAINT fk_milestone_reached_case_id FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE
  )`,
  // Until which day milestones were looked for.
  `CREATE TABLE milestone_watch (
    singleton boolean NOT NULL DEFAULT true,
    last_day date NOT NULL,
    CONSTRAINT pk_milestone_watch PRIMARY KEY (singleton),
    CONSTRAINT ck_milestone_watch_singleton CHECK (singleton)
  )`,
];

const WEBHOOKS = [
  `CREATE TABLE webhook (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    url text NOT NULL,
    secret bytea,
    earlier_secret bytea,
    earlier_until timestamptz,
    events text[] NOT NULL,
    case_ids uuid[],
    audience text NOT NULL,
    state text NOT NULL DEFAULT 'ACTIVE',
    note text,
    account_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    places jsonb NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    retry_at timestamptz,
    CONSTRAINT pk_webhook PRIMARY KEY (id),
    CONSTRAINT ck_webhook_audience CHECK (audience IN ('PUBLIC', 'STAFF')),
    CONSTRAINT ck_webhook_state CHECK (state IN ('ACTIVE', 'PAUSED', 'REMOVED')),
    CONSTRAINT ck_webhook_secret CHECK ((secret IS NULL) = (state = 'REMOVED')),
    CONSTRAINT fk_webhook_account_id FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE INDEX ix_webhook_account_id ON webhook (account_id)`,
  // One row a try. What was sent is not kept: it is read again from the record at each try.
  `CREATE TABLE webhook_delivery (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    event text NOT NULL,
    operation text,
    attempt integer NOT NULL,
    at timestamptz NOT NULL,
    status integer,
    failure text,
    response text,
    next_at timestamptz,
    CONSTRAINT pk_webhook_delivery PRIMARY KEY (id),
    CONSTRAINT ck_webhook_delivery_attempt CHECK (attempt >= 1),
    CONSTRAINT ck_webhook_delivery_length CHECK (length(response) <= 200),
    CONSTRAINT fk_webhook_delivery_webhook_id FOREIGN KEY (webhook_id) REFERENCES webhook (id)
  )`,
  `CREATE INDEX ix_webhook_delivery_webhook_id_id ON webhook_delivery (webhook_id, id)`,
  `CREATE INDEX ix_webhook_delivery_at ON webhook_delivery (at)`,
];

/** Tells every process that listens that there is more to read. What there is they ask for, each with its own rights. */
const WAKE = `
CREATE FUNCTION history.wake_listeners() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('vigil_live', '');
  RETURN NULL;
END $$`;

const WOKEN_BY = ['history.change_log', 'public.milestone_reached'];

const GRANTS: Readonly<Record<string, string>> = {
  milestone_reached: 'SELECT, INSERT',
  milestone_watch: 'SELECT, INSERT, UPDATE',
  webhook: 'SELECT, INSERT, UPDATE',
  webhook_delivery: 'SELECT, INSERT, DELETE',
};

/** A projection is stored only for audiences that may see its case, so it answers for the case and the person. */
const caseIsSeen = `EXISTS (SELECT FROM public.case_projection p
  WHERE p.case_id = milestone_reached.case_id AND p.audience = milestone_reached.audience)`;

/** What is told of the record without being asked: to subscribers, and to the addresses that staff name. */
export class Live1795430000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...MILESTONES, ...WEBHOOKS]) await runner.query(statement);
    await runner.query(`CREATE INDEX ix_history_change_log_revision_id ON history.change_log (revision_id)`);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY service_all ON ${table} TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
      await runner.query(`GRANT ${privileges} ON ${table} TO ${SERVICE_ROLE}`);
    }
    await runner.query(`CREATE POLICY public_reads ON milestone_reached FOR SELECT TO ${PUBLIC_ROLE}
      USING (audience = 'PUBLIC' AND ${caseIsSeen})`);
    await runner.query(`GRANT SELECT ON milestone_reached TO ${PUBLIC_ROLE}`);
    await admit(runner, 'milestone_reached', ({ sees }) => [`audience <= '${sees}'`, caseIsSeen]);
    await runner.query(WAKE);
    await runner.query(`REVOKE ALL ON FUNCTION history.wake_listeners() FROM PUBLIC`);
    for (const table of WOKEN_BY) {
      await runner.query(`CREATE TRIGGER wake_listeners AFTER INSERT ON ${table} FOR EACH STATEMENT
        EXECUTE FUNCTION history.wake_listeners()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER wake_listeners ON history.change_log`);
    await runner.query(`DROP INDEX history.ix_history_change_log_revision_id`);
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION history.wake_listeners()`);
  }
}
