/** SQL text with its values apart: `?n` never appears, values become `$n` only when the whole statement is rendered. */
export class Fragment {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** A value that is written into the text as it is. Only for names and literals that come from our own code. */
export function raw(text: string): Fragment {
  return new Fragment([text], []);
}

function isFragment(value: unknown): value is Fragment {
  return value instanceof Fragment;
}

/** Builds a fragment; interpolated fragments are spliced, everything else becomes a bound parameter. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  const text: string[] = [strings[0] ?? ''];
  const bound: unknown[] = [];
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? '';
    if (!isFragment(value)) {
      bound.push(value);
      text.push(after);
      return;
    }
    const [first = '', ...rest] = value.strings;
    text[text.length - 1] = `${text[text.length - 1] ?? ''}${first}`;
    rest.forEach((piece) => text.push(piece));
    bound.push(...value.values);
    text[text.length - 1] = `${text[text.length - 1] ?? ''}${after}`;
  });
  return new Fragment(text, bound);
}

export function join(parts: readonly Fragment[], separator: string): Fragment {
  return parts.reduce<Fragment>(
    (all, part, index) => (index === 0 ? part : sql`${all}${raw(separator)}${part}`),
    raw(''),
  );
}

/** A quoted SQL string literal of our own text (response keys, slugs of types); quotes are doubled. */
export function literal(text: string): Fragment {
  return raw(`'${text.replaceAll("'", "''")}'`);
}

/** `alias.column`. */
export function col(alias: string, column: string): Fragment {
  return raw(`${alias}.${column}`);
}

export function render(fragment: Fragment): { text: string; values: unknown[] } {
  const text = fragment.strings.reduce(
    (all, piece, index) => (index === 0 ? piece : `${all}$${String(index)}${piece}`),
    '',
  );
  return { text, values: [...fragment.values] };
}
