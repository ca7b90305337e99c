import { possibleDays } from '../../../domain/sentence/index.js';
import type { MilestoneState } from '../../../domain/vocabulary/index.js';
import type { EstimateRead } from '../words/dates.js';

interface Ahead {
  readonly state: MilestoneState;
  readonly date: EstimateRead;
}

/**
 * Whether no more is known of a day than that it is "not before" one that has come. It may have been long ago, or never:
 * it stands neither among what happened nor among what is to come.
 */
export function isOpenSince(date: EstimateRead, today: string): boolean {
  const { first, last } = possibleDays(date);
  return last === null && first !== null && first <= today;
}

/** What is to come, the nearest first: what is certainly ahead before what may have come already. */
export function aheadOf<T extends Ahead>(milestones: readonly T[], today: string): readonly T[] {
  const ahead = milestones.filter(({ state }) => state === 'AHEAD');
  const isCertain = ({ date }: T): boolean => (possibleDays(date).first ?? '') > today;
  const isPossible = ({ date }: T): boolean => (possibleDays(date).last ?? '') > today;
  return [...ahead.filter(isCertain), ...ahead.filter((one) => !isCertain(one) && isPossible(one))];
}

export const nextOf = <T extends Ahead>(milestones: readonly T[], today: string): T | undefined =>
  aheadOf(milestones, today)[0];
