import type { Problem } from '../../platform/errors/index.js';
import { InvalidRecord } from '../sources/index.js';
import type { TableType } from './import-types.js';

export interface ColumnToField {
  readonly column: string;
  readonly field: string;
}

export interface Constant {
  readonly field: string;
  readonly value: string;
}

/** One field of a record and where its value comes from. */
export interface Filling {
  /** As it was mapped: `title.be`. */
  readonly field: string;
  /** Before the first point: `title`. */
  readonly root: string;
  /** After it: `be`. */
  readonly part: string | undefined;
  readonly from: { readonly column: string; readonly index: number } | { readonly constant: string };
}

export interface Mapping {
  readonly fillings: readonly Filling[];
  readonly unmapped: readonly string[];
}

interface Asked {
  readonly mapping: readonly ColumnToField[];
  readonly constants: readonly Constant[];
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const LENGTH = '(years|months|weeks|days)';
/** Fields that are made of several values, and the parts that a column may fill. */
const PARTS: Readonly<Record<string, RegExp>> = {
  term: new RegExp(`^(kind|${LENGTH}|upTo\\.${LENGTH})$`),
  effect: new RegExp(
    `^((setTerm|reduceBy|addTerm|capAt)\\.(kind|${LENGTH})|addDays|multiplyBy|convertTo|convertRatio|conditional|release)$`,
  ),
};
/** Who sees a record, and how far it was checked, no table says. */
const NOT_OF_TABLES = new Set(['visibility', 'verification']);

function splitName(field: string): readonly [root: string, part: string | undefined] {
  const at = field.indexOf('.');
  return at < 0 ? [field, undefined] : [field.slice(0, at), field.slice(at + 1)];
}

/** Whether records of this type have the field: `on`, `title`, `title.be`, `term.years`, `case`. */
function isField(type: TableType, name: string): boolean {
  const [root, part] = splitName(name);
  if (type.links.has(root) || type.onlyNew.includes(root)) return part === undefined;
  if (!isOwnField(type, root)) return false;
  return part === undefined || (partsOf(type, root)?.test(part) ?? false);
}

/** Whether a table may say it: ids of others stand there as names. */
function isOwnField({ kind, links }: TableType, root: string): boolean {
  if (NOT_OF_TABLES.has(root) || [...links.values()].some(({ fills }) => fills === root)) return false;
  return Object.hasOwn(kind.shape.fields, root);
}

function partsOf({ kind }: TableType, root: string): RegExp | undefined {
  if (kind.shape.fields[root]?.form === 'words') return LANGUAGE;
  return Object.hasOwn(PARTS, root) ? PARTS[root] : undefined;
}

class MappingReader {
  readonly problems: Problem[] = [];
  private readonly fillings = new Map<string, Filling>();

  constructor(
    private readonly type: TableType,
    private readonly columns: readonly string[],
  ) {}

  read({ mapping, constants }: Asked): Mapping {
    const asked = new Set(mapping.map(({ column }) => column));
    mapping.forEach((entry, index) => {
      this.addColumn(entry, `input.mapping[${String(index)}]`);
    });
    constants.forEach(({ field, value }, index) => {
      this.add(field, { constant: value }, `input.constants[${String(index)}].field`);
    });
    this.columns.forEach((column, index) => {
      if (asked.has(column) || this.fillings.has(column) || !isField(this.type, column)) return;
      this.requireOnce(column, 'input.content');
      this.add(column, { column, index }, 'input.content');
    });
    const used = new Set([...this.fillings.values()].flatMap(({ from }) => ('index' in from ? [from.index] : [])));
    const unmapped = this.columns.filter((_, index) => !used.has(index));
    return { fillings: [...this.fillings.values()], unmapped };
  }

  private addColumn({ column, field }: ColumnToField, path: string): void {
    const index = this.columns.indexOf(column);
    if (index < 0) {
      this.problems.push({ path: `${path}.column`, message: 'is no column of the table', code: 'NOT_FOUND' });
      return;
    }
    this.requireOnce(column, `${path}.column`);
    this.add(field, { column, index }, `${path}.field`);
  }

  private requireOnce(column: string, path: string): void {
    if (this.columns.indexOf(column) === this.columns.lastIndexOf(column)) return;
    this.problems.push({ path, message: `names a column that stands there twice: ${column}`, code: 'INCONSISTENT' });
  }

  private add(field: string, from: Filling['from'], path: string): void {
    if (!isField(this.type, field)) {
      this.problems.push({ path, message: `is no field of ${this.type.name}`, code: 'UNKNOWN_FIELD' });
      return;
    }
    const [root, part] = splitName(field);
    const others = [...this.fillings.values()].filter((one) => one.root === root);
    if (others.some((one) => one.field === field || one.part === undefined || part === undefined)) {
      // Text in the language of the import and in others may stand side by side.
      const isWords = this.type.kind.shape.fields[root]?.form === 'words';
      if (!isWords || this.fillings.has(field)) {
        this.problems.push({ path, message: `is filled already: ${field}`, code: 'INCONSISTENT' });
        return;
      }
    }
    this.fillings.set(field, { field, root, part, from });
  }
}

/** Which column fills which field. @throws VigilError BAD_USER_INPUT with all problems */
export function readMapping(type: TableType, columns: readonly string[], asked: Asked): Mapping {
  const reader = new MappingReader(type, columns);
  const mapping = reader.read(asked);
  if (reader.problems.length > 0) throw new InvalidRecord(reader.problems);
  return mapping;
}
