import type { Fields } from './document-kinds.js';
import type { RecordShape } from '../sources/index.js';
import type { TableType } from './import-types.js';
import type { Filling, Mapping } from './table-mapping.js';
import type { TableRow } from './table-content.js';

/** What a row says, in the values that the record's own checks take. */
export interface RowValues {
  /** Fields of the record but for links. */
  readonly fields: Fields;
  /** Link → what it names. */
  readonly links: ReadonlyMap<string, unknown>;
  /** Fields of which only parts are given: the rest is as it is on record. */
  readonly partial: ReadonlySet<string>;
}

type Form = RecordShape['fields'][string]['form'];

const NUMBERS = /(^|\.)(years|months|weeks|days|addDays)$/;
const FLAGS = /(^|\.)(conditional|release)$/;

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Text that is no number stays text, and is refused by the field's own check. */
const toNumber = (text: string): unknown => (/^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text);

function toFlag(text: string): unknown {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : text;
}

const toList = (text: string): readonly string[] =>
  text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** What a cell is to become: of parts of terms and effects, their names say it. */
function formOf({ root, part = '' }: Filling, { kind, links }: TableType): Form {
  if (links.get(root)?.many === true) return 'list';
  const form = kind.shape.fields[root]?.form;
  if (form !== undefined) return form;
  return NUMBERS.test(part) ? 'number' : FLAGS.test(part) ? 'flag' : undefined;
}

function valueOf(filling: Filling, type: TableType, given: unknown): unknown {
  if (typeof given !== 'string') return given;
  const form = formOf(filling, type);
  if (form === 'number') return toNumber(given);
  if (form === 'flag') return toFlag(given);
  return form === 'list' ? toList(given) : given;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two values of one field laid over each other; the second wins where both say something. */
export function laidOver(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) merged.set(key, laidOver(merged.get(key), value));
  return Object.fromEntries(merged);
}

/** Text by language; what is an object says its languages itself. */
const wordsOf = (language: string, value: unknown): unknown =>
  typeof value === 'string' ? Object.fromEntries([[language, value]]) : value;

/** `months` → `{ months: value }`, `upTo.months` → `{ upTo: { months: value } }`. */
function nested(part: string | undefined, value: unknown): unknown {
  if (part === undefined) return value;
  return part.split('.').reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), value);
}

/** Reads one row. Empty cells say nothing. `language`: that of texts for which no other is named. */
export function valuesOf(type: TableType, { fillings }: Mapping, row: TableRow, language: string): RowValues {
  const fields = new Map<string, unknown>();
  const links = new Map<string, unknown>();
  const partial = new Set<string>();
  for (const filling of fillings) {
    const { root, part, from } = filling;
    const given = 'constant' in from ? from.constant : row.cells[from.index];
    if (isNothing(given)) continue;
    const value = valueOf(filling, type, given);
    if (type.links.has(root)) {
      links.set(root, value);
      continue;
    }
    const isWords = type.kind.shape.fields[root]?.form === 'words';
    if (part !== undefined || isWords) partial.add(root);
    const whole = isWords ? wordsOf(part ?? language, value) : nested(part, value);
    fields.set(root, laidOver(fields.get(root), whole));
  }
  return { fields: Object.fromEntries(fields), links, partial };
}

const LENGTH = ['years', 'months', 'weeks', 'days'] as const;

/** What is on record of a field that is made of parts, as an input says it. */
export function partsOnRecord(type: TableType, field: string, row: Fields): unknown {
  const [column = ''] = Object.keys(type.kind.shape.fields[field]?.empty ?? {});
  if (field !== 'term') return row[column] ?? {};
  if (isNothing(row['term_kind'])) return {};
  const length = LENGTH.map((part): [string, unknown] => [part, row[`term_${part}`]]);
  const upTo = isNothing(row['term_up_to']) ? {} : { upTo: row['term_up_to'] };
  return { kind: row['term_kind'], ...Object.fromEntries(length), ...upTo };
}
