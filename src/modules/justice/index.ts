export { Charge } from './charge.model.js';
export { Court } from './court.model.js';
export { ReportedMilestone } from './reported-milestone.model.js';
export { JusticeModule } from './justice.module.js';
export { Milestone, MilestoneConnection } from './milestone.model.js';
export { Obligation } from './obligation.model.js';
export { REPORTED_MILESTONE, ReportedMilestonesService } from './reported-milestones.service.js';
export { SentenceChange } from './sentence-change.model.js';
export { SentenceTimeline } from './sentence-timeline.model.js';
export { Sentence } from './sentence.model.js';
export { TermInput, type TermLengthInput } from './term.input.js';
export { Verdict } from './verdict.model.js';
export { CHARGE, COURT, CourtDecisionsService, VERDICT } from './court-decisions.service.js';
export { OBLIGATION, SENTENCE, SENTENCE_CHANGE, SentencesService } from './sentences.service.js';
export {
  dateText,
  dayText,
  estimateText,
  LANGUAGES,
  MEASURES,
  milestoneLabel,
  moneyText,
  PhraseBook,
  rateText,
  regimeText,
  termText,
  type Language,
  type Values,
} from './wording/index.js';
