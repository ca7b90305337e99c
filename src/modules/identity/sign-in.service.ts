import { Injectable } from '@nestjs/common';
import { VigilError } from '../../platform/errors/index.js';
import { Accounts, type Account } from './accounts.service.js';
import { PasswordHashing } from './password-hashing.js';
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
    private readonly hashing: PasswordHashing,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
  ) {}

  /** @throws VigilError UNAUTHENTICATED | TOTP_ENROLMENT_REQUIRED to who knows the password of such an account */
  async open(credentials: Credentials): Promise<OpenedSession> {
    const account = await this.holderOf(credentials);
    if (account.totpConfirmed) {
      if (!(await this.secondFactor.use(account, credentials.code))) throw refusal();
    } else if (needsSecondFactor(account.role)) {
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
    if (account.totpConfirmed) throw refusal();
    return this.sessions.open(account, 'ENROLMENT');
  }

  /** The account whose password this is. Every refusal takes the time of one hash. */
  private async holderOf({ email, password }: Credentials): Promise<Account> {
    const account = await this.accounts.byEmail(email);
    const isRight = await this.hashing.verify(account?.passwordHash, password);
    if (account === undefined || !isRight || account.disabled) throw refusal();
    return account;
  }
}
