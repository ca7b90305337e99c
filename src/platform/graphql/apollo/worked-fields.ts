import { GraphQLError, getArgumentValues, getVariableValues, Kind, OperationTypeNode, type FieldNode } from 'graphql';
import { VigilError } from '../../errors/index.js';
import { select } from '../planner/selection.js';
import type { Priced } from './cost.js';

/** What a module says, under `WORK` in the extensions of a root field, of a field that works instead of reading. */
export interface FieldWork {
  /**
   * What a call costs in the unit of `LIMITS.cost`, told before anything is computed.
   * @throws VigilError for arguments that cannot be used or are more work than one call may be
   */
  readonly costOf: (args: Readonly<Record<string, unknown>>) => number;
}

export const WORK = 'vigil:work';

/** A call of such a field that execution would make. */
export interface WorkedCall {
  readonly node: FieldNode;
  readonly args: Readonly<Record<string, unknown>>;
  readonly work: FieldWork;
}

/**
 * The calls of an operation, each alias one. None where the variables do not fit the operation: execution refuses it
 * then, before it computes anything.
 */
export function workedCalls({ schema, document, operation, variables }: Priced): readonly WorkedCall[] {
  const root = schema.getQueryType();
  if (root === null || root === undefined || operation.operation !== OperationTypeNode.QUERY) return [];
  const fields = root.getFields();
  const worked = Object.values(fields).filter(({ extensions }) => extensions[WORK] !== undefined);
  if (worked.length === 0) return [];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (coerced === undefined) return [];
  const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(definitions.map((node) => [node.name.value, node]));
  const selected = [...select({ schema, fragments, variables: coerced }, root, [operation.selectionSet]).values()];
  return selected.flatMap(([node]) => {
    const field = node === undefined ? undefined : fields[node.name.value];
    const work = field?.extensions[WORK] as FieldWork | undefined;
    if (node === undefined || field === undefined || work === undefined) return [];
    return [{ node, work, args: getArgumentValues(field, node, coerced) }];
  });
}

/** The cost of each call. A refusal names the place of its call in the document. */
export function costsOfCalls(calls: readonly WorkedCall[]): readonly number[] {
  return calls.map(({ node, args, work }) => costOfCall(node, () => work.costOf(args)));
}

function costOfCall(node: FieldNode, cost: () => number): number {
  try {
    return cost();
  } catch (error) {
    if (!(error instanceof VigilError)) throw error;
    throw new GraphQLError(error.message, { nodes: node, originalError: error });
  }
}
