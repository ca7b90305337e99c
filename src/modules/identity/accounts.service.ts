import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { noteEvent } from './account-events.js';
import { normalEmail, requireEmail, requireName, requirePassword } from './account-rules.js';
import { PasswordHashing } from './password-hashing.js';
import { StaffRole } from './staff-role.enum.js';

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
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly totpConfirmed: boolean;
  readonly disabled: boolean;
}

export interface AccountPage {
  readonly first?: number | null;
  /** Id of the account before the first one; with an unknown one nothing follows. */
  readonly after?: string | null;
}

const COLUMNS = `id, version, email, display_name AS "displayName", role, password_hash AS "passwordHash",
  totp_confirmed_at IS NOT NULL AS "totpConfirmed", totp_secret AS "totpSecret", disabled_at IS NOT NULL AS disabled`;

/** Ends all sessions of an account but `except`. Returns how many. */
export async function endSessions(tx: EntityManager, accountId: string, except: string | null): Promise<number> {
  const [, ended] = await tx.query<[unknown, number]>(
    `DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid`,
    [accountId, except],
  );
  return ended;
}

/** The account as it is now, and stays until the end of the transaction; one change of who is ADMIN at a time. */
async function lockAccount(tx: EntityManager, id: string): Promise<Account> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('vigil.standing', 0))`);
  const [account] = await tx.query<Account[]>(`SELECT ${COLUMNS} FROM account WHERE id = $1 FOR UPDATE`, [id]);
  if (account === undefined) throw new VigilError('NOT_FOUND', { detail: 'There is no such account.' });
  return account;
}

/** Without an ADMIN nobody could make one but at the command line. */
async function requireAnotherAdmin(tx: EntityManager, { id, role, disabled }: Account): Promise<void> {
  if (role !== StaffRole.ADMIN || disabled) return;
  const others = await tx.query<unknown[]>(
    `SELECT FROM account WHERE role = 'ADMIN' AND disabled_at IS NULL AND id <> $1 LIMIT 1`,
    [id],
  );
  if (others.length > 0) return;
  throw new VigilError('CONFLICT', { detail: 'This is the last ADMIN who can sign in: make another one first.' });
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

  /** Whether it is the password of the account; without an account it is not, and finding that out takes as long. */
  async isPassword(account: Account | undefined, password: string): Promise<boolean> {
    return this.hashing.verify(account?.passwordHash, password);
  }

  /** Whether nobody has an account yet. */
  async none(): Promise<boolean> {
    const [row] = await this.work.withoutRevision(async (tx) =>
      tx.query<{ none: boolean }[]>(`SELECT NOT EXISTS (SELECT FROM account) AS none`),
    );
    return row?.none === true;
  }

  /** By address; all of them, or so many, or those behind the one with the id `after`. */
  async list({ first = null, after = null }: AccountPage = {}): Promise<readonly AccountEntry[]> {
    return this.work.withoutRevision(async (tx) =>
      tx.query<AccountEntry[]>(
        `SELECT id, email, display_name AS "displayName", role, totp_confirmed_at IS NOT NULL AS "totpConfirmed",
           disabled_at IS NOT NULL AS disabled FROM account
         WHERE $2::text IS NULL OR email > (SELECT email FROM account WHERE id::text = $2) ORDER BY email LIMIT $1`,
        [first, after],
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
      await noteEvent(tx, { accountId: account.id, at: now, kind: 'CREATED' });
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
      await noteEvent(tx, { accountId: account.id, at: now, kind: 'RESET' });
    });
  }

  /**
   * Nobody gets in with a disabled account, by session or by token, until it is enabled.
   * @param by id of the account that does it, where it is not done at the command line
   * @throws VigilError NOT_FOUND | CONFLICT for the last ADMIN
   */
  async setDisabled(email: string, disabled: boolean, by?: string): Promise<Account> {
    const { id } = await this.require(email);
    return this.work.withoutRevision(async (tx) => {
      const account = await lockAccount(tx, id);
      if (account.disabled === disabled) return account;
      if (disabled) await requireAnotherAdmin(tx, account);
      const now = this.clock.now();
      await tx.query(`UPDATE account SET disabled_at = $2, version = version + 1 WHERE id = $1`, [
        id,
        disabled ? now : null,
      ]);
      if (disabled) await endSessions(tx, id, null);
      await noteEvent(tx, { accountId: id, at: now, kind: disabled ? 'DISABLED' : 'ENABLED', actorId: by });
      return { ...account, version: account.version + 1, disabled };
    });
  }

  /**
   * Trusts an account with more or with less; its sessions end. API tokens stay: what they may do follows the role.
   * @param by id of the account that does it, where it is not done at the command line
   * @throws VigilError NOT_FOUND | CONFLICT for the last ADMIN
   */
  async changeRole(email: string, role: StaffRole, by?: string): Promise<Account> {
    const { id } = await this.require(email);
    return this.work.withoutRevision(async (tx) => {
      const account = await lockAccount(tx, id);
      if (account.role === role) return account;
      await requireAnotherAdmin(tx, account);
      await tx.query(`UPDATE account SET role = $2, version = version + 1 WHERE id = $1`, [id, role]);
      await endSessions(tx, id, null);
      const detail = `${account.role} to ${role}`;
      await noteEvent(tx, { accountId: id, at: this.clock.now(), kind: 'ROLE_CHANGED', actorId: by, detail });
      return { ...account, version: account.version + 1, role };
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
    if (!(await this.isPassword(account, passwords.current))) {
      await this.work.withoutRevision(async (tx) =>
        noteEvent(tx, { accountId: id, at: this.clock.now(), kind: 'PASSWORD_CHANGE_FAILED' }),
      );
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
      await noteEvent(tx, { accountId: id, at: this.clock.now(), kind: 'PASSWORD_CHANGED' });
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
