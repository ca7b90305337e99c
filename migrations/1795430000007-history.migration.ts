import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_RECORD_TABLES, type RecordTable } from './catalogue.js';
import { KEEP_VERSIONS, REFUSE_TRUNCATE, ROLL_HASHES, STAMP_ROW } from './history-functions.js';

const TWIN_COLUMNS = `
  ADD COLUMN version_seq bigint NOT NULL,
  ADD COLUMN operation text NOT NULL,
  ADD COLUMN revision_id uuid NOT NULL,
  ADD COLUMN seq_from bigint NOT NULL,
  ADD COLUMN seq_to bigint,
  ADD COLUMN scope_prisoner_id uuid,
  ADD COLUMN scope_case_id uuid,
  ADD COLUMN current_visibility visibility NOT NULL,
  ADD COLUMN row_hash bytea NOT NULL`;

// The registry's own past, derived from the rows above: it tells whether a cited fact was public then.
const FACT_TWIN = [
  `CREATE TABLE history.fact (
    id uuid NOT NULL,
    type text NOT NULL,
    prisoner_id uuid,
    case_id uuid,
    visibility visibility NOT NULL,
    seq_from bigint NOT NULL,
    seq_to bigint,
    current_visibility visibility NOT NULL,
    CONSTRAINT pk_history_fact PRIMARY KEY (id, seq_from)
  )`,
];

/** Every record table gets a twin that keeps all versions of its rows, filled by statement triggers only. */
export class History1795430000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE history.version_seq`);
    for (const statement of [...ROLL_HASHES, STAMP_ROW, REFUSE_TRUNCATE, KEEP_VERSIONS, ...FACT_TWIN]) {
      await runner.query(statement);
    }
    await runner.query(
      `REVOKE ALL ON FUNCTION history.roll_step(bytea, bytea, bytea), history.roll(bytea, bytea),
        history.stamp_row(), history.refuse_truncate(), history.keep_versions() FROM PUBLIC`,
    );
    for (const table of FIRST_RECORD_TABLES) {
      await createTwin(runner, table);
      await createTriggers(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of FIRST_RECORD_TABLES) {
      await dropTriggers(runner, name);
      await runner.query(`DROP TABLE history.${name}`);
    }
    await runner.query(`DROP TABLE history.fact`);
    for (const name of ['keep_versions()', 'refuse_truncate()', 'stamp_row()']) {
      await runner.query(`DROP FUNCTION history.${name}`);
    }
    await runner.query(`DROP AGGREGATE history.roll(bytea, bytea)`);
    await runner.query(`DROP FUNCTION history.roll_step(bytea, bytea, bytea)`);
    await runner.query(`DROP SEQUENCE history.version_seq`);
  }
}

/** The table that keeps the versions of a record table's rows. */
export async function createTwin(runner: QueryRunner, table: RecordTable): Promise<void> {
  const { name } = table;
  await runner.query(`CREATE TABLE history.${name} (LIKE public.${name})`);
  await runner.query(`ALTER TABLE history.${name} ${TWIN_COLUMNS},
    ADD CONSTRAINT pk_history_${name} PRIMARY KEY (version_seq),
    ADD CONSTRAINT ck_history_${name}_operation CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE'))`);
  const indexed = ['id, version_seq', 'revision_id', ...table.parents.map(({ column }) => column)];
  if (table.scope.case === 'f.case_id') {
    indexed.push('scope_case_id', 'scope_prisoner_id');
  }
  if (name === 'prisoner' || name === 'case_file') {
    indexed.push('slug');
  }
  for (const columns of indexed) {
    const label = columns.replaceAll(/[^a-z_]+/g, '_');
    await runner.query(`CREATE INDEX ix_history_${name}_${label} ON history.${name} (${columns})`);
  }
}

/** The triggers name the columns the table has now: a migration that changes them makes the triggers anew. */
export async function createTriggers(runner: QueryRunner, { name, scope }: RecordTable): Promise<void> {
  const columns = (await runner.query(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS list FROM pg_attribute
     WHERE attrelid = 'public.${name}'::regclass AND attnum > 0 AND NOT attisdropped`,
  )) as [{ list: string }];
  const args = [
    columns[0].list,
    name === 'citation' ? '' : name.toUpperCase(),
    scope.prisoner,
    scope.case,
    scope.join ?? '',
    scope.readBy ?? '',
  ];
  const call = `EXECUTE FUNCTION history.keep_versions(${args.map((arg) => `'${arg}'`).join(', ')})`;
  await runner.query(`CREATE TRIGGER stamp_row BEFORE INSERT OR UPDATE ON ${name}
    FOR EACH ROW EXECUTE FUNCTION history.stamp_row()`);
  await runner.query(`CREATE TRIGGER keep_inserted AFTER INSERT ON ${name}
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT ${call}`);
  await runner.query(`CREATE TRIGGER keep_updated AFTER UPDATE ON ${name}
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT ${call}`);
  await runner.query(`CREATE TRIGGER keep_deleted AFTER DELETE ON ${name}
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT ${call}`);
  await runner.query(`CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${name}
    FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_truncate()`);
}

export async function dropTriggers(runner: QueryRunner, table: string): Promise<void> {
  for (const trigger of ['stamp_row', 'keep_inserted', 'keep_updated', 'keep_deleted', 'refuse_truncate']) {
    await runner.query(`DROP TRIGGER ${trigger} ON ${table}`);
  }
}
