/** A projection table: whose rows it holds, what tells the rows of one owner apart, and the rest of its columns. */
export interface ProjectionTable {
  readonly owner: 'case_id' | 'prisoner_id';
  /** Columns after the others that the database fills by itself. */
  readonly stamps: readonly string[];
  /** With the owner these are the primary key, in the order in which the rows of an owner are compared. */
  readonly keys: readonly string[];
  /** All columns but the stamps, in the order of the table. */
  readonly columns: readonly string[];
}

/** What is derived from the facts as they are. */
const PRESENT_TABLES = {
  case_projection: {
    owner: 'case_id',
    stamps: ['seq_from'],
    keys: ['audience'],
    columns: [
      'case_id',
      'audience',
      'facts',
      'arrested_on',
      'verdict_on',
      'effective_start',
      'expected_end_earliest',
      'expected_end_latest',
      'held',
      'search_text',
      'latest_news_at',
    ],
  },
  milestone: {
    owner: 'case_id',
    stamps: [],
    keys: ['audience', 'ordinal'],
    columns: [
      'case_id',
      'audience',
      'ordinal',
      'kind',
      'numerator',
      'denominator',
      'count',
      'earliest',
      'latest',
      'cancelled',
    ],
  },
  case_status: {
    owner: 'case_id',
    stamps: [],
    keys: ['audience', 'during'],
    columns: ['case_id', 'audience', 'status', 'during'],
  },
  prisoner_projection: {
    owner: 'prisoner_id',
    stamps: ['seq_from'],
    keys: ['audience'],
    columns: ['prisoner_id', 'audience', 'search_text', 'held', 'first_arrest_on'],
  },
} as const satisfies Readonly<Record<string, ProjectionTable>>;

type PresentName = keyof typeof PRESENT_TABLES;
type PastName = `history.${PresentName}`;

/** Rows of the past are told apart by the revision since which they held, too. */
const past = ({ owner, keys, columns }: ProjectionTable): ProjectionTable => {
  const [audience = 'audience', ...rest] = keys;
  return { owner, stamps: [], keys: [audience, 'seq_from', ...rest], columns: [...columns, 'seq_from', 'seq_to'] };
};

/** The tables that are derived from the facts: of the present, and of the revisions before. */
export const PROJECTION_TABLES: Readonly<Record<PresentName | PastName, ProjectionTable>> = {
  ...PRESENT_TABLES,
  'history.case_projection': past(PRESENT_TABLES.case_projection),
  'history.milestone': past(PRESENT_TABLES.milestone),
  'history.case_status': past(PRESENT_TABLES.case_status),
  'history.prisoner_projection': past(PRESENT_TABLES.prisoner_projection),
};

export type ProjectionName = keyof typeof PROJECTION_TABLES;
