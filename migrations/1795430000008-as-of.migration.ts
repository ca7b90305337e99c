import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_RECORD_TABLES, type RecordTable } from './catalogue.js';

const AS_OF_SEQ = `
CREATE FUNCTION history.as_of_seq() RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seq bigint := nullif(current_setting('vigil.as_of_seq', true), '');
BEGIN
  IF seq IS NULL THEN
    RAISE EXCEPTION 'set vigil.as_of_seq before reading the past' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN seq;
END $$`;

/** Fields of which two versions differ, with both values as text. */
const DIFF = `
CREATE FUNCTION history.diff(before jsonb, after jsonb) RETURNS TABLE (field text, before text, after text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(b.key, a.key), nullif($1, 'null') ->> coalesce(b.key, a.key), $2 ->> coalesce(b.key, a.key)
  FROM jsonb_each(coalesce($1, '{}')) b FULL JOIN jsonb_each(coalesce($2, '{}')) a ON a.key = b.key
  WHERE coalesce(b.value, 'null') <> coalesce(a.value, 'null')
$$`;

const BOOKKEEPING = [
  'id',
  'version',
  'external_id',
  'created_revision_id',
  'updated_revision_id',
  'recorded_at',
  'version_seq',
  'operation',
  'revision_id',
  'seq_from',
  'seq_to',
  'scope_prisoner_id',
  'scope_case_id',
  'current_visibility',
  'row_hash',
];

const CURRENT_THEN = `h.seq_from <= (SELECT history.as_of_seq())
  AND (h.seq_to IS NULL OR h.seq_to > (SELECT history.as_of_seq()))`;

/** Reading the past: views of the same names and columns, and the list of what changed, field by field. */
export class AsOf1795430000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AS_OF_SEQ);
    await runner.query(DIFF);
    await runner.query(`REVOKE ALL ON FUNCTION history.as_of_seq(), history.diff(jsonb, jsonb) FROM PUBLIC`);
    await runner.query(`CREATE VIEW as_of.fact WITH (security_invoker) AS
      SELECT h.id, h.type, h.prisoner_id, h.case_id, h.visibility FROM history.fact h WHERE ${CURRENT_THEN}`);
    for (const table of FIRST_RECORD_TABLES) {
      await replaceAsOfView(runner, table);
    }
    await replaceChangeViews(runner, FIRST_RECORD_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW history.field_changes`);
    await runner.query(`DROP VIEW history.change`);
    for (const { name } of FIRST_RECORD_TABLES.toReversed()) {
      await runner.query(`DROP VIEW as_of.${name}`);
    }
    await runner.query(`DROP VIEW as_of.fact`);
    await runner.query(`DROP FUNCTION history.diff(jsonb, jsonb)`);
    await runner.query(`DROP FUNCTION history.as_of_seq()`);
  }
}

async function columnsOf(runner: QueryRunner, table: string): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = 'public.${table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

/** Makes the view of a table's past, or gives it the columns that the table has got since. */
export async function replaceAsOfView(runner: QueryRunner, table: RecordTable): Promise<void> {
  await runner.query(asOfView(table, await columnsOf(runner, table.name)));
}

/** Makes the lists of changes over these tables, or brings them up to date with the columns they have now. */
export async function replaceChangeViews(runner: QueryRunner, tables: readonly RecordTable[]): Promise<void> {
  const visible = tables.filter((table) => table.restricted === undefined);
  const fields: string[] = [];
  for (const table of visible) {
    fields.push(fieldChanges(table, await columnsOf(runner, table.name)));
  }
  await runner.query(`CREATE OR REPLACE VIEW history.change WITH (security_invoker) AS
      ${visible.map((table) => `SELECT ${changeColumns(table)} FROM history.${table.name} h`).join('\nUNION ALL\n')}`);
  await runner.query(`CREATE OR REPLACE VIEW history.field_changes WITH (security_invoker) AS
      ${fields.join('\nUNION ALL\n')}`);
}

// A child is there only where its parents were there at that moment: what was hidden with its parent stays hidden.
function asOfView({ name, parents }: RecordTable, columns: readonly string[]): string {
  const alongside = parents.map(({ column, table, optional }) => {
    const exists = `EXISTS (SELECT 1 FROM as_of.${table} p WHERE p.id = h.${column})`;
    return optional ? ` AND (h.${column} IS NULL OR ${exists})` : ` AND ${exists}`;
  });
  return `CREATE OR REPLACE VIEW as_of.${name} WITH (security_invoker) AS
    SELECT ${columns.map((column) => `h."${column}"`).join(', ')} FROM history.${name} h
    WHERE h.operation <> 'DELETE' AND ${CURRENT_THEN}${alongside.join('')}`;
}

// Where the row itself names its prisoner or case, that column is used: it has an index.
const ownColumn = (expression: string, fallback: string): string =>
  expression.startsWith('n.') ? `h.${expression.slice(2)}` : fallback;

function changeColumns({ name, scope }: RecordTable): string {
  return `h.revision_id, h.version_seq, '${name.toUpperCase()}'::text AS fact_type, h.id AS fact_id,
      ${ownColumn(scope.prisoner, 'h.scope_prisoner_id')} AS prisoner_id,
      ${ownColumn(scope.case, 'h.scope_case_id')} AS case_id, h.operation`;
}

function fieldChanges(table: RecordTable, columns: readonly string[]): string {
  const bounds = columns.filter((column) => /_(earliest|latest)$/.test(column));
  const left = `ARRAY[${[...BOOKKEEPING, ...bounds].map((column) => `'${column}'`).join(', ')}]`;
  return `SELECT ${changeColumns(table)}, d.field, d.before, d.after
    FROM history.${table.name} h
    LEFT JOIN LATERAL (SELECT to_jsonb(p) - ${left} AS row, p.operation FROM history.${table.name} p
      WHERE p.id = h.id AND p.version_seq < h.version_seq ORDER BY p.version_seq DESC LIMIT 1) b ON true
    CROSS JOIN LATERAL history.diff(
      CASE WHEN b.operation <> 'DELETE' THEN b.row END,
      CASE WHEN h.operation <> 'DELETE' THEN to_jsonb(h) - ${left} END) d`;
}
