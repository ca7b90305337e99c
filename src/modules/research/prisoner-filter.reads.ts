import { foldForSearch } from '../../domain/names/fold.js';
import type { Gender } from '../../domain/vocabulary/index.js';
import { containing, containsEvery } from '../../platform/graphql/connection/index.js';
import { col, raw, sql } from '../../platform/graphql/planner/fragment.js';
import type { FilterReads } from '../../platform/graphql/planner/reads.js';
import { PRISONER, projectionHolds } from './widest-projection.js';

export const prisonerFilterReads: FilterReads = {
  text: (text: string, alias, context) =>
    projectionHolds(PRISONER, alias, context, (row) =>
      containsEvery(foldForSearch(text).split(' '), col(row, 'search_text'), 'filter.text'),
    ),
  citizenship: (codes: readonly string[], alias) => sql`${col(alias, 'citizenships')} && ${codes}::text[]`,
  gender: (genders: readonly Gender[], alias) => sql`${col(alias, 'gender')}::text = any(${genders}::text[])`,
  occupation: (text: string, alias, context) => {
    const occupation = context.alias();
    return sql`exists (select 1 from unnest(${col(alias, 'occupations')}) ${raw(`${occupation}(title)`)}
      where lower(${col(occupation, 'title')}) like lower(${containing(text.trim())}::text))`;
  },
  affiliation: (text: string, alias, context) => {
    const tie = context.alias();
    return sql`exists (select 1 from ${context.table('affiliation')} ${raw(tie)}
      where ${col(tie, 'prisoner_id')} = ${col(alias, 'id')}
        and lower(${col(tie, 'organisation')}) like lower(${containing(text.trim())}::text))`;
  },
  heldOn: (day: string, alias, context) =>
    projectionHolds(PRISONER, alias, context, (row) => sql`${col(row, 'held')} @> ${day}::date`),
};
