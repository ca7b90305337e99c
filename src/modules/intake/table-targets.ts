import type { EntityManager } from 'typeorm';
import { parseGlobalId } from '../../platform/graphql/planner/plan-node.js';
import { globalTypeOf } from '../editing/index.js';

/** What a name in a table leads to: the id of a record, nothing, or more than one record. */
export type Target = { readonly id: string } | 'NONE' | 'SEVERAL';

const WITH_SLUG = new Set(['prisoner', 'case_file', 'campaign']);
const WITH_FORMER_SLUGS = new Set(['prisoner', 'case_file']);
/** Records that people call by their names. */
const WITH_NAME = new Set(['court', 'facility']);

/** Keys that tables give are kept apart from those of documents (`document:key`). */
export const tableKey = (given: string): string => `import:${given}`;

type Lookup = readonly [sql: string, value: unknown];

const SEEN = `visibility <> 'SEALED'`;

function lookups(table: string, given: string): readonly Lookup[] {
  const found: Lookup[] = [];
  const global = parseGlobalId(given);
  if (global?.type === globalTypeOf(table))
    found.push([`SELECT id FROM ${table} WHERE id = $1 AND ${SEEN}`, global.uuid]);
  if (WITH_SLUG.has(table)) found.push([`SELECT id FROM ${table} WHERE slug = $1 AND ${SEEN}`, given]);
  if (WITH_FORMER_SLUGS.has(table)) {
    const kind = table.toUpperCase();
    found.push([`SELECT target_id AS id FROM slug_redirect WHERE kind = '${kind}' AND slug = $1`, given]);
  }
  found.push([`SELECT id FROM ${table} WHERE external_id = ANY ($1) AND ${SEEN}`, [tableKey(given), given]]);
  if (WITH_NAME.has(table)) {
    found.push([
      `SELECT id FROM ${table} t WHERE ${SEEN}
         AND EXISTS (SELECT 1 FROM jsonb_each_text(t.name) n WHERE lower(n.value) = lower($1)) LIMIT 2`,
      given,
    ]);
  }
  return found;
}

/** PostgreSQL text holds no NUL, so nothing is called by one. */
const isStorable = (text: string): boolean => !text.includes('\u0000');

/** Finds records by global id, slug, external id or name. Remembers what it found: for one transaction. */
export class Targets {
  private readonly known = new Map<string, Target>();

  constructor(private readonly tx: EntityManager) {}

  async find(table: string, given: unknown): Promise<Target> {
    if (typeof given !== 'string' || !isStorable(given)) return 'NONE';
    const key = `${table}\n${given}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    for (const [sql, value] of lookups(table, given)) {
      const rows = await this.tx.query<{ id: string }[]>(sql, [value]);
      const [first] = rows;
      if (first === undefined) continue;
      const target: Target = rows.length > 1 ? 'SEVERAL' : { id: first.id };
      this.known.set(key, target);
      return target;
    }
    return 'NONE';
  }

  /** The record that a row is about, by its own keys. */
  async own(table: string, column: 'slug' | 'external_id', given: unknown): Promise<string | undefined> {
    if (typeof given !== 'string' || !isStorable(given)) return undefined;
    const values = column === 'slug' ? [given] : [tableKey(given), given];
    const rows = await this.tx.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE ${column} = ANY ($1) AND ${SEEN} ORDER BY external_id = $2 DESC LIMIT 1`,
      [values, tableKey(given)],
    );
    return rows[0]?.id;
  }
}
