import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { col, join, literal, raw, sql, type Fragment } from './fragment.js';
import type { FieldArgs, FieldRead, OrderKey, PlanContext, TypeThunk } from './reads.js';
import type { ReadRegistry, TypeReads } from './registry.js';
import type { Document } from './selection.js';
import { objectOf, withTypeName, type Pair } from './json-object.js';
import { planConnection } from './plan-connection.js';
import { planNode } from './plan-node.js';
import { selectionSets, subFields, type PlannedField, type Plans } from './planned-field.js';

/** JSON key of a row's own value from which fields are computed; not a possible response key. */
export const ROW_KEY = '~row';

/** Turns selections into SQL that gives JSON under the response keys. */
export class Planner implements Plans {
  constructor(
    readonly registry: ReadRegistry,
    readonly document: Document,
    readonly context: PlanContext,
  ) {}

  object(type: TypeReads, alias: string, sets: readonly (SelectionSetNode | undefined)[]): Fragment {
    const graphqlType = this.objectType(type.name);
    const pairs: Pair[] = [];
    const fields = subFields(this.document, graphqlType, sets);
    fields.forEach(([key, nodes]) => {
      const read = type.fields.get(nodes[0]?.name.value ?? '');
      if (read !== undefined) pairs.push([key, this.field(read, alias, this.plannedField(graphqlType, nodes))]);
    });
    if (pairs.length < fields.length) pairs.push([ROW_KEY, this.row(type, alias)]);
    // Objects of such a type may also be made in the process; the key tells the two apart whatever the aliases are.
    else if (type.row !== undefined) pairs.push([ROW_KEY, raw('null')]);
    return objectOf(pairs);
  }

  /** JSON value of one field of the row under `alias` (the empty alias stands for the root). */
  field(read: FieldRead, alias: string, field: PlannedField): Fragment {
    switch (read.kind) {
      case 'global-id':
      case 'column':
      case 'expression':
      case 'computed':
        return this.value(read, alias, field);
      case 'one':
        return this.one(read.type, (child) => sql`${col(child, 'id')} = ${col(alias, read.from)}`, [], field);
      case 'first':
        return this.one(read.type, (child) => read.where(child, alias, this.context), read.order, field);
      case 'many':
        return this.many(read, alias, field);
      case 'connection':
        return planConnection(this, read, alias, field);
      default:
        return this.lookup(read, alias, field);
    }
  }

  private value(
    read: Extract<FieldRead, { kind: 'global-id' | 'column' | 'expression' | 'computed' }>,
    alias: string,
    field: PlannedField,
  ): Fragment {
    if (read.kind === 'column') return col(alias, read.column);
    if (read.kind === 'global-id') return sql`${literal(`${field.parent.name}:`)} || ${col(alias, 'id')}`;
    return read.sql(alias, field.args, this.context);
  }

  private lookup(
    read: Extract<FieldRead, { kind: 'root-one' | 'root-node' | 'root-moment' | 'union' }>,
    alias: string,
    field: PlannedField,
  ): Fragment {
    if (read.kind === 'root-node') return planNode(this, field);
    if (read.kind === 'root-moment') return this.moment(field);
    if (read.kind === 'union') return this.union(read, alias, field);
    return this.one(read.type, (child) => this.conditions(read.args, field.args, child), [], field);
  }

  /** Fields that tell of the moment itself are the process's to answer. */
  private moment(field: PlannedField): Fragment {
    const type = this.selectedType(field);
    const pairs: Pair[] = [];
    subFields(this.document, type, selectionSets(field)).forEach(([key, nodes]) => {
      const read = this.registry.query.get(nodes[0]?.name.value ?? '');
      if (read !== undefined) pairs.push([key, this.field(read, '', this.plannedField(type, nodes))]);
    });
    return objectOf(pairs);
  }

  conditions(reads: Extract<FieldRead, { kind: 'root-one' }>['args'], args: FieldArgs, alias: string): Fragment {
    const given = Object.entries(reads).filter(([name]) => args[name] !== undefined && args[name] !== null);
    if (given.length === 0) return raw('true');
    return join(
      given.map(([name, build]) => sql`(${build(args[name] as never, alias, this.context)})`),
      ' and ',
    );
  }

  one(type: TypeThunk, where: (child: string) => Fragment, order: readonly OrderKey[], field: PlannedField): Fragment {
    const reads = this.registry.of(type);
    const child = this.context.alias();
    const by = order.length === 0 ? raw('') : sql` order by ${this.orderBy(order, child)}`;
    return sql`(select ${this.object(reads, child, selectionSets(field))} from ${this.context.table(reads.table)} ${raw(child)} where ${where(child)}${by} limit 1)`;
  }

  orderBy(order: readonly OrderKey[], alias: string): Fragment {
    const keys = order.map((key) => sql`${key.sql(alias, this.context)} ${raw(key.direction)} nulls last`);
    return join([...keys, sql`${col(alias, 'id')} asc`], ', ');
  }

  selectedType(field: PlannedField): GraphQLObjectType {
    const name = field.nodes[0]?.name.value ?? '';
    const definition = field.parent.getFields()[name];
    const type = definition === undefined ? undefined : getNamedType(definition.type);
    if (!isObjectType(type)) throw new Error(`${field.parent.name}.${name} is not an object field`);
    return type;
  }

  plannedField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): PlannedField {
    const node = nodes[0];
    const definition = node === undefined ? undefined : parent.getFields()[node.name.value];
    if (node === undefined || definition === undefined) throw new Error(`${parent.name} has no such field`);
    return { parent, nodes, args: getArgumentValues(definition, node, this.document.variables) };
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.document.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}`);
    return type;
  }

  implementations(name: string): readonly string[] {
    const type = this.document.schema.getType(name);
    if (!isInterfaceType(type)) return [];
    return this.document.schema.getPossibleTypes(type).map((possible) => possible.name);
  }

  private many(read: Extract<FieldRead, { kind: 'many' }>, alias: string, field: PlannedField): Fragment {
    const reads = this.registry.of(read.type);
    const child = this.context.alias();
    const object = this.object(reads, child, selectionSets(field));
    return sql`(select coalesce(json_agg(${object} order by ${this.orderBy(read.order, child)}), '[]'::json) from ${this.context.table(reads.table)} ${raw(child)} where ${read.where(child, alias, this.context)})`;
  }

  private union(read: Extract<FieldRead, { kind: 'union' }>, alias: string, field: PlannedField): Fragment {
    const branches = read.types.map((thunk) => {
      const reads = this.registry.of(thunk);
      const row = this.one(thunk, (child) => sql`${col(child, 'id')} = ${read.id(alias, this.context)}`, [], field);
      return sql`when ${literal(reads.name)} then ${withTypeName(reads.name, row)}`;
    });
    return sql`case ${read.typeName(alias, this.context)} ${join(branches, ' ')} end`;
  }

  private row(type: TypeReads, alias: string): Fragment {
    if (type.row === undefined) throw new Error(`${type.name} has a field that nothing reads`);
    return type.row.sql(alias, this.context);
  }
}
