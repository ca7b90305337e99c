import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to read a document: its fragments, the schema and the coerced variables. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fields by response key; several nodes of one key are merged, as execution would. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

export function select(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Selection {
  const fields = new Map<string, FieldNode[]>();
  const collector = new Collector(document, type, fields);
  sets.forEach((set) => {
    if (set !== undefined) collector.collect(set);
  });
  return fields;
}

class Collector {
  private readonly visited = new Set<string>();

  constructor(
    private readonly document: Document,
    private readonly type: GraphQLObjectType,
    private readonly fields: Map<string, FieldNode[]>,
  ) {}

  collect(set: SelectionSetNode): void {
    set.selections.forEach((selection) => {
      if (this.included(selection)) this.add(selection);
    });
  }

  private add(selection: SelectionNode): void {
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = this.fields.get(key);
        if (nodes === undefined) this.fields.set(key, [selection]);
        else nodes.push(selection);
        return;
      }
      case Kind.INLINE_FRAGMENT:
        if (this.applies(selection.typeCondition?.name.value)) this.collect(selection.selectionSet);
        return;
      case Kind.FRAGMENT_SPREAD:
        this.spread(selection.name.value);
    }
  }

  private spread(name: string): void {
    const fragment = this.document.fragments[name];
    if (fragment === undefined || this.visited.has(name)) return;
    this.visited.add(name);
    if (this.applies(fragment.typeCondition.name.value)) this.collect(fragment.selectionSet);
  }

  private included(node: SelectionNode): boolean {
    const variables = this.document.variables;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  }

  private applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === this.type.name) return true;
    const type = this.document.schema.getType(condition);
    return isAbstractType(type) && this.document.schema.isSubType(type, this.type);
  }
}
