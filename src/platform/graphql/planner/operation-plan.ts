import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { render, sql, raw, type Fragment } from './fragment.js';
import { objectOf, type Pair } from './json-object.js';
import { Planner } from './planner.js';
import type { ReadRegistry } from './registry.js';
import { select, type Document } from './selection.js';

/** One statement for all that a query operation asks of one moment; its one column is JSON keyed by the root's response keys. */
export interface OperationPlan {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface PlanOptions {
  readonly registry: ReadRegistry;
  readonly schema: 'public' | 'as_of';
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Only the root fields that read the record at this moment; left out: only those that read the present. */
  readonly at?: string;
}

type Operation = Pick<GraphQLResolveInfo, 'operation' | 'fragments' | 'schema' | 'variableValues'>;

export function planOperation(operation: Operation, options: PlanOptions): OperationPlan {
  const document: Document = {
    schema: operation.schema,
    fragments: operation.fragments,
    variables: operation.variableValues,
  };
  const planner = new Planner(options.registry, document, planContext(options));
  const root = operation.schema.getQueryType();
  if (root === null || root === undefined) throw new Error('The schema has no query type');
  const pairs: Pair[] = [];
  select(document, root, [operation.operation.selectionSet]).forEach((nodes, key) => {
    const node = nodes[0];
    const read = node === undefined ? undefined : options.registry.query.get(node.name.value);
    if (node === undefined || read === undefined) return;
    const definition = root.getFields()[node.name.value];
    if (definition === undefined) return;
    const args = getArgumentValues(definition, node, operation.variableValues);
    if ((read.kind === 'root-moment' ? args['at'] : undefined) !== options.at) return;
    pairs.push([key, planner.field(read, '', { parent: root, nodes, args })]);
  });
  return render(sql`select ${objectOf(pairs)} as data`);
}

export function planContext({ schema, today }: PlanOptions): Planner['context'] {
  let aliases = 0;
  const table = (name: string): Fragment => raw(`${schema}.${name}`);
  return { schema, today, table, alias: () => `t${String((aliases += 1))}` };
}
