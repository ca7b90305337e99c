import { type DayNumber } from '../calendar/index.js';
import { type Reason } from './outcome.js';
import { type LegalState, type MilestoneKind } from '../vocabulary/index.js';

/** A milestone at one corner, before corners are put together. Days are as they will be reported. */
export interface Candidate {
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
  readonly day: DayNumber;
  /** Later than `day` where the rule itself leaves a range. */
  readonly lastDay: DayNumber;
  readonly alternative: DayNumber | null;
  readonly legal: LegalState | null;
  /** Row of the rule set that an eligibility follows. */
  readonly rule?: string | null;
  /** A new list at each call; made only for the corner that is shown. */
  readonly reasons: () => Reason[];
}

/** A candidate of a counting kind. */
export function counted(kind: MilestoneKind, count: number | null, day: DayNumber, reasons: () => Reason[]): Candidate {
  return {
    kind,
    numerator: null,
    denominator: null,
    count,
    day,
    lastDay: day,
    alternative: null,
    legal: null,
    reasons,
  };
}
