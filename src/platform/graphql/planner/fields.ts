import { col, raw, sql, type Fragment } from './fragment.js';
import type { FieldArgs, FieldRead, FilterReads, JoinCondition, OrderKey, PlanContext, TypeThunk } from './reads.js';

export const globalId = (): FieldRead => ({ kind: 'global-id' });

/** A column whose JSON form is the field's: text, int, bool, enum, array, date, timestamptz. */
export const column = (name: string): FieldRead => ({ kind: 'column', column: name });

/** A numeric column shown as text, digit for digit. */
export const decimal = (name: string): FieldRead => ({
  kind: 'expression',
  sql: (alias) => sql`${col(alias, name)}::text`,
});

export const expression = (build: (alias: string, args: FieldArgs, context: PlanContext) => Fragment): FieldRead => ({
  kind: 'expression',
  sql: build,
});

/** An EDTF column; the type PartialDate computes its fields from the text. */
export const partialDate = (name: string): FieldRead => ({ kind: 'column', column: name });

/** A value computed in the process from JSON that SQL gives. */
export const computed = (
  build: (alias: string, args: FieldArgs, context: PlanContext) => Fragment,
  finish: (value: never, args: FieldArgs, today: string) => unknown,
): FieldRead => ({ kind: 'computed', sql: build, finish });

/** `{"en": "…", "be": "…"}` by the `locale` argument: that language, else English, else whichever there is. */
export const localised = (name: string): FieldRead => ({
  kind: 'expression',
  sql: (alias, args) => localisedText(col(alias, name), args['locale']),
});

export function localisedText(json: Fragment, locale: unknown): Fragment {
  const fallback = sql`coalesce(${json} ->> 'en', (select value from jsonb_each_text(${json}) order by key limit 1))`;
  if (typeof locale !== 'string') return fallback;
  const language = locale.split('-')[0] ?? locale;
  return sql`coalesce(${json} ->> ${locale}::text, ${json} ->> ${language}::text, ${fallback})`;
}

/** The row that the column points to. */
export const one = (type: TypeThunk, from: string): FieldRead => ({ kind: 'one', type, from });

/** The first row in that order, or null. */
export const first = (type: TypeThunk, where: JoinCondition, order: readonly OrderKey[]): FieldRead => ({
  kind: 'first',
  type,
  where,
  order,
});

export const many = (type: TypeThunk, where: JoinCondition, order: readonly OrderKey[]): FieldRead => ({
  kind: 'many',
  type,
  where,
  order,
});

export interface ConnectionReads {
  readonly table?: string;
  readonly where?: JoinCondition;
  readonly order: readonly OrderKey[];
  readonly filter?: FilterReads;
  readonly orderBy?: Readonly<Record<string, Omit<OrderKey, 'direction'>>>;
  readonly args?: FilterReads;
  readonly join?: (alias: string, context: PlanContext) => Fragment;
}

/** A Relay connection; `type` is the node's type. */
export const connection = (type: TypeThunk, reads: ConnectionReads): FieldRead => ({
  kind: 'connection',
  type,
  where: reads.where,
  order: reads.order,
  ...(reads.table === undefined ? {} : { table: reads.table }),
  ...(reads.filter === undefined ? {} : { filter: reads.filter }),
  ...(reads.orderBy === undefined ? {} : { orderBy: reads.orderBy }),
  ...(reads.args === undefined ? {} : { args: reads.args }),
  ...(reads.join === undefined ? {} : { join: reads.join }),
});

/** A root field for at most one row; every argument given must match. */
export const rootOne = (type: TypeThunk, args: FilterReads): FieldRead => ({ kind: 'root-one', type, args });

/** `node(id)` or `nodes(ids)` over global ids `Type:uuid`. */
export const rootNode = (): FieldRead => ({ kind: 'root-node' });

/** What `Query` reads, over the record as it stood at the argument `at`. */
export const rootMoment = (): FieldRead => ({ kind: 'root-moment' });

/** One row of one of several types. */
export const union = (
  types: readonly TypeThunk[],
  typeName: (alias: string, context: PlanContext) => Fragment,
  id: (alias: string, context: PlanContext) => Fragment,
): FieldRead => ({ kind: 'union', types, typeName, id });

/** Child rows by their foreign key: `by('case_id')` is `child.case_id = parent.id`. */
export const by =
  (foreignKey: string): JoinCondition =>
  (child, parent) =>
    sql`${col(child, foreignKey)} = ${col(parent, 'id')}`;

export const asc = (name: string, type: OrderKey['type'] = 'text'): OrderKey => ({
  sql: (alias) => col(alias, name),
  direction: 'ASC',
  type,
});

export const desc = (name: string, type: OrderKey['type'] = 'text'): OrderKey => ({
  sql: (alias) => col(alias, name),
  direction: 'DESC',
  type,
});

/** By the earliest day of an imprecise date, unknown last. */
export const byDay = (prefix: string): OrderKey => asc(`${prefix}_earliest`, 'date');

export const citationsOf: (type: TypeThunk) => FieldRead = (type) =>
  many(type, by('fact_id'), [asc('recorded_at', 'timestamptz')]);

export { col, raw, sql };
