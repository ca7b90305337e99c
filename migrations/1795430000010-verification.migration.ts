import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_RECORD_TABLES, type RecordTable } from './catalogue.js';

const MUTABLE = `ARRAY['seq_to', 'current_visibility', 'row_hash']`;

// Row versions of all tables as one list, with what each row hashes to now.
const VERSIONS = (tables: readonly RecordTable[]): string => `
CREATE OR REPLACE VIEW history.version AS
${tables
  .map(
    ({
      name,
    }) => `SELECT '${name}'::text AS table_name, h.id, h.version_seq, h.operation, h.revision_id, h.seq_from, h.seq_to,
    h.visibility, h.current_visibility, h.row_hash, to_jsonb(h) - ${MUTABLE} AS content FROM history.${name} h`,
  )
  .join('\nUNION ALL\n')}`;

// The present as the tables hold it, to be compared with the last version of each row.
const PRESENT = (tables: readonly RecordTable[]): string => `
CREATE OR REPLACE VIEW history.present AS
${tables
  .map(({ name }) => `SELECT '${name}'::text AS table_name, t.id, to_jsonb(t) AS content FROM public.${name} t`)
  .join('\nUNION ALL\n')}`;

/**
 * Every way the record can be found broken, each as rows of (seq, problem). `content @> present` because a version also
 * carries its own bookkeeping.
 */
const PROBLEMS = `
  WITH version AS MATERIALIZED (SELECT v.* FROM history.version v),
  row_broken AS (
    SELECT v.seq_from AS seq, format('%s %s: version %s is not what was hashed', v.table_name, v.id, v.version_seq) AS problem
    FROM version v
    WHERE v.row_hash <> sha256(convert_to(jsonb_strip_nulls(v.content)::text, 'UTF8'))
  ), rolled AS (
    SELECT v.revision_id, history.roll('\\x'::bytea, v.row_hash ORDER BY v.version_seq) AS digest, min(v.seq_from) AS seq
    FROM version v GROUP BY v.revision_id
  ), chain AS (
    SELECT r.*, lag(r.hash, 1, '\\x'::bytea) OVER (ORDER BY r.seq) AS expected_previous, row_number() OVER (ORDER BY r.seq) AS n
    FROM public.revision r WHERE r.hash IS NOT NULL
  ), chain_broken AS (
    SELECT c.seq, CASE
      WHEN c.seq <> c.n THEN 'a revision is missing before it'
      WHEN c.previous_hash <> c.expected_previous THEN 'it does not follow from the revision before'
      WHEN c.hash <> history.revision_hash(c.revision) THEN 'its time, author or reason is not what was hashed'
      WHEN c.digest <> coalesce(c.rolled, '\\x'::bytea) THEN 'versions were added, removed or reordered'
    END AS problem
    FROM (SELECT c.*, d.digest AS rolled, r AS revision FROM chain c JOIN public.revision r USING (id)
      LEFT JOIN rolled d ON d.revision_id = c.id) c
  ), last_version AS (
    SELECT DISTINCT ON (v.table_name, v.id) v.* FROM version v ORDER BY v.table_name, v.id, v.version_seq DESC
  ), present_broken AS (
    SELECT coalesce(v.seq_from, r.seq, 0) AS seq,
      format('%s %s: the record is not its last version', coalesce(v.table_name, p.table_name), coalesce(v.id, p.id)) AS problem
    FROM (SELECT * FROM last_version WHERE operation <> 'DELETE') v
    FULL JOIN history.present p ON p.table_name = v.table_name AND p.id = v.id
    LEFT JOIN public.revision r ON v.id IS NULL AND r.id = (p.content ->> 'updated_revision_id')::uuid
    WHERE v.id IS NULL OR p.id IS NULL OR NOT v.content @> p.content
  ), ends AS (
    SELECT v.*, lead(v.seq_from) OVER w AS next_from, last_value(v.visibility) OVER w AS last_visibility FROM version v
    WINDOW w AS (PARTITION BY v.table_name, v.id ORDER BY v.version_seq
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  ), ends_broken AS (
    SELECT e.seq_from AS seq,
      format('%s %s: version %s does not end where the next begins', e.table_name, e.id, e.version_seq) AS problem
    FROM ends e WHERE e.operation <> 'DELETE' AND e.seq_to IS DISTINCT FROM e.next_from
      OR e.current_visibility <> e.last_visibility
  )
  SELECT seq, problem FROM row_broken
  UNION ALL SELECT seq, format('revision %s: %s', seq, problem) FROM chain_broken WHERE problem IS NOT NULL
  UNION ALL SELECT seq, problem FROM present_broken
  UNION ALL SELECT seq, problem FROM ends_broken
  ORDER BY seq LIMIT 1`;

const VERIFY = `
CREATE FUNCTION verify_history(OUT revisions bigint, OUT versions bigint, OUT head bytea, OUT broken_seq bigint, OUT problem text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO' SET bytea_output = 'hex' SET extra_float_digits = 1 AS $$
#variable_conflict use_column
BEGIN
  SELECT count(*) INTO revisions FROM public.revision r WHERE r.hash IS NOT NULL;
  SELECT count(*) INTO versions FROM history.version;
  SELECT r.hash INTO head FROM public.revision r WHERE r.hash IS NOT NULL ORDER BY r.seq DESC LIMIT 1;
  SELECT p.seq, p.problem INTO broken_seq, problem FROM (${PROBLEMS}) p;
END $$`;

/** Proof that the record is what was written: the whole chain is computed again from the rows. For the owner only. */
export class Verification1795430000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceVerifiedTables(runner, FIRST_RECORD_TABLES);
    await runner.query(VERIFY);
    await runner.query(`REVOKE ALL ON FUNCTION verify_history() FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION verify_history()`);
    await runner.query(`DROP VIEW history.present`);
    await runner.query(`DROP VIEW history.version`);
  }
}

/** Says which tables the proof is about, with the columns they have now. */
export async function replaceVerifiedTables(runner: QueryRunner, tables: readonly RecordTable[]): Promise<void> {
  await runner.query(VERSIONS(tables));
  await runner.query(PRESENT(tables));
}
