import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { PROJECTION_TABLES, RECORD_TABLES } from '../../migrations/catalogue.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import {
  LEVELS,
  marker,
  REASON,
  releaseLevelCanaries,
  type Level,
  type LevelCanaries,
} from '../support/level-canaries.js';
import { privilegesOf, type Privileges } from '../support/privileges.js';
import { insertRow, revise } from '../support/rows.js';

const OPEN_TABLES = RECORD_TABLES.filter(({ restricted }) => restricted === undefined);
const CLOSED_TABLES = RECORD_TABLES.filter(({ restricted }) => restricted !== undefined);

/** They tell whoever could see a row that it is not to be seen any more, by its id alone. */
const TELLS_WHAT_WENT = ['history.change_log', 'public.record_change'];

const words = (levels: readonly Level[]): string => `(${levels.map(marker).join('|')})(?![A-Z])`;

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();

let database: TestDatabase;
let canaries: LevelCanaries;
let lastSeq: number;

beforeAll(async () => {
  database = await createDatabase();
  canaries = await releaseLevelCanaries(database);
  lastSeq = canaries.lastSeq;
}, 120_000);
afterAll(async () => database.drop());

/** All rows of a query as the reader gets them at a revision. */
async function readAt<T extends object>(pool: Pool, seq: number, sql: string): Promise<T[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('vigil.as_of_seq', $1, true)`, [String(seq)]);
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** A row of every projection for every audience. */
async function projectForAll(
  pool: Pool,
  ids: { readonly prisoner: string; readonly case_file: string },
): Promise<void> {
  const levels = LEVELS.map((level) => `('${level}'::visibility)`).join(', ');
  for (const [table, columns, values] of [
    ['prisoner_projection', 'prisoner_id, audience', `'${ids.prisoner}', a`],
    ['case_projection', 'case_id, audience, facts', `'${ids.case_file}', a, '{}'`],
    ['milestone', 'case_id, audience, ordinal, kind', `'${ids.case_file}', a, 1, 'FRACTION'`],
    ['case_status', 'case_id, audience, status, during', `'${ids.case_file}', a, 'SERVING', '[2020-01-01,)'`],
  ] as const) {
    await pool.query(`INSERT INTO ${table} (${columns}) SELECT ${values} FROM (VALUES ${levels}) AS v (a)`);
  }
}

describe.each([
  { role: 'vigil_researcher', sees: 'RESEARCHER' },
  { role: 'vigil_staff', sees: 'STAFF' },
] as const)('the role $role', ({ role, sees }) => {
  let reader: Pool;
  let privileges: Privileges;
  const within = LEVELS.slice(0, LEVELS.indexOf(sees) + 1);
  const beyond = LEVELS.slice(LEVELS.indexOf(sees) + 1);

  beforeAll(() => {
    reader = database.as(role);
    privileges = privilegesOf(role);
  });

  const readable = async (): Promise<{ name: string; columns: string }[]> =>
    (await database.owner.query<{ name: string; columns: string }>(privileges.readable)).rows;

  it('reads no marker beyond its clearance, in any relation, now or before it was withheld', async () => {
    const relations = await readable();
    expect(relations.length).toBeGreaterThan(3 * OPEN_TABLES.length);
    const hidden = new RegExp(words(beyond), 'i');
    for (const { name, columns } of relations) {
      const first = name.startsWith('as_of.') ? canaries.added : lastSeq;
      for (let seq = lastSeq; seq >= first; seq -= 1) {
        const rows = await readAt(reader, seq, `SELECT ${columns} FROM ${name}`);
        expect({ name, seq, leaks: hidden.test(JSON.stringify(rows)) }).toEqual({ name, seq, leaks: false });
      }
    }
  }, 120_000);

  it('reads no id of a row beyond its clearance', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      RECORD_TABLES.map(({ name }) => `SELECT id FROM ${name} t WHERE to_jsonb(t)::text ~* '${words(beyond)}'`).join(
        ' UNION ALL ',
      ),
    );
    const hidden = new Set(idsOf(rows));
    expect(hidden.size).toBeGreaterThan(100);
    for (const { name, columns } of await readable()) {
      const text = JSON.stringify(await readAt(reader, lastSeq, `SELECT ${columns} FROM ${name}`));
      const ids = [...text.matchAll(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map(([, id]) => id ?? '');
      const told = TELLS_WHAT_WENT.includes(name) ? canaries.withheld : new Set();
      expect({ name, ids: ids.filter((id) => hidden.has(id) && !told.has(id)) }).toEqual({ name, ids: [] });
    }
  }, 120_000);

  it.each([
    { schema: 'public', key: 'id' },
    { schema: 'history', key: 'version_seq::text AS id' },
  ])('reads every row of $schema within its clearance', async ({ schema, key }) => {
    for (const { name } of OPEN_TABLES) {
      const all = `SELECT ${key} FROM ${schema}.${name} t`;
      const wanted = await database.owner.query<{ id: string }>(
        `${all} WHERE to_jsonb(t)::text ~* '${words(within)}' AND NOT to_jsonb(t)::text ~* '${words(beyond)}'`,
      );
      expect({ name, ids: idsOf(await readAt(reader, lastSeq, all)) }).toEqual({ name, ids: idsOf(wanted.rows) });
    }
  });

  it('reads in the past what it may still see', async () => {
    for (const { name } of OPEN_TABLES) {
      const past = await readAt<{ id: string }>(reader, lastSeq, `SELECT id FROM as_of.${name}`);
      const present = await readAt<{ id: string }>(reader, lastSeq, `SELECT id FROM public.${name}`);
      expect({ name, ids: idsOf(past) }).toEqual({ name, ids: idsOf(present) });
    }
  });

  it('reads of the people around a prisoner nothing', async () => {
    for (const { name } of CLOSED_TABLES) {
      for (const schema of ['public', 'history', 'as_of']) {
        await expect(readAt(reader, lastSeq, `SELECT 1 FROM ${schema}.${name}`)).rejects.toMatchObject({
          code: '42501',
        });
      }
    }
    const types = CLOSED_TABLES.map(({ name }) => `'${name.toUpperCase()}'`).join(', ');
    expect(await readAt(reader, lastSeq, `SELECT 1 FROM fact WHERE type IN (${types})`)).toEqual([]);
  });

  it('reads every projection for it and those below, of cases and people it sees', async () => {
    for (const { name, parent } of PROJECTION_TABLES) {
      const [mine] = await readAt<{ count: string }>(reader, lastSeq, `SELECT count(*) FROM ${name}`);
      const seen = within.map((level) => `'${level}'`).join(', ');
      const owner = await database.owner.query<{ count: string }>(
        parent.table === 'prisoner'
          ? `SELECT count(*) FROM ${name} x JOIN prisoner p ON p.id = x.prisoner_id
             WHERE audience IN (${seen}) AND p.visibility IN (${seen})`
          : `SELECT count(*) FROM ${name} x JOIN case_file c ON c.id = x.case_id JOIN prisoner p ON p.id = c.prisoner_id
             WHERE audience IN (${seen}) AND c.visibility IN (${seen}) AND p.visibility IN (${seen})`,
      );
      expect(Number(mine?.count)).toBeGreaterThan(10);
      expect({ name, count: mine?.count }).toEqual({ name, count: owner.rows[0]?.count });
    }
  });

  it('sees of each case the milestones of the widest audience only', async () => {
    const rows = await readAt<{ times: string; of: string }>(
      reader,
      lastSeq,
      `SELECT max(n) AS times, (SELECT max(audience)::text FROM milestone) AS of FROM
         (SELECT count(*) AS n FROM case_milestone GROUP BY case_id) m`,
    );
    expect(rows).toEqual([{ times: '1', of: sees }]);
  });

  it('reads authors and reasons only as staff', async () => {
    const told = sees === 'STAFF';
    const [entry] = await readAt(reader, lastSeq, 'SELECT DISTINCT actor, reason FROM history.revision_entry');
    expect(entry).toEqual(told ? { actor: 'tester', reason: REASON } : { actor: null, reason: null });
    const columns = await readAt<object>(reader, lastSeq, 'SELECT actor, reason FROM revision LIMIT 1').catch(
      (error: unknown) => (error as { code: string }).code,
    );
    expect(columns).toEqual(told ? [{ actor: 'tester', reason: REASON }] : '42501');
    await expect(reader.query('SELECT actor_id FROM revision')).rejects.toMatchObject({ code: '42501' });
  });

  it('writes nothing, and calls nothing that the anonymous role may not call', async () => {
    const of = async (sql: string): Promise<unknown[]> => (await database.owner.query<{ name: string }>(sql)).rows;
    expect(await of(privileges.writable)).toEqual([]);
    const anonymous = privilegesOf('vigil_public');
    expect(await of(privileges.callable)).toEqual(await of(anonymous.callable));
    expect(await of(privileges.viewsOfOthers)).toEqual(await of(anonymous.viewsOfOthers));
  });

  it.each(['on', 'off'])('cannot write with default_transaction_read_only %s', async (readOnly) => {
    const client = await reader.connect();
    await client.query(`SET default_transaction_read_only = ${readOnly}`);
    const statements = [
      ...RECORD_TABLES.map(({ name }) => `UPDATE ${name} SET visibility = 'PUBLIC'`),
      ...[...RECORD_TABLES, ...PROJECTION_TABLES].flatMap(({ name }) => [
        `INSERT INTO ${name} DEFAULT VALUES`,
        `DELETE FROM ${name}`,
        `TRUNCATE ${name} CASCADE`,
      ]),
      `SELECT open_revision('00000000-0000-4000-8000-000000000000', NULL, 'me', NULL)`,
      `CREATE TEMP TABLE t (x int)`,
    ];
    for (const sql of statements) {
      const answer = await client.query(sql).then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code,
      );
      expect({ sql, refused: answer === '42501' || answer === '25006' }).toEqual({ sql, refused: true });
    }
    client.release(true);
  });

  it('may become no other role', async () => {
    const { rows } = await database.owner.query(
      `SELECT rolname FROM pg_roles WHERE rolname <> '${role}' AND pg_has_role('${role}', oid, 'MEMBER')`,
    );
    expect(rows).toEqual([]);
  });
});

describe.each([{ table: 'prisoner' }, { table: 'case_file' }])(
  'projections of a $table that is withheld',
  ({ table }) => {
    const AUDIENCES = PROJECTION_TABLES.map(({ name }) => name);

    it('go for every audience that may not see it any more', async () => {
      const service = database.as('vigil_service');
      const { result: ids } = await revise(service, async (client) => {
        const prisoner = await insertRow(client, 'prisoner', 'shown', { visibility: 'PUBLIC' });
        const row = { visibility: 'PUBLIC', prisoner_id: prisoner };
        return { prisoner, case_file: await insertRow(client, 'case_file', 'shown', row) };
      });
      await projectForAll(service, ids);
      await revise(service, async (client) => {
        await client.query(`UPDATE ${table} SET visibility = 'STAFF' WHERE id = '${ids[table as keyof typeof ids]}'`);
      });
      const left = AUDIENCES.map(async (name) => {
        const { rows } = await database.owner.query<{ audience: string }>(
          `SELECT audience::text FROM ${name} x WHERE to_jsonb(x)::text ~ $1 ORDER BY x.audience`,
          [name === 'prisoner_projection' ? ids.prisoner : ids.case_file],
        );
        return [name, rows.map(({ audience }) => audience)];
      });
      const untouched = table === 'case_file' ? { prisoner_projection: [...LEVELS] } : {};
      const gone = Object.fromEntries(AUDIENCES.map((name) => [name, ['STAFF', 'SEALED']]));
      expect(Object.fromEntries((await Promise.all(left)) as [string, string[]][])).toEqual({ ...gone, ...untouched });
    });
  },
);
