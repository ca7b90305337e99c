import { Args, Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type MilestoneKind, TimelineKind } from '../../domain/vocabulary/index.js';
import { ConnectionArgs, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { asc, by, col, connection, raw, sql } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Public } from '../access/index.js';
import { Campaign } from '../advocacy/index.js';
import { Case } from '../cases/index.js';
import { Milestone, MilestoneConnection } from '../justice/index.js';
import { latestArticleFirst, NewsLink, NewsLinkConnection } from '../news/index.js';
import { MilestoneWindowArgs } from './milestone-window.args.js';
import { TimelineConnection, TimelineEntry } from './timeline-entry.model.js';

@Resolver(() => Case)
export class CaseTimelineResolver {
  @ResolveField(() => TimelineConnection, {
    description:
      'Everything that happened or will, in date order. What has no date at all stands in its own list only.',
  })
  @Reads(
    connection(() => TimelineEntry, {
      where: by('case_id'),
      order: [asc('sort_on', 'date')],
      args: {
        kinds: (kinds: readonly TimelineKind[], alias) => sql`${col(alias, 'kind')} = any(${kinds}::text[])`,
        from: (from: string, alias) => sql`${col(alias, 'sort_on')} >= ${from}::date`,
        to: (to: string, alias) => sql`${col(alias, 'sort_on')} <= ${to}::date`,
      },
    }),
  )
  timeline(
    @Args('kinds', {
      type: () => [TimelineKind],
      nullable: true,
      description: 'Only these kinds; all if left out, none for an empty list.',
    })
    kinds: TimelineKind[] | undefined,
    @Args('from', { type: () => LocalDateScalar, nullable: true, description: 'First day, inclusive.' })
    from: string | undefined,
    @Args('to', { type: () => LocalDateScalar, nullable: true, description: 'Last day, inclusive.' })
    to: string | undefined,
    @Args() page: ConnectionArgs,
  ): never {
    return readThroughPlanner(kinds, from, to, page);
  }
}

@Resolver(() => Campaign)
export class CampaignNewsResolver {
  @ResolveField(() => NewsLinkConnection, {
    description: 'Articles that belong to cases of the campaign, latest first.',
  })
  @Reads(
    connection(() => NewsLink, {
      where: (link, parent, context) => {
        const member = context.alias();
        return sql`${col(link, 'state')} <> 'REJECTED' and ${col(link, 'case_id')} in (
          select ${col(member, 'case_id')} from ${context.table('campaign_case')} ${raw(member)}
          where ${col(member, 'campaign_id')} = ${col(parent, 'id')})`;
      },
      order: [latestArticleFirst],
    }),
  )
  news(@Args() page: ConnectionArgs): never {
    return readThroughPlanner(page);
  }
}

@Resolver()
export class MilestoneQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => MilestoneConnection, {
    description:
      'Milestones of all public cases in a window, in date order: what a campaign plans by. What a release has ' +
      'cancelled is left out; `Case.sentenceTimeline` shows it, marked CANCELLED.',
  })
  @Public()
  @Reads(
    connection(() => Milestone, {
      where: (milestone) => sql`not ${col(milestone, 'cancelled')}`,
      order: [asc('earliest', 'date')],
      args: {
        from: (from: string, alias) => sql`${col(alias, 'earliest')} >= ${from}::date`,
        to: (to: string, alias) => sql`${col(alias, 'earliest')} <= ${to}::date`,
        kinds: (kinds: readonly MilestoneKind[], alias) => sql`${col(alias, 'kind')}::text = any(${kinds}::text[])`,
      },
    }),
  )
  async milestones(
    @Args() _window: MilestoneWindowArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
