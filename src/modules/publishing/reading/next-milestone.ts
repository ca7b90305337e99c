import { possibleDays } from '../../../domain/sentence/index.js';
import type { MilestoneKind, MilestoneState } from '../../../domain/vocabulary/index.js';
import type { EstimateRead } from '../words/dates.js';

interface Ahead {
  readonly kind: MilestoneKind;
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

/**
 * Milestones as they stand where a release is on record that lies ahead: what comes behind it nobody waits for any more.
 */
export function besideRelease<T extends Ahead>(milestones: readonly T[]): readonly T[] {
  const release = milestones.find(({ kind, state }) => kind === 'RELEASED' && state === 'AHEAD');
  const last = release === undefined ? null : possibleDays(release.date).last;
  if (last === null) return milestones;
  return milestones.map((milestone) =>
    milestone.state === 'AHEAD' && (possibleDays(milestone.date).first ?? '') > last
      ? { ...milestone, state: 'CANCELLED' }
      : milestone,
  );
}

/** What is to come, the nearest first: what is certainly ahead before what may have come already. */
export function aheadOf<T extends Ahead>(milestones: readonly T[], today: string): readonly T[] {
  // A release, or death, that is on record with a day to come is a fact, and no milestone to wait for.
  const ahead = besideRelease(milestones).filter(({ kind, state }) => state === 'AHEAD' && kind !== 'RELEASED');
  const isCertain = ({ date }: T): boolean => (possibleDays(date).first ?? '') > today;
  const isPossible = ({ date }: T): boolean => (possibleDays(date).last ?? '') > today;
  return [...ahead.filter(isCertain), ...ahead.filter((one) => !isCertain(one) && isPossible(one))];
}

export const nextOf = <T extends Ahead>(milestones: readonly T[], today: string): T | undefined =>
  aheadOf(milestones, today)[0];
