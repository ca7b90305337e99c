import { uuidv7 } from 'uuidv7';
import type { Pool, PoolClient } from 'pg';
import { RECORD_TABLES } from '../../migrations/catalogue.js';

/** Column → value; what is left out is filled with something the table accepts. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs `work` under one revision of `pool` and commits it. */
export async function revise<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  reason = 'a test',
): Promise<{ seq: number; result: T }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ seq: string }>(`SELECT open_revision($1, NULL, 'tester', $2) AS seq`, [
      uuidv7(),
      reason,
    ]);
    const result = await work(client);
    await client.query('SELECT close_revision()');
    await client.query('COMMIT');
    return { seq: Number(rows[0]?.seq), result };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly label: string | null;
}

/** Columns of a record table that a writer fills, with the first label of those that are enumerations. */
async function columnsOf(client: PoolClient, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
       (SELECT enumlabel FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY enumsortorder LIMIT 1) AS label
     FROM pg_attribute a WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attname NOT IN ('id', 'version', 'created_revision_id', 'updated_revision_id', 'recorded_at')`,
    [`public.${table}`],
  );
  return rows;
}

const FIXED: Row = {
  country: 'BY',
  script: 'Latn',
  effect: '{"release": true}',
  evidence: '[]',
  state: 'CONFIRMED',
  // What fits the first kinds there are: a fixed term, a fraction.
  term_up_to: null,
  denominator: 2,
  count: null,
};

/** Columns that stay empty beside others of their table. */
const EMPTY: Readonly<Record<string, Row>> = { news_item: { published_on: null } };

function valueFor({ name, type, label }: Column, marker: string): unknown {
  if (name in FIXED) {
    return FIXED[name];
  }
  if (label !== null) {
    return label;
  }
  const text = `${marker} ${name}`;
  const byType: Row = {
    text: name === 'slug' || name === 'url' || name === 'external_id' ? `${marker.toLowerCase()}-${uuidv7()}` : text,
    jsonb: JSON.stringify({ en: text }),
    'text[]': [text],
    'uuid[]': [],
    bytea: Buffer.from(text),
    date: '2020-01-02',
    'timestamp with time zone': '2020-01-02T03:04:05Z',
    boolean: true,
  };
  return type in byType ? byType[type] : type === 'uuid' ? null : 1;
}

const RESTRICTED = new Set(RECORD_TABLES.filter(({ restricted }) => restricted === true).map(({ name }) => name));

/** Whether a table is of people around the prisoner, which no reader may see. */
export const isRestricted = (table: string): boolean => RESTRICTED.has(table);

/** What a row of such a table cannot be without: somebody's key, and not being public. */
async function sealedColumns(client: PoolClient, given: Row): Promise<Row> {
  const key = uuidv7();
  await client.query(`INSERT INTO person_key (id, wrapped_key, created_at) VALUES ($1, '\\x00', now())`, [key]);
  return { key_id: key, visibility: given['visibility'] === 'SEALED' ? 'SEALED' : 'STAFF' };
}

/** Inserts one row with every column filled, texts with `marker`; returns its id. */
export async function insertRow(client: PoolClient, table: string, marker: string, given: Row): Promise<string> {
  const columns = await columnsOf(client, table);
  const row: Row = {
    ...Object.fromEntries(columns.map((column) => [column.name, valueFor(column, marker)])),
    ...EMPTY[table],
    id: uuidv7(),
    ...given,
    ...(isRestricted(table) ? await sealedColumns(client, given) : {}),
  };
  const names = Object.keys(row);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${String(index + 1)}`).join(', ')})`,
    Object.values(row),
  );
  return String(row['id']);
}

/** Ids by table. */
export type Ids = Readonly<Record<string, string>>;

/** What a row is filled with: the word in its texts, and columns given outright. */
export interface Filling {
  readonly marker: string;
  readonly row?: Row;
}

/** A row in every record table, each under the one just made in its parents' tables; the citation is of the award. */
export async function insertEverywhere(client: PoolClient, fill: (table: string) => Filling): Promise<Ids> {
  const ids: Record<string, string> = {};
  for (const { name, parents } of RECORD_TABLES) {
    const links = parents.map(({ column, table }) => [column, table === 'fact' ? ids['award'] : ids[table]] as const);
    const { marker, row } = fill(name);
    ids[name] = await insertRow(client, name, marker, { ...Object.fromEntries(links), ...row });
  }
  return ids;
}
