import { Inject, Injectable } from '@nestjs/common';
import { generateSecret } from 'otplib';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { noteEvent } from './account-events.js';
import { Accounts, type Account } from './accounts.service.js';
import { seal, unseal, type SealedPlace } from './sealing.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './settings.js';
import { matchingStep, otpauthUri, secretBytes } from './totp.js';

/** What goes into an authenticator application. Shown once. */
export interface Enrolment {
  readonly uri: string;
  readonly secret: string;
}

const placeOf = (id: string): SealedPlace => ({ table: 'account', id, field: 'totp_secret' });

/** Time-based codes. The secret is sealed in the database; a code works once, and none before it afterwards. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A new secret, which counts once a code of it is confirmed.
   * @throws VigilError CONFLICT where there is a confirmed one
   */
  async begin(account: Pick<Account, 'id' | 'email'>): Promise<Enrolment> {
    const secret = generateSecret();
    const sealed = seal(this.settings.sealingKey(), placeOf(account.id), secretBytes(secret));
    await this.work.withoutRevision(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE account SET totp_secret = $2, version = version + 1 WHERE id = $1 AND totp_confirmed_at IS NULL`,
        [account.id, sealed],
      );
      if (changed === 0) throw new VigilError('CONFLICT', { detail: 'This account has a second factor.' });
    });
    return { uri: otpauthUri(secret, account.email), secret };
  }

  /**
   * Makes the begun secret count, and ends the sessions that were for this alone: sign in with the next code.
   * @throws VigilError BAD_USER_INPUT for another code | CONFLICT where none was begun, or one counts already
   */
  async confirm(accountId: string, code: string): Promise<void> {
    const account = await this.accounts.byId(accountId);
    if (account === undefined || account.totpSecret === null || account.totpConfirmed) {
      throw new VigilError('CONFLICT', { detail: 'No second factor is being set up: use beginTotpEnrolment.' });
    }
    const now = this.clock.now();
    const step = matchingStep(this.open(account.id, account.totpSecret), code, now);
    if (step === undefined) {
      await this.work.withoutRevision(async (tx) =>
        noteEvent(tx, { accountId, at: now, kind: 'TOTP_ENROLMENT_FAILED' }),
      );
      throw new VigilError('BAD_USER_INPUT', { field: 'code', detail: 'This is not the code of this moment.' });
    }
    await this.work.withoutRevision(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE account SET totp_confirmed_at = $3, totp_last_step = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND totp_confirmed_at IS NULL`,
        [account.id, account.version, now, step],
      );
      if (changed === 0) throw new VigilError('CONFLICT');
      await tx.query(`DELETE FROM session WHERE account_id = $1 AND kind = 'ENROLMENT'`, [account.id]);
      await noteEvent(tx, { accountId: account.id, at: now, kind: 'TOTP_ENROLLED' });
    });
  }

  /** Whether the code is one of this moment and was not used; it is used then. */
  async use(account: Account, code: string | undefined): Promise<boolean> {
    if (account.totpSecret === null || code === undefined) return false;
    const step = matchingStep(this.open(account.id, account.totpSecret), code, this.clock.now());
    if (step === undefined) return false;
    const [, used] = await this.work.withoutRevision(async (tx) =>
      tx.query<[unknown, number]>(
        `UPDATE account SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)`,
        [account.id, step],
      ),
    );
    return used === 1;
  }

  private open(id: string, sealed: Buffer): Buffer {
    return unseal(this.settings.sealingKey(), placeOf(id), sealed);
  }
}
