import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { AwardMutations } from './award.mutations.js';
import { AwardsService } from './awards.service.js';
import { CampaignsService } from './campaigns.service.js';
import { CampaignQueries, CaseAdvocacyResolver } from './advocacy.resolver.js';
import { CampaignMutations } from './campaign.mutations.js';
import { CampaignResolver } from './campaign.resolver.js';
import { RecognitionMutations } from './recognition.mutations.js';
import { CaseAwardsResolver, PrisonerAwardsResolver } from './awards.resolver.js';

/** Awards, recognitions and campaigns. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [
    AwardMutations,
    CampaignMutations,
    CampaignQueries,
    CampaignResolver,
    CaseAdvocacyResolver,
    CaseAwardsResolver,
    PrisonerAwardsResolver,
    RecognitionMutations,
    AwardsService,
    CampaignsService,
  ],
  exports: [AwardsService, CampaignsService],
})
export class AdvocacyModule {}
