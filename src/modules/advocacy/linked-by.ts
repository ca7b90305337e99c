import { col, raw, sql } from '../../platform/graphql/planner/fragment.js';
import type { JoinCondition } from '../../platform/graphql/planner/reads.js';

/** Whether the link table joins the two, given by the columns that point to the child and to the parent. */
export function linkedBy(childKey: string, parentKey: string): JoinCondition {
  return (child, parent, context) => {
    const link = context.alias();
    return sql`exists (select 1 from ${context.table('campaign_case')} ${raw(link)}
      where ${col(link, childKey)} = ${col(child, 'id')} and ${col(link, parentKey)} = ${col(parent, 'id')})`;
  };
}
