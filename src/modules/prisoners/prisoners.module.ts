import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { AffiliationMutations } from './affiliation.mutations.js';
import { NameMutations } from './name.mutations.js';
import { NewPrisoners } from './new-prisoners.service.js';
import { PrisonerMutations } from './prisoner.mutations.js';
import { PrisonersService } from './prisoners.service.js';
import { PrisonerHistoryResolver } from './prisoner-history.resolver.js';
import { PrisonerNameResolver } from './prisoner-name.resolver.js';
import { PrisonerQueries } from './prisoners.resolver.js';

/** People: names, affiliations, what is public of their lives. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [
    AffiliationMutations,
    NameMutations,
    NewPrisoners,
    PrisonerHistoryResolver,
    PrisonerMutations,
    PrisonerNameResolver,
    PrisonerQueries,
    PrisonersService,
  ],
  exports: [PrisonersService],
})
export class PrisonersModule {}
