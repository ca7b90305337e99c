import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/index.js';
import { CourtDecisionsService } from './court-decisions.service.js';
import { ReportedMilestonesService } from './reported-milestones.service.js';
import { SentencesService } from './sentences.service.js';
import {
  MilestoneWordingResolver,
  StepWordingResolver,
  WarningWordingResolver,
} from './calculation-wording.resolver.js';
import { CaseCalculationResolver } from './case-calculation.resolver.js';
import { CaseJusticeResolver } from './case-justice.resolver.js';
import { RuleSetsResolver } from './rule-sets.resolver.js';
import { VerdictCourtResolver } from './verdict-court.resolver.js';

/** Charges, verdicts, sentences and what is computed from them. */
@Module({
  imports: [SourcesModule],
  providers: [
    CaseCalculationResolver,
    CaseJusticeResolver,
    CourtDecisionsService,
    MilestoneWordingResolver,
    ReportedMilestonesService,
    RuleSetsResolver,
    SentencesService,
    StepWordingResolver,
    VerdictCourtResolver,
    WarningWordingResolver,
  ],
  exports: [CourtDecisionsService, ReportedMilestonesService, SentencesService],
})
export class JusticeModule {}
