import { parseEdtf } from '../../domain/calendar/index.js';

/** Arrays of strings are PostgreSQL arrays; objects and arrays of objects are jsonb. */
export type Cell = string | number | boolean | null | readonly string[] | Json | readonly Json[];
export type Json = Readonly<Record<string, string | number>>;
/** Column → value. All rows of one table name the same columns. */
export type Row = Readonly<Record<string, Cell>>;

/** Rows by table. Tables are written in the order in which they were first named: parents before children. */
export class RowSet {
  private readonly rows = new Map<string, Row[]>();

  constructor(order: readonly string[]) {
    for (const table of order) this.rows.set(table, []);
  }

  add(table: string, row: Row): void {
    const rows = this.rows.get(table);
    if (rows === undefined) throw new Error(`No place in the order of writing is set for ${table}`);
    rows.push(row);
  }

  /** All tables in writing order, those without rows too. */
  tables(): (readonly [table: string, rows: readonly Row[]])[] {
    return [...this.rows];
  }
}

/** The three columns of an imprecise date. Throws where the text is no date: the generator made a mistake. */
export function dateColumns(column: string, edtf: string | null): Row {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (edtf !== null && date === null) throw new Error(`${edtf} is no date for ${column}`);
  return {
    [column]: edtf,
    [`${column}_earliest`]: date?.earliest ?? null,
    [`${column}_latest`]: date?.latest ?? null,
  };
}
