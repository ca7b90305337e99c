import { Module } from '@nestjs/common';
import { AccountLog } from './account-log.service.js';
import { Accounts } from './accounts.service.js';
import { ApiTokens } from './api-tokens.service.js';
import { PasswordHashing } from './password-hashing.js';
import { Reauthentication } from './reauthentication.service.js';
import { SecondFactor } from './second-factor.service.js';
import { Sessions } from './sessions.service.js';
import { SetUp } from './set-up.service.js';
import { SignIn } from './sign-in.service.js';
import { TryLimit } from './try-limit.js';

const SERVICES = [AccountLog, Accounts, ApiTokens, Reauthentication, SecondFactor, Sessions, SetUp, SignIn, TryLimit];

/** Who staff are: accounts, the ways in, sessions and tokens. What they may do is said by the module above. */
@Module({ providers: [PasswordHashing, ...SERVICES], exports: SERVICES })
export class IdentityModule {}
