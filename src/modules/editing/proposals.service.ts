import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { Actor } from '../identity/index.js';
import type { Columns } from '../sources/index.js';
import { placeOf, requireRow, type FactRow } from './fact-rows.js';
import { globalTypeOf } from './fact-types.js';
import type { ProposedChange } from './shown-fields.js';

export interface NewProposal {
  readonly kind: 'PUBLICATION' | 'CORRECTION' | 'WITHDRAWAL';
  readonly table: string;
  readonly row: FactRow;
  readonly changes: readonly ProposedChange[];
  /** Of a correction: what the columns would hold. */
  readonly columns?: Columns;
  /** Of a publication: who is to see it. */
  readonly visibility?: 'PUBLIC' | 'RESEARCHER';
  readonly reason?: string | undefined;
  /** The fact that it came with and is published with. */
  readonly partOf?: string | undefined;
}

/** Facts that are published with a row: what it came with, and what shows it. $1: its id. */
const SHOWN_WITH = `SELECT part_of_id AS id FROM proposal
  WHERE fact_id = $1 AND kind = 'PUBLICATION' AND state = 'PENDING' AND part_of_id IS NOT NULL
  UNION SELECT id FROM verdict WHERE court_id = $1
  UNION SELECT id FROM custody_period WHERE facility_id = $1`;

/** What waits for a second person. Needs a transaction with an open revision. */
@Injectable()
export class Proposals {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async add(tx: EntityManager, by: Actor, proposal: NewProposal): Promise<string> {
    const id = uuidv7();
    const { kind, table, row, columns = {}, visibility = null, reason = null } = proposal;
    const { prisonerId, caseId } = await placeOf(tx, table === 'citation' ? String(row['fact_id']) : row.id);
    await tx.query(
      `INSERT INTO proposal (id, kind, fact_id, fact_type, record_table, prisoner_id, case_id, base_version, visibility,
         columns, changes, reason, proposed_by_id, proposed_by, proposed_at, part_of_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        kind,
        row.id,
        globalTypeOf(table),
        table,
        prisonerId,
        caseId,
        row.version,
        visibility,
        JSON.stringify(columns),
        JSON.stringify(proposal.changes),
        reason,
        by.accountId,
        by.displayName,
        this.clock.now(),
        proposal.partOf ?? null,
      ],
    );
    return id;
  }

  /** A statement of a source that is to be seen by whoever sees its fact. */
  async addCitation(
    tx: EntityManager,
    by: Actor,
    id: string,
    { visibility, partOf }: { readonly visibility: string; readonly partOf?: string },
  ): Promise<void> {
    const row = await requireRow(tx, 'citation', id);
    const [source] = await tx.query<Record<string, unknown>[]>(`SELECT title, url FROM source WHERE id = $1`, [
      row['source_id'],
    ]);
    const shown: readonly (readonly [string, unknown])[] = [
      ['title', source?.['title']],
      ['url', source?.['url']],
      ['stance', row['stance']],
      ['field', row['field']],
      ['statedValue', row['stated_value']],
      ['locator', row['locator']],
    ];
    const changes = shown.flatMap(([field, value]) =>
      typeof value === 'string' ? [{ field, base: null, proposed: value }] : [],
    );
    const wanted = visibility === 'PUBLIC' ? 'PUBLIC' : 'RESEARCHER';
    await this.add(tx, by, { kind: 'PUBLICATION', table: 'citation', row, changes, visibility: wanted, partOf });
  }

  /**
   * A fact that is to be published was changed before anybody looked. Whoever has looked at it as it was has to look
   * again: its proposal, and that of what it is published with, get new ids.
   */
  async follow(tx: EntityManager, by: Actor, row: FactRow, changes: readonly ProposedChange[]): Promise<void> {
    const shownWith = await tx.query<{ id: string }[]>(SHOWN_WITH, [row.id]);
    await this.renew(tx, by, row.id, { changes: JSON.stringify(changes), version: row.version });
    for (const { id } of shownWith) await this.renew(tx, by, id);
  }

  /** What waits for the publication of a fact is another proposal from now on, as old as it was. */
  async renew(
    tx: EntityManager,
    by: Pick<Actor, 'accountId' | 'displayName'>,
    factId: string,
    now: { readonly changes?: string; readonly version?: number } = {},
  ): Promise<void> {
    await tx.query(
      `WITH old AS (UPDATE proposal SET state = 'SUPERSEDED', decided_by_id = $2, decided_by = $3, decided_at = $4
         WHERE fact_id = $1 AND kind = 'PUBLICATION' AND state = 'PENDING' RETURNING *)
       INSERT INTO proposal (id, kind, fact_id, fact_type, record_table, prisoner_id, case_id, base_version, visibility,
         columns, changes, reason, proposed_by_id, proposed_by, proposed_at, part_of_id)
       SELECT gen_random_uuid(), kind, fact_id, fact_type, record_table, prisoner_id, case_id,
         coalesce($6, base_version), visibility, columns, coalesce($5, changes), reason, proposed_by_id, proposed_by,
         proposed_at, part_of_id FROM old`,
      [factId, by.accountId, by.displayName, this.clock.now(), now.changes ?? null, now.version ?? null],
    );
  }

  /** Nothing of these kinds waits for this fact any more: it was withdrawn, or decided on without the proposal. */
  async close(tx: EntityManager, by: Actor, factId: string, kinds: readonly NewProposal['kind'][]): Promise<void> {
    await tx.query(
      `UPDATE proposal SET state = 'SUPERSEDED', decided_by_id = $2, decided_by = $3, decided_at = $4
       WHERE (fact_id = $1 OR part_of_id = $1) AND state = 'PENDING' AND kind = ANY ($5::text[])`,
      [factId, by.accountId, by.displayName, this.clock.now(), kinds],
    );
  }
}
