import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/index.js';
import { CasesService } from './cases.service.js';
import { CustodyService } from './custody.service.js';
import { CaseEventTextsResolver, CaseTextsResolver, FacilityNameResolver } from './case-texts.resolver.js';
import { CaseQueries, PrisonerCasesResolver } from './cases.resolver.js';

/** Cases: custody, releases, events. */
@Module({
  imports: [SourcesModule],
  providers: [
    CaseEventTextsResolver,
    CaseQueries,
    CaseTextsResolver,
    FacilityNameResolver,
    PrisonerCasesResolver,
    CasesService,
    CustodyService,
  ],
  exports: [CasesService, CustodyService],
})
export class CasesModule {}
