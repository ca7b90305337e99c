import { Args, Context, Extensions, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { Reauthentication } from '../identity/index.js';
import { ReauthenticationArgs } from './credentials.args.js';
import { TAKES_CREDENTIALS } from './credentials.plugin.js';
import { Requires } from './requires-decorator.js';
import { Tries } from './tries.service.js';
import { Viewer, viewerOfActor } from './viewer.model.js';
import { Visitors } from './visitors.service.js';

@Resolver()
export class ReauthenticationMutation {
  constructor(
    private readonly visitors: Visitors,
    private readonly reauthentication: Reauthentication,
    private readonly tries: Tries,
  ) {}

  @Mutation(() => Viewer, {
    description:
      'Proves anew who holds this session. For five minutes, from the next request on, it may then do what answers REAUTHENTICATION_REQUIRED otherwise. BAD_USER_INPUT where the password or the code is not right.',
  })
  @Requires('session.own')
  @Extensions({ [TAKES_CREDENTIALS]: true })
  async reauthenticate(@Args() args: ReauthenticationArgs, @Context() { req }: GraphQLContext): Promise<Viewer> {
    const { actor, sessionId } = await this.visitors.inSession(req);
    await this.tries.take(req, actor.email);
    const { password, code } = args;
    await this.reauthentication.prove(actor.accountId, sessionId, { password, code: code ?? undefined });
    return viewerOfActor(actor);
  }
}
