import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { ConditionMutations } from './condition.mutations.js';
import { ConditionsService } from './conditions.service.js';
import { LetterMutations } from './letter.mutations.js';
import { LettersService } from './letters.service.js';
import { CaseLifeResolver, PrisonerLettersResolver } from './life.resolver.js';

/** Life in prison: letters and conditions. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [
    CaseLifeResolver,
    ConditionMutations,
    LetterMutations,
    PrisonerLettersResolver,
    ConditionsService,
    LettersService,
  ],
  exports: [ConditionsService, LettersService],
})
export class LifeModule {}
