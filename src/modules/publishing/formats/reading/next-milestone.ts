import type { MilestoneState } from '../../../../domain/vocabulary/index.js';
import type { EstimateRead } from '../../words/dates.js';

interface Ahead {
  readonly state: MilestoneState;
  readonly date: EstimateRead;
}

/**
 * The milestone that comes next: the first that is certainly still to come, else one that may have come already. One of
 * which no more is known than that it is "not before" a day long past is none to wait for.
 */
export function nextOf<T extends Ahead>(milestones: readonly T[], today: string): T | undefined {
  const ahead = milestones.filter(({ state }) => state === 'AHEAD');
  return (
    ahead.find(({ date }) => (date.earliest ?? '') > today) ?? ahead.find(({ date }) => (date.latest ?? '') > today)
  );
}
