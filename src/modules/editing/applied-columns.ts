import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { updateRow, type Columns, type RecordShape } from '../sources/index.js';
import { leaveRedirect, requireFreeSlug, takeAddress } from './addresses.js';
import { requireConsistent } from './corrections.js';
import type { FactRow } from './fact-rows.js';

/**
 * Writes checked columns to a fact: a former address leads on, and what was verified before is not any more.
 * @throws VigilError BAD_USER_INPUT where they do not fit the record as it is now
 */
export async function applyColumns(
  tx: EntityManager,
  shape: RecordShape,
  row: FactRow,
  columns: Columns,
): Promise<void> {
  await requireConsistent(tx, shape, row, columns);
  if (Object.hasOwn(columns, 'slug')) {
    await requireFreeSlug(tx, shape.table, columns['slug'], row.id);
    await takeAddress(tx, shape.table, columns['slug']);
    await leaveRedirect(tx, shape.table, row, row.id);
  }
  const verification = row.verification === 'VERIFIED' ? { verification: 'UNVERIFIED' } : {};
  if (!(await updateRow(tx, shape.table, row, { ...columns, ...verification }))) throw new VigilError('CONFLICT');
}
