export { TimelineModule } from './timeline.module.js';
export { Projector, type RecomputeReport } from './projector.service.js';
export { type Difference } from './projection-tables.js';
export { computedBy, rememberRules } from './computed-by.js';
export { type Bounds, type CaseChange, type MilestoneMove, type StatusDays, type StatusMove } from './preview.js';
