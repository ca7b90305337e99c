import { type DayNumber } from '../calendar/index.js';
import { type RunSegment } from './custody-runs.js';
import { type Span, isKnown } from './span.js';
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
  let bits = custodyBits(read, runs) | absenceBits(read);
  if (read.sentences.some((sentence) => isVague(sentence.imposed))) bits |= Imprecise.SENTENCED;
  const forceVague = read.sentences.some((sentence) => isVague(sentence.inForce));
  if (forceVague || read.verdicts.some((verdict) => isVague(verdict.inForce))) bits |= Imprecise.IN_FORCE;
  if (read.changes.some((change) => isVague(change.on))) bits |= Imprecise.CHANGED;
  if (aggregateUnknown) bits |= Imprecise.AGGREGATE;
  if (hasAskedRatio(read)) bits |= Imprecise.ASKED_RATIO;
  if (hasRangeTerm(read)) bits |= Imprecise.TERM;
  return bits;
}

function custodyBits(read: ReadCase, runs: readonly RunSegment[]): number {
  let bits = 0;
  const forceKnown = read.sentences.some((s) => s.inForce !== null) || read.verdicts.some((v) => v.inForce !== null);
  for (const [index, segment] of runs.entries()) {
    if (isVague(segment.start)) bits |= vagueStartBit(segment, forceKnown);
    const runEnds = runs[index + 1]?.joined !== true;
    if (runEnds && isVague(segment.to)) bits |= Imprecise.CUSTODY_END;
  }
  return bits;
}

function vagueStartBit(segment: RunSegment, forceKnown: boolean): number {
  if (!segment.joined) return Imprecise.CUSTODY_START;
  // Where a stay changes its name matters only while nothing better says when the sentence took force.
  return forceKnown ? 0 : Imprecise.CUSTODY_END;
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

/** Every corner of the given bits, the earliest first. */
export function cornersOf(bits: number): number[] {
  const corners = [0];
  for (let corner = bits & -bits; corner !== 0; corner = (corner - bits) & bits) corners.push(corner);
  return corners;
}

/** Whether a start side lies open: results then have no earliest, or no latest, day. */
export function openSides(
  read: ReadCase,
  runs: readonly RunSegment[],
): { readonly low: boolean; readonly high: boolean } {
  const spans = [runs[0]?.start, ...(runs.length === 0 || read.conventions.anchor !== 'ARREST' ? imposed(read) : [])];
  const open = spans.filter((span) => span !== undefined && !isKnown(span)) as readonly Span[];
  return { low: open.some((span) => span.openLow), high: open.some((span) => span.openHigh) };
}

function imposed(read: ReadCase): Span[] {
  return read.sentences.flatMap((sentence) => (sentence.imposed === null ? [] : [sentence.imposed]));
}
