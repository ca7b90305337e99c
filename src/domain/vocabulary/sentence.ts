export const MilestoneKind = {
  FRACTION: 'FRACTION',
  DAYS_HELD: 'DAYS_HELD',
  YEARS_HELD: 'YEARS_HELD',
  DAYS_LEFT: 'DAYS_LEFT',
  ARREST_ANNIVERSARY: 'ARREST_ANNIVERSARY',
  VERDICT_ANNIVERSARY: 'VERDICT_ANNIVERSARY',
  PAROLE_ELIGIBLE: 'PAROLE_ELIGIBLE',
  MILDER_PUNISHMENT_ELIGIBLE: 'MILDER_PUNISHMENT_ELIGIBLE',
  LIFE_REVIEW: 'LIFE_REVIEW',
  EXPECTED_END: 'EXPECTED_END',
  RELEASED: 'RELEASED',
} as const;
export type MilestoneKind = (typeof MilestoneKind)[keyof typeof MilestoneKind];

export const MilestoneState = {
  REACHED: 'REACHED',
  AHEAD: 'AHEAD',
  CANCELLED: 'CANCELLED',
} as const;
export type MilestoneState = (typeof MilestoneState)[keyof typeof MilestoneState];

export const LegalState = {
  ELIGIBLE_BY_LAW: 'ELIGIBLE_BY_LAW',
  BLOCKED: 'BLOCKED',
  RULE_UNCONFIRMED: 'RULE_UNCONFIRMED',
} as const;
export type LegalState = (typeof LegalState)[keyof typeof LegalState];

export const WarningSeverity = {
  UNSUPPORTED: 'UNSUPPORTED',
  INVALID: 'INVALID',
  INCONSISTENT: 'INCONSISTENT',
  ASSUMED: 'ASSUMED',
} as const;
export type WarningSeverity = (typeof WarningSeverity)[keyof typeof WarningSeverity];

export const Anchor = {
  ARREST: 'ARREST',
  SENTENCE: 'SENTENCE',
  IN_FORCE: 'IN_FORCE',
} as const;
export type Anchor = (typeof Anchor)[keyof typeof Anchor];

export const EndBoundary = {
  CORRESPONDING_DAY: 'CORRESPONDING_DAY',
  DAY_BEFORE: 'DAY_BEFORE',
} as const;
export type EndBoundary = (typeof EndBoundary)[keyof typeof EndBoundary];

export const ReportedDay = {
  BOUNDARY: 'BOUNDARY',
  LAST_DAY: 'LAST_DAY',
} as const;
export type ReportedDay = (typeof ReportedDay)[keyof typeof ReportedDay];

export const FractionMethod = {
  CALENDAR_ELSE_DAYS: 'CALENDAR_ELSE_DAYS',
  DAYS: 'DAYS',
} as const;
export type FractionMethod = (typeof FractionMethod)[keyof typeof FractionMethod];

export const DayRounding = {
  UP: 'UP',
  DOWN: 'DOWN',
} as const;
export type DayRounding = (typeof DayRounding)[keyof typeof DayRounding];
