import { Module } from '@nestjs/common';
import { Projector } from './projector.service.js';
import { TimelineEntryResolver } from './timeline-entry.resolver.js';
import { CampaignNewsResolver, CaseTimelineResolver, MilestoneQueries } from './timeline.resolver.js';

/** One ordered stream per case, the milestones of all cases, and what is derived from the facts and kept for reading. */
@Module({
  providers: [CampaignNewsResolver, CaseTimelineResolver, MilestoneQueries, Projector, TimelineEntryResolver],
  exports: [Projector],
})
export class TimelineModule {}
