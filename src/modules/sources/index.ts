export { Citation } from './citation.model.js';
export { Fact } from './fact.model.js';
export { PartialDate } from './partial-date.model.js';
export { SourcesModule } from './sources.module.js';
export * from './record-fields.js';
export { InvalidRecord, type Problem } from './record-problems.js';
export { amountNeedsCurrency, inOrder, readRecord, recordShape, type RecordShape } from './record-shape.js';
export { CITATION, RecordWriter, type FactInput, type WrittenFact } from './record-writer.service.js';
export { SOURCE, SourcesService } from './sources.service.js';
