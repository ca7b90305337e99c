import { type DayNumber, NEVER } from '../calendar/index.js';
import { type CustodyKind } from '../vocabulary/index.js';
import { Imprecise, early, late } from './corners.js';
import { type RunSegment } from './custody-runs.js';
import { type ReadAbsence } from './read-facts.js';

/** A stay at one corner: days from `from` up to, not including, `to` (NEVER while open). */
export interface Stay {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly ratio: number | null;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface Away {
  readonly kind: ReadAbsence['kind'];
  readonly appliesFrom: DayNumber | null;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Custody and absences with every date chosen, in order; stays never overlap. */
export interface ConcreteCustody {
  readonly stays: readonly Stay[];
  readonly absences: readonly Away[];
}

/** The custody facts at a corner. */
export function concreteCustody(
  runs: readonly RunSegment[],
  absences: readonly ReadAbsence[],
  corner: number,
): ConcreteCustody {
  const stays: Stay[] = [];
  for (const [index, segment] of runs.entries()) {
    const from = Math.max(startAt(segment, corner), stays.at(-1)?.to ?? -NEVER);
    const next = runs[index + 1];
    const to = next?.joined === true ? startAt(next, corner) : endAt(segment, corner);
    const { id, kind, ratio } = segment;
    if (to > from) stays.push({ id, kind, ratio, from, to });
  }
  return { stays, absences: absences.map((absence) => awayAt(absence, corner)) };
}

function startAt(segment: RunSegment, corner: number): DayNumber {
  return segment.joined
    ? late(segment.start, corner, Imprecise.CUSTODY_END)
    : early(segment.start, corner, Imprecise.CUSTODY_START);
}

function endAt(segment: RunSegment, corner: number): DayNumber {
  return segment.to === null ? NEVER : late(segment.to, corner, Imprecise.CUSTODY_END) + 1;
}

function awayAt(absence: ReadAbsence, corner: number): Away {
  const from = late(absence.from, corner, Imprecise.ABSENCE_START);
  const { kind, appliesFrom } = absence;
  if (absence.to !== null) return { kind, appliesFrom, from, to: early(absence.to, corner, Imprecise.ABSENCE_END) + 1 };
  // An absence without an end lasted a day at least, and perhaps it never ends.
  const ended = (corner & Imprecise.ABSENCE_END) === 0;
  return { kind, appliesFrom, from, to: ended ? from + 1 : NEVER };
}
