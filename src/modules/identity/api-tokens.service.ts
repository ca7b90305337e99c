import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { noteEvent } from './account-events.js';
import { Accounts } from './accounts.service.js';
import { requireName } from './account-rules.js';
import type { Actor, Scope } from './actor.js';
import { API_TOKEN_PREFIX, hashOf, newToken } from './secrets.js';
import type { StaffRole } from './staff-role.enum.js';

const DAY_MS = 86_400_000;
const MOST_DAYS = 365;

export interface NewApiToken {
  readonly email: string;
  readonly name: string;
  /** 1 to 365. */
  readonly days: number;
  readonly scopes: readonly Scope[];
}

/** An API token as it is listed: not the token, which nobody has but who was given it. */
export interface ApiTokenEntry {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly state: 'VALID' | 'EXPIRED' | 'REVOKED';
}

interface TokenRow {
  readonly tokenId: string;
  readonly scopes: readonly Scope[];
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
}

/** Makes, lists, recognises and revokes keys for scripts. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the token, which is not to be had again
   * @throws VigilError BAD_USER_INPUT | NOT_FOUND | FORBIDDEN for a disabled account
   */
  async create({ email, name, days, scopes }: NewApiToken): Promise<string> {
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      throw new VigilError('BAD_USER_INPUT', {
        field: 'days',
        detail: `A token lasts 1 to ${String(MOST_DAYS)} days.`,
      });
    }
    const called = requireName(name);
    const account = await this.accounts.require(email);
    if (account.disabled) throw new VigilError('FORBIDDEN', { detail: 'The account is disabled.' });
    const token = `${API_TOKEN_PREFIX}${newToken()}`;
    const now = this.clock.now();
    const until = new Date(now.getTime() + days * DAY_MS);
    await this.work.withoutRevision(async (tx) => {
      await tx.query(
        `INSERT INTO api_token (id, account_id, name, token_hash, scopes, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [uuidv7(), account.id, called, hashOf(token), scopes, now, until],
      );
      await noteEvent(tx, { accountId: account.id, at: now, kind: 'TOKEN_CREATED' });
    });
    return token;
  }

  async list(): Promise<readonly ApiTokenEntry[]> {
    return this.work.withoutRevision(async (tx) =>
      tx.query<ApiTokenEntry[]>(
        `SELECT t.id, a.email, t.name, t.scopes, t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt",
           CASE WHEN t.revoked_at IS NOT NULL THEN 'REVOKED' WHEN t.expires_at <= $1 THEN 'EXPIRED' ELSE 'VALID' END AS state
         FROM api_token t JOIN account a ON a.id = t.account_id ORDER BY a.email, t.id`,
        [this.clock.now()],
      ),
    );
  }

  /** @throws VigilError NOT_FOUND where no valid token has this id */
  async revoke(id: string): Promise<void> {
    const now = this.clock.now();
    await this.work.withoutRevision(async (tx) => {
      const [rows] = await tx.query<[{ accountId: string }[], number]>(
        `UPDATE api_token SET revoked_at = $2 WHERE id::text = $1 AND revoked_at IS NULL RETURNING account_id AS "accountId"`,
        [id, now],
      );
      const [row] = rows;
      if (row === undefined) throw new VigilError('NOT_FOUND', { detail: 'No token that is not revoked has this id.' });
      await noteEvent(tx, { accountId: row.accountId, at: now, kind: 'TOKEN_REVOKED' });
    });
  }

  /** Who holds the token; undefined where it is none, has expired or was revoked, or the account is disabled. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const [rows] = await this.work.withoutRevision(async (tx) =>
      tx.query<[TokenRow[], number]>(
        `UPDATE api_token t SET last_used_at = $2 FROM account a
         WHERE t.token_hash = $1 AND a.id = t.account_id AND a.disabled_at IS NULL
           AND t.revoked_at IS NULL AND t.expires_at > $2
         RETURNING t.id AS "tokenId", t.scopes, a.id AS "accountId", a.email, a.display_name AS "displayName", a.role`,
        [hashOf(token), this.clock.now()],
      ),
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { tokenId, scopes, ...account } = row;
    return { ...account, by: { kind: 'API_TOKEN', tokenId, scopes } };
  }

  /** Whether a token is still valid and its account has the role. To be asked does not count as its being used. */
  async isValid(tokenId: string, role: StaffRole): Promise<boolean> {
    const rows = await this.work.withoutRevision(async (tx) =>
      tx.query<unknown[]>(
        `SELECT FROM api_token t JOIN account a ON a.id = t.account_id
         WHERE t.id = $1 AND a.role = $2 AND a.disabled_at IS NULL AND t.revoked_at IS NULL AND t.expires_at > $3`,
        [tokenId, role, this.clock.now()],
      ),
    );
    return rows.length > 0;
  }
}
