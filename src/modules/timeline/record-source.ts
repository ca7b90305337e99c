/** Where what is derived is derived from: the record as it is, or as it stood at revisions of the past. */
export interface RecordSource {
  /** Columns that tell the rows asked about apart, beside their id; each with a comma before it. */
  readonly moment: (alias: string) => string;
  /** Condition that two rows are of the same moment; begins with AND. */
  readonly together: (one: string, other: string) => string;
  /** The relation that holds the rows of a table of the record. */
  readonly table: (name: string) => string;
  /** Whether a row of the record was there, where `w` is the row asked about. */
  readonly there: (alias: string) => string;
  /** The same for the registry of facts and for projections, which keep no rows of what went. */
  readonly stood: (alias: string) => string;
  /** Who may see the row. */
  readonly visibility: (alias: string) => string;
  /** Condition, or relation and condition, that select what was asked about by its id. */
  readonly asked: (id: string) => { readonly from: string; readonly where: string };
  /** The projections of cases. */
  readonly caseProjections: string;
}

/** The present. $1: ids. */
export const PRESENT: RecordSource = {
  moment: () => '',
  together: () => '',
  table: (name) => name,
  there: () => 'true',
  stood: () => 'true',
  visibility: (alias) => `${alias}.visibility`,
  asked: (id) => ({ from: '', where: `${id} = ANY ($1::uuid[])` }),
  caseProjections: 'case_projection',
};

const stood = (alias: string): string => `${alias}.seq_from <= w.seq AND (${alias}.seq_to > w.seq) IS NOT FALSE`;

/**
 * The past, as it may be told today: what has been withheld since is seen by those only who may see it now. $1 and $2:
 * ids, and numbers of revisions, in pairs.
 */
export const PAST: RecordSource = {
  moment: (alias) => `, ${alias}.seq`,
  together: (one, other) => ` AND ${one}.seq = ${other}.seq`,
  table: (name) => `history.${name}`,
  there: (alias) => `${alias}.operation <> 'DELETE' AND ${stood(alias)}`,
  stood,
  visibility: (alias) => `greatest(${alias}.visibility, ${alias}.current_visibility)`,
  asked: (id) => ({ from: 'unnest($1::uuid[], $2::bigint[]) AS w(asked_id, seq),', where: `${id} = w.asked_id` }),
  caseProjections: `(SELECT case_id, audience, held, arrested_on, seq_from, NULL::bigint AS seq_to FROM case_projection
    UNION ALL SELECT case_id, audience, held, arrested_on, seq_from, seq_to FROM history.case_projection)`,
};
