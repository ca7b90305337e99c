import { Args, Context, Extensions, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { Accounts } from '../identity/index.js';
import { ChangePasswordArgs } from './credentials.args.js';
import { TAKES_CREDENTIALS } from './credentials.plugin.js';
import { Requires } from './requires-decorator.js';
import { Tries } from './tries.service.js';
import { Visitors } from './visitors.service.js';

@Resolver()
export class OwnPassword {
  constructor(
    private readonly visitors: Visitors,
    private readonly accounts: Accounts,
    private readonly tries: Tries,
  ) {}

  @Mutation(() => Int, {
    description:
      'Changes the password and ends all other sessions of the account. Says how many there were. API tokens stay valid.',
  })
  @Requires('session.own')
  @Extensions({ [TAKES_CREDENTIALS]: true })
  async changePassword(@Args() args: ChangePasswordArgs, @Context() { req }: GraphQLContext): Promise<number> {
    const { actor, sessionId } = await this.visitors.inSession(req);
    await this.tries.take(req, actor.email);
    return this.accounts.changePassword(actor.accountId, args, sessionId);
  }
}
