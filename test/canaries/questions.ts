import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A way down: fields as they are written, and types that a fragment narrows to. */
type Path = readonly string[];

interface Asked {
  readonly text: string;
  readonly cost: number;
  /** Levels of fields. */
  readonly depth: number;
}

interface Branch {
  readonly path: Path;
  /** Fields at the end of it. */
  readonly fields: readonly string[];
  readonly cost: number;
}

const PAGE = 10;
const LIST = 5;
// Below the limits of the service, with room for the field the branches hang on.
const MOST_TOKENS = 850;
const MOST_COST = 45_000;
const MOST_LEVELS = 10;

/** Arguments that some fields cannot do without. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.milestones': 'from: "0001-01-01", to: "9999-12-31"',
};

const isList = (field: Field): boolean => isListType(getNullableType(field.type));
const isPaged = (field: Field): boolean => field.args.some(({ name }) => name === 'first');

/** The field as it is asked, pages at a size that the cost allows. */
function written(field: Field, parent: string): string {
  const needed = ARGUMENTS[`${parent}.${field.name}`];
  const given = [
    ...(needed === undefined ? [] : [needed]),
    ...(isPaged(field) ? [`first: ${String(parent === 'Query' || parent === 'Snapshot' ? PAGE : LIST)}`] : []),
  ];
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
}

const times = (field: Field, parent: string): number => {
  if (isPaged(field)) return parent === 'Query' || parent === 'Snapshot' ? PAGE : LIST;
  return isList(field) && !parent.endsWith('Connection') ? LIST : 1;
};

const isStep = (name: string): boolean => /Connection$|Edge$/.test(name);

const values = new Map<string, boolean>();

/** Composite types that lead nowhere else: asked wherever they stand. */
function isValue(type: GraphQLNamedType): type is GraphQLObjectType {
  if (isStep(type.name)) return false;
  const known = values.get(type.name);
  if (known !== undefined) return known;
  // While it is looked at: a type that leads back to itself is no value.
  values.set(type.name, false);
  const leadsNowhere = ({ type: inner }: Field): boolean => {
    const named = getNamedType(inner);
    return isLeafType(named) || isValue(named);
  };
  const is = isObjectType(type) && Object.values(type.getFields()).every(leadsNowhere);
  values.set(type.name, is);
  return is;
}

/** All that a value says, and of other types all that is no other type. */
function leaves(type: GraphQLCompositeType): readonly Asked[] {
  if (isUnionType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Asked[] => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [{ text: field.name, cost: 1, depth: 1 }];
    if (!isValue(named)) return [];
    const inner = leaves(named);
    const text = `${field.name} { ${inner.map((leaf) => leaf.text).join(' ')} }`;
    const depth = 1 + Math.max(...inner.map((leaf) => leaf.depth));
    return [{ text, cost: 1 + (isList(field) ? LIST : 1) * costOf(inner), depth }];
  });
}

const costOf = (asked: readonly Asked[]): number => asked.reduce((sum, { cost }) => sum + cost, 0);

const tokens = (text: string): number => text.match(/[\w"-]+|[^\s\w]/g)?.length ?? 0;

interface Stop {
  readonly type: GraphQLCompositeType;
  readonly path: Path;
  readonly mult: number;
}

/** Ways on from a type: its fields that are no values, or the types that it may be. */
function ways({ type, path, mult }: Stop, schema: GraphQLSchema): Stop[] {
  if (isAbstractType(type)) {
    return schema.getPossibleTypes(type).map((one) => ({ type: one, path: [...path, `... on ${one.name}`], mult }));
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named) || isValue(named) || field.args.some(isRequiredArgument)) return [];
    return [{ type: named, path: [...path, written(field, type.name)], mult: mult * times(field, type.name) }];
  });
}

/** The fields at a stop, in parts that cost no more than a document may. */
function affordable({ path, mult }: Stop, asked: readonly Asked[]): Branch[] {
  const levels = path.filter((step) => !/^(\.\.\.|asOf)/.test(step)).length;
  const parts: { fields: string[]; cost: number }[] = [{ fields: [], cost: mult }];
  for (const { text, cost, depth } of asked) {
    if (levels + depth > MOST_LEVELS) continue;
    const last = parts.at(-1);
    if (last === undefined || last.cost + mult * cost > MOST_COST)
      parts.push({ fields: [text], cost: mult * (cost + 1) });
    else [last.fields, last.cost] = [[...last.fields, text], last.cost + mult * cost];
  }
  return parts.map((part) => ({ path, ...part })).filter(({ cost }) => cost <= MOST_COST);
}

/**
 * Every field of every type that can be reached from `start`, each from every type that has it: a type is gone on from
 * where it is met first, and asked for what it says itself wherever it is met. Of `closed` it is not gone on at all.
 */
function branchesFrom(start: Stop, schema: GraphQLSchema, closed: readonly string[]): Branch[] {
  const seen = new Set<string>(closed);
  const branches: Branch[] = [];
  const queue = [start];
  for (let stop = queue.shift(); stop !== undefined; stop = queue.shift()) {
    const fields = leaves(stop.type);
    branches.push(...affordable(stop, fields));
    if (!isStep(stop.type.name) && seen.has(stop.type.name)) continue;
    seen.add(stop.type.name);
    queue.push(...ways(stop, schema).filter(({ path }) => path.length <= 12 && path.at(-1) !== 'edges'));
  }
  return branches;
}

class Tree {
  private readonly below = new Map<string, Tree>();
  private readonly own = new Set<string>();

  add([first, ...rest]: Path, fields: readonly string[]): void {
    if (first === undefined) {
      for (const field of fields) this.own.add(field);
      return;
    }
    const next = this.below.get(first) ?? new Tree();
    this.below.set(first, next);
    next.add(rest, fields);
  }

  text(): string {
    const inner = [...this.below].map(([field, tree]) => `${field} ${tree.text()}`);
    return `{ __typename ${[...this.own, ...inner].join(' ')} }`;
  }
}

/** Fields of two types of one union may not have one name and different types: fragments go into documents of their own. */
const fragmentOf = (path: Path): string => path.filter((step) => step.startsWith('...')).join(' ');

function packed(branches: readonly Branch[]): string[] {
  const groups = new Map<string, Branch[]>();
  for (const branch of branches) {
    const fragment = fragmentOf(branch.path);
    groups.set(fragment, [...(groups.get(fragment) ?? []), branch]);
  }
  return [...groups.values()].flatMap(documentsOf);
}

function documentsOf(group: readonly Branch[]): string[] {
  const trees: Tree[] = [];
  let [size, cost] = [0, 0];
  for (const branch of group) {
    const weight = tokens([...branch.path, ...branch.fields].join(' { '));
    if (trees.length === 0 || size + weight > MOST_TOKENS || cost + branch.cost > MOST_COST) {
      trees.push(new Tree());
      [size, cost] = [0, 0];
    }
    trees.at(-1)?.add(branch.path, branch.fields);
    [size, cost] = [size + weight, cost + branch.cost];
  }
  return trees.map((tree) => tree.text());
}

function rootField(type: GraphQLObjectType | null | undefined, name: string): Field {
  const field = type?.getFields()[name];
  if (field === undefined) throw new Error(`There is no field ${name}`);
  return field;
}

/** Types that are gone on from below one root field only: everywhere else they are asked what they say themselves. */
const MANY = ['Fact', 'TimelineSubject', 'Node', 'Case', 'Prisoner'];
const GONE_ON_FROM: Readonly<Record<string, readonly string[]>> = {
  pendingReview: ['Fact'],
  cases: ['TimelineSubject', 'Case'],
  prisoners: ['Prisoner'],
  node: ['Node'],
  nodes: ['Node'],
};
const closedBelow = (root: string): string[] => MANY.filter((type) => !(GONE_ON_FROM[root] ?? []).includes(type));

/** Documents that ask for everything below a root field. */
export function questionsOf(schema: GraphQLSchema, name: string): string[] {
  const field = rootField(schema.getQueryType(), name);
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return [];
  const start = { type, path: [written(field, 'Query')], mult: times(field, 'Query') };
  return packed(branchesFrom(start, schema, closedBelow(name)));
}

/** The same of things by their ids. */
export function questionsOfNodes(schema: GraphQLSchema, ids: readonly string[]): string[] {
  const type = getNamedType(rootField(schema.getQueryType(), 'nodes').type);
  if (!isCompositeType(type)) return [];
  const start = { type, path: [`nodes(ids: ${JSON.stringify(ids)})`], mult: ids.length };
  return packed(branchesFrom(start, schema, closedBelow('nodes')));
}

/** The same below a field of `Snapshot`, with the moment as `$at`. */
export function questionsOfMoment(schema: GraphQLSchema, name: string): string[] {
  const field = rootField(schema.getType('Snapshot') as GraphQLObjectType, name);
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return [];
  const start = { type, path: ['asOf(at: $at)', written(field, 'Snapshot')], mult: times(field, 'Snapshot') };
  const texts = packed(branchesFrom(start, schema, closedBelow(name)));
  return texts.map((text) => `query ($at: DateTime!) ${text}`);
}
