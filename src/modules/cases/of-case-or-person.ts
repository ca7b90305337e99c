import { col, sql } from '../../platform/graphql/planner/fragment.js';
import type { JoinCondition } from '../../platform/graphql/planner/reads.js';

/** Rows of this case, and those recorded of its person without naming a case. */
export const ofCaseOrPerson: JoinCondition = (child, parent) =>
  sql`(${col(child, 'case_id')} = ${col(parent, 'id')}
    or (${col(child, 'case_id')} is null and ${col(child, 'prisoner_id')} = ${col(parent, 'prisoner_id')}))`;
