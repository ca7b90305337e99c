import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A way down: fields as they are written, and types that a fragment narrows to. */
type Path = readonly string[];

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
const MOST_COST = 40_000;

/** Arguments that some fields cannot do without. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  milestones: 'from: "0001-01-01", to: "9999-12-31"',
};

const isList = (field: Field): boolean => isListType(getNullableType(field.type));
const isPaged = (field: Field): boolean => field.args.some(({ name }) => name === 'first');

/** The field as it is asked, pages at a size that the cost allows. */
function written(field: Field, parent: string): string {
  const given = [
    ...(ARGUMENTS[field.name] === undefined ? [] : [ARGUMENTS[field.name]]),
    ...(isPaged(field) ? [`first: ${String(parent === 'Query' || parent === 'Snapshot' ? PAGE : LIST)}`] : []),
  ];
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
}

const times = (field: Field, parent: string): number => {
  if (isPaged(field)) return parent === 'Query' || parent === 'Snapshot' ? PAGE : LIST;
  return isList(field) && !parent.endsWith('Connection') ? LIST : 1;
};

/** Composite types that lead nowhere else: asked wherever they stand. */
function isValue(type: GraphQLNamedType): type is GraphQLObjectType {
  if (!isObjectType(type)) return false;
  return Object.values(type.getFields()).every(({ type: inner }) => {
    const named = getNamedType(inner);
    return isLeafType(named) || (isObjectType(named) && named !== type && isValue(named));
  });
}

/** All that a value says, and of other types all that is no other type. */
function leaves(type: GraphQLCompositeType): string[] {
  if (!isObjectType(type)) return ['__typename'];
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [field.name];
    return isValue(named) ? [`${field.name} { ${leaves(named).join(' ')} }`] : [];
  });
}

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

const isStep = (name: string): boolean => /Connection$|Edge$/.test(name);

/**
 * Every field of every type that can be reached from `start`, each from every type that has it: a type is gone on from
 * where it is met first, and asked for what it says itself wherever it is met.
 */
function branchesFrom(start: Stop, schema: GraphQLSchema): Branch[] {
  const seen = new Set<string>();
  const branches: Branch[] = [];
  const queue = [start];
  for (let stop = queue.shift(); stop !== undefined; stop = queue.shift()) {
    const fields = leaves(stop.type);
    branches.push({ path: stop.path, fields, cost: stop.mult * (fields.join(' ').split(' ').length + 1) });
    if (!isStep(stop.type.name) && seen.has(stop.type.name)) continue;
    seen.add(stop.type.name);
    queue.push(...ways(stop, schema).filter(({ path }) => path.length <= 12 && !path.at(-1)?.startsWith('edges')));
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
  const groups = Map.groupBy(branches, ({ path }) => fragmentOf(path));
  const texts: string[] = [];
  for (const group of groups.values()) {
    let tree: Tree | undefined;
    let [size, cost] = [0, 0];
    for (const branch of group) {
      const weight = tokens([...branch.path, ...branch.fields].join(' { '));
      if (tree === undefined || size + weight > MOST_TOKENS || cost + branch.cost > MOST_COST) {
        if (tree !== undefined) texts.push(tree.text());
        [tree, size, cost] = [new Tree(), 0, 0];
      }
      tree.add(branch.path, branch.fields);
      [size, cost] = [size + weight, cost + branch.cost];
    }
    if (tree !== undefined) texts.push(tree.text());
  }
  return texts;
}

function rootField(type: GraphQLObjectType | null | undefined, name: string): Field {
  const field = type?.getFields()[name];
  if (field === undefined) throw new Error(`There is no field ${name}`);
  return field;
}

/** Documents that ask for everything below a root field, or below a field of `Snapshot` with the moment as `$at`. */
export function questionsOf(schema: GraphQLSchema, name: string, given = ''): string[] {
  const field = rootField(schema.getQueryType(), name);
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return [];
  const first = given === '' ? written(field, 'Query') : `${name}(${given})`;
  return packed(branchesFrom({ type, path: [first], mult: times(field, 'Query') }, schema));
}

export function questionsOfMoment(schema: GraphQLSchema, name: string, given = ''): string[] {
  const field = rootField(schema.getType('Snapshot') as GraphQLObjectType, name);
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return [];
  const first = given === '' ? written(field, 'Snapshot') : `${name}(${given})`;
  const path = ['asOf(at: $at)', first];
  const texts = packed(branchesFrom({ type, path, mult: times(field, 'Snapshot') }, schema));
  return texts.map((text) => `query ($at: DateTime!) ${text}`);
}
