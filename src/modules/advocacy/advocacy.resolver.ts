import { Args, Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { asc, by, byDay, col, many, raw, rootOne, sql } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';
import { Case } from '../cases/index.js';
import { Campaign } from './campaign.model.js';
import { linkedBy } from './linked-by.js';
import { Recognition } from './recognition.model.js';

@Resolver(() => Case)
export class CaseAdvocacyResolver {
  @ResolveField(() => [Recognition], {
    description: 'Recognitions of the person for this case, earliest first, undated last.',
  })
  @Reads(many(() => Recognition, by('case_id'), [byDay('recognised_on')]))
  recognitions(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [Campaign], { description: 'Campaigns that speak for this case, by slug.' })
  @Reads(many(() => Campaign, linkedBy('campaign_id', 'case_id'), [asc('slug')]))
  campaigns(): never {
    return readThroughPlanner();
  }
}

@Resolver()
export class CampaignQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => Campaign, {
    nullable: true,
    description: 'The campaign with this slug; null if none of that name may be seen.',
  })
  @Public()
  @Reads(rootOne(() => Campaign, { slug: (slug: string, alias) => sql`${col(alias, 'slug')} = ${slug}::text` }))
  async campaign(
    @Args('slug', { type: () => String, description: 'The slug, as `Campaign.slug` gives it.' }) _slug: string,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }

  @Query(() => [Campaign], { description: 'All campaigns, by slug.' })
  @Public()
  @Reads(
    many(
      () => Campaign,
      () => raw('true'),
      [asc('slug')],
    ),
  )
  async campaigns(@Info() info: GraphQLResolveInfo, @Context() context: object): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
