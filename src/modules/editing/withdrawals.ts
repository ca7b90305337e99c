import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import type { Actor } from '../identity/index.js';
import { Proposals } from './proposals.service.js';
import { globalTypeOf } from './fact-types.js';
import { requireUnreferred } from './referring.js';

/** Rows that are parts of another and go with it. */
const PARTS: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  prisoner: [
    ['person_name', 'prisoner_id'],
    ['affiliation', 'prisoner_id'],
    ['name_block', 'prisoner_id'],
  ],
};

/** Addresses that lead to a withdrawn record lead nowhere. */
const FORGET_ADDRESSES = `DELETE FROM slug_redirect WHERE target_id = $1`;

function referringTable(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code, table } = error.driverError as { code?: string; table?: string };
  return code === '23503' ? table : undefined;
}

/** Takes a fact off the record with its citations and parts. History keeps them all. */
@Injectable()
export class Withdrawals {
  constructor(readonly proposals: Proposals) {}

  /** @throws VigilError CONFLICT where other facts refer to it */
  async perform(tx: EntityManager, by: Actor, table: string, id: string): Promise<void> {
    await requireUnreferred(tx, table, id);
    for (const [part, column] of PARTS[table] ?? []) {
      const rows = await tx.query<{ id: string }[]>(`SELECT id FROM ${part} WHERE ${column} = $1`, [id]);
      for (const row of rows) await this.remove(tx, by, part, row.id);
    }
    await tx.query(FORGET_ADDRESSES, [id]);
    await this.remove(tx, by, table, id);
  }

  private async remove(tx: EntityManager, by: Actor, table: string, id: string): Promise<void> {
    await tx.query(`DELETE FROM citation WHERE fact_id = $1`, [id]);
    await this.proposals.close(tx, by, id, ['PUBLICATION', 'CORRECTION', 'WITHDRAWAL']);
    try {
      await tx.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
    } catch (error) {
      const referring = referringTable(error);
      if (referring === undefined) throw error;
      const detail = `A ${globalTypeOf(referring)} on record refers to it: correct or withdraw that first.`;
      throw new VigilError('CONFLICT', { field: 'id', detail }, { cause: error });
    }
  }
}
