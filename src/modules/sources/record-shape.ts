import { Verification, Visibility } from '../../domain/vocabulary/index.js';
import type { Problem } from '../../platform/errors/index.js';
import { choice, text, type Columns, type Field } from './record-fields.js';
import type { Link } from './record-links.js';
import { InvalidRecord } from './record-problems.js';

export type Fields = Readonly<Record<string, Field<unknown>>>;

type Value<F> = F extends Field<infer T> ? T : never;
type RequiredKey<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? K : never }[keyof F];

/** What a service takes for a shape: required fields, the others left out, null or given. */
type InputOf<F extends Fields> = { readonly [K in RequiredKey<F>]: Value<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKey<F>>]?: Value<F[K]> | null | undefined;
};

/** Fields every record has. */
const BASE = {
  visibility: choice('visibility', Visibility, 'STAFF'),
  verification: choice('verification', Verification, 'UNVERIFIED'),
  externalId: text('external_id'),
} as const;

/** A table of the record, the fields an input may give for it and the rules that bind them. */
export interface RecordShape<F extends Fields = Fields> {
  readonly table: string;
  readonly fields: F & typeof BASE;
  readonly rules: readonly Rule[];
  /** Records that the fields name: they must be there, and be of the same case or person. */
  readonly links: readonly Link[];
  /** Columns that dates are computed from: what is public of them changes only after a second look. */
  readonly key: 'all' | readonly string[];
}

/** What else there is to say of a shape. */
interface Further {
  readonly rules?: readonly Rule[];
  readonly links?: readonly Link[];
  readonly key?: 'all' | readonly string[];
}

/** A rule over several fields of an input whose fields are right each by itself. */
export type Rule = (columns: Columns) => Problem | null;

export type ShapedInput<S> = S extends RecordShape<infer F> ? InputOf<F & typeof BASE> : never;

/** A shape with the fields every record has. */
export function recordShape<F extends Fields>(
  table: string,
  fields: F,
  { rules = [], links = [], key = [] }: Further = {},
): RecordShape<F> {
  return { table, fields: { ...fields, ...BASE }, rules, links, key };
}

/** Columns for an input, or everything that is wrong with it. Values that name no field are refused. */
export function readRecord(
  shape: RecordShape,
  input: Readonly<Record<string, unknown>>,
): { columns: Columns; problems: readonly Problem[] } {
  const problems: Problem[] = Object.keys(input)
    .filter((name) => !Object.hasOwn(shape.fields, name))
    .map((path) => ({ path, message: 'is no field of this record', code: 'UNKNOWN_FIELD' }));
  const columns: Record<string, Columns[string]> = {};
  for (const [path, field] of Object.entries(shape.fields)) {
    const { columns: read, problem } = readField(path, field, input[path]);
    if (problem !== undefined) problems.push(problem);
    Object.assign(columns, read);
  }
  problems.push(...brokenRules(shape.rules, columns));
  return { columns, problems };
}

/** Columns for one field of an input, or what is wrong with its value. */
export function readField(
  path: string,
  field: Field<unknown>,
  value: unknown,
): { readonly columns: Columns; readonly problem?: Problem } {
  if (value === undefined || value === null) {
    if (!field.required) return { columns: field.empty };
    return { columns: {}, problem: { path, message: 'is required', code: 'REQUIRED' } };
  }
  const read = field.read(value);
  return typeof read === 'string'
    ? { columns: {}, problem: { path, message: read, code: 'INVALID' } }
    : { columns: read };
}

/** Rules that the columns break. A rule that asks for a column which is not there says nothing. */
export function brokenRules(rules: readonly Rule[], columns: Columns): readonly Problem[] {
  return rules.flatMap((rule) => {
    const asked = new Set<string>();
    const watched = new Proxy(columns, {
      get(target, name: string) {
        asked.add(name);
        return target[name];
      },
    });
    const broken = rule(watched);
    const asksInVain = [...asked].some((name) => !Object.hasOwn(columns, name));
    return broken === null || asksInVain ? [] : [{ code: 'INCONSISTENT' as const, ...broken }];
  });
}

/** Columns for an input. Throws `InvalidRecord` (BAD_USER_INPUT) with all problems. */
export function columnsOf(shape: RecordShape, input: Readonly<Record<string, unknown>>): Columns {
  const { columns, problems } = readRecord(shape, input);
  if (problems.length > 0) throw new InvalidRecord(problems);
  return columns;
}

/** The second of two dates must not lie wholly before the first. Names of columns, and the field to blame. */
export function inOrder(first: string, second: string, path: string): Rule {
  return (columns) => {
    const earliest = columns[`${first}_earliest`];
    const latest = columns[`${second}_latest`];
    const reversed = typeof earliest === 'string' && typeof latest === 'string' && latest < earliest;
    return reversed ? { path, message: 'must not lie before the first date' } : null;
  };
}

/** A sum needs its currency. */
export function amountNeedsCurrency(columns: Columns): Problem | null {
  const bare = columns['amount'] !== null && columns['currency'] === null;
  return bare ? { path: 'currency', message: 'is required with an amount' } : null;
}
