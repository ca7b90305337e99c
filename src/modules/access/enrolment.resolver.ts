import { Args, Context, Extensions, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { SecondFactor } from '../identity/index.js';
import { TAKES_CREDENTIALS } from './credentials.plugin.js';
import { Requires } from './requires-decorator.js';
import { SessionCookie } from './session-cookie.js';
import { TotpEnrolment } from './totp-enrolment.model.js';
import { Tries } from './tries.service.js';
import { Viewer, viewerOfActor } from './viewer.model.js';
import { Visitors } from './visitors.service.js';

/** Setting up a second factor, in a session that is for this alone. */
@Resolver()
export class Enrolment {
  constructor(
    private readonly visitors: Visitors,
    private readonly secondFactor: SecondFactor,
    private readonly tries: Tries,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => TotpEnrolment, {
    description: 'Begins to set up a second factor, in a session that signInToEnrol opened. Once more: another secret.',
  })
  @Requires('session.enrol')
  async beginTotpEnrolment(@Context() { req }: GraphQLContext): Promise<TotpEnrolment> {
    const { actor } = await this.visitors.inSession(req);
    return this.secondFactor.begin({ id: actor.accountId, email: actor.email });
  }

  @Mutation(() => Viewer, {
    description:
      'Makes the second factor count by a code of it, and ends the session: sign in with the code that comes next.',
  })
  @Requires('session.enrol')
  @Extensions({ [TAKES_CREDENTIALS]: true })
  async confirmTotpEnrolment(
    @Args('code', { type: () => String, description: 'Six digits that the application shows now.' }) code: string,
    @Context() { req }: GraphQLContext,
  ): Promise<Viewer> {
    const { actor } = await this.visitors.inSession(req);
    await this.tries.take(req, actor.email);
    await this.secondFactor.confirm(actor.accountId, code);
    this.cookie.clear(req);
    return viewerOfActor(actor);
  }
}
