import type { EntityManager } from 'typeorm';
import { problemsUnder, VigilError, type Problem } from '../../platform/errors/index.js';
import {
  brokenLinks,
  brokenRules,
  InvalidRecord,
  readField,
  type Columns,
  type RecordShape,
} from '../sources/index.js';
import { rowOfVersion, type FactRow } from './fact-rows.js';
import { conflictsOf } from './shown-fields.js';

/** Name of the argument that inputs stand in; paths of problems begin with it. */
export const INPUT = 'input';

export type GivenFields = Readonly<Record<string, unknown>>;

/** Columns for the fields given; null empties a field that may be empty. Throws `InvalidRecord` with all problems. */
export function columnsGiven(shape: RecordShape, given: GivenFields): Columns {
  const problems: Problem[] = [];
  const columns: Record<string, Columns[string]> = {};
  for (const [path, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(shape.fields, path) ? shape.fields[path] : undefined;
    if (field === undefined) throw new Error(`${shape.table} has no field ${path}`);
    const { columns: read, problem } = readField(path, field, value);
    if (problem !== undefined)
      problems.push({ ...problem, message: problem.message.replace(/^is required$/, 'cannot be emptied') });
    Object.assign(columns, read);
  }
  refuse(problems);
  return columns;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidRecord(problemsUnder(INPUT, problems));
}

/** Refuses what does not fit the rest of the record, whatever of it was given. */
export async function requireConsistent(
  tx: EntityManager,
  shape: RecordShape,
  row: FactRow,
  changed: Columns,
): Promise<void> {
  const links = shape.links.filter(({ column }) => Object.hasOwn(changed, column));
  const merged = { ...row, ...changed } as Columns;
  refuse([...brokenRules(shape.rules, merged), ...(await brokenLinks(tx, links, merged))]);
}

/** Refuses a correction of another version than the present one: CONFLICT with what stands against it. */
export async function requireVersion(
  tx: EntityManager,
  shape: RecordShape,
  row: FactRow,
  { expectedVersion, columns }: { readonly expectedVersion: number; readonly columns: Columns },
): Promise<void> {
  if (row.version === expectedVersion) return;
  const base = await rowOfVersion(tx, shape.table, { id: row.id, version: expectedVersion });
  if (base === undefined || expectedVersion > row.version) {
    const detail = `expectedVersion names no version of this fact; the present one is ${String(row.version)}.`;
    throw new VigilError('BAD_USER_INPUT', { field: 'expectedVersion', detail });
  }
  throw new VigilError('CONFLICT', {
    field: 'expectedVersion',
    detail: `Somebody changed this first: version ${String(row.version)} is the present one.`,
    conflict: { version: row.version, fields: conflictsOf(shape, { base, theirs: row }, columns) },
  });
}

const isSeenOutside = ({ visibility }: FactRow): boolean => visibility === 'PUBLIC' || visibility === 'RESEARCHER';

/** Whether it is a fact that others than staff see and that dates are computed from. */
export function isPublicKeyFact({ key }: RecordShape, row: FactRow): boolean {
  return isSeenOutside(row) && key.length > 0;
}

/** Whether a change of these columns needs a second person before others than staff see it. */
export function needsReview({ key }: RecordShape, row: FactRow, columns: Columns): boolean {
  const isKey = (column: string): boolean => key === 'all' || key.includes(column.replace(/_(earliest|latest)$/, ''));
  return isSeenOutside(row) && Object.keys(columns).some(isKey);
}
