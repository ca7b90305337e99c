import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { noteEvent, noteEventOfAddress, type EventKind } from './account-events.js';
import { normalEmail } from './account-rules.js';

/** What happened to an account, as it is shown. */
export interface LogEntry {
  readonly at: Date;
  readonly kind: string;
  /** Address of the account; null: tried with an address that no account has. */
  readonly email: string | null;
  /** Address of another account that did it; null: whoever the account is of, or the command line. */
  readonly by: string | null;
  readonly detail: string | null;
}

async function idOf(tx: EntityManager, email: string): Promise<string> {
  const [account] = await tx.query<{ id: string }[]>(`SELECT id FROM account WHERE email = $1`, [normalEmail(email)]);
  if (account !== undefined) return account.id;
  throw new VigilError('NOT_FOUND', { field: 'email', detail: 'There is no account with this address.' });
}

/** Notes what was tried in vain, which is part of no change, and shows what happened to accounts. */
@Injectable()
export class AccountLog {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(accountId: string, kind: EventKind): Promise<void> {
    await this.work.withoutRevision(async (tx) => noteEvent(tx, { accountId, at: this.clock.now(), kind }));
  }

  /** Takes as long for an address that nobody has. */
  async noteTry(email: string, kind: EventKind, detail?: string): Promise<void> {
    await this.work.withoutRevision(async (tx) =>
      noteEventOfAddress(tx, normalEmail(email), { at: this.clock.now(), kind, detail }),
    );
  }

  /**
   * The newest events first, of one account or, where no address is given, of all and of none.
   * @throws VigilError NOT_FOUND
   */
  async newest(most: number, email?: string): Promise<readonly LogEntry[]> {
    return this.work.withoutRevision(async (tx) => {
      const id = email === undefined ? null : await idOf(tx, email);
      return tx.query<LogEntry[]>(
        `SELECT e.at, e.kind, a.email, b.email AS by, e.detail FROM account_event e
           LEFT JOIN account a ON a.id = e.account_id LEFT JOIN account b ON b.id = e.actor_id
         WHERE $1::uuid IS NULL OR e.account_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT $2`,
        [id, most],
      );
    });
  }
}
