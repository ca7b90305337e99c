import { parse, CsvError } from 'csv-parse/sync';
import { InvalidRecord } from '../sources/index.js';

export type TableFormat = 'CSV' | 'JSON';

/** One row as it was read: cells by the number of their column. */
export interface TableRow {
  /** Line of the file on which it begins; of JSON its place in the list, from 1. */
  readonly line: number;
  readonly cells: readonly unknown[];
  /** What is wrong with the row as a whole. */
  readonly problem?: string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const MOST_COLUMNS = 200;
const MOST_ROWS = 100_000;
const MOST_IN_ROW = 1_000_000;
const PATH = 'input.content';

/** What is left of letters that were read in a wrong encoding. */
const LOST = /[\p{Surrogate}\uFFFD]/u;

function refuse(message: string): never {
  throw new InvalidRecord([{ path: PATH, message, code: 'INVALID' }]);
}

/** Text of a file. @throws VigilError BAD_USER_INPUT where it is not UTF-8 */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('must be UTF-8: save the file in that encoding');
  }
}

/** Reads a table. @throws VigilError BAD_USER_INPUT with the line at fault */
export function readTable(content: string, format: TableFormat): Table {
  if (LOST.test(content)) {
    refuse('holds characters that were lost in a wrong encoding: save the file as UTF-8');
  }
  const table = format === 'CSV' ? readCsv(content) : readJson(content);
  if (table.columns.length > MOST_COLUMNS) refuse(`may have at most ${String(MOST_COLUMNS)} columns`);
  if (table.rows.length > MOST_ROWS) refuse(`may have at most ${String(MOST_ROWS)} rows`);
  if (table.rows.length === 0) refuse('holds no rows');
  return table;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

const DELIMITERS = [',', ';', '\t'] as const;

function parseCsv(content: string, delimiter: string, to?: number): readonly Parsed[] {
  const options = { delimiter, bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true };
  const bounds = { max_record_size: MOST_IN_ROW, record_delimiter: '\n', ...(to === undefined ? {} : { to }) };
  return parse(content, { ...options, ...bounds }) as unknown as readonly Parsed[];
}

/** The delimiter that makes the most of the first line. */
function delimiterOf(content: string): string {
  const widths = DELIMITERS.map((delimiter) => {
    try {
      return parseCsv(content, delimiter, 1)[0]?.record.length ?? 0;
    } catch (error) {
      if (error instanceof CsvError) return 0;
      throw error;
    }
  });
  return DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ',';
}

function wordsOf({ code, lines }: CsvError & { readonly lines?: unknown }): string {
  const where = typeof lines === 'number' ? ` on line ${String(lines)}` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `has a quoted cell that begins${where} and does not end`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `has a row${where} that is too long`;
  return `has a quotation mark${where} that is not doubled, or a cell quoted in part`;
}

function readCsv(given: string): Table {
  // Line ends are one thing to whoever counts lines, and inside of cells one character.
  const content = given.replaceAll(/\r\n?/g, '\n');
  try {
    const [head, ...rows] = parseCsv(content, delimiterOf(content));
    const columns = (head?.record ?? []).map((name) => name.trim());
    return { columns, rows: rows.map((row) => csvRow(row, columns.length)) };
  } catch (error) {
    if (error instanceof CsvError) return refuse(wordsOf(error));
    throw error;
  }
}

function csvRow({ record, raw, info }: Parsed, width: number): TableRow {
  const inside = raw.replace(/^\n+/, '').replace(/\n+$/, '').split('\n').length - 1;
  const line = info.lines - inside;
  const cells = record.map((cell) => cell.trim());
  if (cells.length === width) return { line, cells };
  const problem = `has ${String(cells.length)} cells where the first line has ${String(width)}`;
  return { line, cells, problem };
}

function readJson(content: string): Table {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('must be JSON');
  }
  if (!Array.isArray(parsed)) return refuse('must be a list of objects');
  const objects = parsed.map((row: unknown) =>
    isObject(row) ? new Map<string, unknown>(Object.entries(row)) : undefined,
  );
  const columns = [...new Set(objects.flatMap((row) => [...(row?.keys() ?? [])]))];
  const rows = objects.map((row, index): TableRow => {
    if (row === undefined) return { line: index + 1, cells: [], problem: 'must be an object' };
    return { line: index + 1, cells: columns.map((column) => row.get(column)) };
  });
  return { columns, rows };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
