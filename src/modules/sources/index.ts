export { Citation } from './citation.model.js';
export { Source } from './source.model.js';
export { Fact } from './fact.model.js';
export { Proposal, ProposalKind } from './proposal.model.js';
export { PartialDate } from './partial-date.model.js';
export { SourcesModule } from './sources.module.js';
export * from './record-fields.js';
export { InvalidRecord } from './record-problems.js';
export { brokenLinks, ofCase, ofPrisoner, type Link } from './record-links.js';
export { insertRow, updateRow } from './record-rows.js';
export {
  amountNeedsCurrency,
  brokenRules,
  inOrder,
  readField,
  readRecord,
  recordShape,
  type RecordShape,
} from './record-shape.js';
export { CITATION, RecordWriter, type FactInput, type WrittenFact } from './record-writer.service.js';
export { SOURCE, SourcesService } from './sources.service.js';
