import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  specifiedRules,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { VigilError } from '../../errors/index.js';
import { MOMENT } from '../planner/moment.js';
import { LIMITS } from './limits.js';

function refuse(context: ValidationContext, node: ASTNode, refusal: VigilError): void {
  context.reportError(new GraphQLError(refusal.message, { nodes: node, originalError: refusal }));
}

const tooComplex = (detail: string): VigilError => new VigilError('QUERY_TOO_COMPLEX', { detail });

/**
 * How many levels of fields a selection has. A fragment is measured once, however often it is spread, so a document
 * of fragments that spread fragments costs no more than its length. Introspection counts nothing.
 */
class DepthMeter {
  private readonly measured = new Map<string, number>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  /** @param uncounted names of fields that stand between the operation and what it would ask without them */
  constructor(
    document: DocumentNode,
    private readonly uncounted: ReadonlySet<string>,
  ) {
    const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((node) => [node.name.value, node]));
  }

  depthOf(selectionSet: SelectionSetNode): number {
    const depths = selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragmentDepth(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.depthOf(selection.selectionSet);
      if (selection.name.value.startsWith('__')) return 0;
      const own = this.uncounted.has(selection.name.value) ? 0 : 1;
      return own + (selection.selectionSet === undefined ? 0 : this.depthOf(selection.selectionSet));
    });
    return Math.max(0, ...depths);
  }

  private fragmentDepth(name: string): number {
    const known = this.measured.get(name);
    if (known !== undefined) return known;
    // A fragment that reaches itself is refused by the standard rules; here it must only end.
    this.measured.set(name, 0);
    const fragment = this.fragments.get(name);
    const depth = fragment === undefined ? 0 : this.depthOf(fragment.selectionSet);
    this.measured.set(name, depth);
    return depth;
  }
}

/** Root fields below which everything is as in `Query`. No other field has such a name. */
function momentFields(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Set(fields.filter(({ extensions }) => extensions[MOMENT] === true).map(({ name }) => name));
}

const depthRule: ValidationRule = (context): ASTVisitor => {
  const meter = new DepthMeter(context.getDocument(), momentFields(context.getSchema()));
  return {
    OperationDefinition(node) {
      const depth = meter.depthOf(node.selectionSet);
      if (depth <= LIMITS.depth) return;
      const detail = `The operation is ${String(depth)} levels deep; at most ${String(LIMITS.depth)} are answered.`;
      refuse(context, node, tooComplex(detail));
    },
  };
};

/** Without this, an operation of a kind that the schema lacks passes validation and fails while it runs. */
const rootRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The schema has no ${node.operation}s.`, { nodes: node }));
  },
});

/** HTTP answers once, and a subscription is answered for as long as somebody listens. */
const kindRule =
  (isAnswered: (kind: OperationTypeNode) => boolean, remedy: string): ValidationRule =>
  (context): ASTVisitor => ({
    OperationDefinition(node) {
      if (isAnswered(node.operation)) return;
      context.reportError(new GraphQLError(remedy, { nodes: node }));
    },
  });

/** Refuses the document at the first node over the limit, once. */
function countingRule(isCounted: (node: ASTNode) => boolean, limit: number, what: string): ValidationRule {
  return (context): ASTVisitor => {
    let count = 0;
    return {
      enter(node) {
        if (!isCounted(node)) return;
        count += 1;
        if (count === limit + 1) {
          refuse(context, node, tooComplex(`The document has more than ${String(limit)} ${what}.`));
        }
      },
    };
  };
}

const isAliased = (node: ASTNode): boolean => node.kind === Kind.FIELD && node.alias !== undefined;
const isDirective = (node: ASTNode): boolean => node.kind === Kind.DIRECTIVE;

/** Literals obey what variables obey: no deeper than a filter needs, and no U+0000, which PostgreSQL cannot store. */
const literalRule: ValidationRule = (context): ASTVisitor => {
  let depth = 0;
  const enter = (node: ASTNode): void => {
    depth += 1;
    if (depth !== LIMITS.inputDepth + 1) return;
    refuse(context, node, tooComplex(`An argument is nested more than ${String(LIMITS.inputDepth)} levels deep.`));
  };
  const leave = (): void => {
    depth -= 1;
  };
  return {
    ListValue: { enter, leave },
    ObjectValue: { enter, leave },
    StringValue(node) {
      if (!node.value.includes('\u0000')) return;
      refuse(context, node, new VigilError('BAD_USER_INPUT', { detail: 'A text holds the character U+0000.' }));
    },
  };
};

const limitRules: readonly ValidationRule[] = [
  rootRule,
  depthRule,
  countingRule(isAliased, LIMITS.aliases, 'aliases'),
  countingRule(isDirective, LIMITS.directives, 'directives'),
  literalRule,
];

/** Limits that the document alone decides; Apollo keeps the outcome for documents it has seen. */
export const documentRules: readonly ValidationRule[] = [
  ...limitRules,
  kindRule(
    (kind) => kind !== OperationTypeNode.SUBSCRIPTION,
    'Subscriptions are answered over WebSocket, by the protocol graphql-transport-ws.',
  ),
];

/** The same for what comes over WebSocket, with the rules of the language itself. */
export const liveRules: readonly ValidationRule[] = [
  ...specifiedRules,
  ...limitRules,
  kindRule((kind) => kind === OperationTypeNode.SUBSCRIPTION, 'Queries and mutations are answered over HTTP.'),
];
