export { Importer, type ImportReport } from './importer.service.js';
export { IntakeModule } from './intake.module.js';
export { readDocument, type DocumentPlan, type PlannedFact } from './record-document.js';
export { readDocumentFile, readSeedDocuments, type SeedDocument } from './seed-documents.js';
