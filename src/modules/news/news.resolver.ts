import { Args, Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ConnectionArgs, connectionType, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { by, col, connection, desc, many, sql } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';
import { Case } from '../cases/index.js';
import { NewsItem } from './news-item.model.js';
import { NewsLink, NewsLinkConnection } from './news-link.model.js';
import { latestArticleFirst, latestFirst } from './news-order.js';
import { newsFilterReads, NewsListArgs } from './news.filter.js';

const NewsItemConnection = connectionType('NewsItem', () => NewsItem, 'Each row is an article.');

@Resolver(() => NewsItem)
export class NewsItemResolver {
  @ResolveField(() => [NewsLink], { description: 'Cases it belongs to, the surest first.' })
  @Reads(many(() => NewsLink, by('item_id'), [desc('score', 'double precision')]))
  links(): never {
    return readThroughPlanner();
  }
}

@Resolver(() => Case)
export class CaseNewsResolver {
  @ResolveField(() => NewsLinkConnection, { description: 'Articles that belong to this case, latest first.' })
  @Reads(
    connection(() => NewsLink, {
      where: (link, parent) =>
        sql`${col(link, 'case_id')} = ${col(parent, 'id')} and ${col(link, 'state')} <> 'REJECTED'`,
      order: [latestArticleFirst],
    }),
  )
  news(@Args() page: ConnectionArgs): never {
    return readThroughPlanner(page);
  }
}

@Resolver()
export class NewsQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => NewsItemConnection, { description: 'Articles that belong to cases, latest first.' })
  @Public()
  @Reads(connection(() => NewsItem, { order: [latestFirst], filter: newsFilterReads }))
  async newsItems(
    @Args() _list: NewsListArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
