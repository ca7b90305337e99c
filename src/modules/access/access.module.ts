import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { READERS } from '../../platform/graphql/planner/clearance.js';
import { IdentityModule } from '../identity/index.js';
import { AccessGuard } from './access.guard.js';
import { Clearances } from './clearances.service.js';
import { CredentialsPlugin } from './credentials.plugin.js';
import { Enrolment } from './enrolment.resolver.js';
import { OwnPassword } from './own-password.resolver.js';
import { OwnSessions } from './own-sessions.resolver.js';
import { ReauthenticationMutation } from './reauthentication.resolver.js';
import { SessionCookie } from './session-cookie.js';
import { SignInMutations } from './sign-in.resolver.js';
import { StaffAccounts } from './staff-accounts.resolver.js';
import { Tries } from './tries.service.js';
import { Visitors } from './visitors.service.js';

/** Who may ask for what: one guard that denies by default, and the fields by which staff come in and go. */
@Module({
  imports: [IdentityModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: READERS, useExisting: Clearances },
    Clearances,
    CredentialsPlugin,
    Enrolment,
    OwnPassword,
    OwnSessions,
    ReauthenticationMutation,
    SessionCookie,
    SignInMutations,
    StaffAccounts,
    Tries,
    Visitors,
  ],
  exports: [READERS, Visitors],
})
export class AccessModule {}
