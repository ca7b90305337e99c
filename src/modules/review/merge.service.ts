import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { leaveRedirect, Withdrawals, type FactRow } from '../editing/index.js';
import type { Actor } from '../identity/index.js';

/** Rows of a person that go over as they are. */
const MOVED = ['affiliation', 'award', 'letter', 'name_block'] as const;
/** Sealed rows: their visibility is their own. */
const SEALED_TABLES = ['relative', 'contact', 'correspondent', 'informant', 'health_note'] as const;

interface Pair {
  readonly kept: FactRow;
  readonly merged: FactRow;
}

/** Makes one person of two records of the same person. Needs a transaction with an open revision. */
@Injectable()
export class PersonMerge {
  constructor(private readonly withdrawals: Withdrawals) {}

  /**
   * Names, affiliations, cases and all else of `merged` become those of `kept`, whose own fields stay as they are;
   * `merged` is withdrawn and its address leads to `kept`. Nothing becomes more visible than the person it was of.
   * @throws VigilError BAD_USER_INPUT where both are the same
   */
  async merge(tx: EntityManager, by: Actor, { kept, merged }: Pair): Promise<void> {
    if (kept.id === merged.id)
      throw new VigilError('BAD_USER_INPUT', { field: 'mergeId', detail: 'mergeId is the person to keep.' });
    await tx.query(`SELECT set_config('vigil.merging', 'on', true)`);
    await this.moveNames(tx, by, { kept, merged });
    for (const table of MOVED) await move(tx, table, { kept, merged });
    for (const table of SEALED_TABLES)
      await tx.query(`UPDATE ${table} SET prisoner_id = $1 WHERE prisoner_id = $2`, [kept.id, merged.id]);
    await moveCases(tx, { kept, merged });
    await tx.query(
      `UPDATE citation SET fact_id = $1, visibility = greatest(visibility, $3::visibility) WHERE fact_id = $2`,
      [kept.id, merged.id, merged.visibility],
    );
    await this.moveProposals(tx, by, { kept, merged });
    await tx.query(`SELECT set_config('vigil.merging', '', true)`);
    await this.withdrawals.perform(tx, by, 'prisoner', merged.id);
    await leaveRedirect(tx, 'prisoner', merged, kept.id);
  }

  /**
   * What came with the merged person goes on waiting: with the kept one where that waits too, else by itself. Whoever
   * has looked at it as another person's has to look again.
   */
  private async moveProposals(tx: EntityManager, by: Actor, { kept, merged }: Pair): Promise<void> {
    const { proposals } = this.withdrawals;
    await tx.query(
      `UPDATE proposal p SET part_of_id = (SELECT k.fact_id FROM proposal k
         WHERE k.fact_id = $1 AND k.kind = 'PUBLICATION' AND k.state = 'PENDING' LIMIT 1)
       WHERE p.part_of_id = $2 AND p.state = 'PENDING'`,
      [kept.id, merged.id],
    );
    const waiting = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT fact_id AS id FROM proposal WHERE prisoner_id = $1 AND state = 'PENDING'`,
      [merged.id],
    );
    await tx.query(`UPDATE proposal SET prisoner_id = $1 WHERE prisoner_id = $2`, [kept.id, merged.id]);
    for (const { id } of [kept, ...waiting]) await proposals.renew(tx, by, id);
  }

  /** A name that the kept person has already is not kept twice. */
  private async moveNames(tx: EntityManager, by: Actor, { kept, merged }: Pair): Promise<void> {
    const doubles = await tx.query<{ id: string }[]>(
      `SELECT n.id FROM person_name n WHERE n.prisoner_id = $2 AND EXISTS (SELECT FROM person_name k
         WHERE k.prisoner_id = $1 AND k.value = n.value AND k.locale IS NOT DISTINCT FROM n.locale)`,
      [kept.id, merged.id],
    );
    for (const { id } of doubles) await this.withdrawals.perform(tx, by, 'person_name', id);
    await tx.query(
      `UPDATE person_name SET prisoner_id = $1, preferred = false, position = position + 1000,
         visibility = greatest(visibility, $3::visibility) WHERE prisoner_id = $2`,
      [kept.id, merged.id, merged.visibility],
    );
  }
}

async function move(tx: EntityManager, table: string, { kept, merged }: Pair): Promise<void> {
  await tx.query(
    `UPDATE ${table} SET prisoner_id = $1, visibility = greatest(visibility, $3::visibility) WHERE prisoner_id = $2`,
    [kept.id, merged.id, merged.visibility],
  );
}

async function moveCases(tx: EntityManager, { kept, merged }: Pair): Promise<void> {
  const cases = await tx.query<{ id: string }[]>(`SELECT id FROM case_file WHERE prisoner_id = $1`, [merged.id]);
  await move(tx, 'case_file', { kept, merged });
  for (const { id } of cases) await tx.query(`SELECT history.move_facts($1, $2)`, [id, kept.id]);
}
