import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROJECTION_TABLES, SERVICE_ROLE } from './catalogue.js';

/** By which rules the projections were computed. One row at most, and none where that is not known. */
const TABLE = `CREATE TABLE computed_by (
  singleton boolean NOT NULL DEFAULT true,
  fingerprint text NOT NULL,
  computed_at timestamptz NOT NULL,
  CONSTRAINT pk_computed_by PRIMARY KEY (singleton),
  CONSTRAINT ck_computed_by_singleton CHECK (singleton)
)`;

/**
 * A public row was let in when it was inserted, and goes when its case or person is withdrawn: only a row that becomes
 * another's or another audience's is asked again. So recomputing millions of rows does not look up millions of cases.
 */
const refuseHidden = (table: string, parent: { readonly column: string; readonly table: string }, of: string): string =>
  `CREATE TRIGGER refuse_hidden BEFORE INSERT OR UPDATE${of} ON ${table} FOR EACH ROW
    WHEN (NEW.audience = 'PUBLIC') EXECUTE FUNCTION history.refuse_hidden_${parent.table}()`;

/** By which rules the projections were computed; and projections that can be computed anew in one go. */
export class ComputedBy1795430000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`ALTER TABLE computed_by ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY service_all ON computed_by TO ${SERVICE_ROLE} USING (true) WITH CHECK (true)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON computed_by TO ${SERVICE_ROLE}`);
    for (const { name, parent } of PROJECTION_TABLES) {
      await runner.query(`DROP TRIGGER refuse_hidden ON ${name}`);
      await runner.query(refuseHidden(name, parent, ` OF ${parent.column}, audience`));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, parent } of PROJECTION_TABLES) {
      await runner.query(`DROP TRIGGER refuse_hidden ON ${name}`);
      await runner.query(refuseHidden(name, parent, ''));
    }
    await runner.query(`DROP TABLE computed_by`);
  }
}
