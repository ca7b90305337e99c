export { HistoryModule } from './history.module.js';
export { Revision, RevisionConnection } from './revision.model.js';
