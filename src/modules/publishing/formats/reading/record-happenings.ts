import { MilestoneKind } from '../../../../domain/vocabulary/index.js';
import { addDays } from '../../../../domain/calendar/index.js';
import { plainly } from '../../words/plain.js';
import type { Reading } from '../../reading/reading.js';
import { MILESTONE_READ, type MilestoneRead } from './case-record.js';
import { byDay, milestoneHappening, type Happening } from './happenings.js';

/** Something that happened in one of all cases. */
export interface RecordHappening {
  readonly happening: Happening;
  readonly slug: string;
  readonly name: string;
}

/** A milestone of one of all cases. */
export interface RecordMilestone {
  readonly case: {
    readonly id: string;
    readonly slug: string;
    readonly prisoner: { readonly id: string; readonly name: string };
  };
  readonly milestone: MilestoneRead;
}

interface MilestonesRead {
  readonly milestones: {
    readonly nodes: readonly (MilestoneRead & { readonly case: RecordMilestone['case'] | null })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const MILESTONES = `query RecordMilestones($locale: Locale, $after: String, $from: LocalDate!, $to: LocalDate!, $first: Int!,
  $kinds: [MilestoneKind!]) {
  milestones(first: $first, after: $after, from: $from, to: $to, kinds: $kinds) { pageInfo { hasNextPage endCursor } nodes {
    case { id slug prisoner { id name(locale: $locale) } } ${MILESTONE_READ} } } }`;

/** A release, or death, stands on timelines as the fact that it is. */
export const COMPUTED: readonly MilestoneKind[] = Object.values(MilestoneKind).filter((kind) => kind !== 'RELEASED');

/** Milestones that are read for one answer. */
const MOST_MILESTONES = 5_000;
/** The reasons of so many take the process a moment in which it answers nobody: of more, a longer one. */
const PAGE_SIZE = 25;

interface Window {
  readonly from: string;
  readonly to: string;
  /** All if left out. */
  readonly kinds?: readonly MilestoneKind[];
}

/** Milestones of all cases in a window, in date order, those taken away by a release left out. */
export async function readMilestones(
  reading: Reading,
  window: Window,
  most = MOST_MILESTONES,
): Promise<readonly RecordMilestone[]> {
  const read: RecordMilestone[] = [];
  let after: string | null = null;
  for (let left = most; left > 0; left -= PAGE_SIZE) {
    const { milestones }: MilestonesRead = await reading.ofAll<MilestonesRead>(MILESTONES, {
      ...{ locale: reading.language, after, ...window },
      first: Math.min(PAGE_SIZE, left),
    });
    for (const { case: of, ...milestone } of plainly(milestones.nodes)) {
      if (of !== null) read.push({ case: of, milestone });
    }
    if (!milestones.pageInfo.hasNextPage) break;
    after = milestones.pageInfo.endCursor;
  }
  return read;
}

export const milestoneOfRecord = ({ case: of, milestone }: RecordMilestone, reading: Reading): RecordHappening => ({
  happening: milestoneHappening(milestone, of.id, reading.language),
  slug: of.slug,
  name: of.prisoner.name,
});

/** Days back: what lies further is looked for only where there is not enough within. */
const WINDOWS = [7, 30, 120, 730, 60_000] as const;

/** The latest milestones of all cases that have been reached, at most so many. */
export async function readReached(reading: Reading, enough: number): Promise<readonly RecordHappening[]> {
  let reached: readonly RecordMilestone[] = [];
  for (const days of WINDOWS) {
    const window = { from: addDays(reading.today, -days), to: reading.today, kinds: COMPUTED };
    const milestones = await readMilestones(reading, window);
    reached = milestones.filter(({ milestone: { state } }) => state === 'REACHED');
    if (reached.length >= enough) break;
  }
  return reached
    .map((milestone) => milestoneOfRecord(milestone, reading))
    .sort((a, b) => byDay(b.happening, a.happening))
    .slice(0, enough);
}
