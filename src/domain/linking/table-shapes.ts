/** What a value of a table has to be; null: anything. */
export type Shape =
  | 'text'
  | null
  | { readonly kind: 'list'; readonly items: Shape }
  | { readonly kind: 'record'; readonly values: Shape }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>> };

export const text = 'text';
export const listOf = (items: Shape): Shape => ({ kind: 'list', items });
export const recordOf = (values: Shape): Shape => ({ kind: 'record', values });
export const objectOf = (fields: Readonly<Record<string, Shape>>): Shape => ({ kind: 'object', fields });

/** The tables of names cannot be used: a line for each problem. */
export class TablesError extends Error {
  override readonly name = 'TablesError';

  constructor(readonly problems: readonly string[]) {
    super(['the tables of names cannot be used', ...problems].join('\n  '));
  }
}

/** What of a value is not as its shape says: 'spelling/english.json script: must be text'. */
export function problemsOf(value: unknown, shape: Shape, at: string): readonly string[] {
  if (shape === null) return [];
  if (shape === 'text') return typeof value === 'string' ? [] : [`${at}: must be text`];
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return [`${at}: must be a list`];
    return value.flatMap((item, index) => problemsOf(item, shape.items, `${at} ${String(index + 1)}`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: must be an object`];
  const fields =
    shape.kind === 'record'
      ? Object.keys(value).map((key): [string, Shape] => [key, shape.values])
      : Object.entries(shape.fields);
  return fields.flatMap(([field, inner]) => problemsOf(Reflect.get(value, field), inner, `${at} ${field}`));
}
