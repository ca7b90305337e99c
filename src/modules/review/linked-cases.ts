import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import type { FactRow } from '../editing/index.js';

/**
 * An article is shown with its case, never before it: that it was found would tell of a case that nobody is to see.
 * @throws VigilError CONFLICT where the case or its person is hidden from the audience, or nobody confirmed the link
 */
export async function requireCaseVisible(tx: EntityManager, link: FactRow, audience: string): Promise<void> {
  if (link['state'] !== 'CONFIRMED' && link['state'] !== 'AUTO_CONFIRMED') {
    throw new VigilError('CONFLICT', { detail: 'Nobody has confirmed this link: confirm it first.' });
  }
  const hidden = await tx.query<unknown[]>(
    `SELECT FROM case_file c JOIN prisoner p ON p.id = c.prisoner_id
     WHERE c.id = $1 AND greatest(c.visibility, p.visibility) > $2::visibility`,
    [link['case_id'], audience],
  );
  if (hidden.length === 0) return;
  throw new VigilError('CONFLICT', { detail: `${audience} does not see the case: publish that first.` });
}
