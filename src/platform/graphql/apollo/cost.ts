import {
  GraphQLError,
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { VigilError } from '../../errors/index.js';
import { LIMITS } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;
type AnyField = GraphQLField<unknown, unknown>;

const PAGE_ARGUMENTS = ['first', 'last'] as const;

/** Value of a literal or variable as far as cost needs it: numbers and lengths of lists. */
function valueOf(node: ValueNode, variables: Variables, operation: OperationDefinitionNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  if (node.kind !== Kind.VARIABLE) return undefined;
  const name = node.name.value;
  if (variables[name] !== undefined) return variables[name];
  const definition = operation.variableDefinitions?.find((one) => one.variable.name.value === name);
  return definition?.defaultValue === undefined ? undefined : valueOf(definition.defaultValue, {}, operation);
}

function checkPageSize(size: number, field: string): void {
  if (size >= 0 && size <= LIMITS.pageSize) return;
  const detail = `${field} is ${String(size)}; a page holds from 0 to ${String(LIMITS.pageSize)} entries.`;
  throw new VigilError('BAD_USER_INPUT', { field, detail });
}

/** Counts the fields that an operation may make the service resolve, pages at the size that was asked for. */
class CostMeter {
  private readonly fragmentCosts = new Map<string, number>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((node) => [node.name.value, node]));
  }

  total(): number {
    const root = this.schema.getRootType(this.operation.operation);
    return root === undefined || root === null ? 0 : this.ofSelections(this.operation.selectionSet, root);
  }

  private ofSelections(selectionSet: SelectionSetNode, parent: GraphQLCompositeType): number {
    return selectionSet.selections.reduce((sum, selection) => sum + this.ofSelection(selection, parent), 0);
  }

  private ofSelection(selection: SelectionNode, parent: GraphQLCompositeType): number {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    return this.ofSelections(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? parent);
  }

  private ofFragment(name: string): number {
    const known = this.fragmentCosts.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment === undefined || type === undefined ? 0 : this.ofSelections(fragment.selectionSet, type);
    this.fragmentCosts.set(name, cost);
    return cost;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  private ofField(node: FieldNode, parent: GraphQLCompositeType): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // __typename and introspection: bounded by the rules of GraphQL itself.
    if (field === undefined) return 0;
    const times = this.timesOf(node, field, parent);
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type)) return 1;
    return 1 + times * this.ofSelections(node.selectionSet, type);
  }

  private timesOf(node: FieldNode, field: AnyField, parent: GraphQLCompositeType): number {
    if (field.args.some((argument) => argument.name === 'first')) return this.pageSizeOf(node);
    if (!isListType(getNullableType(field.type)) || parent.name.endsWith('Connection')) return 1;
    const ids = this.argument(node, 'ids');
    if (!Array.isArray(ids)) return LIMITS.assumedListLength;
    checkPageSize(ids.length, `${node.name.value}.ids`);
    return ids.length;
  }

  private pageSizeOf(node: FieldNode): number {
    const asked = PAGE_ARGUMENTS.flatMap((name) => {
      const size = this.argument(node, name);
      if (typeof size !== 'number') return [];
      checkPageSize(size, `${node.name.value}.${name}`);
      return [size];
    });
    return asked.length === 0 ? LIMITS.defaultPageSize : Math.min(...asked);
  }

  private argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find((one) => one.name.value === name);
    return argument === undefined ? undefined : valueOf(argument.value, this.variables, this.operation);
  }
}

/** What the limit compares: an operation of a validated document with the variables of this request. */
export interface Priced {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/**
 * `work` is what the operation costs besides the fields it reads.
 * @throws VigilError BAD_USER_INPUT for a page over the limit, GraphQLError QUERY_TOO_COMPLEX over the cost limit.
 */
export function checkCost({ schema, document, operation, variables }: Priced, work = 0): void {
  const requested = new CostMeter(schema, document, operation, variables).total() + work;
  if (requested <= LIMITS.cost) return;
  const remedy = work === 0 ? 'smaller pages' : 'fewer calculations at a time, or calculate from more exact facts';
  const detail = `The operation costs ${String(requested)}; at most ${String(LIMITS.cost)} is answered. Ask for ${remedy}.`;
  throw new GraphQLError(detail, {
    originalError: new VigilError('QUERY_TOO_COMPLEX', { detail }),
    extensions: { cost: { requested, maximum: LIMITS.cost } },
  });
}
