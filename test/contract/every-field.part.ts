import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { createPlannedRecord, type PlannedRecord } from './planned-record.js';

const DEPTH = 4;

const ROOTS = ['cases', 'prisoners', 'campaigns', 'newsItems', 'milestones', 'changes'];

/** Arguments that some field cannot do without. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  milestones: '(from: "0001-01-01", to: "9999-12-31")',
};

/** Every field below a type, so deep; types already on the way down are asked only for what is not an object. */
function selectionOf(type: GraphQLNamedType, depth: number, above: readonly string[]): string {
  if (isUnionType(type)) {
    const types = type.getTypes().map((one) => `... on ${one.name} ${selectionOf(one, depth - 1, above)}`);
    return `{ __typename ${types.join(' ')} }`;
  }
  if (!isObjectType(type)) return '{ __typename }';
  const path = [...above, type.name];
  const fields = Object.values(type.getFields()).map((field) => fieldOf(type.name, field, depth, path));
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  path: readonly string[],
): string {
  const type = getNamedType(field.type);
  // In a union the same field may have different types, so each has a name of its own.
  const name = `${parent}_${field.name}: ${field.name}`;
  if (!isCompositeType(type)) return name;
  return depth === 0 || path.includes(type.name) ? '' : `${name} ${selectionOf(type, depth - 1, path)}`;
}

describe('every field that the schema has', () => {
  let record: PlannedRecord;

  beforeAll(async () => {
    record = await createPlannedRecord();
  }, 120_000);

  afterAll(async () => {
    await record.drop();
  });

  it.each([...ROOTS])(
    'below %s is SQL that runs as the anonymous role',
    async (root) => {
      const field = record.schema.getQueryType()?.getFields()[root];
      if (field === undefined) throw new Error(`There is no root field ${root}`);
      const selection = selectionOf(getNamedType(field.type), DEPTH, []);
      const data = await record.ask(`{ ${root}${ARGUMENTS[root] ?? ''} ${selection} }`);
      expect(JSON.stringify(data[root])).toContain('Public');
    },
    60_000,
  );

  it('goes below every type that lists lead to', () => {
    const fields = record.schema.getQueryType()?.getFields() ?? {};
    const types = ROOTS.flatMap((root) => (fields[root] === undefined ? [] : [getNamedType(fields[root].type)]));
    const asked = types.map((type) => selectionOf(type, DEPTH, [])).join(' ');
    const missing = [...reachable(types)].filter((type) => !asked.includes(`{ __typename ${type}_`));
    expect(missing).toEqual([]);
  });
});

/** Names of the object types that some path of fields leads to. */
function reachable(from: readonly GraphQLNamedType[], known = new Set<string>()): ReadonlySet<string> {
  for (const type of from) {
    if (isUnionType(type)) reachable(type.getTypes(), known);
    if (!isObjectType(type) || known.has(type.name)) continue;
    known.add(type.name);
    reachable(
      Object.values(type.getFields()).map((field) => getNamedType(field.type)),
      known,
    );
  }
  return known;
}
