import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectionArgs, LocaleArg, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { asc, by, connection, localised, many } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Case, CaseConnection } from '../cases/index.js';
import { CampaignCase } from './campaign-case.model.js';
import { Campaign } from './campaign.model.js';
import { linkedBy } from './linked-by.js';

@Resolver(() => Campaign)
export class CampaignResolver {
  @ResolveField(() => String, { description: 'What the campaign is called.' })
  @Reads(localised('title'))
  title(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'What it wants, in a paragraph.' })
  @Reads(localised('about'))
  about(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }

  @ResolveField(() => CaseConnection, { description: 'Cases it speaks for, in the order they were recorded.' })
  @Reads(connection(() => Case, { where: linkedBy('case_id', 'campaign_id'), order: [] }))
  cases(@Args() page: ConnectionArgs): never {
    return readThroughPlanner(page);
  }

  @ResolveField(() => [CampaignCase], {
    description: 'The links to those cases as facts of their own, in the order they were recorded.',
  })
  @Reads(many(() => CampaignCase, by('campaign_id'), [asc('recorded_at', 'timestamptz')]))
  inclusions(): never {
    return readThroughPlanner();
  }
}
