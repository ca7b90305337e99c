import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Fragment } from './fragment.js';
import type { FieldArgs, FilterReads, OrderKey, PlanContext } from './reads.js';
import type { ReadRegistry, TypeReads } from './registry.js';
import { select, type Document } from './selection.js';

/** One field of the document: its nodes (merged by response key), arguments and the type it stands on. */
export interface PlannedField {
  readonly parent: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly args: FieldArgs;
}

/** What the plans of lists and lookups need of the planner. */
export interface Plans {
  readonly registry: ReadRegistry;
  readonly document: Document;
  readonly context: PlanContext;
  /** JSON of one row under `alias` with everything that the selection sets ask of it. */
  object(type: TypeReads, alias: string, sets: readonly (SelectionSetNode | undefined)[]): Fragment;
  /** Conditions of the arguments that were given, joined by AND. */
  conditions(reads: FilterReads, args: FieldArgs, alias: string): Fragment;
  orderBy(order: readonly OrderKey[], alias: string): Fragment;
  /** The object type that the field gives, bare of lists and non-nulls. */
  selectedType(field: PlannedField): GraphQLObjectType;
  plannedField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): PlannedField;
  /** Names of the object types that implement an interface of the schema. */
  implementations(name: string): readonly string[];
}

export function selectionSets(field: PlannedField): readonly (SelectionSetNode | undefined)[] {
  return field.nodes.map((node) => node.selectionSet);
}

/** Selection sets of one sub-field (`nodes` of a connection), by response key. */
export function subFields(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): readonly (readonly [key: string, nodes: readonly FieldNode[]])[] {
  return [...select(document, type, sets)].filter(([, nodes]) => nodes[0]?.name.value !== '__typename');
}
