import { Args, Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type MilestoneKind, TimelineKind } from '../../domain/vocabulary/index.js';
import { ConnectionArgs, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { asc, by, col, connection, raw, sql } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads, type PlanContext } from '../../platform/graphql/planner/reads.js';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Public } from '../access/index.js';
import { Campaign } from '../advocacy/index.js';
import { Case } from '../cases/index.js';
import { Milestone, MilestoneConnection } from '../justice/index.js';
import { latestArticleFirst, NewsLink, NewsLinkConnection } from '../news/index.js';
import { MilestoneWindowArgs } from './milestone-window.args.js';
import { TimelineConnection, TimelineEntry } from './timeline-entry.model.js';

/**
 * Of a computed day no more is known than that it is "not before" one that has come: it may have been long ago, or never,
 * so that it stands neither among what happened nor among what is to come.
 */
const isOpenSince = (first: Fragment, isOpen: Fragment, { today }: PlanContext): Fragment =>
  sql`(${isOpen} and ${first} <= ${today}::date) is true`;

const ofCase = by('case_id');

@Resolver(() => Case)
export class CaseTimelineResolver {
  @ResolveField(() => TimelineConnection, {
    description:
      'Everything that happened or will, in date order. What has no date at all stands in its own list only. Left out ' +
      'are milestones that a release has cancelled, and those of which no more is known than that they are not before a ' +
      'day that has come; `sentenceTimeline` shows them.',
  })
  @Reads(
    connection(() => TimelineEntry, {
      where: (entry, parent, context) => {
        const isOpen = sql`${col(entry, 'computed')} and right(${col(entry, 'date_edtf')}, 3) = '/..'`;
        return sql`${ofCase(entry, parent, context)} and not ${isOpenSince(col(entry, 'sort_on'), isOpen, context)}`;
      },
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
      'Milestones of all public cases in a window, in date order: what a campaign plans by. Left out is what a release ' +
      'has cancelled, and of what no more is known than that it is not before a day that has come; ' +
      '`Case.sentenceTimeline` shows both.',
  })
  @Public()
  @Reads(
    connection(() => Milestone, {
      where: (milestone, _parent, context) => {
        const isOpen = sql`${col(milestone, 'latest')} is null`;
        const openSince = isOpenSince(col(milestone, 'earliest'), isOpen, context);
        return sql`not ${col(milestone, 'cancelled')} and not ${openSince}`;
      },
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
