import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { encodeCursor } from './cursor.js';
import { dayOf } from './moment.js';
import type { RawCursor } from './plan-connection.js';
import { ROW_KEY } from './planner.js';
import type { FieldRead, RowRead } from './reads.js';
import { ReadRegistry, type TypeReads } from './registry.js';

type Source = Readonly<Record<string, unknown>>;
/** The day that questions about "today" are answered for. */
type Today = (context: unknown, info: GraphQLResolveInfo) => string;
type Resolver = GraphQLFieldResolver<Source, unknown, Record<string, unknown>>;

/**
 * Gives every field that is read by the planner a resolver that takes its value from the planned JSON, where values
 * stand under response keys. Stops the start where a type with a table has a field that nothing reads.
 */
export function resolveFromPlans(schema: GraphQLSchema, clockDay: () => string): GraphQLSchema {
  const today: Today = (context, info) => dayOf(context as object, info.path) ?? clockDay();
  const registry = ReadRegistry.fromDeclarations();
  registry.names().forEach((name) => {
    const type = schema.getType(name);
    const reads = registry.get(name);
    if (!isObjectType(type) || reads === undefined) return;
    Object.values(type.getFields()).forEach((field) => {
      field.resolve = resolverOf(field, reads, today) as GraphQLFieldResolver<unknown, unknown>;
    });
  });
  momentFields(schema, registry).forEach((field) => {
    field.resolve = byKey as GraphQLFieldResolver<unknown, unknown>;
  });
  connectionTypes(schema).forEach((field) => {
    const resolve = field.name.toLowerCase().endsWith('cursor') ? cursorResolver : byKey;
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  });
  return schema;
}

function resolverOf(field: GraphQLField<unknown, unknown>, type: TypeReads, today: Today): Resolver {
  const read = type.fields.get(field.name);
  if (read !== undefined) return type.row === undefined ? planned(read, today) : plannedOrComputed(read, today);
  if (type.row === undefined) throw new Error(`${type.name}.${field.name}: nothing says how it is read`);
  return fromRow(type.row, field, today);
}

const byKey: Resolver = (source, _args, _context, info) => source[String(info.path.key)];

function planned(read: FieldRead, today: Today): Resolver {
  if (read.kind !== 'computed') return byKey;
  return (source, args, context, info) => {
    const value = source[String(info.path.key)];
    return value === null || value === undefined ? null : read.finish(value as never, args, today(context, info));
  };
}

/** The same type may also be an object made in the process; then its properties stand under the fields' names. */
function plannedOrComputed(read: FieldRead, today: Today): Resolver {
  const fromPlan = planned(read, today);
  return (source, args, context, info) =>
    ROW_KEY in source ? fromPlan(source, args, context, info) : source[info.fieldName];
}

function fromRow(row: RowRead, field: GraphQLField<unknown, unknown>, today: Today): Resolver {
  const finished = new WeakMap<object, object>();
  const own = field.resolve as Resolver | undefined;
  return (source, args, context, info) => {
    if (!(ROW_KEY in source)) return own === undefined ? source[info.fieldName] : own(source, args, context, info);
    let object = finished.get(source);
    if (object === undefined) {
      object = row.finish(source[ROW_KEY] as never, today(context, info));
      finished.set(source, object);
    }
    return own === undefined ? (object as Source)[info.fieldName] : own(object as Source, args, context, info);
  };
}

/** Fields of types that stand for a moment, as far as `Query` has fields of the same names. */
function momentFields(schema: GraphQLSchema, registry: ReadRegistry): GraphQLField<unknown, unknown>[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots
    .filter(({ name }) => registry.query.get(name)?.kind === 'root-moment')
    .map(({ type }) => getNamedType(type))
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).filter(({ name }) => registry.query.has(name)));
}

/** Fields of connections, their edges and PageInfo. */
function connectionTypes(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => /(Connection|Edge)$|^PageInfo$/.test(type.name))
    .flatMap((type) => Object.values(type.getFields()));
}

const cursorResolver: Resolver = (source, _args, _context, info) => {
  const cursor = source[String(info.path.key)] as RawCursor;
  return cursor === null ? null : encodeCursor(cursor[0], cursor[1]);
};
