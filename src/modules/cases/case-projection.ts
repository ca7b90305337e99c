import { col, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { PlanContext } from '../../platform/graphql/planner/reads.js';

/**
 * A column of the case's projection as the reader may see it. There is a row per audience, and of those that row-level
 * security shows the widest counts.
 */
export function projected(column: string): (alias: string, context: PlanContext) => Fragment {
  return (alias, context) => {
    // Not a fresh alias: the text of an order must be the same in every statement, for cursors hold its mark.
    const row = `${alias}_projection`;
    return sql`(select ${col(row, column)} from ${context.table('case_projection')} ${raw(row)}
      where ${col(row, 'case_id')} = ${col(alias, 'id')} order by ${col(row, 'audience')} desc limit 1)`;
  };
}

/**
 * The facts that a case is calculated from, as the reader may see them: a JSON string that holds JSON, so that equal
 * facts are equal text. `key` names the column of the row under `alias` that holds the case's id.
 */
export function factsOf(alias: string, key: string, context: PlanContext): Fragment {
  const row = context.alias();
  return sql`(select to_json(${col(row, 'facts')}::text) from ${context.table('case_projection')} ${raw(row)}
    where ${col(row, 'case_id')} = ${col(alias, key)} order by ${col(row, 'audience')} desc limit 1)`;
}
