import type { EntityManager } from 'typeorm';
import type { NewsLinkState } from '../../domain/vocabulary/index.js';
import type { Match } from './matcher.service.js';

/** A link of an article, with the person whose case it is. */
export interface LinkRow {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly prisonerId: string;
  readonly state: NewsLinkState;
  readonly score: number;
}

export async function linksOf(tx: EntityManager, itemId: string): Promise<readonly LinkRow[]> {
  return tx.query<LinkRow[]>(
    `SELECT l.id, l.version, l.case_id AS "caseId", c.prisoner_id AS "prisonerId", l.state, l.score
     FROM news_link l JOIN case_file c ON c.id = l.case_id WHERE l.item_id = $1 ORDER BY l.id`,
    [itemId],
  );
}

const KEEP = `INSERT INTO link_evidence (link_id, audience, score, evidence) VALUES ($1, $2, $3, $4)
ON CONFLICT (link_id, audience) DO UPDATE SET score = EXCLUDED.score, evidence = EXCLUDED.evidence
WHERE (link_evidence.score, link_evidence.evidence) IS DISTINCT FROM (EXCLUDED.score, EXCLUDED.evidence)`;

/** Keeps why a link was proposed: all of it for staff, and what follows from public names and facts for everybody. */
export async function keepEvidence(tx: EntityManager, linkId: string, match: Match): Promise<void> {
  const { score, evidence, inPublic } = match;
  await tx.query(KEEP, [linkId, 'STAFF', score, JSON.stringify(evidence)]);
  if (inPublic === undefined) {
    await tx.query(`DELETE FROM link_evidence WHERE link_id = $1 AND audience < 'STAFF'`, [linkId]);
    return;
  }
  await tx.query(KEEP, [linkId, 'PUBLIC', inPublic.score, JSON.stringify(inPublic.evidence)]);
}

/** The score that everybody may see of a link: 1 where it rests on what a person knows. */
export async function publicScoreOf(tx: EntityManager, linkId: string): Promise<number> {
  const rows = await tx.query<{ score: number }[]>(
    `SELECT score FROM link_evidence WHERE link_id = $1 AND audience = 'PUBLIC'`,
    [linkId],
  );
  return rows[0]?.score ?? 1;
}
