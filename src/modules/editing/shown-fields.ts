import type { FieldConflict } from '../../platform/errors/index.js';
import type { Cell, Columns, Link, RecordShape } from '../sources/index.js';
import { globalTypeOf } from './fact-types.js';

/** Fields every record has, which no correction is about. */
const NOT_CORRECTED = new Set(['visibility', 'verification', 'externalId']);

/** A row as it came from the database. */
export type Row = Readonly<Record<string, unknown>>;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value, inOrderOfKeys);
}

/** The database keeps the keys of an object in an order of its own. */
function inOrderOfKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** One field's columns as text: the EDTF of a date, JSON where it is more than one value. */
function shown(columns: readonly string[], row: Row): string | null {
  const [main = '', ...rest] = columns;
  const isDate = rest.length === 2 && rest.every((column) => /_(earliest|latest)$/.test(column));
  if (rest.length === 0 || isDate) return textOf(row[main]);
  if (row[main] === null || row[main] === undefined) return null;
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}

/** Ids of other records as the API gives them. */
function shownLink({ column, table }: Link, row: Row): string | null {
  const global = (id: string): string => `${globalTypeOf(table)}:${id}`;
  const value = row[column];
  if (Array.isArray(value)) return value.length === 0 ? '[]' : JSON.stringify((value as readonly string[]).map(global));
  return typeof value === 'string' ? global(value) : null;
}

/** API name → text of the value, for the fields that corrections are about. */
function shownFields({ fields, links }: RecordShape, row: Row): ReadonlyMap<string, string | null> {
  const shownAs = ([name, { empty }]: readonly [string, { readonly empty: Columns }]): readonly [
    string,
    string | null,
  ] => {
    const columns = Object.keys(empty);
    const link = links.find(({ column }) => column === columns[0]);
    return link === undefined ? [name, shown(columns, row)] : [link.path, shownLink(link, row)];
  };
  return new Map(
    Object.entries(fields)
      .filter(([name]) => !NOT_CORRECTED.has(name))
      .map(shownAs),
  );
}

/** A field that a proposal would change. */
export interface ProposedChange {
  readonly field: string;
  readonly base: string | null;
  readonly proposed: string | null;
}

/** Fields in which two rows differ; a row that is not there has nothing. */
export function changesBetween(shape: RecordShape, before: Row, after: Row): readonly ProposedChange[] {
  const base = shownFields(shape, before);
  return [...shownFields(shape, after)]
    .map(([field, proposed]) => ({ field, base: base.get(field) ?? null, proposed }))
    .filter((change) => change.base !== change.proposed);
}

/** What stands against a correction of an old version: every field that either side changed. */
export function conflictsOf(
  shape: RecordShape,
  rows: { readonly base: Row; readonly theirs: Row },
  yours: Columns,
): readonly FieldConflict[] {
  const base = shownFields(shape, rows.base);
  const theirs = shownFields(shape, rows.theirs);
  const wanted = shownFields(shape, { ...rows.base, ...yours });
  return [...base.keys()]
    .map((field) => ({
      field,
      base: base.get(field) ?? null,
      theirs: theirs.get(field) ?? null,
      yours: wanted.get(field) ?? null,
    }))
    .filter((one) => one.theirs !== one.base || one.yours !== one.base);
}

/** The columns that would really change. */
export function changedColumns(current: Row, columns: Columns): Columns {
  const differs = ([name, value]: readonly [string, Cell]): boolean => textOf(current[name]) !== textOf(value);
  return Object.fromEntries(Object.entries(columns).filter(differs));
}
