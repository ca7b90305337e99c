import { isLocalDate } from '../../../domain/calendar/index.js';
import { VigilError } from '../../errors/index.js';
import { decodeCursor, type Position } from './cursor.js';
import { col, join, raw, sql, type Fragment } from './fragment.js';
import type { OrderKey, PlanContext } from './reads.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?([+-]\d\d(:?\d\d)?|Z)$/;

/** The keys that order a list, on one alias; the id comes last and is never null. */
export interface Keyset {
  readonly keys: readonly OrderKey[];
  readonly alias: string;
  readonly context: PlanContext;
  readonly mark: string;
}

/** Rows that stand strictly after (or before) the cursor's row in the list's order, nulls last. */
export function beyond(keyset: Keyset, cursor: string, side: 'after' | 'before'): Fragment {
  const position = decodeCursor(cursor, keyset.mark, keyset.keys.length, side);
  refuseForeign(keyset, position, side);
  const columns = keyset.keys.map((key) => ({ sql: key.sql(keyset.alias, keyset.context), key }));
  const [only] = columns;
  if (only?.key.unique === true) return pastValue(only.sql, only.key, position[0] ?? '', side);
  const id = position.at(-1) ?? '';
  const alternatives: Fragment[] = [];
  let equal: readonly Fragment[] = [];
  columns.forEach(({ sql: column, key }, index) => {
    const value = position[index] ?? null;
    const past = pastKey(column, key, value, side);
    if (past !== undefined) alternatives.push(join([...equal, past], ' and '));
    equal = [...equal, value === null ? sql`${column} is null` : sql`${column} = ${bound(value, key)}`];
  });
  const idPast = sql`${col(keyset.alias, 'id')} ${raw(side === 'after' ? '>' : '<')} ${id}::uuid`;
  alternatives.push(join([...equal, idPast], ' and '));
  return sql`(${join(
    alternatives.map((one) => sql`(${one})`),
    ' or ',
  )})`;
}

function pastKey(
  column: Fragment,
  key: OrderKey,
  value: string | null,
  side: 'after' | 'before',
): Fragment | undefined {
  // Nulls stand last in both directions: nothing follows them, everything known precedes them.
  if (value === null) return side === 'after' ? undefined : sql`${column} is not null`;
  const past = pastValue(column, key, value, side);
  return side === 'after' ? sql`(${past} or ${column} is null)` : past;
}

function pastValue(column: Fragment, key: OrderKey, value: string, side: 'after' | 'before'): Fragment {
  const greater = (key.direction === 'ASC') === (side === 'after');
  return sql`${column} ${raw(greater ? '>' : '<')} ${bound(value, key)}`;
}

function bound(value: string, key: OrderKey): Fragment {
  return sql`${value}::text::${raw(key.type)}`;
}

function refuseForeign(keyset: Keyset, position: Position, argument: string): void {
  const sound =
    UUID.test(position.at(-1) ?? '') && keyset.keys.every((key, index) => fits(key, position[index] ?? null));
  if (!sound) {
    throw new VigilError('BAD_USER_INPUT', {
      field: argument,
      detail: `\`${argument}\` is not a cursor of this list.`,
    });
  }
}

function fits({ type, unique }: OrderKey, value: string | null): boolean {
  if (value === null) return unique !== true;
  if (type === 'text') return true;
  if (type === 'date') return isLocalDate(value);
  if (type === 'timestamptz') return INSTANT.test(value) && isLocalDate(value.slice(0, 10));
  if (type === 'int') return /^-?\d{1,9}$/.test(value);
  return Number.isFinite(Number(value));
}

/** JSON array of the row's position as text, from which the process makes the cursor. */
export function positionOf({ keys, alias, context }: Keyset): Fragment {
  const values = keys.map((key) => sql`(${key.sql(alias, context)})::text`);
  return sql`json_build_array(${join([...values, sql`${col(alias, 'id')}`], ', ')})`;
}
