import { Injectable } from '@nestjs/common';
import { VigilError } from '../../platform/errors/index.js';
import { AccountLog } from './account-log.service.js';
import { Accounts, type Account } from './accounts.service.js';
import { SecondFactor } from './second-factor.service.js';
import { Sessions } from './sessions.service.js';
import type { Credentials } from './sign-in.service.js';

/** What people prove with, in a session, that they are who they are. */
type Proof = Omit<Credentials, 'email'>;

/** Lets who is signed in prove anew who they are, before what must not be done in a session that somebody left open. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly accounts: Accounts,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly log: AccountLog,
  ) {}

  /** @throws VigilError BAD_USER_INPUT for whatever is wrong | UNAUTHENTICATED where session or account are gone */
  async prove(accountId: string, sessionId: string, proof: Proof): Promise<void> {
    const account = await this.accounts.byId(accountId);
    if (account === undefined || account.disabled) throw new VigilError('UNAUTHENTICATED');
    if (!(await this.isHolder(account, proof))) {
      await this.log.note(accountId, 'REAUTHENTICATION_FAILED');
      throw new VigilError('BAD_USER_INPUT', { detail: 'The password or the code is not right.' });
    }
    await this.sessions.freshen(sessionId, account);
  }

  private async isHolder(account: Account, { password, code }: Proof): Promise<boolean> {
    const isRight = await this.accounts.isPassword(account, password);
    // A code is used up by being checked: only together with the right password.
    return isRight && (!account.totpConfirmed || (await this.secondFactor.use(account, code)));
  }
}
