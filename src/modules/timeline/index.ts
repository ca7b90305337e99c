export { TimelineModule } from './timeline.module.js';
export { Projector, type RecomputeOptions, type RecomputeReport } from './projector.service.js';
export { type Difference } from './projection-tables.js';
