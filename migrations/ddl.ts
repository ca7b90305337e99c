/** Shorthand for record tables. Frozen with the migrations that use it: what it lacks, a later one spells out in SQL. */
export interface Definition {
  /** Column definitions; a name that ends with `*` stands for an imprecise date (EDTF text and its two bounds). */
  readonly columns: readonly string[];
  /** Column → table it points to. */
  readonly references?: Readonly<Record<string, string>>;
  /** Columns, or groups of columns, no two rows may share. */
  readonly unique?: readonly string[];
  /** First column the rule is about → its condition. */
  readonly checks?: Readonly<Record<string, string>>;
  /** Further indexes as column lists; every reference has one already unless a list here starts with it. */
  readonly indexes?: readonly string[];
}

const BASE_COLUMNS = [
  'id uuid NOT NULL',
  'version integer NOT NULL DEFAULT 1',
  `visibility visibility NOT NULL DEFAULT 'STAFF'`,
  `verification verification NOT NULL DEFAULT 'UNVERIFIED'`,
  'external_id text',
  'created_revision_id uuid NOT NULL DEFAULT current_revision()',
  'updated_revision_id uuid NOT NULL DEFAULT current_revision()',
  'recorded_at timestamptz NOT NULL DEFAULT now()',
];

const label = (columns: string): string => columns.replaceAll(/[^a-z_]+/g, '_');

const constraint = (kind: string, table: string, columns: string, rule: string): string =>
  `CONSTRAINT ${kind}_${table}_${label(columns)} ${rule}`;

/** The three columns of an imprecise date and the rule that bounds belong to a text and do not cross. */
const dateColumns = (column: string): string[] => [
  `${column} text`,
  `${column}_earliest date`,
  `${column}_latest date`,
];
const dateRule = (column: string): string =>
  `CHECK (${column}_earliest <= ${column}_latest AND ` +
  `(${column} IS NOT NULL OR (${column}_earliest IS NULL AND ${column}_latest IS NULL)))`;

const isDate = (column: string): boolean => column.endsWith('*');

/** SQL that creates a record table: the columns every fact has, then its own. */
export function recordTable(table: string, definition: Definition): string[] {
  const dates = definition.columns.filter(isDate).map((column) => column.slice(0, -1));
  const references = Object.entries(definition.references ?? {});
  const columns = definition.columns.flatMap((column) =>
    isDate(column) ? dateColumns(column.slice(0, -1)) : [column],
  );
  const constraints = [
    `CONSTRAINT pk_${table} PRIMARY KEY (id)`,
    constraint('uq', table, 'external_id', 'UNIQUE (external_id)'),
    constraint('ck', table, 'version', 'CHECK (version >= 1)'),
    ...['created_revision_id', 'updated_revision_id'].map((column) =>
      constraint('fk', table, column, `FOREIGN KEY (${column}) REFERENCES revision (id)`),
    ),
    ...references.map(([column, target]) =>
      constraint('fk', table, column, `FOREIGN KEY (${column}) REFERENCES ${target} (id)`),
    ),
    ...(definition.unique ?? []).map((list) => constraint('uq', table, list, `UNIQUE (${list})`)),
    ...Object.entries(definition.checks ?? {}).map(([column, rule]) =>
      constraint('ck', table, column, `CHECK (${rule})`),
    ),
    ...dates.map((column) => constraint('ck', table, column, dateRule(column))),
  ];
  const lines = [...BASE_COLUMNS, ...columns, ...constraints];
  return [`CREATE TABLE ${table} (\n  ${lines.join(',\n  ')}\n)`, ...indexes(table, definition)];
}

function indexes(table: string, definition: Definition): string[] {
  const lists = [...(definition.indexes ?? [])];
  const led = [...lists, ...(definition.unique ?? [])].map((list) => list.split(',')[0]);
  for (const column of Object.keys(definition.references ?? {})) {
    if (!led.includes(column)) {
      lists.push(column);
    }
  }
  return lists.map((list) => `CREATE INDEX ix_${table}_${label(list)} ON ${table} (${list})`);
}

export const LOCALISED = (column: string): string => `jsonb_typeof(${column}) = 'object'`;
export const COUNTRY = `country ~ '^[A-Z]{2}$'`;
export const SLUG = `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`;
