import * as fc from 'fast-check';
import { fromDayNumber } from '../../../src/domain/calendar/index.js';

/** A case as it was, with every day known, or as sources tell it. */
export type Side = 'WAS' | 'TOLD';

/** How imprecisely a day is told. */
export interface Blur {
  readonly as: 'DAY' | 'MONTH' | 'YEAR' | 'BETWEEN';
  readonly before: number;
  readonly after: number;
}

export const up = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
export const blur: fc.Arbitrary<Blur> = fc.record({
  as: fc.constantFrom('DAY', 'DAY', 'MONTH', 'YEAR', 'BETWEEN'),
  before: up(60),
  after: up(60),
});

/** EDTF of a day, as it was or as it is told. */
export function dayAs(day: number, { as, before, after }: Blur, side: Side): string {
  const was = fromDayNumber(day);
  if (side === 'WAS' || as === 'DAY') return was;
  if (as === 'BETWEEN') return `${fromDayNumber(day - before)}/${fromDayNumber(day + after)}`;
  return was.slice(0, as === 'MONTH' ? 7 : 4);
}
