import type { CaseStatus } from '../../../domain/vocabulary/index.js';
import type { EstimateRead } from '../words/dates.js';
import type { ProgressRead, ShareRead, StandingRead, TermEffectRead } from './standing-read.js';

/** How custody ended for good, as far as that has come. */
export interface Ending {
  readonly by: 'RELEASE' | 'DEATH';
  /** The first and the last day on which it may have been. YYYY-MM-DD. */
  readonly earliest: string;
  readonly latest: string;
}

/** Null: it goes on, or nothing tells how it ended. */
export function endingOf({ status, sentenceTimeline: { progress } }: StandingRead): Ending | null {
  const { frozenOn, frozenFrom } = progress;
  if (frozenOn === null || status === 'UNKNOWN') return null;
  return { by: status === 'DIED_IN_CUSTODY' ? 'DEATH' : 'RELEASE', earliest: frozenFrom ?? frozenOn, latest: frozenOn };
}

export const estimateOf = ({ earliest, latest }: Ending): EstimateRead => ({
  ...{ earliest, latest },
  exact: earliest === latest,
  ambiguousWith: null,
});

/** Whether custody, and what there was to wait for, is over. */
export const isOver = ({ status }: Pick<StandingRead, 'status'>): boolean =>
  status === 'RELEASED' || status === 'DIED_IN_CUSTODY';

const SENTENCED: ReadonlySet<CaseStatus> = new Set<CaseStatus>(['AWAITING_APPEAL', 'SERVING', 'RESTRICTED_LIBERTY']);

/** Whether a term is waited for or served. */
export const isSentenced = ({ status }: Pick<StandingRead, 'status'>): boolean => SENTENCED.has(status);

/** Whether a later decision made another term of a term. */
export const changesTerm = (effect: TermEffectRead | null): effect is TermEffectRead =>
  effect !== null &&
  [effect.setTerm, effect.addTerm, effect.reduceBy, effect.capAt, effect.multiplyBy, effect.convertTo].some(
    (part) => part !== null,
  );

type Release = NonNullable<StandingRead['release']>;

/** Whether custody began anew after it. */
const isPast = ({ on: { latest } }: Release, custody: StandingRead['custody']): boolean =>
  latest !== null && custody.some(({ from }) => (from.earliest ?? '') > latest);

/** Whether an arrest may have come after it. */
const mayBePast = ({ on }: Release, custody: StandingRead['custody']): boolean =>
  custody.slice(1).some(({ from }) => (from.latest ?? '9999') >= (on.earliest ?? ''));

/**
 * The release as far as it bears on today: one that lies before a later custody, or ahead, says nothing of where the
 * person is. One of which no more is known than a month or year that goes on has come, for it is on record.
 */
export function releaseNow<T extends Release>(
  { release, custody, status, sentenceTimeline }: StandingRead & { readonly release: T | null },
  today: string,
): T | null {
  if (release === null || isPast(release, custody)) return null;
  const { earliest, latest } = release.on;
  const hasCome = (earliest ?? '') <= today;
  const mayStillCome = (latest ?? '9999') >= today;
  const isDead = status === 'DIED_IN_CUSTODY';
  // Who died at liberty was released before, and who died in custody was not.
  if ((release.ground === 'DEATH') !== isDead && !mayStillCome) return null;
  return hasCome && (mayStillCome || !sentenceTimeline.held) ? release : null;
}

/** The release, or death, that says where the person is; null: the status says it better. */
export function endNow<T extends Release>(
  found: StandingRead & { readonly release: T | null },
  today: string,
): T | null {
  const release = releaseNow(found, today);
  if (release === null || isOver(found)) return release;
  return found.status === 'UNKNOWN' && !mayBePast(release, found.custody) ? release : null;
}

/** Hundredths of the term: at least so many, and at most. Equal where they are one number. */
export interface Hundredths {
  readonly least: number;
  readonly most: number;
}

const WHOLE = 100;
/** Digits behind which a quotient says no more than how it was divided: 0.29 of 100 is 28.999… */
const KEPT_DIGITS = 9;

const kept = (share: number): number => Number((share * WHOLE).toFixed(KEPT_DIGITS));

const partOf = ({ numerator, denominator }: ShareRead): number => kept((numerator ?? 0) / (denominator ?? 1));

/** What the shares of the term that have come, and those that have not, leave possible: halves go by the calendar. */
function limitsOf(milestones: readonly ShareRead[]): Hundredths {
  const shares = milestones.filter(
    ({ kind, date }) => kind === 'FRACTION' && date.exact && date.ambiguousWith === null,
  );
  const reached = shares.filter(({ state }) => state === 'REACHED').map((share) => Math.floor(partOf(share)));
  const ahead = shares.filter(({ state }) => state === 'AHEAD').map((share) => Math.ceil(partOf(share)) - 1);
  return { least: Math.max(0, ...reached), most: Math.min(WHOLE, ...ahead) };
}

function hundredthsOf({ servedShare, servedShareLeast, servedShareMost }: ProgressRead): Hundredths | null {
  if (servedShare === null || servedShareLeast === null || servedShareMost === null) return null;
  const least = Math.floor(kept(servedShareLeast));
  return { least, most: servedShareLeast === servedShareMost ? least : Math.ceil(kept(servedShareMost)) };
}

const within = (value: number, { least, most }: Hundredths): number => Math.min(Math.max(value, least), most);

/**
 * The share of the term that is served in whole hundredths, never more than is true: 99.9 % is not the whole term. Null:
 * there is no term to share, or nothing is known of the share.
 */
export function servedHundredths({
  progress,
  milestones,
}: Pick<StandingRead['sentenceTimeline'], 'progress' | 'milestones'>): Hundredths | null {
  const share = hundredthsOf(progress);
  if (share === null) return null;
  const limits = limitsOf(milestones);
  const [least, most] = [within(share.least, limits), within(share.most, limits)];
  return least <= 0 && most >= WHOLE ? null : { least, most: Math.max(least, most) };
}

/** The same from 0 to 1 for a bar, which shows the least of what is not one number. */
export function servedOnBar(timeline: Parameters<typeof servedHundredths>[0]): number | null {
  const served = servedHundredths(timeline);
  return served === null ? null : served.least / WHOLE;
}
