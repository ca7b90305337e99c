import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MilestoneKind } from '../../domain/vocabulary/index.js';
import type { Problem } from '../../platform/errors/index.js';
import {
  choice,
  count,
  date,
  ofCase,
  recordShape,
  RecordWriter,
  reference,
  required,
  type Columns,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

const SHARE_KINDS: readonly unknown[] = [
  MilestoneKind.FRACTION,
  MilestoneKind.PAROLE_ELIGIBLE,
  MilestoneKind.MILDER_PUNISHMENT_ELIGIBLE,
];

const COUNTING_KINDS: readonly unknown[] = [
  MilestoneKind.DAYS_HELD,
  MilestoneKind.YEARS_HELD,
  MilestoneKind.DAYS_LEFT,
  MilestoneKind.ARREST_ANNIVERSARY,
  MilestoneKind.VERDICT_ANNIVERSARY,
];

/** A share of the term is whole, below 1, and only with the kinds that have one; FRACTION cannot be without. */
function shareFits({ kind, numerator, denominator }: Columns): Problem | null {
  const given = numerator !== null || denominator !== null;
  if (!given) return kind === MilestoneKind.FRACTION ? { path: 'numerator', message: 'is required of FRACTION' } : null;
  if (!SHARE_KINDS.includes(kind)) return { path: 'numerator', message: 'has no place in a milestone of this kind' };
  if (typeof numerator !== 'number' || typeof denominator !== 'number')
    return { path: 'denominator', message: 'and numerator belong together' };
  return numerator > 0 && numerator < denominator
    ? null
    : { path: 'numerator', message: 'must be above 0 and below the denominator' };
}

function countFits({ kind, count: given }: Columns): Problem | null {
  if (!COUNTING_KINDS.includes(kind))
    return given === null ? null : { path: 'count', message: 'has no place in a milestone of this kind' };
  return typeof given === 'number' && given > 0
    ? null
    : { path: 'count', message: 'from 1 up is required of this kind' };
}

export const REPORTED_MILESTONE = recordShape(
  'reported_milestone',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', MilestoneKind)),
    numerator: count('numerator'),
    denominator: count('denominator'),
    count: count('count'),
    on: required(date('reported_on')),
  },
  { rules: [shareFits, countFits], links: [ofCase], key: 'all' },
);

/** Records what sources say of milestones. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class ReportedMilestonesService {
  constructor(private readonly records: RecordWriter) {}

  /** Records the day on which a milestone of the case fell or will fall, as a source gives it. */
  async record(tx: EntityManager, input: FactInput<typeof REPORTED_MILESTONE>): Promise<WrittenFact> {
    return this.records.put(tx, REPORTED_MILESTONE, input);
  }
}
