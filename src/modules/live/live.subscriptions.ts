import { Args, Context, Info, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { Public } from '../access/index.js';
import { LiveArgs, MilestoneLiveArgs } from './live-args.js';
import { CaseChanged, MilestoneReached, NewsLinked } from './live-event.model.js';
import { LiveEvents } from './live-events.service.js';

type Events = Promise<AsyncIterableIterator<Readonly<Record<string, object>>>>;

/** What happens to the record, told as it happens to those who may see it. */
@Resolver()
export class LiveSubscriptions {
  constructor(private readonly events: LiveEvents) {}

  @Subscription(() => CaseChanged, {
    description:
      'Revisions that changed a case: facts of it or of its person, or an article, prison or court that it shows. Only ' +
      'what you may see is told of.',
  })
  @Public()
  async caseChanged(
    @Args() args: LiveArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: GraphQLContext,
  ): Events {
    return this.events.subscribe('caseChanged', { args, info, context });
  }

  @Subscription(() => NewsLinked, {
    description: 'Articles that came to a case, are told otherwise or went. Staff are told of suggestions too.',
  })
  @Public()
  async newsLinked(
    @Args() args: LiveArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: GraphQLContext,
  ): Events {
    return this.events.subscribe('newsLinked', { args, info, context });
  }

  @Subscription(() => MilestoneReached, {
    description:
      'Milestones whose day came, once each, shortly after midnight (UTC). Of a day that is known roughly the last ' +
      'possible one counts. Days that were past already when they were recorded are not told.',
  })
  @Public()
  async milestoneReached(
    @Args() args: MilestoneLiveArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: GraphQLContext,
  ): Events {
    return this.events.subscribe('milestoneReached', { args, info, context });
  }
}
