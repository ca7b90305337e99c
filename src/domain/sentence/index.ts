export { CAMPAIGN_PRACTICE, type Conventions, MonthOverflow, NonWorkingDay } from './conventions.js';
export { possibleDays } from './estimate.js';
export { ENGINE_VERSION, evaluate } from './evaluate.js';
export * from './facts.js';
export * from './outcome.js';
export {
  type EligibilityRow,
  type Gravity,
  type LifeRow,
  type OrderRow,
  type RatioRow,
  type Regime,
  RuleBook,
  type RuleSet,
  type RuleSource,
  type TermLimits,
} from './rules/index.js';
export { type TermPart } from './term-layout.js';
export { type Progress, certainlyHeld } from './progress.js';
export { statusOn } from './status-on.js';
export { type TimelineView, type ViewedMilestone, viewOn } from './view.js';
export { workOf } from './work.js';
