import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/index.js';
import { AwardsService } from './awards.service.js';
import { CampaignsService } from './campaigns.service.js';
import { CampaignQueries, CaseAdvocacyResolver } from './advocacy.resolver.js';
import { CampaignResolver } from './campaign.resolver.js';
import { CaseAwardsResolver, PrisonerAwardsResolver } from './awards.resolver.js';

/** Awards, recognitions and campaigns. */
@Module({
  imports: [SourcesModule],
  providers: [
    CampaignQueries,
    CampaignResolver,
    CaseAdvocacyResolver,
    CaseAwardsResolver,
    PrisonerAwardsResolver,
    AwardsService,
    CampaignsService,
  ],
  exports: [AwardsService, CampaignsService],
})
export class AdvocacyModule {}
