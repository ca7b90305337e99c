import { Injectable } from '@nestjs/common';
import { VigilError } from '../../platform/errors/index.js';
import { AccountLog } from './account-log.service.js';
import { Accounts, type Account } from './accounts.service.js';
import { SecondFactor } from './second-factor.service.js';
import { Sessions, type OpenedSession } from './sessions.service.js';
import { needsSecondFactor } from './staff-role.enum.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where the account has one. */
  readonly code?: string | undefined;
}

/** One answer for all that is wrong: it does not tell whether there is such an account. */
const refusal = (): VigilError =>
  new VigilError('UNAUTHENTICATED', { detail: 'The address, the password or the code is not right.' });

/** The way in for people. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly log: AccountLog,
  ) {}

  /** @throws VigilError UNAUTHENTICATED | TOTP_ENROLMENT_REQUIRED to who knows the password of such an account */
  async open(credentials: Credentials): Promise<OpenedSession> {
    const account = await this.holderOf(credentials);
    if (account.totpConfirmed) {
      if (!(await this.secondFactor.use(account, credentials.code))) {
        await this.log.noteTry(account.email, 'SECOND_FACTOR_FAILED', 'the password was right');
        throw refusal();
      }
    } else if (needsSecondFactor(account.role)) {
      await this.log.noteTry(account.email, 'SIGN_IN_FAILED', 'the password was right; there is no second factor yet');
      throw new VigilError('TOTP_ENROLMENT_REQUIRED');
    }
    return this.sessions.open(account, 'FULL');
  }

  /**
   * Opens a session in which a second factor can be set up, and nothing else done.
   * @throws VigilError UNAUTHENTICATED, also where the account has one
   */
  async openForEnrolment(credentials: Credentials): Promise<OpenedSession> {
    const account = await this.holderOf(credentials);
    if (account.totpConfirmed) {
      await this.log.noteTry(
        account.email,
        'SECOND_FACTOR_FAILED',
        'the password was right; another second factor was asked for',
      );
      throw refusal();
    }
    return this.sessions.open(account, 'ENROLMENT');
  }

  /** The account whose password this is. Every refusal takes the time of one hash and of one event. */
  private async holderOf({ email, password }: Credentials): Promise<Account> {
    const account = await this.accounts.byEmail(email);
    const isRight = await this.accounts.isPassword(account, password);
    if (account !== undefined && isRight && !account.disabled) return account;
    await this.log.noteTry(
      email,
      'SIGN_IN_FAILED',
      isRight ? 'the password was right; the account is disabled' : undefined,
    );
    throw refusal();
  }
}
