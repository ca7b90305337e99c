import type { Cell, Row } from './row-set.js';

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Rows in the text format of PostgreSQL's COPY, one line each, columns in the given order. */
export function copyText(rows: readonly Row[], columns: readonly string[]): string {
  return rows.map((row) => `${columns.map((column) => copyCell(row[column] ?? null)).join('\t')}\n`).join('');
}

function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escape(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return escape(isTextArray(cell) ? arrayLiteral(cell) : JSON.stringify(cell));
}

const NEEDS_ESCAPE = /[\\\n\r\t]/;

const escape = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replaceAll(SPECIAL, (match) => ESCAPES[match] ?? match) : text;

const isTextArray = (cell: object): cell is readonly string[] =>
  Array.isArray(cell) && cell.every((element) => typeof element === 'string');

const arrayLiteral = (list: readonly string[]): string =>
  `{${list.map((text) => `"${text.replaceAll(/["\\]/g, (match) => `\\${match}`)}"`).join(',')}}`;
