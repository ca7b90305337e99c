import { Module } from '@nestjs/common';
import { AdvocacyModule } from '../advocacy/index.js';
import { CasesModule } from '../cases/index.js';
import { JusticeModule } from '../justice/index.js';
import { LifeModule } from '../life/index.js';
import { PrisonersModule } from '../prisoners/index.js';
import { SourcesModule } from '../sources/index.js';
import { Importer } from './importer.service.js';
import { RecordServices } from './record-services.js';

/** Documents coming in from outside. Needs the `UnitOfWork` of the composition root. */
@Module({
  imports: [SourcesModule, PrisonersModule, CasesModule, JusticeModule, LifeModule, AdvocacyModule],
  providers: [RecordServices, Importer],
  exports: [Importer],
})
export class IntakeModule {}
