import { foldForSearch } from '../../domain/names/fold.js';
import type { CaseStatus } from '../../domain/vocabulary/index.js';
import {
  containing,
  containsEvery,
  localId,
  overlaps,
  within,
  type DateRange,
} from '../../platform/graphql/connection/index.js';
import { col, join, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { FilterReads, PlanContext } from '../../platform/graphql/planner/reads.js';
import type { MilestoneWindow } from './case.filter.js';
import { CASE, CASE_STATUS, MILESTONE, projectionHolds } from './widest-projection.js';

function hasFact(table: string, alias: string, context: PlanContext, condition: (row: string) => Fragment): Fragment {
  const row = context.alias();
  return sql`exists (select 1 from ${context.table(table)} ${raw(row)}
    where ${col(row, 'case_id')} = ${col(alias, 'id')} and ${condition(row)})`;
}

/** A withdrawal takes back what the same organisation said before it, or at no known time. */
function recognised(name: string, alias: string, context: PlanContext): Fragment {
  const withdrawal = context.alias();
  return hasFact('recognition', alias, context, (row) => {
    const takenBack = sql`exists (select 1 from ${context.table('recognition')} ${raw(withdrawal)}
      where ${col(withdrawal, 'case_id')} = ${col(row, 'case_id')} and ${col(withdrawal, 'status')} = 'WITHDRAWN'
        and ${col(withdrawal, 'organisation')} = ${col(row, 'organisation')}
        and coalesce(${col(withdrawal, 'recognised_on_latest')} >= ${col(row, 'recognised_on_earliest')}, true))`;
    return sql`${col(row, 'status')} <> 'WITHDRAWN' and not ${takenBack}
      and lower(${col(row, 'organisation')}) like lower(${containing(name.trim())}::text)`;
  });
}

function inWindow(window: MilestoneWindow, milestone: string): Fragment {
  const { numerator = null, denominator = null, from = null, to = null } = window;
  const conditions = [
    sql`${col(milestone, 'kind')}::text = ${window.kind}::text`,
    sql`not ${col(milestone, 'cancelled')}`,
  ];
  if (numerator !== null) conditions.push(sql`${col(milestone, 'numerator')} = ${numerator}::int`);
  if (denominator !== null) conditions.push(sql`${col(milestone, 'denominator')} = ${denominator}::int`);
  if (from !== null || to !== null) {
    conditions.push(within({ from, to }, col(milestone, 'earliest'), 'filter.milestone'));
  }
  return join(conditions, ' and ');
}

export const caseFilterReads: FilterReads = {
  text: (text: string, alias, context) =>
    projectionHolds(CASE, alias, context, (row) =>
      containsEvery(foldForSearch(text).split(' '), col(row, 'search_text'), 'filter.text'),
    ),
  country: (codes: readonly string[], alias) => sql`${col(alias, 'country')} = any(${codes}::text[])`,
  status: (statuses: readonly CaseStatus[], alias, context) =>
    projectionHolds(
      CASE_STATUS,
      alias,
      context,
      (row) =>
        sql`${col(row, 'during')} @> ${context.today}::date and ${col(row, 'status')} = any(${statuses}::text[]::custody_status[])`,
    ),
  heldOn: (day: string, alias, context) =>
    projectionHolds(CASE, alias, context, (row) => sql`${col(row, 'held')} @> ${day}::date`),
  arrested: (range: DateRange, alias, context) =>
    projectionHolds(CASE, alias, context, (row) => within(range, col(row, 'arrested_on'), 'filter.arrested')),
  verdict: (range: DateRange, alias, context) =>
    projectionHolds(CASE, alias, context, (row) => within(range, col(row, 'verdict_on'), 'filter.verdict')),
  expectedEnd: (range: DateRange, alias, context) =>
    projectionHolds(CASE, alias, context, (row) =>
      overlaps(range, col(row, 'expected_end_earliest'), col(row, 'expected_end_latest'), 'filter.expectedEnd'),
    ),
  article: (article: string, alias, context) =>
    hasFact('charge', alias, context, (row) => sql`lower(${col(row, 'article')}) = lower(${article.trim()}::text)`),
  facility: (id: string, alias, context) => {
    const facility = localId('Facility', id, 'filter.facility');
    return hasFact('custody_period', alias, context, (row) => sql`${col(row, 'facility_id')} = ${facility}::uuid`);
  },
  recognisedBy: recognised,
  milestone: (window: MilestoneWindow, alias, context) =>
    projectionHolds(MILESTONE, alias, context, (row) => inWindow(window, row)),
};
