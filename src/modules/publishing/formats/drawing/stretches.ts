import { addDays } from '../../../../domain/calendar/index.js';
import type { CaseStatus, CustodyKind } from '../../../../domain/vocabulary/index.js';
import { isSentenced } from '../../standing/standing.js';
import type { ProgressRead } from '../../standing/standing-read.js';
import type { DateRead, EstimateRead } from '../../words/dates.js';
import type { CustodyRead } from '../reading/case-record.js';

/** What is needed of a case to draw when its person was held. */
export interface HeldCase {
  readonly status: CaseStatus;
  readonly custody: readonly Pick<CustodyRead, 'kind' | 'from' | 'to'>[];
  readonly sentenceTimeline: {
    readonly held: boolean;
    readonly expectedEnd: EstimateRead | null;
    readonly progress: Pick<ProgressRead, 'frozenOn' | 'frozenFrom'>;
  };
}

/** A stretch of custody as far as it is certain, within the days that it may have lasted. */
export interface Stretch {
  readonly kind: CustodyKind;
  readonly from: string;
  readonly to: string;
  readonly perhapsFrom: string;
  readonly perhapsTo: string;
}

interface Bounds {
  readonly earliest: string;
  readonly latest: string;
}

function boundsOf(date: DateRead | null, otherwise: Bounds): Bounds {
  const earliest = date?.earliest ?? date?.latest;
  if (date === null || earliest === null || earliest === undefined) return otherwise;
  return { earliest, latest: date.latest ?? otherwise.latest };
}

/** Where a stretch ends of which no end is on record: today at the latest, and for certain only who is held today. */
function openEnd({ sentenceTimeline: { held, expectedEnd, progress } }: HeldCase, from: string, today: string): Bounds {
  const { frozenOn, frozenFrom } = progress;
  if (frozenOn !== null) return { earliest: frozenFrom ?? frozenOn, latest: frozenOn };
  if (held) return { earliest: today, latest: today };
  const certain = expectedEnd?.earliest ?? from;
  return { earliest: certain < today ? certain : today, latest: today };
}

const isAfter = (day: string, other: string): boolean => day > addDays(other, 1);

/**
 * Stretches of custody in the order of days. Where one may end when the next begins, it is a transfer within custody:
 * nothing between them is in doubt.
 */
export function stretchesOf(found: HeldCase, today: string): readonly Stretch[] {
  const dated = found.custody
    .filter(({ from }) => (from.earliest ?? from.latest) !== null)
    .map(({ kind, from, to }) => {
      const begin = boundsOf(from, { earliest: today, latest: today });
      const end = boundsOf(to, openEnd(found, begin.latest, today));
      return { kind, begin, end };
    })
    .toSorted((a, b) => (a.begin.earliest < b.begin.earliest ? -1 : a.begin.earliest > b.begin.earliest ? 1 : 0));
  return dated.map(({ kind, begin, end }, index) => {
    const [before, after] = [dated[index - 1], dated[index + 1]];
    const goesOn = before !== undefined && !isAfter(begin.earliest, before.end.latest);
    const isFollowed = after !== undefined && !isAfter(after.begin.earliest, end.latest);
    return {
      kind,
      from: goesOn ? begin.earliest : begin.latest,
      to: isFollowed ? end.latest : end.earliest,
      perhapsFrom: begin.earliest,
      perhapsTo: end.latest,
    };
  });
}

/** What is left of the term behind the last day in custody. */
export interface Rest {
  readonly begin: string;
  readonly certain: string;
  /** Null: nobody knows when it ends. */
  readonly latest: string | null;
}

export function restOf(
  { status, sentenceTimeline: { expectedEnd } }: HeldCase,
  stretches: readonly Stretch[],
): Rest | undefined {
  const [begin] = stretches.map(({ perhapsTo }) => perhapsTo).toSorted((a, b) => (a > b ? -1 : 1));
  if (begin === undefined) return undefined;
  if (expectedEnd === null) return isSentenced({ status }) ? { begin, certain: begin, latest: null } : undefined;
  const { earliest, latest } = expectedEnd;
  const rest = { begin, certain: earliest ?? begin, latest: earliest === null ? latest : (latest ?? null) };
  return rest.latest !== null && rest.latest <= begin ? undefined : rest;
}
