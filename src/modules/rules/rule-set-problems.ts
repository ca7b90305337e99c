import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type RatioRow, type RuleSet } from '../../domain/sentence/index.js';
import { Confidence, CustodyKind } from '../../domain/vocabulary/index.js';
import { type RuleProblem } from './rule-problems.js';
import { RuleSetFile } from './rule-set-file.js';

type Found = Omit<RuleProblem, 'file'>;

/** Lists of the rule set whose entries have names of their own. */
const ROWS = ['ratios', 'eligibility', 'life', 'orders'] as const satisfies readonly (keyof RuleSet)[];
const CONDITIONS = [
  'phase',
  'penalties',
  'regimes',
  'gravity',
  'withFlag',
  'withoutFlag',
  'runningOn',
  'from',
  'until',
] as const satisfies readonly (keyof RatioRow)[];
const SUREST_FIRST: readonly Confidence[] = [Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW];
/** Kinds of custody in which an ordinary sentence is served. */
const ORDINARY: readonly CustodyKind[] = [CustodyKind.REMAND, CustodyKind.PRISON];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with the content of one file of that id, by itself. Empty where it is a `RuleSet`. */
export function problemsOf(content: unknown, id: string): Found[] {
  if (!isObject(content)) return [{ row: null, field: null, message: 'must be an object' }];
  const file = plainToInstance(RuleSetFile, content);
  const errors = validateSync(file, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const shape = errors.flatMap((error) => found(error, [], content));
  // What rows say of each other can only be told of rows that are rows.
  const across = shape.length > 0 ? [] : crossProblems(content as unknown as RuleSet);
  return [...idProblems(content['id'], id), ...shape, ...repeatedRows(content), ...across];
}

function idProblems(given: unknown, id: string): Found[] {
  if (typeof given !== 'string' || given === id) return [];
  return [{ row: null, field: 'id', message: `must be ${id}, as the file is called` }];
}

/** The findings at one property and below it, each with the row that it belongs to. */
function found(error: ValidationError, above: readonly string[], content: unknown): Found[] {
  const path = [...above, error.property];
  const message = messageOf(error);
  // What is not even the right kind of value has nothing below it that could be told of.
  if (message !== null) return [{ ...placeOf(path, content), message }];
  return (error.children ?? []).flatMap((child) => found(child, path, content));
}

/** The checks of a property are reported from the last written to the first: from its kind of value to its bounds. */
function messageOf({ constraints }: ValidationError): string | null {
  if (constraints === undefined) return null;
  if (constraints['whitelistValidation'] !== undefined) return 'is not known';
  const { nestedValidation, ...own } = constraints;
  return Object.values(own)[0] ?? (nestedValidation === undefined ? 'is not valid' : 'must be an object');
}

function placeOf(path: readonly string[], content: unknown): Pick<Found, 'row' | 'field'> {
  const [list = '', index, ...field] = path;
  if (index === undefined || !(ROWS as readonly string[]).includes(list)) return { row: null, field: path.join('.') };
  return { row: rowName(content, list, Number(index)), field: field.length === 0 ? null : field.join('.') };
}

function rowName(content: unknown, list: string, index: number): string {
  const rows: unknown = isObject(content) ? content[list] : undefined;
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined;
  const name = isObject(row) ? row['row'] : undefined;
  return typeof name === 'string' && name !== '' ? name : `${list} ${String(index + 1)}`;
}

function repeatedRows(content: Readonly<Record<string, unknown>>): Found[] {
  const names = ROWS.flatMap((list) => {
    const rows: unknown = content[list];
    return Array.isArray(rows) ? rows.flatMap((row: unknown) => (isObject(row) ? [row['row']] : [])) : [];
  });
  const repeated = names.filter((name, index) => typeof name === 'string' && names.indexOf(name) < index);
  return [...new Set(repeated)].map((name) => ({
    row: String(name),
    field: 'row',
    message: 'must be the name of one row only',
  }));
}

function crossProblems(set: RuleSet): Found[] {
  return [...custodyProblems(set), ...unreachable(set), ...confidenceProblems(set)];
}

const isUnconditional = (row: RatioRow): boolean => CONDITIONS.every((condition) => row[condition] === undefined);

/** The row that is left for a kind of custody where no other one fits. */
const lastResort = ({ ratios }: RuleSet, kind: CustodyKind): RatioRow | undefined =>
  ratios.find((row) => row.kinds.includes(kind) && isUnconditional(row));

function custodyProblems(set: RuleSet): Found[] {
  const open = Object.values(CustodyKind).filter((kind) => lastResort(set, kind) === undefined);
  if (open.length === 0) return [];
  return [{ row: null, field: 'ratios', message: `must have a row without conditions for ${open.join(', ')}` }];
}

/** The first row that fits wins, so one behind a row without conditions never does. */
function unreachable({ ratios }: RuleSet): Found[] {
  const closed = new Set<CustodyKind>();
  const problems: Found[] = [];
  for (const row of ratios) {
    if (row.kinds.every((kind) => closed.has(kind)))
      problems.push({ row: row.row, field: 'kinds', message: 'must stand before the rows that leave it nothing' });
    if (isUnconditional(row)) row.kinds.forEach((kind) => closed.add(kind));
  }
  return problems;
}

/** The set is no surer than the rows by which an ordinary end is counted. */
function confidenceProblems(set: RuleSet): Found[] {
  const rows = ORDINARY.flatMap((kind) => lastResort(set, kind) ?? []);
  const surer = rows.find((row) => SUREST_FIRST.indexOf(set.confidence) < SUREST_FIRST.indexOf(row.confidence));
  if (surer === undefined) return [];
  const message = `must be no surer than row ${surer.row}, which is ${surer.confidence}`;
  return [{ row: null, field: 'confidence', message }];
}
