import { Verification, Visibility } from '../../domain/vocabulary/index.js';
import { choice, text, type Columns, type Field } from './record-fields.js';
import { InvalidRecord, type Problem } from './record-problems.js';

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
}

/** A rule over several fields of an input whose fields are right each by itself. */
export type Rule = (columns: Columns) => Problem | null;

export type ShapedInput<S> = S extends RecordShape<infer F> ? InputOf<F & typeof BASE> : never;

/** A shape with the fields every record has. */
export function recordShape<F extends Fields>(table: string, fields: F, rules: readonly Rule[] = []): RecordShape<F> {
  return { table, fields: { ...fields, ...BASE }, rules };
}

/** Columns for an input, or everything that is wrong with it. Values that name no field are refused. */
export function readRecord(
  shape: RecordShape,
  input: Readonly<Record<string, unknown>>,
): { columns: Columns; problems: readonly Problem[] } {
  const problems: Problem[] = Object.keys(input)
    .filter((name) => !Object.hasOwn(shape.fields, name))
    .map((path) => ({ path, message: 'is no field of this record' }));
  const columns: Record<string, Columns[string]> = {};
  for (const [path, field] of Object.entries(shape.fields)) {
    const read = readField(field, input[path]);
    if (typeof read === 'string') problems.push({ path, message: read });
    else Object.assign(columns, read);
  }
  if (problems.length === 0)
    problems.push(...shape.rules.map((rule) => rule(columns)).filter((found) => found !== null));
  return { columns, problems };
}

function readField(field: Field<unknown>, value: unknown): Columns | string {
  if (value !== undefined && value !== null) return field.read(value);
  return field.required ? 'is required' : field.empty;
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
