import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { VigilError } from '../../platform/errors/index.js';
import type { FactRow } from '../editing/index.js';
import type { Actor } from '../identity/index.js';

/** A proposal that nobody has decided on yet. */
export interface WaitingProposal {
  readonly id: string;
  readonly kind: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL';
  readonly table: string;
  readonly type: string;
  readonly factId: string;
  readonly baseVersion: number;
  readonly visibility: 'PUBLIC' | 'RESEARCHER' | null;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly proposedById: string;
  readonly state: string;
}

const COLUMNS = `id, kind, state, record_table AS "table", fact_type AS type, fact_id AS "factId",
  base_version AS "baseVersion", visibility, columns, proposed_by_id AS "proposedById"`;

/** Rows that a fact shows and that are published with it, if they wait for that. */
const SHOWN_WITH = ['court_id', 'facility_id'];

const shownBy = (row: FactRow): readonly unknown[] =>
  SHOWN_WITH.map((column) => row[column]).filter((id) => typeof id === 'string');

/** Courts and prisons shown by what an audience sees of a case or a person. $1: its id; $3: the audience. */
const PLACES_UNDER = `SELECT v.court_id FROM verdict v JOIN case_file k ON k.id = v.case_id
    WHERE $1 IN (k.id, k.prisoner_id) AND v.visibility <= $3::visibility
  UNION ALL SELECT c.facility_id FROM custody_period c JOIN case_file k ON k.id = c.case_id
    WHERE $1 IN (k.id, k.prisoner_id) AND c.visibility <= $3::visibility`;

/** The queue of what waits for a second person. Needs a transaction with an open revision. */
@Injectable()
export class Waiting {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws VigilError NOT_FOUND | CONFLICT where it was decided on already */
  async require(tx: EntityManager, id: string): Promise<WaitingProposal> {
    const rows = await tx.query<WaitingProposal[]>(`SELECT ${COLUMNS} FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
    const [proposal] = rows;
    if (proposal === undefined)
      throw new VigilError('NOT_FOUND', { field: 'ids', detail: 'There is no such proposal.' });
    if (proposal.state !== 'PENDING') {
      const detail =
        proposal.state === 'SUPERSEDED'
          ? 'What it would publish or change was changed since: look at what waits now.'
          : `Somebody decided on it before: ${proposal.state}.`;
      throw new VigilError('CONFLICT', { field: 'ids', detail });
    }
    return proposal;
  }

  /** What waits for publication together with a fact. */
  async with(tx: EntityManager, row: FactRow, audience: string): Promise<readonly WaitingProposal[]> {
    const shown = shownBy(row);
    // A court or prison that a draft named before it was corrected is not what anybody was shown.
    return tx.query<WaitingProposal[]>(
      `SELECT ${COLUMNS} FROM proposal WHERE state = 'PENDING' AND kind = 'PUBLICATION' AND fact_id <> $1
         AND (part_of_id = $1 AND record_table NOT IN ('court', 'facility') OR fact_id = ANY ($2::uuid[])
           OR fact_id IN (${PLACES_UNDER}))
       ORDER BY proposed_at, id`,
      [row.id, shown, audience],
    );
  }

  /** What was shown to researchers with a fact when that was. */
  async cameWith(tx: EntityManager, row: FactRow): Promise<readonly WaitingProposal[]> {
    return tx.query<WaitingProposal[]>(
      `SELECT ${COLUMNS} FROM proposal p WHERE state = 'APPROVED' AND kind = 'PUBLICATION' AND part_of_id = $1
         AND (record_table NOT IN ('court', 'facility') OR fact_id = ANY ($2::uuid[]))
         AND EXISTS (SELECT FROM fact f WHERE f.id = p.fact_id AND f.visibility = 'RESEARCHER'
           UNION ALL SELECT FROM citation c WHERE c.id = p.fact_id AND c.visibility = 'RESEARCHER')
       ORDER BY proposed_at, id`,
      [row.id, shownBy(row)],
    );
  }

  async proposedBy(tx: EntityManager, factId: string, by: Actor): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM proposal WHERE fact_id = $1 AND state = 'PENDING' AND kind = 'PUBLICATION' AND proposed_by_id = $2`,
      [factId, by.accountId],
    );
    return rows.length > 0;
  }

  /** The account whose correction of a fact was carried out last. */
  async lastProposerOf(tx: EntityManager, factId: string): Promise<string | undefined> {
    const rows = await tx.query<{ by: string }[]>(
      `SELECT proposed_by_id AS by FROM proposal WHERE fact_id = $1 AND kind = 'CORRECTION' AND state = 'APPROVED'
       ORDER BY decided_at DESC, id DESC LIMIT 1`,
      [factId],
    );
    return rows[0]?.by;
  }

  /** It goes on waiting by itself. */
  async standAlone(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE proposal SET part_of_id = NULL WHERE id = $1`, [id]);
  }

  /** Closes what waits for the publication of a fact. */
  async decideOn(tx: EntityManager, by: Actor, factId: string, state: 'APPROVED' | 'SUPERSEDED'): Promise<void> {
    await tx.query(
      `UPDATE proposal SET state = $2, decided_by_id = $3, decided_by = $4, decided_at = $5
       WHERE fact_id = $1 AND state = 'PENDING' AND kind = 'PUBLICATION'`,
      [factId, state, by.accountId, by.displayName, this.clock.now()],
    );
  }

  /** Closes one proposal. */
  async decide(
    tx: EntityManager,
    by: Actor,
    id: string,
    { state, reason = null }: { readonly state: 'APPROVED' | 'DECLINED'; readonly reason?: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE proposal SET state = $2, decided_by_id = $3, decided_by = $4, decided_at = $5, decision_reason = $6
       WHERE (id = $1 OR part_of_id = (SELECT p.fact_id FROM proposal p WHERE p.id = $1 AND p.kind = 'PUBLICATION'))
         AND state = 'PENDING'`,
      [id, state, by.accountId, by.displayName, this.clock.now(), reason],
    );
  }
}
