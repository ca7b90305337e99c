import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/index.js';
import { CourtDecisionsService } from './court-decisions.service.js';
import { SentencesService } from './sentences.service.js';
import {
  MilestoneWordingResolver,
  StepWordingResolver,
  WarningWordingResolver,
} from './calculation-wording.resolver.js';
import { CaseCalculationResolver, RuleSetQueries } from './case-calculation.resolver.js';
import { CaseJusticeResolver } from './case-justice.resolver.js';
import { VerdictCourtResolver } from './verdict-court.resolver.js';

/** Charges, verdicts, sentences and what is computed from them. */
@Module({
  imports: [SourcesModule],
  providers: [
    CaseCalculationResolver,
    CaseJusticeResolver,
    CourtDecisionsService,
    MilestoneWordingResolver,
    RuleSetQueries,
    SentencesService,
    StepWordingResolver,
    VerdictCourtResolver,
    WarningWordingResolver,
  ],
  exports: [CourtDecisionsService, SentencesService],
})
export class JusticeModule {}
