import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/index.js';
import { ConditionsService } from './conditions.service.js';
import { LettersService } from './letters.service.js';
import { CaseLifeResolver, PrisonerLettersResolver } from './life.resolver.js';

/** Life in prison: letters and conditions. */
@Module({
  imports: [SourcesModule],
  providers: [CaseLifeResolver, PrisonerLettersResolver, ConditionsService, LettersService],
  exports: [ConditionsService, LettersService],
})
export class LifeModule {}
