import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { parseGlobalId } from '../../platform/graphql/planner/plan-node.js';
import { requireRow, requireVersion, type FactRow } from '../editing/index.js';
import type { RecordShape } from '../sources/index.js';
import { SHAPES } from './shapes.js';

/** A fact that a decision is about. */
export interface ReviewedFact {
  readonly type: string;
  readonly shape: RecordShape;
  readonly id: string;
}

/** What a global id names. @throws VigilError BAD_USER_INPUT where it is no fact's */
export function reviewedFact(globalId: string, field: string): ReviewedFact {
  const parsed = parseGlobalId(globalId);
  const shape = parsed === null ? undefined : SHAPES.get(parsed.type);
  if (parsed === null || shape === undefined) {
    throw new VigilError('BAD_USER_INPUT', {
      field,
      detail: `\`${field}\` must be the global id of a fact, \`Type:uuid\` with one of ${[...SHAPES.keys()].join(', ')}.`,
    });
  }
  return { type: parsed.type, shape, id: parsed.uuid };
}

/** The fact's row in the version that was asked for. @throws VigilError NOT_FOUND | CONFLICT */
export async function rowInVersion(
  tx: EntityManager,
  { shape, id }: ReviewedFact,
  expectedVersion: number,
): Promise<FactRow> {
  const row = await requireRow(tx, shape.table, id);
  await requireVersion(tx, shape, row, { expectedVersion, columns: {} });
  return row;
}
