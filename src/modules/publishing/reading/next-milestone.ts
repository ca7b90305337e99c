import type { MilestoneState } from '../../../domain/vocabulary/index.js';
import type { EstimateRead } from '../words/dates.js';

interface Ahead {
  readonly state: MilestoneState;
  readonly date: EstimateRead;
}

/**
 * What is to come, the nearest first: what is certainly ahead before what may have come already. A milestone of which no
 * more is known than that it is "not before" a day long past is none to wait for.
 */
export function aheadOf<T extends Ahead>(milestones: readonly T[], today: string): readonly T[] {
  const ahead = milestones.filter(({ state }) => state === 'AHEAD');
  const isCertain = ({ date }: T): boolean => (date.earliest ?? '') > today;
  const isPossible = ({ date }: T): boolean => (date.latest ?? '') > today;
  return [...ahead.filter(isCertain), ...ahead.filter((one) => !isCertain(one) && isPossible(one))];
}

export const nextOf = <T extends Ahead>(milestones: readonly T[], today: string): T | undefined =>
  aheadOf(milestones, today)[0];
