import { createHash } from 'node:crypto';
import { VigilError } from '../../errors/index.js';

/** Values of the order keys at a row, then the row's id: where a page continues. */
export type Position = readonly (string | null)[];

/** A short mark of the order a cursor was made for, so that it is not taken for another list's. */
export function orderMark(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}

export function encodeCursor(mark: string, position: Position): string {
  return Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
}

/** Refuses with BAD_USER_INPUT what was not made by `encodeCursor` for the same order. */
export function decodeCursor(cursor: string, mark: string, keys: number, argument: string): Position {
  const values = parse(cursor);
  if (values?.length !== keys + 2 || values[0] !== mark) {
    throw new VigilError('BAD_USER_INPUT', {
      field: argument,
      detail: `\`${argument}\` is not a cursor of this list in this order; use one that the same list returned.`,
    });
  }
  return values.slice(1);
}

function parse(cursor: string): (string | null)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return isPosition(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL text cannot hold NUL, so no cursor of ours does. */
function isPosition(values: unknown): values is (string | null)[] {
  if (!Array.isArray(values)) return false;
  return values.every((value: unknown) => value === null || (typeof value === 'string' && !value.includes('\u0000')));
}
