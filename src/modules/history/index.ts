export { factTypeName } from './field-change.model.js';
export { HistoryModule } from './history.module.js';
export { Revision, RevisionConnection } from './revision.model.js';
export { RevisionEntry } from './revision-entry.model.js';
export {
  headSigningKeyIn,
  isSignedBy,
  keyIdOf,
  readSignedHead,
  signHead,
  type ChainHead,
  type SignedHead,
} from './signed-head.js';
