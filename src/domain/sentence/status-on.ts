import { type LocalDate } from '../calendar/index.js';
import { CaseStatus } from '../vocabulary/index.js';
import { type StatusStep } from './outcome.js';

/** The status that holds on a day. */
export function statusOn(statuses: readonly StatusStep[], on: LocalDate): CaseStatus {
  return statuses.findLast((step) => step.from === null || step.from <= on)?.status ?? CaseStatus.UNKNOWN;
}
