import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool, PoolClient } from 'pg';
import { LINK_TABLES, PROJECTION_TABLES, RECORD_TABLES } from '../../migrations/catalogue.js';
import { OPEN, releaseCanaries, type Canaries } from '../support/canaries.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const OURS = `n.nspname !~ '^(pg_|information_schema)'`;

/** Everything the anonymous role may select from: views and tables of any schema but the system's. */
const READABLE = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    (SELECT string_agg(format('%I::text', a.attname), ', ') FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       AND has_column_privilege('vigil_public', c.oid, a.attnum, 'SELECT')) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OURS} AND c.relkind IN ('r', 'v', 'm', 'p', 'f') AND has_any_column_privilege('vigil_public', c.oid, 'SELECT')
  ORDER BY 1`;

/** Every privilege to change something that the catalogue gives the role. */
const WRITABLE = `
  SELECT c.oid::regclass::text AS name, p FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
    unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
  WHERE ${OURS} AND c.relkind IN ('r', 'v', 'p') AND has_table_privilege('vigil_public', c.oid, p)
  UNION ALL SELECT c.oid::regclass::text, p FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
    unnest(ARRAY['INSERT', 'UPDATE', 'REFERENCES']) p
  WHERE ${OURS} AND c.relkind IN ('r', 'v', 'p') AND has_any_column_privilege('vigil_public', c.oid, p)
  UNION ALL SELECT c.oid::regclass::text, p FROM pg_class c, unnest(ARRAY['USAGE', 'UPDATE']) p
  WHERE c.relkind = 'S' AND has_sequence_privilege('vigil_public', c.oid, p)
  UNION ALL SELECT n.nspname, 'CREATE' FROM pg_namespace n WHERE has_schema_privilege('vigil_public', n.oid, 'CREATE')
  UNION ALL SELECT d.datname, p FROM pg_database d, unnest(ARRAY['CREATE', 'TEMPORARY']) p
  WHERE d.datname = current_database() AND has_database_privilege('vigil_public', d.oid, p)`;

/** They tell whoever could see a row that it is not to be seen any more, by its id alone. */
const TELLS_WHAT_WENT = ['history.change_log', 'public.record_change'];

describe('the anonymous role', () => {
  let database: TestDatabase;
  let anonymous: Pool;
  let canaries: Canaries;

  beforeAll(async () => {
    database = await createDatabase();
    anonymous = database.as('vigil_public');
    canaries = await releaseCanaries(database);
  }, 60_000);
  afterAll(async () => database.drop());

  const atRevision = async <T>(seq: number, work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await anonymous.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('vigil.as_of_seq', $1, true)`, [String(seq)]);
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

  /** All rows of a relation as one text, as the anonymous role reads it at a revision. */
  const dump = async (name: string, columns: string, seq: number): Promise<string> =>
    atRevision(seq, async (client) => {
      const { rows } = await client.query({ text: `SELECT ${columns} FROM ${name}`, rowMode: 'array' });
      return JSON.stringify(rows);
    });

  const count = async (name: string, where: string): Promise<number | string> =>
    atRevision(canaries.lastSeq, async (client) => {
      try {
        return (await client.query(`SELECT 1 FROM ${name} WHERE ${where}`)).rowCount ?? 0;
      } catch (error) {
        return String((error as { code?: unknown }).code);
      }
    });

  const readable = async (): Promise<{ name: string; columns: string }[]> =>
    (await database.owner.query<{ name: string; columns: string }>(READABLE)).rows;

  it('reads no marker of what is not public, in any relation, at any revision', async () => {
    const relations = await readable();
    expect(relations.length).toBeGreaterThan(3 * (RECORD_TABLES.length - 1));
    for (const { name, columns } of relations) {
      const moments = name.startsWith('as_of.') ? canaries.lastSeq : 1;
      for (let seq = canaries.lastSeq; seq > canaries.lastSeq - moments; seq -= 1) {
        expect({ name, seq, leaks: /secret/i.test(await dump(name, columns, seq)) }).toEqual({
          name,
          seq,
          leaks: false,
        });
      }
    }
  }, 60_000);

  it('reads no id of a row that is not public', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      RECORD_TABLES.map(({ name }) => `SELECT id FROM ${name} t WHERE to_jsonb(t)::text ~* 'secret'`).join(
        ' UNION ALL ',
      ),
    );
    const hidden = new Set(rows.map(({ id }) => id));
    expect(hidden.size).toBeGreaterThan(200);
    for (const { name, columns } of await readable()) {
      const text = await dump(name, columns, canaries.lastSeq);
      const ids = [...text.matchAll(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map(([, id]) => id ?? '');
      if (TELLS_WHAT_WENT.includes(name)) continue;
      expect({ name, ids: ids.filter((id) => hidden.has(id)) }).toEqual({ name, ids: [] });
    }
    const { rows: told } = await anonymous.query<{ id: string; operation: string; visible: boolean }>(
      'SELECT fact_id AS id, operation, visible FROM record_change',
    );
    const went = told.filter(({ id }) => hidden.has(id));
    expect(went.map(({ operation, visible }) => [operation, visible])).toEqual(
      RECORD_TABLES.filter(({ restricted }) => restricted === undefined).map(() => ['UNPUBLISHED', false]),
    );
  }, 60_000);

  it.each(['public', 'as_of', 'history'])(
    'reads every public row of schema %s, and of relatives nothing',
    async (schema) => {
      for (const { name, restricted } of RECORD_TABLES) {
        const found = await count(`${schema}.${name}`, `id = '${canaries.open[name] ?? ''}'`);
        expect({ name, found }).toEqual({ name, found: restricted === true ? '42501' : 1 });
      }
    },
  );

  it('reads projections, registry and history of what is public', async () => {
    const { open, publicRevisions } = canaries;
    for (const { name, parent } of PROJECTION_TABLES) {
      expect(await count(name, 'true')).toBe(1);
      expect(await count(name, `${parent.column} = '${open[parent.table] ?? ''}'`)).toBe(1);
    }
    for (const link of LINK_TABLES) {
      expect(await count('fact', `id = '${open[link] ?? ''}'`)).toBe(1);
    }
    expect(await count('history.field_changes', `fact_id = '${open['award'] ?? ''}' AND after = '${OPEN} name'`)).toBe(
      1,
    );
    expect(await count('case_revision', `case_id = '${open['case_file'] ?? ''}'`)).toBe(publicRevisions);
  });

  it('reads neither authors nor reasons', async () => {
    await expect(anonymous.query('SELECT actor FROM revision')).rejects.toMatchObject({ code: '42501' });
    const { rows } = await anonymous.query('SELECT DISTINCT actor, reason FROM history.revision_entry');
    expect(rows).toEqual([{ actor: null, reason: null }]);
    const service = await database.as('vigil_service').query('SELECT DISTINCT actor FROM history.revision_entry');
    expect(service.rows).toEqual([{ actor: 'tester' }]);
  });

  it('may call no function of ours but those that read what it is given or may see', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE ${OURS} AND has_function_privilege('vigil_public', p.oid, 'EXECUTE')
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'history.as_of_seq()',
      'history.diff(jsonb,jsonb)',
      'history.version_content(text,bigint)',
    ]);
  });

  it('holds no privilege to write', async () => {
    expect((await database.owner.query(WRITABLE)).rows).toEqual([]);
  });

  it.each(['on', 'off'])('cannot write with default_transaction_read_only %s', async (readOnly) => {
    const client = await anonymous.connect();
    const statements = [
      ...RECORD_TABLES.map(({ name }) => `UPDATE ${name} SET visibility = 'PUBLIC'`),
      ...PROJECTION_TABLES.map(({ name }) => `UPDATE ${name} SET audience = 'PUBLIC'`),
      ...[...RECORD_TABLES, ...PROJECTION_TABLES].flatMap(({ name }) => [
        `INSERT INTO ${name} DEFAULT VALUES`,
        `DELETE FROM ${name}`,
        `TRUNCATE ${name} CASCADE`,
      ]),
      `SELECT open_revision('${canaries.open['award'] ?? ''}', NULL, 'me', NULL)`,
      `SELECT close_revision()`,
      `SELECT nextval('history.version_seq')`,
      `CREATE TEMP TABLE t (x int)`,
      `CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    ];
    await client.query(`SET default_transaction_read_only = ${readOnly}`);
    for (const sql of statements) {
      const answer = await client.query(sql).then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code,
      );
      expect({ sql, refused: answer === '42501' || answer === '25006' }).toEqual({ sql, refused: true });
    }
    client.release(true);
  });

  it('is held by row-level security on every table, and by views that read with its own rights', async () => {
    const { rows } = await database.owner.query(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE ${OURS} AND c.relkind = 'r' AND NOT c.relrowsecurity AND c.relname <> 'migration'`,
    );
    expect(rows).toEqual([]);
    const { rows: views } = await database.owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE ${OURS} AND c.relkind = 'v' AND has_table_privilege('vigil_public', c.oid, 'SELECT')
         AND NOT coalesce(c.reloptions::text ~ 'security_invoker', false)`,
    );
    expect(views).toEqual([{ name: 'history.revision_entry' }]);
  });
});
