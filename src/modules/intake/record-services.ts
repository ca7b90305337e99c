import { Inject, Injectable } from '@nestjs/common';
import { AwardsService, CampaignsService } from '../advocacy/index.js';
import { CasesService, CustodyService } from '../cases/index.js';
import { CourtDecisionsService, ReportedMilestonesService, SentencesService } from '../justice/index.js';
import { ConditionsService, LettersService } from '../life/index.js';
import { NewsItemsService, NewsLinksService } from '../news/index.js';
import { PrisonersService } from '../prisoners/index.js';
import { SourcesService } from '../sources/index.js';

/** The services an import goes through: the same as any other write. */
@Injectable()
export class RecordServices {
  @Inject(SourcesService) readonly sources!: SourcesService;
  @Inject(PrisonersService) readonly prisoners!: PrisonersService;
  @Inject(CasesService) readonly cases!: CasesService;
  @Inject(CustodyService) readonly custody!: CustodyService;
  @Inject(CourtDecisionsService) readonly decisions!: CourtDecisionsService;
  @Inject(SentencesService) readonly sentences!: SentencesService;
  @Inject(ReportedMilestonesService) readonly reportedMilestones!: ReportedMilestonesService;
  @Inject(LettersService) readonly letters!: LettersService;
  @Inject(ConditionsService) readonly conditions!: ConditionsService;
  @Inject(AwardsService) readonly awards!: AwardsService;
  @Inject(CampaignsService) readonly campaigns!: CampaignsService;
  @Inject(NewsItemsService) readonly articles!: NewsItemsService;
  @Inject(NewsLinksService) readonly newsLinks!: NewsLinksService;
}
