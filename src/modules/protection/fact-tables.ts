import type { EntityManager } from 'typeorm';
import { KINDS, tableOf } from './protected-kind.enum.js';

const PROTECTED = KINDS.map(tableOf);

/** Tables whose rows are facts in the clear, citations included: those that keep versions in the history. */
export async function factTables(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `SELECT h.relname AS name FROM pg_class h
     JOIN pg_class t ON t.relname = h.relname AND t.relnamespace = 'public'::regnamespace
     WHERE h.relnamespace = 'history'::regnamespace AND h.relkind = 'r' AND h.relname <> ALL ($1)
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = h.oid AND a.attname = 'row_hash')
     ORDER BY 1`,
    [PROTECTED],
  );
  return rows.map(({ name }) => name);
}

export interface TextColumn {
  readonly name: string;
  readonly type: 'text' | 'text[]' | 'jsonb';
}

/** The columns of these tables that people write words into. */
export async function textColumns(
  tx: EntityManager,
  tables: readonly string[],
): Promise<ReadonlyMap<string, readonly TextColumn[]>> {
  const rows = await tx.query<{ table: string; columns: TextColumn[] }[]>(
    `SELECT c.relname AS table, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL))
       ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1)
       AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
     GROUP BY 1 ORDER BY 1`,
    [tables],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** The schema's name of what stands in a table: `case_file` is Case. */
export function typeOfTable(table: string): string {
  if (table === 'case_file') return 'Case';
  return table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
