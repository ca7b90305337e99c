import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { AbsenceMutations } from './absence.mutations.js';
import { CaseMutations } from './case.mutations.js';
import { CasesService } from './cases.service.js';
import { CustodyMutations } from './custody.mutations.js';
import { CustodyService } from './custody.service.js';
import { EventMutations } from './event.mutations.js';
import { FacilitiesService } from './facilities.service.js';
import { FacilityMutations } from './facility.mutations.js';
import { NewCases } from './new-cases.service.js';
import { ReleaseMutations } from './release.mutations.js';
import { CaseEventTextsResolver, CaseTextsResolver, FacilityNameResolver } from './case-texts.resolver.js';
import { CaseQueries, PrisonerCasesResolver } from './cases.resolver.js';

/** Cases: custody, releases, events. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [
    AbsenceMutations,
    CaseEventTextsResolver,
    CaseMutations,
    CaseQueries,
    CaseTextsResolver,
    CustodyMutations,
    EventMutations,
    FacilityMutations,
    FacilityNameResolver,
    PrisonerCasesResolver,
    ReleaseMutations,
    CasesService,
    CustodyService,
    FacilitiesService,
    NewCases,
  ],
  exports: [CasesService, CustodyService],
})
export class CasesModule {}
