import { col, literal, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { PlanContext } from '../../platform/graphql/planner/reads.js';

/**
 * Condition of the row that has a slug, else of the one that had it once and still answers to it. The id is looked up in
 * a query of its own with a limit: what is merged into the outer one is tried only after row-level security has read
 * every row.
 */
export function atAddress(
  table: 'prisoner' | 'case_file',
): (slug: string, alias: string, context: PlanContext) => Fragment {
  return (slug, alias, context) => {
    const [present, former] = [context.alias(), context.alias()];
    return sql`${col(alias, 'id')} in (select coalesce(
      (select ${col(present, 'id')} from ${context.table(table)} ${raw(present)}
        where ${col(present, 'slug')} = ${slug}::text limit 1),
      (select ${col(former, 'target_id')} from ${context.table('slug_redirect')} ${raw(former)}
        where ${col(former, 'kind')} = ${literal(table.toUpperCase())} and ${col(former, 'slug')} = ${slug}::text)) limit 1)`;
  };
}
