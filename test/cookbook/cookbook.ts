import { readFileSync } from 'node:fs';

/** One request of the page: who sends it, what, and under which name its answer is kept. */
export interface Recipe {
  readonly line: number;
  readonly as: string;
  readonly save: string | undefined;
  /** Code that it is refused with; undefined: it works. */
  readonly error: string | undefined;
  readonly document: string;
  /** JSON with `<<name.field>>` in it. */
  readonly variables: string;
}

const BLOCK = /^```graphql ([^\n]*)\n([\s\S]*?)\n```\n(?:\n```json\n([\s\S]*?)\n```\n)?/gm;

/** Every request of docs/api/cookbook.md in its order. */
export function readCookbook(): readonly Recipe[] {
  const page = readFileSync(new URL('../../docs/api/cookbook.md', import.meta.url), 'utf8');
  return [...page.matchAll(BLOCK)].map(({ 1: info = '', 2: document = '', 3: variables = '{}', index }) => {
    const said = new Map(info.split(' ').map((pair) => pair.split('=') as [string, string]));
    return {
      line: page.slice(0, index).split('\n').length,
      as: said.get('as') ?? '',
      save: said.get('save'),
      error: said.get('error'),
      document,
      variables,
    };
  });
}

/** How many blocks of GraphQL the page has, however they are written. */
export function countBlocks(): number {
  const page = readFileSync(new URL('../../docs/api/cookbook.md', import.meta.url), 'utf8');
  return page.match(/^```graphql/gm)?.length ?? 0;
}

export type Kept = Map<string, unknown>;

function step(value: unknown, name: string): unknown {
  const [, list, index] = /^(\w+)\[(\d*)\]$/.exec(name) ?? [];
  if (list !== undefined) {
    const found = step(value, list);
    return index === '' ? found : (found as readonly unknown[])[Number(index)];
  }
  if (Array.isArray(value)) return value.map((one: unknown) => step(one, name));
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function kept(path: string, answers: Kept): unknown {
  const [name = '', ...rest] = path.split('.');
  const found = rest.reduce(step, answers.get(name));
  if (found === undefined) throw new Error(`<<${path}>>: no earlier answer says so`);
  return found;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Variables with what earlier answers said: a whole value where it stands alone, its text within other text. */
export function variablesOf({ variables }: Recipe, answers: Kept): object {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
    if (typeof value !== 'string') return value;
    const alone = /^<<([^<>]+)>>$/.exec(value)?.[1];
    if (alone !== undefined) return kept(alone, answers);
    return value.replaceAll(/<<([^<>]+)>>/g, (_, path: string) => textOf(kept(path, answers)));
  };
  return fill(JSON.parse(variables)) as object;
}
