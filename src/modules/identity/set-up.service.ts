import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { Accounts, type Account, type NewAccount } from './accounts.service.js';
import { hashOf, newSetupCode } from './secrets.js';
import { StaffRole } from './staff-role.enum.js';

const LIFE_MS = 24 * 3_600_000;

const refusal = (): VigilError =>
  new VigilError('UNAUTHENTICATED', { detail: 'This set-up code is not valid, or there is an account already.' });

/** The first account of an empty record: there is no default password, but a code that works once. */
@Injectable()
export class SetUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A code for the first account, in place of any before it; undefined where there is an account. */
  async newCode(): Promise<string | undefined> {
    if (!(await this.accounts.none())) return undefined;
    const code = newSetupCode();
    const expiresAt = new Date(this.clock.now().getTime() + LIFE_MS);
    await this.work.withoutRevision(async (tx) => {
      await tx.query(`DELETE FROM setup_code`);
      await tx.query(`INSERT INTO setup_code (code_hash, expires_at) VALUES ($1, $2)`, [hashOf(code), expiresAt]);
    });
    return code;
  }

  /**
   * Makes the first account, an ADMIN.
   * @throws VigilError UNAUTHENTICATED for another code or where there is an account | BAD_USER_INPUT
   */
  async redeem(code: string, first: Omit<NewAccount, 'role'>): Promise<Account> {
    const hash = hashOf(code.trim().toLowerCase());
    // Looked at before the password is hashed, and again when it counts.
    await this.work.withoutRevision(async (tx) => this.requireValid(tx, hash));
    return this.accounts.add({ ...first, role: StaffRole.ADMIN }, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('vigil.set_up', 0))`);
      await this.requireValid(tx, hash);
      await tx.query(`UPDATE setup_code SET used_at = $2 WHERE code_hash = $1`, [hash, this.clock.now()]);
    });
  }

  private async requireValid(tx: EntityManager, hash: Buffer): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM setup_code WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2
         AND NOT EXISTS (SELECT FROM account)`,
      [hash, this.clock.now()],
    );
    if (rows.length === 0) throw refusal();
  }
}
