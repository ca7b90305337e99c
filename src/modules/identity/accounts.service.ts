import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { normalEmail, requireEmail, requireName, requirePassword } from './account-rules.js';
import { PasswordHashing } from './password-hashing.js';
import type { StaffRole } from './staff-role.enum.js';

/** An account as the services of this module see it. */
export interface Account {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly passwordHash: string;
  readonly totpConfirmed: boolean;
  readonly totpSecret: Buffer | null;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly password: string;
}

/** What an administrator sees of an account. */
export interface AccountEntry {
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly totpConfirmed: boolean;
  readonly disabled: boolean;
}

type EventKind =
  | 'CREATED'
  | 'RESET'
  | 'DISABLED'
  | 'ENABLED'
  | 'SIGNED_IN'
  | 'SIGNED_OUT_EVERYWHERE'
  | 'PASSWORD_CHANGED'
  | 'TOTP_ENROLLED'
  | 'TOKEN_CREATED'
  | 'TOKEN_REVOKED';

const COLUMNS = `id, version, email, display_name AS "displayName", role, password_hash AS "passwordHash",
  totp_confirmed_at IS NOT NULL AS "totpConfirmed", totp_secret AS "totpSecret", disabled_at IS NOT NULL AS disabled`;

/** Notes what happened to an account, in the transaction in which it happens. */
export async function noteEvent(tx: EntityManager, accountId: string, at: Date, kind: EventKind): Promise<void> {
  await tx.query(`INSERT INTO account_event (id, account_id, at, kind) VALUES ($1, $2, $3, $4)`, [
    uuidv7(),
    accountId,
    at,
    kind,
  ]);
}

/** Ends all sessions of an account but `except`. Returns how many. */
export async function endSessions(tx: EntityManager, accountId: string, except: string | null): Promise<number> {
  const [, ended] = await tx.query<[unknown, number]>(
    `DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid`,
    [accountId, except],
  );
  return ended;
}

/** Makes and changes accounts. Passwords come in clear, are hashed before a transaction begins, and stay nowhere. */
@Injectable()
export class Accounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hashing: PasswordHashing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async byEmail(email: string): Promise<Account | undefined> {
    const [account] = await this.work.withoutRevision(async (tx) =>
      tx.query<Account[]>(`SELECT ${COLUMNS} FROM account WHERE email = $1`, [normalEmail(email)]),
    );
    return account;
  }

  async byId(id: string): Promise<Account | undefined> {
    const [account] = await this.work.withoutRevision(async (tx) =>
      tx.query<Account[]>(`SELECT ${COLUMNS} FROM account WHERE id = $1`, [id]),
    );
    return account;
  }

  /** Whether nobody has an account yet. */
  async none(): Promise<boolean> {
    const [row] = await this.work.withoutRevision(async (tx) =>
      tx.query<{ none: boolean }[]>(`SELECT NOT EXISTS (SELECT FROM account) AS none`),
    );
    return row?.none === true;
  }

  async list(): Promise<readonly AccountEntry[]> {
    return this.work.withoutRevision(async (tx) =>
      tx.query<AccountEntry[]>(
        `SELECT email, display_name AS "displayName", role, totp_confirmed_at IS NOT NULL AS "totpConfirmed",
           disabled_at IS NOT NULL AS disabled FROM account ORDER BY email`,
      ),
    );
  }

  /**
   * Adds an account; `inside` runs first in its transaction and may refuse.
   * @throws VigilError BAD_USER_INPUT | CONFLICT where the address is taken
   */
  async add(
    given: NewAccount,
    inside: (tx: EntityManager) => Promise<void> = async () => Promise.resolve(),
  ): Promise<Account> {
    const email = requireEmail(given.email);
    const name = requireName(given.name);
    const passwordHash = await this.hashing.hash(requirePassword(given.password, { email, name }));
    return this.work.withoutRevision(async (tx) => {
      await inside(tx);
      const now = this.clock.now();
      const [account] = await tx.query<Account[]>(
        `INSERT INTO account (id, email, display_name, role, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (email) DO NOTHING RETURNING ${COLUMNS}`,
        [uuidv7(), email, name, given.role, passwordHash, now],
      );
      if (account === undefined) {
        throw new VigilError('CONFLICT', { field: 'email', detail: 'There is an account with this address already.' });
      }
      await noteEvent(tx, account.id, now, 'CREATED');
      return account;
    });
  }

  /**
   * Gives an account a new password and takes its second factor; all its sessions end, its API tokens are revoked.
   * @throws VigilError BAD_USER_INPUT | NOT_FOUND
   */
  async reset(email: string, password: string): Promise<void> {
    const account = await this.require(email);
    const name = account.displayName;
    const passwordHash = await this.hashing.hash(requirePassword(password, { email: account.email, name }));
    await this.work.withoutRevision(async (tx) => {
      const now = this.clock.now();
      await tx.query(
        `UPDATE account SET password_hash = $2, totp_secret = NULL, totp_confirmed_at = NULL, version = version + 1
         WHERE id = $1`,
        [account.id, passwordHash],
      );
      await endSessions(tx, account.id, null);
      await tx.query(`UPDATE api_token SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL`, [
        account.id,
        now,
      ]);
      await noteEvent(tx, account.id, now, 'RESET');
    });
  }

  /**
   * Nobody gets in with a disabled account, by session or by token, until it is enabled.
   * @throws VigilError NOT_FOUND
   */
  async setDisabled(email: string, disabled: boolean): Promise<void> {
    const account = await this.require(email);
    await this.work.withoutRevision(async (tx) => {
      const now = this.clock.now();
      await tx.query(`UPDATE account SET disabled_at = $2, version = version + 1 WHERE id = $1`, [
        account.id,
        disabled ? now : null,
      ]);
      if (disabled) await endSessions(tx, account.id, null);
      await noteEvent(tx, account.id, now, disabled ? 'DISABLED' : 'ENABLED');
    });
  }

  /**
   * Changes the password of who knows it; all other sessions end.
   * @returns how many ended
   * @throws VigilError BAD_USER_INPUT for both passwords | UNAUTHENTICATED where the account is gone
   */
  async changePassword(id: string, passwords: PasswordChange, keep: string): Promise<number> {
    const account = await this.byId(id);
    if (account === undefined || account.disabled) throw new VigilError('UNAUTHENTICATED');
    if (!(await this.hashing.verify(account.passwordHash, passwords.current))) {
      throw new VigilError('BAD_USER_INPUT', { field: 'current', detail: 'This is not the current password.' });
    }
    const owner = { email: account.email, name: account.displayName };
    const passwordHash = await this.hashing.hash(requirePassword(passwords.next, owner, 'next'));
    return this.work.withoutRevision(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE account SET password_hash = $3, version = version + 1 WHERE id = $1 AND version = $2`,
        [id, account.version, passwordHash],
      );
      if (changed === 0) throw new VigilError('CONFLICT');
      await noteEvent(tx, id, this.clock.now(), 'PASSWORD_CHANGED');
      return endSessions(tx, id, keep);
    });
  }

  /** @throws VigilError NOT_FOUND */
  async require(email: string): Promise<Account> {
    const account = await this.byEmail(email);
    if (account !== undefined) return account;
    throw new VigilError('NOT_FOUND', { field: 'email', detail: 'There is no account with this address.' });
  }
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}
