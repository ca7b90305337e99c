import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { networkOf } from '../../platform/http/index.js';
import { noteEventOfAddress } from './account-events.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './settings.js';

const TRIES_PER_MINUTE = 5;
const WINDOW_MS = 60_000;
const KEY_BYTES = 32;

/** What is counted: the two kinds never share a count. */
type Counted = 'address' | 'account';

/**
 * Counts tries to get in, by address and by account, whether it exists or not: five in a minute that begins with the
 * first. The count is in the database, for all processes; what it is of stands under a keyed hash, never in clear.
 */
@Injectable()
export class TryLimit {
  private key: Buffer | undefined;
  private clearedAt = 0;

  constructor(
    private readonly work: UnitOfWork,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a try and returns 0, or returns the seconds (1 to 60) until there may be another.
   * @throws VigilError DATABASE_UNAVAILABLE | TIMEOUT: a try that cannot be counted is none
   */
  async take(address: string, email?: string): Promise<number> {
    const counted: (readonly [Counted, string])[] = [['address', networkOf(address)]];
    if (email !== undefined) counted.push(['account', email]);
    return this.work.withoutRevision(async (tx) => {
      const seconds = await this.takeEach(tx, counted, email);
      // Last, and past what others hold: two tries must not wait for each other.
      await this.clearOld(tx);
      return seconds;
    });
  }

  /** In the order address, account, so that two tries do not wait for each other's row. */
  private async takeEach(
    tx: EntityManager,
    counted: readonly (readonly [Counted, string])[],
    email?: string,
  ): Promise<number> {
    for (const [kind, what] of counted) {
      const { tries, endsAt } = await this.count(tx, this.nameOf(kind, what));
      if (tries <= TRIES_PER_MINUTE) continue;
      // Once a minute: whoever goes on trying must not be able to fill the table.
      if (tries === TRIES_PER_MINUTE + 1) await this.noteRefusal(tx, kind, email);
      return Math.max(1, Math.ceil((endsAt.getTime() - this.clock.now().getTime()) / 1000));
    }
    return 0;
  }

  private async count(tx: EntityManager, name: Buffer): Promise<{ tries: number; endsAt: Date }> {
    const now = this.clock.now();
    const [row] = await tx.query<[{ tries: number; endsAt: Date }]>(
      `INSERT INTO try_count AS t (key, tries, ends_at) VALUES ($1, 1, $3)
       ON CONFLICT (key) DO UPDATE SET
         tries = CASE WHEN t.ends_at <= $2 THEN 1 ELSE t.tries + 1 END,
         ends_at = CASE WHEN t.ends_at <= $2 THEN excluded.ends_at ELSE t.ends_at END
       RETURNING tries, ends_at AS "endsAt"`,
      [name, now, new Date(now.getTime() + WINDOW_MS)],
    );
    return row;
  }

  private async noteRefusal(tx: EntityManager, kind: Counted, email = ''): Promise<void> {
    const detail = kind === 'address' ? 'from one client address' : 'for one account';
    await noteEventOfAddress(tx, email, { at: this.clock.now(), kind: 'TRIES_REFUSED', detail });
  }

  /** Minutes that are over say nothing more and should not be kept; each process looks once a minute. */
  private async clearOld(tx: EntityManager): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() < this.clearedAt + WINDOW_MS) return;
    this.clearedAt = now.getTime();
    await tx.query(
      `DELETE FROM try_count WHERE key IN (SELECT key FROM try_count WHERE ends_at <= $1 FOR UPDATE SKIP LOCKED)`,
      [now],
    );
  }

  /** The key is the same in all processes of a service, and another than the one it is made from. */
  private nameOf(kind: Counted, what: string): Buffer {
    this.key ??= Buffer.from(hkdfSync('sha256', this.settings.sealingKey(), '', 'vigil tries', KEY_BYTES));
    return createHmac('sha256', this.key).update(`${kind}|${what}`).digest();
  }
}
