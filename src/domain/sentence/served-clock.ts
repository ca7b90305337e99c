import { type DayNumber, NEVER } from '../calendar/index.js';
import { type RatioRow } from './rules/index.js';

/**
 * RECORDED: facts say so. ASSUMED: nothing recorded, but a sentence was running and nothing ended it, so it is taken for
 * custody. PROJECTED: as the clock would have gone on after custody ended; not custody.
 */
export type Basis = 'RECORDED' | 'ASSUMED' | 'PROJECTED';

/** Days from `from` up to, not including, `to` (NEVER while open), each worth `twelfths`/12 days of term. */
export interface ClockPart {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly twelfths: number;
  readonly row: RatioRow | null;
  readonly id: string;
  readonly basis: Basis;
}

/** The served clock S(d): served time, in twelfths of a day, of all days before d. Parts are in order and apart. */
export interface ServedClock {
  readonly credit: number;
  readonly parts: readonly ClockPart[];
}

/** The first day d with S(d) ≥ the need (in twelfths), not before the clock starts; NEVER where that never comes. */
export function firstDayServed(clock: ServedClock, need: number): DayNumber {
  let served = clock.credit;
  const start = clock.parts[0]?.from ?? NEVER;
  if (served >= need) return start;
  for (const part of clock.parts) {
    const length = part.to - part.from;
    if (part.twelfths > 0) {
      const days = Math.ceil((need - served) / part.twelfths);
      if (days <= length) return part.from + days;
      served += length * part.twelfths;
    }
  }
  return NEVER;
}

/** S(d), in twelfths of a day. */
export function servedBefore(clock: ServedClock, day: DayNumber): number {
  let served = clock.credit;
  for (const { from, to, twelfths } of clock.parts) {
    if (from >= day) break;
    served += (Math.min(to, day) - from) * twelfths;
  }
  return served;
}

/** The parts without the days of the given absences, which must be in order. */
export function withoutDays<T extends { readonly from: DayNumber; readonly to: DayNumber }>(
  parts: readonly T[],
  absences: readonly { readonly from: DayNumber; readonly to: DayNumber }[],
): readonly T[] {
  if (absences.length === 0) return parts;
  return absences.reduce<readonly T[]>((left, absence) => left.flatMap((part) => cut(part, absence)), parts);
}

function cut<T extends { readonly from: DayNumber; readonly to: DayNumber }>(
  part: T,
  absence: { readonly from: DayNumber; readonly to: DayNumber },
): readonly T[] {
  if (absence.to <= part.from || absence.from >= part.to || absence.to <= absence.from) return [part];
  const left: T[] = [];
  if (absence.from > part.from) left.push({ ...part, to: absence.from });
  if (absence.to < part.to) left.push({ ...part, from: absence.to });
  return left;
}
