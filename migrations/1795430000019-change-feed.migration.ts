import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASE_REVISION } from './1795430000011-read-views.migration.js';
import { admit, CLEARED_ROLES } from './1795430000015-clearance.migration.js';
import { replacePastOfView } from './1795430000016-projection-history.migration.js';
import { EARLIER_RECORD_TABLES, PUBLIC_ROLE, SERVICE_ROLE, type RecordTable } from './catalogue.js';
import {
  belonging,
  CASE_AND_PRISONER_REVISION,
  lastVersions,
  logChanges,
  personChange,
  RECORD_CHANGE,
  versionContent,
} from './change-feed-sql.js';

const TABLES = EARLIER_RECORD_TABLES.filter(({ restricted }) => restricted === undefined);

const READERS = [PUBLIC_ROLE, ...CLEARED_ROLES.map(({ role }) => role), SERVICE_ROLE].join(', ');

// What a fact says is told while it may be seen. That it went is told to whoever could see it until then.
const told = (clearance: string): string => `GENERATED ALWAYS AS (coalesce(
      (reach_after <= '${clearance}' AND reach_now <= '${clearance}')
      OR (reach_before <= '${clearance}' AND NOT coalesce(reach_after <= '${clearance}', false)), false)) STORED`;

/**
 * One entry for each fact that a revision created, changed, withdrew, or brought into or out of somebody's sight. A
 * reach is the least clearance that sees the fact: before the revision, after it, now. Null: it was not on record.
 */
const LOG = [
  `CREATE TABLE history.change_log (
    position bigint NOT NULL,
    revision_id uuid NOT NULL,
    fact_type text NOT NULL,
    fact_id uuid NOT NULL,
    prisoner_id uuid,
    case_id uuid,
    version_seq bigint NOT NULL,
    earlier_version_seq bigint,
    reach_before visibility,
    reach_after visibility,
    reach_now visibility NOT NULL,
    withdrawn boolean NOT NULL,
    told_to_public boolean NOT NULL ${told('PUBLIC')},
    told_to_researchers boolean NOT NULL ${told('RESEARCHER')},
    told_to_staff boolean NOT NULL ${told('STAFF')},
    CONSTRAINT pk_history_change_log PRIMARY KEY (position),
    CONSTRAINT ck_history_change_log_reach CHECK (num_nonnulls(reach_before, reach_after) > 0)
  )`,
  `CREATE INDEX ix_history_change_log_fact_id_position ON history.change_log (fact_id, position)`,
  `CREATE INDEX ix_history_change_log_told_to_public ON history.change_log (position) WHERE told_to_public`,
  `CREATE INDEX ix_history_change_log_told_to_researchers ON history.change_log (position) WHERE told_to_researchers`,
];

/** The log begins with the record as it stands, each fact in its last version. */
const BEGIN_LOG = (tables: readonly RecordTable[]): string => `
INSERT INTO history.change_log (position, revision_id, fact_type, fact_id, prisoner_id, case_id, version_seq,
  reach_after, reach_now, withdrawn)
SELECT row_number() OVER (ORDER BY t.version_seq), t.revision_id, t.fact_type, t.fact_id, t.prisoner_id, t.case_id,
  t.version_seq, t.reach, t.reach, false
FROM (${lastVersions(tables, `h.seq_to IS NULL AND h.operation <> 'DELETE'`)}) t`;

const REVISION_ENTRY = `
CREATE VIEW revision_entry WITH (security_invoker) AS
SELECT e.id, e.seq, e.at, e.actor, e.reason FROM history.revision_entry e`;

async function boundsOf(runner: QueryRunner, tables: readonly RecordTable[]): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT DISTINCT attname AS name FROM pg_attribute WHERE attrelid = ANY ($1::regclass[]) AND attnum > 0
       AND NOT attisdropped AND attname ~ '_(earliest|latest)$' ORDER BY 1`,
    [tables.map(({ name }) => `history.${name}`)],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

/** Says which tables the feed is about, with the columns they have now. A migration that adds one calls it. */
export async function replaceFeed(runner: QueryRunner, tables: readonly RecordTable[]): Promise<void> {
  await runner.query(belonging(tables));
  await runner.query(logChanges(tables));
  await runner.query(versionContent(tables, await boundsOf(runner, tables)));
  await runner.query(personChange(tables));
}

/** What changed, in one order that never shifts: for whoever keeps a copy of the record. */
export class ChangeFeed1795430000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of LOG) await runner.query(statement);
    await replaceFeed(runner, TABLES);
    await runner.query(BEGIN_LOG(TABLES));
    await runner.query(`CREATE TRIGGER log_changes AFTER UPDATE OF hash ON revision FOR EACH ROW
      WHEN (OLD.hash IS NULL AND NEW.hash IS NOT NULL) EXECUTE FUNCTION history.log_changes()`);
    await runner.query(RECORD_CHANGE);
    await runner.query(REVISION_ENTRY);
    for (const statement of CASE_AND_PRISONER_REVISION) await runner.query(statement);
    await this.protect(runner);
    for (const view of ['case_revision', 'prisoner_revision']) await replacePastOfView(runner, view);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW as_of.prisoner_revision, as_of.case_revision, prisoner_revision, case_revision`);
    await runner.query(CASE_REVISION);
    await runner.query(`GRANT SELECT ON case_revision TO ${READERS}`);
    await replacePastOfView(runner, 'case_revision');
    await runner.query(`DROP VIEW revision_entry, record_change, history.person_change`);
    await runner.query(`DROP TRIGGER log_changes ON revision`);
    await runner.query(`DROP FUNCTION history.version_content(text, bigint)`);
    await runner.query(`DROP FUNCTION history.log_changes()`);
    await runner.query(`DROP VIEW history.belonging`);
    await runner.query(`DROP TABLE history.change_log`);
  }

  private async protect(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE history.change_log ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY service_all ON history.change_log TO ${SERVICE_ROLE} USING (true)`);
    await runner.query(`CREATE POLICY public_reads ON history.change_log FOR SELECT TO ${PUBLIC_ROLE}
      USING (told_to_public)`);
    await admit(runner, 'history.change_log', ({ sees }) => [
      sees === 'STAFF' ? 'told_to_staff' : 'told_to_researchers',
    ]);
    await runner.query(
      `REVOKE ALL ON FUNCTION history.log_changes(), history.version_content(text, bigint) FROM PUBLIC`,
    );
    await runner.query(`GRANT EXECUTE ON FUNCTION history.version_content(text, bigint) TO ${READERS}`);
    await runner.query(
      `GRANT SELECT ON history.change_log, history.person_change, prisoner_revision,
      record_change, revision_entry TO ${READERS}`,
    );
  }
}
