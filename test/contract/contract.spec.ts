import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { resolveFromPlans } from '../../src/platform/graphql/planner/read-transform.js';
import { builtSchema } from './built-schema.js';

interface Exception {
  /** What the schema does not have yet: `Type`, `Type.field` or `schema.mutation`. */
  readonly missing: string;
  /** The part of the work that brings it. */
  readonly part: number;
}

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const exceptions = JSON.parse(file('exceptions.json')) as Exception[];
let schema: GraphQLSchema;
let breaking: readonly Breach[];

beforeAll(async () => {
  schema = await builtSchema();
  const changes = await diff(buildSchema(file('contract.graphql')), schema);
  breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking).map(breachOf);
});

interface Breach {
  readonly at: string;
  readonly message: string;
}

/** The change of a root type has no path of its own. */
const breachOf = ({ path, message }: Change): Breach => ({ at: path ?? 'schema.mutation', message });

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type with everything in it that a reader of the schema meets, each under its full name. */
function elementsOf(type: GraphQLNamedType): Described[] {
  const inside = (name: string, element: Described): Described => ({ ...element, name: `${type.name}.${name}` });
  if (isEnumType(type)) return [type, ...type.getValues().map((value) => inside(value.name, value))];
  if (isInputObjectType(type))
    return [type, ...Object.values(type.getFields()).map((field) => inside(field.name, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [type];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    inside(field.name, field),
    ...field.args.map((argument) => inside(`${field.name}(${argument.name})`, argument)),
  ]);
  // The root types are the frame of the schema, not a thing in it.
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return roots.has(type) ? fields : [type, ...fields];
}

describe('the public contract', () => {
  it('is kept but for the listed exceptions', () => {
    const excepted = new Set(exceptions.map(({ missing }) => missing));
    expect(breaking.filter(({ at }) => !excepted.has(at))).toEqual([]);
  });

  it('has no exception that is not needed', () => {
    const missing = new Set(breaking.map(({ at }) => at));
    expect(exceptions.filter((exception) => !missing.has(exception.missing))).toEqual([]);
  });

  it('says in words what every element is', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const bare = types.flatMap(elementsOf).filter(({ description }) => (description ?? '').trim().length < 4);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('is read by the planner in every field of every type with a table', () => {
    expect(() => resolveFromPlans(schema, () => '2026-01-01')).not.toThrow();
  });
});
