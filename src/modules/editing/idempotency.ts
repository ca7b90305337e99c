import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { VigilError } from '../../platform/errors/index.js';
import type { Writing } from './writing.decorator.js';

const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Thrown to undo a repeated write; carries the answer that the first one got. */
export class AnsweredBefore extends Error {
  override readonly name = 'AnsweredBefore';

  constructor(readonly answer: unknown) {
    super('This request was answered before');
  }
}

/** The first answer to each request that came with an Idempotency-Key, in the transaction of its write. */
@Injectable()
export class Idempotency {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Call when the revision is open: revisions wait for each other, so of two equal requests at once the second finds
   * the answer of the first.
   * @throws AnsweredBefore
   * @throws VigilError IDEMPOTENCY_KEY_REUSED
   */
  async claim(tx: EntityManager, { actor, once }: Writing): Promise<void> {
    if (once === undefined) return;
    const { key, request, bodyHash } = once;
    const rows = await tx.query<{ key: string; bodyHash: Buffer; answer: unknown }[]>(
      `SELECT key, body_hash AS "bodyHash", answer FROM idempotency_key
       WHERE account_id = $1 AND split_part(key, ' ', 1) = $2 AND created_at > $3`,
      [actor.accountId, request, this.oldest()],
    );
    if (rows.some((row) => !row.bodyHash.equals(bodyHash))) {
      throw new VigilError('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' });
    }
    const known = rows.find((row) => row.key === key);
    if (known !== undefined) throw new AnsweredBefore(known.answer);
  }

  /** Keeps the answer, and forgets those older than 30 days. */
  async keep(tx: EntityManager, { actor, once }: Writing, answer: unknown): Promise<void> {
    if (once === undefined) return;
    await tx.query(`DELETE FROM idempotency_key WHERE created_at <= $1`, [this.oldest()]);
    await tx.query(
      `INSERT INTO idempotency_key (account_id, key, body_hash, answer, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [actor.accountId, once.key, once.bodyHash, JSON.stringify(answer), this.clock.now()],
    );
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }
}
