import { col, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { PlanContext } from '../../platform/graphql/planner/reads.js';

interface Projection {
  /** Table the condition is about, with a row or rows per audience. */
  readonly table: 'case_projection' | 'case_status' | 'milestone' | 'prisoner_projection';
  /** Table that has exactly one row per audience. */
  readonly audiences: 'case_projection' | 'prisoner_projection';
  readonly key: 'case_id' | 'prisoner_id';
}

export const CASE: Projection = { table: 'case_projection', audiences: 'case_projection', key: 'case_id' };
export const CASE_STATUS: Projection = { ...CASE, table: 'case_status' };
export const MILESTONE: Projection = { ...CASE, table: 'milestone' };
export const PRISONER: Projection = {
  table: 'prisoner_projection',
  audiences: 'prisoner_projection',
  key: 'prisoner_id',
};

/**
 * Whether a row of the projection fulfils the condition, at the widest audience among those that row-level security
 * shows the reader: what the public version says must not be found where a fuller one says otherwise.
 */
export function projectionHolds(
  { table, audiences, key }: Projection,
  alias: string,
  context: PlanContext,
  condition: (row: string) => Fragment,
): Fragment {
  const row = context.alias();
  const wider = context.alias();
  return sql`exists (select 1 from ${context.table(table)} ${raw(row)}
    where ${col(row, key)} = ${col(alias, 'id')} and ${condition(row)}
      and not exists (select 1 from ${context.table(audiences)} ${raw(wider)}
        where ${col(wider, key)} = ${col(row, key)} and ${col(wider, 'audience')} > ${col(row, 'audience')}))`;
}
