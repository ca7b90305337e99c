import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { noteEvent } from './account-events.js';
import { endSessions, type Account } from './accounts.service.js';
import type { Actor, SessionKind } from './actor.js';
import { hashOf, newToken } from './secrets.js';
import type { StaffRole } from './staff-role.enum.js';

const MINUTE_MS = 60_000;
/** A session that is not used for so long is over. */
const IDLE_MS = 30 * MINUTE_MS;
/** So long after proving anew who they are people may do what asks for it. */
const FRESH_MS = 5 * MINUTE_MS;
const LIFE_MS: Readonly<Record<SessionKind, number>> = { FULL: 12 * 60 * MINUTE_MS, ENROLMENT: 10 * MINUTE_MS };

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly account: Account;
}

interface SessionRow {
  readonly sessionId: string;
  readonly session: SessionKind;
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly fresh: boolean;
}

/** Opens, recognises and ends sessions. The database knows only hashes of their tokens. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session for the account as it was checked.
   * @throws VigilError UNAUTHENTICATED where it was changed or disabled since
   */
  async open(account: Account, kind: SessionKind): Promise<OpenedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_MS[kind]);
    await this.work.withoutRevision(async (tx) => {
      const current = await tx.query<unknown[]>(
        `SELECT FROM account WHERE id = $1 AND version = $2 AND disabled_at IS NULL FOR SHARE`,
        [account.id, account.version],
      );
      if (current.length === 0) throw new VigilError('UNAUTHENTICATED');
      await tx.query(`DELETE FROM session WHERE account_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3)`, [
        account.id,
        now,
        new Date(now.getTime() - IDLE_MS),
      ]);
      await tx.query(
        `INSERT INTO session (id, account_id, kind, token_hash, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6)`,
        [uuidv7(), account.id, kind, hashOf(token), now, expiresAt],
      );
      await noteEvent(tx, {
        accountId: account.id,
        at: now,
        kind: kind === 'FULL' ? 'SIGNED_IN' : 'SIGNED_IN_TO_ENROL',
      });
    });
    return { token, expiresAt, account };
  }

  /** Who holds the token; undefined where it is none, was ended, lay idle, is too old, or the account is disabled. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const [rows] = await this.work.withoutRevision(async (tx) =>
      tx.query<[SessionRow[], number]>(
        `UPDATE session s SET last_seen_at = greatest(s.last_seen_at, $2) FROM account a
         WHERE s.token_hash = $1 AND a.id = s.account_id AND a.disabled_at IS NULL
           AND s.expires_at > $2 AND s.last_seen_at > $3
         RETURNING s.id AS "sessionId", s.kind AS session, a.id AS "accountId", a.email,
           a.display_name AS "displayName", a.role, coalesce(s.reauthenticated_at > $4, false) AS fresh`,
        [hashOf(token), now, new Date(now.getTime() - IDLE_MS), new Date(now.getTime() - FRESH_MS)],
      ),
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { sessionId, session, fresh, ...account } = row;
    return { ...account, by: { kind: 'SESSION', sessionId, session, fresh } };
  }

  /** Whether a session is still open. To be asked does not count as its being used. */
  async isOpen(sessionId: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.work.withoutRevision(async (tx) =>
      tx.query<unknown[]>(
        `SELECT FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.id = $1 AND a.disabled_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3`,
        [sessionId, now, new Date(now.getTime() - IDLE_MS)],
      ),
    );
    return rows.length > 0;
  }

  /**
   * Remembers that the holder of the session proved anew who they are, for the account as it was checked.
   * @throws VigilError UNAUTHENTICATED where the session ended or the account was changed since
   */
  async freshen(sessionId: string, account: Account): Promise<void> {
    const now = this.clock.now();
    await this.work.withoutRevision(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE session s SET reauthenticated_at = $3 FROM account a
         WHERE s.id = $1 AND s.kind = 'FULL' AND a.id = s.account_id AND a.id = $2 AND a.version = $4
           AND a.disabled_at IS NULL`,
        [sessionId, account.id, now, account.version],
      );
      if (changed === 0) throw new VigilError('UNAUTHENTICATED');
      await noteEvent(tx, { accountId: account.id, at: now, kind: 'REAUTHENTICATED' });
    });
  }

  async end(sessionId: string): Promise<void> {
    await this.work.withoutRevision(async (tx) => {
      await tx.query(`DELETE FROM session WHERE id = $1`, [sessionId]);
    });
  }

  /** Ends all sessions of an account. Returns how many. */
  async endAll(accountId: string): Promise<number> {
    return this.work.withoutRevision(async (tx) => {
      await noteEvent(tx, { accountId, at: this.clock.now(), kind: 'SIGNED_OUT_EVERYWHERE' });
      return endSessions(tx, accountId, null);
    });
  }
}
