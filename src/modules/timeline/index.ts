export { TimelineModule } from './timeline.module.js';
export { Projector } from './projector.service.js';
export { type Difference } from './projection-tables.js';
