import { Field, ObjectType } from '@nestjs/graphql';
import { one } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Case } from '../cases/index.js';
import { Fact } from '../sources/index.js';
import { Campaign } from './campaign.model.js';

@Table('campaign_case')
@ObjectType({ implements: () => [Fact], description: 'That a campaign speaks for a case.' })
export class CampaignCase extends Fact {
  @Field(() => Campaign, { description: 'The campaign.' })
  @Reads(one(() => Campaign, 'campaign_id'))
  readonly campaign!: Campaign;

  @Field(() => Case, { description: 'The case.' })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case;
}
