import type { FieldNode, GraphQLObjectType } from 'graphql';
import { orderMark } from './cursor.js';
import { col, join, literal, raw, render, sql, type Fragment } from './fragment.js';
import { beyond, positionOf, type Keyset } from './keyset.js';
import { pageOf, type PageRequest } from './page.js';
import { planFilter } from './plan-filter.js';
import { objectOf, type Pair } from './json-object.js';
import { selectionSets, subFields, type PlannedField, type Plans } from './planned-field.js';
import type { FieldRead, OrderKey } from './reads.js';
import type { TypeReads } from './registry.js';

type ConnectionRead = Extract<FieldRead, { kind: 'connection' }>;

/** JSON of a cursor before it is encoded: the order's mark and the row's position. */
export type RawCursor = readonly [mark: string, position: readonly (string | null)[]] | null;

/** JSON of a connection: the page's rows, told whether there are more, and the whole count where asked. */
export function planConnection(planner: Plans, read: ConnectionRead, parent: string, field: PlannedField): Fragment {
  return new ConnectionPlan(planner, read, parent, field).fragment();
}

class ConnectionPlan {
  private readonly alias: string;
  private readonly type: TypeReads;
  private readonly page: PageRequest;
  private readonly keyset: Keyset;

  constructor(
    private readonly planner: Plans,
    private readonly read: ConnectionRead,
    private readonly parent: string,
    private readonly asked: PlannedField,
  ) {
    this.alias = planner.context.alias();
    this.type = planner.registry.of(read.type);
    this.page = pageOf(asked.args);
    const keys = orderOf(read, asked.args['orderBy']);
    // The same for every moment: a cursor of the present goes on in the past.
    const present = { ...planner.context, table: (name: string) => raw(`public.${name}`) };
    const text = keys.map((key) => `${render(key.sql('', present)).text} ${key.direction}`).join();
    this.keyset = { keys, alias: this.alias, context: planner.context, mark: orderMark(`${this.type.name} ${text}`) };
  }

  fragment(): Fragment {
    const connection = this.planner.selectedType(this.asked);
    const pairs: Pair[] = [];
    const outside: Pair[] = [];
    subFields(this.planner.document, connection, selectionSets(this.asked)).forEach(([key, nodes]) => {
      if (nodes[0]?.name.value === 'totalCount') outside.push([key, this.count()]);
      else pairs.push([key, this.part(connection, nodes)]);
    });
    if (pairs.length === 0) return objectOf(outside);
    const page = sql`(select ${objectOf([...pairs, ...outside])} from ${this.rows()})`;
    return page;
  }

  private part(connection: GraphQLObjectType, nodes: readonly FieldNode[]): Fragment {
    const field = this.planner.plannedField(connection, nodes);
    switch (nodes[0]?.name.value ?? '') {
      case 'nodes':
        return this.list(this.planner.object(this.type, this.alias, selectionSets(field)));
      case 'edges':
        return this.list(this.edge(field));
      case 'pageInfo':
        return this.pageInfo(field);
      default:
        throw new Error(`${connection.name} has a field that the planner does not know`);
    }
  }

  private edge(field: PlannedField): Fragment {
    const type = this.planner.selectedType(field);
    const pairs = subFields(this.planner.document, type, selectionSets(field)).map(([key, nodes]): Pair => {
      if (nodes[0]?.name.value === 'cursor') return [key, this.cursor()];
      const node = this.planner.plannedField(type, nodes);
      return [key, this.planner.object(this.type, this.alias, selectionSets(node))];
    });
    return objectOf(pairs);
  }

  private pageInfo(field: PlannedField): Fragment {
    const type = this.planner.selectedType(field);
    const { backward, after, before, size } = this.page;
    const more = raw(`count(*) > ${String(size)}`);
    const edge = (first: boolean): Fragment =>
      sql`(json_agg(${this.cursor()} order by ${col(this.alias, 'page_row')} ${raw(first === backward ? 'desc' : 'asc')}) filter (where ${this.inPage()})) -> 0`;
    const values: Readonly<Record<string, Fragment>> = {
      hasNextPage: backward ? raw(String(before !== undefined)) : more,
      hasPreviousPage: backward ? more : raw(String(after !== undefined)),
      startCursor: edge(true),
      endCursor: edge(false),
    };
    return objectOf(
      subFields(this.planner.document, type, selectionSets(field)).map(([key, nodes]): Pair => [
        key,
        values[nodes[0]?.name.value ?? ''] ?? raw('null'),
      ]),
    );
  }

  private list(value: Fragment): Fragment {
    const order = raw(this.page.backward ? 'desc' : 'asc');
    return sql`coalesce(json_agg(${value} order by ${col(this.alias, 'page_row')} ${order}) filter (where ${this.inPage()}), '[]'::json)`;
  }

  private inPage(): Fragment {
    return sql`${col(this.alias, 'page_row')} <= ${raw(String(this.page.size))}`;
  }

  private cursor(): Fragment {
    return sql`json_build_array(${literal(this.keyset.mark)}, ${col(this.alias, 'page_position')})`;
  }

  /** The page's rows and one more, which tells that there are more. */
  private rows(): Fragment {
    const { alias, page } = this;
    const order = this.planner.orderBy(this.keyset.keys, alias);
    const towards = page.backward ? this.reversed() : order;
    const limit = raw(String(page.size + 1));
    const inner = sql`select ${raw(alias)}.*, ${positionOf(this.keyset)} as page_position from ${this.from()} where ${this.where(true)} order by ${towards} limit ${limit}`;
    return sql`(select page_rows.*, row_number() over () as page_row from (${inner}) page_rows) ${raw(alias)}`;
  }

  private reversed(): Fragment {
    const keys = this.keyset.keys.map(
      (key) =>
        sql`${key.sql(this.alias, this.planner.context)} ${raw(key.direction === 'ASC' ? 'desc' : 'asc')} nulls first`,
    );
    return join([...keys, sql`${col(this.alias, 'id')} desc`], ', ');
  }

  private from(): Fragment {
    const { context } = this.planner;
    const joined = this.read.join?.(this.alias, context) ?? raw('');
    return sql`${context.table(this.read.table ?? this.type.table)} ${raw(this.alias)} ${joined}`;
  }

  private where(withCursors: boolean): Fragment {
    const { read, alias, asked, page } = this;
    const { context } = this.planner;
    const conditions = [this.planner.conditions(read.args ?? {}, asked.args, alias)];
    if (read.where !== undefined) conditions.push(read.where(alias, this.parent, context));
    const filter = asked.args['filter'] as Readonly<Record<string, unknown>> | null | undefined;
    if (filter !== undefined && filter !== null) conditions.push(planFilter(read.filter ?? {}, filter, alias, context));
    if (withCursors && page.after !== undefined) conditions.push(beyond(this.keyset, page.after, 'after'));
    if (withCursors && page.before !== undefined) conditions.push(beyond(this.keyset, page.before, 'before'));
    return join(conditions, ' and ');
  }

  private count(): Fragment {
    return sql`(select count(*) from ${this.from()} where ${this.where(false)})`;
  }
}

interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

function orderOf(read: ConnectionRead, asked: unknown): readonly OrderKey[] {
  const inputs = (asked as readonly OrderInput[] | null | undefined) ?? [];
  if (inputs.length === 0) return read.order;
  return inputs.map(({ field, direction }) => {
    const key = read.orderBy?.[field];
    if (key === undefined) throw new Error(`No order is declared for ${field}`);
    return { ...key, direction };
  });
}
