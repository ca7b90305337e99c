import type { EntityManager } from 'typeorm';
import { factTables, textColumns, typeOfTable, type TextColumn } from './fact-tables.js';

/** Shorter names would be found in everything. */
const SHORTEST = 3;

/** What is no fact but may hold names in the clear as well: what waits for review, and why revisions were made. */
const BESIDE_FACTS = ['proposal', 'revision'];

/** Where in a row a name may stand: $1 as it is, or $2 as JSON writes it, its quotes and backslashes escaped. */
function condition({ name, type }: TextColumn): string {
  if (type === 'jsonb') return `strpos(lower(t."${name}"::text), n.escaped) > 0`;
  const text = type === 'text' ? `t."${name}"` : `array_to_string(t."${name}", E'\\n')`;
  return `strpos(lower(${text}), n.plain) > 0`;
}

/**
 * Global ids of what is on record now and holds one of the names in the clear, in whatever column of text, case aside.
 * Earlier versions are not searched: they cannot be changed.
 */
export async function mentionsOf(tx: EntityManager, names: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(names.map((name) => name.trim()))].filter((name) => name.length >= SHORTEST);
  if (wanted.length === 0) return [];
  const escaped = wanted.map((name) => JSON.stringify(name).slice(1, -1));
  const columns = await textColumns(tx, [...(await factTables(tx)), ...BESIDE_FACTS]);
  const parts = [...columns].map(
    ([table, texts]) => `SELECT '${typeOfTable(table)}:' || t.id AS id FROM public.${table} t
      WHERE EXISTS (SELECT FROM name n WHERE ${texts.map(condition).join(' OR ')})`,
  );
  const rows = await tx.query<{ id: string }[]>(
    `WITH name AS (SELECT lower(p) AS plain, lower(e) AS escaped FROM unnest($1::text[], $2::text[]) AS u (p, e))
     ${parts.join(' UNION ALL ')} ORDER BY 1`,
    [wanted, escaped],
  );
  return rows.map(({ id }) => id);
}
