import { Module } from '@nestjs/common';
import { PartialDateResolver } from './partial-date.resolver.js';
import { RecordWriter } from './record-writer.service.js';
import { SourcesService } from './sources.service.js';

/** What every fact has: imprecise dates, sources and citations. */
@Module({ providers: [PartialDateResolver, RecordWriter, SourcesService], exports: [RecordWriter, SourcesService] })
export class SourcesModule {}
