import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isObjectType,
  isUnionType,
  isInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { ReadRegistry } from '../../src/platform/graphql/planner/registry.js';
import { builtSchema } from '../contract/built-schema.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** Types that can be reached from a type by asking on. */
function reachable(schema: GraphQLSchema, from: GraphQLNamedType, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from.name)) return seen;
  seen.add(from.name);
  if (isUnionType(from)) from.getTypes().forEach((type) => reachable(schema, type, seen));
  if (isInterfaceType(from)) schema.getPossibleTypes(from).forEach((type) => reachable(schema, type, seen));
  if (isObjectType(from) || isInterfaceType(from)) {
    Object.values(from.getFields()).forEach(({ type }) => reachable(schema, getNamedType(type), seen));
  }
  return seen;
}

/** Tables that the reads of these types name. */
function tablesOf(names: ReadonlySet<string>): readonly string[] {
  const registry = ReadRegistry.fromDeclarations();
  return [...names].flatMap((name) => {
    const reads = registry.get(name);
    if (reads === undefined) return [];
    const lists = [...reads.fields.values()].flatMap((read) =>
      read.kind === 'connection' && read.table !== undefined ? [read.table] : [],
    );
    return [reads.table, ...lists];
  });
}

/** Named by expressions of reads, and not by a type. */
const JOINED = [
  'fact',
  'court',
  'campaign_case',
  'news_item',
  'case_projection',
  'case_status',
  'milestone',
  'prisoner_projection',
];

describe('what a snapshot reads', () => {
  let database: TestDatabase;
  let tables: readonly string[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    const schema = await builtSchema();
    const snapshot = schema.getType('Snapshot');
    if (snapshot === undefined) throw new Error('The schema has no Snapshot');
    tables = [...new Set([...tablesOf(reachable(schema, snapshot)), ...JOINED])].sort();
  }, 60_000);
  afterAll(async () => database.drop());

  const columns = async (schema: string): Promise<Readonly<Record<string, unknown>>> => {
    const { rows } = await database.owner.query<{ name: string; columns: unknown }>(
      `SELECT c.relname AS name, json_agg(json_build_array(a.attname, format_type(a.atttypid, NULL)) ORDER BY a.attname) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = $1::regnamespace AND c.relname = ANY ($2) AND a.attnum > 0 AND NOT a.attisdropped
         AND a.attname <> 'seq_from' GROUP BY c.relname`,
      [schema, tables],
    );
    return Object.fromEntries(rows.map(({ name, columns: list }) => [name, list]));
  };

  it('has a twin of the same columns in the past', async () => {
    expect(tables.length).toBeGreaterThan(25);
    expect(Object.keys(await columns('public')).sort()).toEqual(tables);
    expect(await columns('as_of')).toEqual(await columns('public'));
  });

  it.each(['vigil_public', 'vigil_researcher', 'vigil_staff'] as const)(
    'is readable in the past by %s',
    async (role) => {
      const client = await database.as(role).connect();
      await client.query(`SELECT set_config('vigil.as_of_seq', '1', false)`);
      for (const table of tables) await expect(client.query(`SELECT FROM as_of.${table}`)).resolves.toBeDefined();
      client.release(true);
    },
  );
});
