import 'reflect-metadata';
import type { Fragment } from './fragment.js';

/** Arguments of a field, already coerced by GraphQL. */
export type FieldArgs = Readonly<Record<string, unknown>>;

/** What a SQL expression may know while it is planned. */
export interface PlanContext {
  /** `public` for the present, `as_of` for the past: tables are named through it. */
  readonly schema: 'public' | 'as_of';
  /** The day questions about "today" are answered for, YYYY-MM-DD. */
  readonly today: string;
  /** A fresh table alias. */
  readonly alias: () => string;
  /** The schema-qualified name of a table. */
  readonly table: (name: string) => Fragment;
}

export type TypeThunk = () => abstract new (...args: never[]) => object;

/** Keyset order of a list: SQL of the key on `alias`; every list ends with the id, so no two rows are equal. */
export interface OrderKey {
  readonly sql: (alias: string, context: PlanContext) => Fragment;
  readonly direction: 'ASC' | 'DESC';
  /** SQL type the cursor's text is cast to. */
  readonly type: 'text' | 'date' | 'timestamptz' | 'int' | 'double precision';
  /** Never null, and no two rows share it: a cursor's place is found by one comparison, which an index answers. */
  readonly unique?: true;
}

/** Rows of `child` that belong to `parent`, both given by alias. */
export type JoinCondition = (child: string, parent: string, context: PlanContext) => Fragment;

export type FieldRead =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'global-id' }
  | { readonly kind: 'expression'; readonly sql: (alias: string, args: FieldArgs, context: PlanContext) => Fragment }
  | {
      readonly kind: 'computed';
      /** JSON-valued SQL the value is computed from. */
      readonly sql: (alias: string, args: FieldArgs, context: PlanContext) => Fragment;
      /** From that JSON to the GraphQL value (an object's fields are then read by name). */
      readonly finish: (value: never, args: FieldArgs, today: string) => unknown;
    }
  | { readonly kind: 'one'; readonly type: TypeThunk; readonly from: string }
  | {
      readonly kind: 'first';
      readonly type: TypeThunk;
      readonly where: JoinCondition;
      readonly order: readonly OrderKey[];
    }
  | {
      readonly kind: 'many';
      readonly type: TypeThunk;
      readonly where: JoinCondition;
      readonly order: readonly OrderKey[];
    }
  | {
      readonly kind: 'connection';
      readonly type: TypeThunk;
      /** Another table or view of the same columns as the type's, for this list. */
      readonly table?: string;
      readonly where: JoinCondition | undefined;
      readonly order: readonly OrderKey[];
      /** Conditions of the `filter` argument, one per field; and/or/not are the planner's. */
      readonly filter?: FilterReads;
      /** Values of `orderBy[].field`. */
      readonly orderBy?: Readonly<Record<string, Omit<OrderKey, 'direction'>>>;
      /** Conditions from further arguments of the field (`kinds`, `from`, `to`). */
      readonly args?: FilterReads;
      /** Tables joined one to one under aliases made from the row's, for filters and orders that need an index there. */
      readonly join?: (alias: string, context: PlanContext) => Fragment;
    }
  /** A root field that finds at most one row by its arguments. */
  | { readonly kind: 'root-one'; readonly type: TypeThunk; readonly args: FilterReads }
  /** `node(id)` and `nodes(ids)`. */
  | { readonly kind: 'root-node' }
  /** The record at the moment `at`: its fields are read as those of `Query` that have the same name. */
  | { readonly kind: 'root-moment' }
  /** A row of one of several types, told apart by SQL that gives the GraphQL type's name. */
  | {
      readonly kind: 'union';
      readonly types: readonly TypeThunk[];
      readonly typeName: (alias: string, context: PlanContext) => Fragment;
      readonly id: (alias: string, context: PlanContext) => Fragment;
    };

/** For each input field: its value (never null or undefined) and the row's alias → a condition. */
export type FilterReads = Readonly<Record<string, (value: never, alias: string, context: PlanContext) => Fragment>>;

/** JSON of a whole row from which the fields without a read of their own are computed in the process. */
export interface RowRead {
  readonly sql: (alias: string, context: PlanContext) => Fragment;
  /** From that JSON to an object whose properties are the fields' values. */
  readonly finish: (row: never, today: string) => object;
}

const TABLE = Symbol('vigil:table');
const READS = Symbol('vigil:reads');
const ROW = Symbol('vigil:row');

/** Every class that declares reads or a table, in the order of import. */
const declared = new Set<object>();

/** Class decorator of a GraphQL object type: the table its rows stand in. */
export function Table(name: string): ClassDecorator {
  return (target) => {
    declared.add(target);
    Reflect.defineMetadata(TABLE, name, target);
  };
}

/** Class decorator beside `@Table`: fields without `@Reads` are computed from one JSON value of the row. */
export function Row(
  build: (alias: string, context: PlanContext) => Fragment,
  finish: (row: never, today: string) => object,
): ClassDecorator {
  return (target) => {
    Reflect.defineMetadata(ROW, { sql: build, finish } satisfies RowRead, target);
  };
}

/**
 * Property or method decorator beside `@Field` or `@ResolveField`: how the planner reads the field. A field of a type
 * with a table that has none stops the start.
 */
export function Reads(read: FieldRead): PropertyDecorator & MethodDecorator {
  return (target: object, property: string | symbol) => {
    declared.add(target.constructor);
    const own = (Reflect.getOwnMetadata(READS, target.constructor) as Map<string, FieldRead> | undefined) ?? new Map();
    own.set(String(property), read);
    Reflect.defineMetadata(READS, own, target.constructor);
  };
}

export function declaredClasses(): readonly object[] {
  return [...declared];
}

export function rowOf(target: object): RowRead | undefined {
  return Reflect.getMetadata(ROW, target) as RowRead | undefined;
}

export function tableOf(target: object): string | undefined {
  return Reflect.getMetadata(TABLE, target) as string | undefined;
}

/** Reads declared on a class and the classes it extends. */
export function readsOf(target: object): ReadonlyMap<string, FieldRead> {
  const all = new Map<string, FieldRead>();
  for (let type: object | null = target; type !== null; type = Object.getPrototypeOf(type) as object | null) {
    const own = Reflect.getOwnMetadata(READS, type) as Map<string, FieldRead> | undefined;
    own?.forEach((read, name) => {
      if (!all.has(name)) all.set(name, read);
    });
  }
  return all;
}
