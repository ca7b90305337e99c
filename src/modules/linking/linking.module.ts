import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { PrisonersModule } from '../prisoners/index.js';
import { ReviewModule } from '../review/index.js';
import { SourcesModule } from '../sources/index.js';
import { HandMadeLinkMutations } from './hand-made-link.mutations.js';
import { LinkVisibility } from './link-visibility.service.js';
import { LinkProposals } from './link-proposals.service.js';
import { LinkArticleTask, LinkingJobs, RelinkPeopleTask } from './link-tasks.js';
import { LinkingRunTask, LinkingUpkeepTask } from './linking-run.tasks.js';
import { LinkingRuns } from './linking-runs.service.js';
import { MatchNews } from './match-news.resolver.js';
import { Matcher } from './matcher.service.js';
import { NameBlockMutations, PrisonerBlocksResolver } from './name-block.mutations.js';
import { NameLessons } from './name-lessons.service.js';
import { NameProfiles } from './name-profiles.service.js';
import { NewsLinkDecisions } from './news-link-decisions.service.js';
import { NewsLinkMutations } from './news-link.mutations.js';
import { Relinking } from './relinking.resolver.js';
import { RevisedNames } from './revised-names.js';
import { SuggestedRecords } from './suggested-records.js';

/** Articles find their cases: by the names in them, with evidence, and staff decide. */
@Module({
  imports: [SourcesModule, EditingModule, PrisonersModule, ReviewModule],
  providers: [
    HandMadeLinkMutations,
    LinkArticleTask,
    LinkProposals,
    LinkVisibility,
    LinkingJobs,
    LinkingRunTask,
    LinkingRuns,
    LinkingUpkeepTask,
    MatchNews,
    Matcher,
    NameBlockMutations,
    NameLessons,
    NameProfiles,
    NewsLinkDecisions,
    NewsLinkMutations,
    PrisonerBlocksResolver,
    Relinking,
    RelinkPeopleTask,
    RevisedNames,
    SuggestedRecords,
  ],
})
export class LinkingModule {}
