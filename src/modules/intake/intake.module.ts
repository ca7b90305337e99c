import { Module } from '@nestjs/common';
import { AdvocacyModule } from '../advocacy/index.js';
import { CasesModule } from '../cases/index.js';
import { EditingModule } from '../editing/index.js';
import { JusticeModule } from '../justice/index.js';
import { LifeModule } from '../life/index.js';
import { NewsModule } from '../news/index.js';
import { PrisonersModule } from '../prisoners/index.js';
import { SourcesModule } from '../sources/index.js';
import { ImportBatches } from './import-batches.js';
import { ImportExpiry } from './import-expiry.service.js';
import { ImportUndo } from './import-undo.service.js';
import { Importer } from './importer.service.js';
import { Imports } from './imports.resolver.js';
import { RecordServices } from './record-services.js';
import { TableImports } from './table-imports.service.js';

/** Documents and tables coming in from outside. Needs the `UnitOfWork` of the composition root. */
@Module({
  imports: [
    SourcesModule,
    EditingModule,
    PrisonersModule,
    CasesModule,
    JusticeModule,
    LifeModule,
    AdvocacyModule,
    NewsModule,
  ],
  providers: [RecordServices, Importer, ImportBatches, ImportExpiry, Imports, ImportUndo, TableImports],
  exports: [Importer, ImportUndo, TableImports, ImportBatches],
})
export class IntakeModule {}
