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

/**
 * An article that may be about a case which the audience does not see is shown to it with another case, or not at all:
 * its headline names who is hidden.
 * @throws VigilError CONFLICT
 */
export async function requireNoHiddenCase(tx: EntityManager, itemId: string, audience: string): Promise<void> {
  const [found] = await tx.query<[{ hidden: boolean; shown: boolean }]>(
    `SELECT bool_or(seen > $2::visibility AND state <> 'REJECTED') AS hidden,
       bool_or(greatest(seen, visibility) <= $2::visibility AND state IN ('CONFIRMED', 'AUTO_CONFIRMED')) AS shown
     FROM (SELECT l.state, l.visibility, greatest(c.visibility, p.visibility) AS seen
       FROM news_link l JOIN case_file c ON c.id = l.case_id JOIN prisoner p ON p.id = c.prisoner_id
       WHERE l.item_id = $1) t`,
    [itemId, audience],
  );
  if (!found.hidden || found.shown) return;
  const detail = `The article may be about a case that ${audience} does not see: publish that case, or reject the link.`;
  throw new VigilError('CONFLICT', { detail });
}
