import { join, raw, sql, type Fragment } from './fragment.js';
import type { FilterReads, PlanContext } from './reads.js';

type FilterInput = Readonly<Record<string, unknown>>;

/** A filter input as one condition: its fields by AND, then its `and`, `or` and `not`. */
export function planFilter(reads: FilterReads, input: FilterInput, alias: string, context: PlanContext): Fragment {
  const conditions = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => condition({ reads, alias, context }, name, value));
  return conditions.length === 0 ? raw('true') : sql`(${join(conditions, ' and ')})`;
}

interface Target {
  readonly reads: FilterReads;
  readonly alias: string;
  readonly context: PlanContext;
}

function condition({ reads, alias, context }: Target, name: string, value: unknown): Fragment {
  const nested = (input: FilterInput): Fragment => planFilter(reads, input, alias, context);
  switch (name) {
    case 'and':
      return combine((value as FilterInput[]).map(nested), ' and ', 'true');
    case 'or':
      return combine((value as FilterInput[]).map(nested), ' or ', 'false');
    case 'not':
      // A condition on a value that is not known is not true, so its opposite holds for the row.
      return sql`(${nested(value as FilterInput)}) is not true`;
    default: {
      const build = reads[name];
      if (build === undefined) throw new Error(`No condition is declared for the filter field ${name}`);
      return sql`(${build(value as never, alias, context)})`;
    }
  }
}

function combine(parts: readonly Fragment[], separator: string, empty: string): Fragment {
  return parts.length === 0 ? raw(empty) : sql`(${join(parts, separator)})`;
}
