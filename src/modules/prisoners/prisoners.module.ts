import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/index.js';
import { PrisonersService } from './prisoners.service.js';
import { PrisonerNameResolver } from './prisoner-name.resolver.js';
import { PrisonerQueries } from './prisoners.resolver.js';

/** People: names, affiliations, what is public of their lives. */
@Module({
  imports: [SourcesModule],
  providers: [PrisonerNameResolver, PrisonerQueries, PrisonersService],
  exports: [PrisonersService],
})
export class PrisonersModule {}
