import { type DayNumber } from '../calendar/index.js';
import { type RunSegment } from './custody-runs.js';
import { type OpenSides } from './estimate.js';
import { type Span } from './span.js';
import { type ReadCase, type ReadChange } from './read-facts.js';

/**
 * Kinds of facts that may be imprecise. A corner is a set of these bits: bit off puts all facts of the kind where they
 * make results earliest, bit on where they make them latest. Results are monotone in each kind, so that the extremes of
 * all corners are the extremes of everything the facts allow.
 */
export const Imprecise = {
  CUSTODY_START: 1,
  CUSTODY_END: 2,
  SENTENCED: 4,
  IN_FORCE: 8,
  ABSENCE_START: 16,
  ABSENCE_END: 32,
  CHANGED: 64,
  AGGREGATE: 128,
  ASKED_RATIO: 256,
  TERM: 512,
} as const;

/** The day of a fact at a corner: its first possible day with the bit off, its last with the bit on. */
export function early(span: Span, corner: number, bit: number): DayNumber {
  return (corner & bit) === 0 ? span.lo : span.hi;
}

/** The opposite, for facts that make results earlier by being late (more custody, less absence). */
export function late(span: Span, corner: number, bit: number): DayNumber {
  return (corner & bit) === 0 ? span.hi : span.lo;
}

/** The kinds of imprecision that a case has, as a set of bits. 0: every date is known and one corner is enough. */
export function impreciseBits(read: ReadCase, runs: readonly RunSegment[], aggregateUnknown: boolean): number {
  let bits = custodyBits(runs) | absenceBits(read);
  const sentenceVague = read.sentences.some((sentence) => isVague(sentence.imposed));
  // Only a conviction stands in for the day of a sentence.
  const convictionVague = read.verdicts.some(({ outcome, on }) => outcome === 'CONVICTED' && isVague(on));
  if (sentenceVague || convictionVague) bits |= Imprecise.SENTENCED;
  const forceVague = read.sentences.some((sentence) => isVague(sentence.inForce));
  if (forceVague || read.verdicts.some((verdict) => isVague(verdict.inForce))) bits |= Imprecise.IN_FORCE;
  if (read.changes.some((change) => isVague(change.on))) bits |= Imprecise.CHANGED;
  if (aggregateUnknown) bits |= Imprecise.AGGREGATE;
  if (hasAskedRatio(read)) bits |= Imprecise.ASKED_RATIO;
  if (hasRangeTerm(read)) bits |= Imprecise.TERM;
  return bits;
}

function custodyBits(runs: readonly RunSegment[]): number {
  let bits = 0;
  for (const [index, segment] of runs.entries()) {
    if (isVague(segment.start)) bits |= vagueStartBit(segment, runs[index - 1]);
    const runEnds = runs[index + 1]?.joined !== true;
    if (runEnds && isVague(segment.to)) bits |= Imprecise.CUSTODY_END;
  }
  return bits;
}

function vagueStartBit(segment: RunSegment, before: RunSegment | undefined): number {
  if (!segment.joined) return Imprecise.CUSTODY_START;
  // Where a stay changes its name matters only if its days may then be worth something else.
  return before?.kind === segment.kind && before.ratio === segment.ratio ? 0 : Imprecise.CUSTODY_END;
}

function absenceBits(read: ReadCase): number {
  let bits = 0;
  for (const absence of read.absences) {
    if (isVague(absence.from)) bits |= Imprecise.ABSENCE_START;
    if (absence.to === null || isVague(absence.to)) bits |= Imprecise.ABSENCE_END;
  }
  return bits;
}

function hasAskedRatio(read: ReadCase): boolean {
  const asked = (kind: string, ratio: number | null): boolean =>
    ratio === null && read.rules.ratios.some((row) => row.ratio === null && row.kinds.some((k) => k === kind));
  return read.periods.some((p) => asked(p.kind, p.ratio)) || read.credits.some((c) => asked(c.kind, c.ratio));
}

function isVague(span: Span | null): boolean {
  return span !== null && span.lo !== span.hi;
}

/** Whether any term lies between two lengths. */
export function hasRangeTerm({ sentences, changes }: ReadCase): boolean {
  const inEffect = ({ effect }: ReadChange): boolean => 'term' in effect && effect.term.kind === 'RANGE';
  return sentences.some(({ term }) => term.kind === 'RANGE') || changes.some(inEffect);
}

/** Months differ by so many days: terms laid from the days between two days may be longer or shorter by that. */
const MONTHS_DIFFER_BY = 3;

/**
 * Days by which results may lie outside the corners: where the day on which the term is laid is not known and custody
 * before it is credited, the result moves with the length of the months and not with the day.
 */
export function slackOf({ conventions, periods, credits }: ReadCase, bits: number): number {
  const laidBit = { ARREST: 0, SENTENCE: Imprecise.SENTENCED, IN_FORCE: Imprecise.IN_FORCE }[conventions.anchor];
  return (bits & laidBit) !== 0 && periods.length + credits.length > 0 ? MONTHS_DIFFER_BY : 0;
}

/** Every corner of the given bits, the earliest first. */
export function cornersOf(bits: number): number[] {
  const corners = [0];
  for (let corner = bits & -bits; corner !== 0; corner = (corner - bits) & bits) corners.push(corner);
  return corners;
}

/** Whether a date lies open, so that results have no earliest, or no latest, day. */
export function openSides(read: ReadCase, runs: readonly RunSegment[]): OpenSides {
  const start = runs[0]?.start;
  const starts = start === undefined ? [] : [start];
  const counted = runs.length === 0 || read.conventions.anchor !== 'ARREST' ? imposed(read) : [];
  const laterStarts = runs.slice(1).filter(({ joined }) => !joined);
  const absenceEnds = read.absences.flatMap(({ to }) => (to === null ? [] : [to]));
  // The later these are, the later is what they lead to.
  const delaying = [...starts, ...counted, ...laterStarts.map((run) => run.start), ...absenceEnds];
  // The later these are, the more was served.
  const ends = runs.flatMap(({ to }, index) => (to === null || runs[index + 1]?.joined === true ? [] : [to]));
  const advancing = [...ends, ...read.absences.map(({ from }) => from)];
  // When a sentence takes force, or a change is made, may move a day either way.
  const either = [...inForce(read), ...read.changes.map(({ on }) => on)];
  const others = [...imposed(read), ...read.absences.map(({ from }) => from)];
  const both = some(either, 'openLow') || some(either, 'openHigh');
  return {
    low: both || some(delaying, 'openLow') || some(advancing, 'openHigh'),
    high: both || some(delaying, 'openHigh') || some(advancing, 'openLow'),
    doubtful: [
      ...starts,
      ...laterStarts.map((run) => run.start),
      ...innerEnds(runs),
      ...absenceEnds,
      ...either,
      ...others,
    ].some((span) => span.doubtful),
  };
}

/** Ends of custody that custody follows. */
function innerEnds(runs: readonly RunSegment[]): Span[] {
  return runs.flatMap(({ to }, index) => (to === null || runs[index + 1]?.joined !== false ? [] : [to]));
}

function some(spans: readonly Span[], side: 'openLow' | 'openHigh'): boolean {
  return spans.some((span) => span[side]);
}

function inForce({ sentences, verdicts }: ReadCase): Span[] {
  return [...sentences, ...verdicts].flatMap((fact) => (fact.inForce === null ? [] : [fact.inForce]));
}

function imposed({ sentences, verdicts }: ReadCase): Span[] {
  return [...sentences.map((sentence) => sentence.imposed), ...verdicts.map(({ on }) => on)].filter(
    (span) => span !== null,
  );
}
