/**
 * The record tables, listed once. History twins, triggers, as-of views, row-level security and grants are made from
 * this list by loops. A migration that adds a record table brings its own entry and runs the same loops over it; the
 * last of them is `admitStaff` of migration 15, without which staff read nothing of the table.
 */
export interface RecordTable {
  readonly name: string;
  /** Rows without which this row may not be shown: the anonymous role sees it only where it sees all of these. */
  readonly parents: readonly Parent[];
  /** Where the row belongs, as SQL over the row `n` and the tables of `join`. */
  readonly scope: Scope;
  /** Further condition of the anonymous role and of researchers, over the row's own columns. */
  readonly publicWhen?: string;
  /** Readable by no role but the service's, in any form, and absent from the list of field changes. */
  readonly restricted?: true;
}

export interface Parent {
  readonly column: string;
  readonly table: string;
  readonly optional?: true;
}

export interface Scope {
  readonly prisoner: string;
  readonly case: string;
  readonly join?: string;
  /** Cases whose projections read this row, where the row itself belongs to none: SQL that joins `case_id` to `n.id`. */
  readonly readBy?: string;
}

const OF_PRISONER: Scope = { prisoner: 'n.prisoner_id', case: 'NULL::uuid' };
const OF_CASE: Scope = {
  prisoner: 'c.prisoner_id',
  case: 'n.case_id',
  join: 'JOIN public.case_file c ON c.id = n.case_id',
};
const OF_BOTH: Scope = { prisoner: 'n.prisoner_id', case: 'n.case_id' };
const OF_NONE: Scope = { prisoner: 'NULL::uuid', case: 'NULL::uuid' };

const PRISONER: Parent = { column: 'prisoner_id', table: 'prisoner' };
const CASE: Parent = { column: 'case_id', table: 'case_file' };
const CASE_IF_ANY: Parent = { ...CASE, optional: true };

const ofPrisoner = (name: string): RecordTable => ({ name, parents: [PRISONER], scope: OF_PRISONER });
const ofCase = (name: string): RecordTable => ({ name, parents: [CASE], scope: OF_CASE });
const readThrough = (name: string, table: string, column: string): RecordTable => ({
  name,
  parents: [],
  scope: { ...OF_NONE, readBy: `JOIN public.${table} r ON r.${column} = n.id` },
});

/** Those of the first migrations. Frozen with them. */
export const FIRST_RECORD_TABLES: readonly RecordTable[] = [
  { name: 'prisoner', parents: [], scope: { prisoner: 'n.id', case: 'NULL::uuid' } },
  ofPrisoner('person_name'),
  ofPrisoner('affiliation'),
  { ...ofPrisoner('relative'), restricted: true },
  readThrough('facility', 'custody_period', 'facility_id'),
  readThrough('court', 'verdict', 'court_id'),
  { name: 'case_file', parents: [PRISONER], scope: { prisoner: 'n.prisoner_id', case: 'n.id' } },
  ofCase('custody_period'),
  ofCase('absence'),
  ofCase('charge'),
  ofCase('verdict'),
  ofCase('sentence'),
  ofCase('sentence_change'),
  ofCase('release'),
  { name: 'award', parents: [PRISONER, CASE_IF_ANY], scope: OF_BOTH },
  { name: 'letter', parents: [PRISONER, CASE_IF_ANY], scope: OF_BOTH },
  ofCase('condition_report'),
  ofCase('recognition'),
  ofCase('obligation'),
  ofCase('case_event'),
  readThrough('campaign', 'campaign_case', 'campaign_id'),
  { name: 'campaign_case', parents: [{ column: 'campaign_id', table: 'campaign' }, CASE], scope: OF_CASE },
  { name: 'source', parents: [], scope: OF_NONE },
  {
    name: 'citation',
    parents: [
      { column: 'source_id', table: 'source' },
      { column: 'fact_id', table: 'fact' },
    ],
    scope: { prisoner: 'f.prisoner_id', case: 'f.case_id', join: 'LEFT JOIN public.fact f ON f.id = n.fact_id' },
  },
  readThrough('news_item', 'news_link', 'item_id'),
  {
    name: 'news_link',
    parents: [{ column: 'item_id', table: 'news_item' }, CASE],
    scope: OF_CASE,
    publicWhen: `state IN ('CONFIRMED', 'AUTO_CONFIRMED')`,
  },
];

export const REPORTED_MILESTONE = ofCase('reported_milestone');

/** Those before people around the prisoner got tables of their own. Frozen with the migrations before that one. */
export const EARLIER_RECORD_TABLES: readonly RecordTable[] = [...FIRST_RECORD_TABLES, REPORTED_MILESTONE];

const sealedOf = (name: string): RecordTable => ({ ...ofPrisoner(name), restricted: true });

/** What is sealed for the people around a prisoner; `relative` was there before. */
export const PROTECTED_TABLES: readonly RecordTable[] = ['contact', 'correspondent', 'informant', 'health_note'].map(
  sealedOf,
);

/** Those before staff could say that a name in an article is not a person's. Frozen with the migrations before that one. */
export const SETTLED_RECORD_TABLES: readonly RecordTable[] = [...EARLIER_RECORD_TABLES, ...PROTECTED_TABLES];

/** What staff said is not a person, though it looks like the person's name. */
export const NAME_BLOCK = ofPrisoner('name_block');

/** All record tables there are. */
export const RECORD_TABLES: readonly RecordTable[] = [...SETTLED_RECORD_TABLES, NAME_BLOCK];

/** Links between two records: their registry entry may be seen only where the link itself may. */
export const LINK_TABLES = ['campaign_case', 'news_link'] as const;

/** Derived tables: one row or set of rows per audience, no history. `parent` is the row they are derived from. */
export const PROJECTION_TABLES: readonly { readonly name: string; readonly parent: Parent }[] = [
  { name: 'case_projection', parent: CASE },
  { name: 'milestone', parent: CASE },
  { name: 'case_status', parent: CASE },
  { name: 'prisoner_projection', parent: PRISONER },
];

export const PUBLIC_ROLE = 'vigil_public';
export const RESEARCHER_ROLE = 'vigil_researcher';
export const STAFF_ROLE = 'vigil_staff';
export const SERVICE_ROLE = 'vigil_service';
