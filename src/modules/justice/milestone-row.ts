import { possibleDays, type ViewedMilestone } from '../../domain/sentence/index.js';
import { MilestoneState, type MilestoneKind } from '../../domain/vocabulary/index.js';
import { calculatedOn } from './calculated-case.js';

/** A row of the projection with the facts it was computed from, as JSON text. */
export interface MilestoneRow {
  readonly facts: string | null;
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly cancelled: boolean;
}

/** The milestone that the row stands for, with its state on the day and its reasons. */
export function milestoneOfRow(row: MilestoneRow, today: string): ViewedMilestone {
  const all = row.facts === null ? [] : calculatedOn(row.facts, today).milestones;
  return all.find((milestone) => stands(row, milestone)) ?? bare(row, today);
}

function stands(row: MilestoneRow, milestone: ViewedMilestone): boolean {
  return (
    milestone.kind === row.kind &&
    milestone.numerator === row.numerator &&
    milestone.denominator === row.denominator &&
    milestone.count === row.count &&
    possibleDays(milestone.date).first === row.earliest
  );
}

/** What the row alone tells, should the projection be older than the rules. */
function bare(row: MilestoneRow, today: string): ViewedMilestone {
  const { kind, numerator, denominator, count, earliest, latest, cancelled } = row;
  return {
    kind,
    numerator,
    denominator,
    count,
    date: { earliest, latest, exact: earliest !== null && earliest === latest, ambiguousWith: null },
    cancelled,
    legal: null,
    reasons: [],
    state: stateOf(row, today),
  };
}

function stateOf({ latest, cancelled }: MilestoneRow, today: string): MilestoneState {
  if (cancelled) return MilestoneState.CANCELLED;
  return latest !== null && latest <= today ? MilestoneState.REACHED : MilestoneState.AHEAD;
}
