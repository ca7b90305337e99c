import { stringify } from 'csv-stringify/sync';
import type { Publication } from '../../serving/publication.js';
import { COLUMNS, type Cell } from './columns.js';

type Row = Readonly<Record<string, Cell>>;
type Rows = readonly Row[];

/** They tell a reader of a line how it is laid out; a cell is compared and searched. */
const ISOLATES = /[\u2066-\u2069]/g;

const withoutMarks = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? cell.replaceAll(ISOLATES, '') : cell]),
  );

/** Excel takes a file without it for one in the code page of the machine. */
const BYTE_ORDER_MARK = true;

function csv(rows: Rows): string {
  return stringify([...rows], {
    header: true,
    columns: [...COLUMNS],
    bom: BYTE_ORDER_MARK,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}

const WRITERS = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csv },
  json: {
    type: 'application/json; charset=utf-8',
    write: (rows: Rows) => `[${rows.map((row) => JSON.stringify(row)).join(',\n')}]\n`,
  },
} as const;

export type TableFormat = keyof typeof WRITERS;

/** One row for each case. `next` is the address of the rows that follow, `total` counts all there are. */
export function caseTable(
  format: TableFormat,
  rows: Rows,
  { total, next }: { readonly total: number; readonly next: string | undefined },
): Publication {
  const { type, write } = WRITERS[format];
  return {
    type,
    body: write(rows.map(withoutMarks)),
    headers: {
      'content-disposition': `inline; filename="cases.${format}"`,
      'x-total-count': String(total),
      ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
    },
  };
}
