import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { ChargeMutations } from './charge.mutations.js';
import { CourtDecisionsService } from './court-decisions.service.js';
import { CourtResolver } from './court.resolver.js';
import { CourtsService } from './courts.service.js';
import { ObligationMutations } from './obligation.mutations.js';
import { ReportedMilestoneMutations } from './reported-milestone.mutations.js';
import { ReportedMilestonesService } from './reported-milestones.service.js';
import { SentenceChangeMutations } from './sentence-change.mutations.js';
import { SentenceMutations } from './sentence.mutations.js';
import { SentencesService } from './sentences.service.js';
import {
  MilestoneWordingResolver,
  StepWordingResolver,
  WarningWordingResolver,
} from './calculation-wording.resolver.js';
import { CaseCalculationResolver } from './case-calculation.resolver.js';
import { CaseJusticeResolver } from './case-justice.resolver.js';
import { RuleSetsResolver } from './rule-sets.resolver.js';
import { VerdictMutations } from './verdict.mutations.js';
import { VerdictCourtResolver } from './verdict-court.resolver.js';

/** Charges, verdicts, sentences and what is computed from them. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [
    CaseCalculationResolver,
    CaseJusticeResolver,
    ChargeMutations,
    CourtDecisionsService,
    CourtResolver,
    CourtsService,
    MilestoneWordingResolver,
    ObligationMutations,
    ReportedMilestoneMutations,
    ReportedMilestonesService,
    RuleSetsResolver,
    SentenceChangeMutations,
    SentenceMutations,
    SentencesService,
    StepWordingResolver,
    VerdictCourtResolver,
    VerdictMutations,
    WarningWordingResolver,
  ],
  exports: [CourtDecisionsService, ReportedMilestonesService, SentencesService],
})
export class JusticeModule {}
