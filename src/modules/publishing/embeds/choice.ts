import type { CaseRead, EntryRead } from './case-read.js';

/** Of a full embed, how much of it looks ahead where there is that much to look ahead to. */
const SHARE_AHEAD = 1 / 3;
/** Of what has been, how much of it may be computed days: what was reported tells more. */
const SHARE_COMPUTED = 1 / 4;
/** Of what has been, how much of it is kept for the landmarks, however long ago. */
const SHARE_LANDMARKS = 1 / 4;

const shareOf = (places: number, share: number): number => Math.floor(places * share);

const lastOf = <T>(list: readonly T[], count: number): readonly T[] => (count <= 0 ? [] : list.slice(-count));

/** The arrest, what the courts decided, and the release: without them the rest cannot be understood. */
function landmarksOf(reported: readonly EntryRead[]): readonly EntryRead[] {
  const arrest = reported.find(({ kind }) => kind === 'CUSTODY');
  return reported.filter((entry) => entry === arrest || entry.kind === 'VERDICT' || entry.kind === 'RELEASE');
}

/**
 * The latest entries, the landmarks however early, and no more computed days than their share while there are others: of
 * these the parts of the term first, for "half of the term" is what a campaign waits for.
 */
function tellingOf(entries: readonly EntryRead[], places: number, parts: ReadonlySet<string>): readonly EntryRead[] {
  const reported = entries.filter(({ computed }) => !computed);
  const computedDays = entries.filter(({ computed }) => computed);
  const isPart = ({ title }: EntryRead): boolean => parts.has(title);
  const days = [...computedDays.filter((entry) => !isPart(entry)), ...computedDays.filter(isPart)];
  const forDays = Math.max(shareOf(places, SHARE_COMPUTED), places - reported.length);
  const taken = new Set(lastOf(days, Math.min(forDays, places)));
  for (const landmark of landmarksOf(reported).slice(0, shareOf(places, SHARE_LANDMARKS))) taken.add(landmark);
  const others = reported.filter((entry) => !taken.has(entry));
  for (const entry of lastOf(others, places - taken.size)) taken.add(entry);
  return entries.filter((entry) => taken.has(entry));
}

interface Chosen {
  readonly past: readonly EntryRead[];
  readonly ahead: readonly EntryRead[];
}

/** What may have come already, but not for certain, is still to come: among what has been nobody would ask. */
const isAwaited = ({ state }: EntryRead): boolean => state === 'AHEAD';

/** What is shown of a timeline where there is not room for all: a third looks ahead, more where the past is short. */
export function chosen(
  { past, ahead, sentenceTimeline }: Pick<CaseRead, 'past' | 'ahead' | 'sentenceTimeline'>,
  limit: number,
): Chosen {
  const { milestones } = sentenceTimeline;
  const parts = new Set(milestones.filter(({ kind }) => kind === 'FRACTION').map(({ label }) => label));
  const awaited = past.nodes.filter(isAwaited);
  const over = past.nodes.filter((entry) => !isAwaited(entry));
  const room = Math.max(shareOf(limit, SHARE_AHEAD), limit - (past.totalCount - awaited.length));
  const taken = new Set([...ahead.nodes, ...awaited].slice(0, room));
  const coming = [...awaited, ...ahead.nodes].filter((entry) => taken.has(entry));
  return { past: tellingOf(over, limit - coming.length, parts), ahead: coming };
}
