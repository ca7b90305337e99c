import { fromDayNumber } from '../../../src/domain/calendar/index.js';
import { type Outcome, type Progress, type TimelineView, viewOn } from '../../../src/domain/sentence/index.js';

const AFTER = [0, 1, 50, 400, 1_500, 6_000];
/** Shares are quotients. */
const NEARLY = 1e-9;

function isWithin(value: number | null, least: number | null, most: number | null): boolean {
  if (value === null) return true;
  return (least === null || value >= least - NEARLY) && (most === null || value <= most + NEARLY);
}

function strays(was: Progress, told: Progress): boolean {
  return !(
    isWithin(was.servedShare, told.servedShareLeast, told.servedShareMost) &&
    // Days that are assumed are not certain: when they begin turns on which of two vague days came first.
    (told.assumed || isWithin(was.daysHeld, told.daysHeld, told.daysHeldMost)) &&
    isWithin(was.daysLeft, told.daysLeftLeast, told.daysLeft)
  );
}

/** What was served of a case as it was, on days after its start, that lies outside the bounds of the case as told. */
export function strayProgress(was: Outcome, told: Outcome, start: number): string | null {
  for (const after of AFTER) {
    const on = fromDayNumber(start + after);
    const [real, bounds] = [viewOn(was, on), viewOn(told, on)];
    // The other reading of a month too short may lie a day outside of a stretch of days.
    const isSettled = real.expectedEnd?.ambiguousWith === null;
    if (isSettled && strays(real.progress, bounds.progress))
      return JSON.stringify([on, real.progress, bounds.progress]);
    if (!isSince(real, bounds)) return JSON.stringify([on, real.heldSince, bounds.heldSince]);
  }
  return null;
}

function isSince({ heldSince: real }: TimelineView, { heldSince: bounds }: TimelineView): boolean {
  if (real?.latest === undefined || real.latest === null || bounds === null) return true;
  return (bounds.earliest ?? '') <= real.latest && real.latest <= (bounds.latest ?? '9999');
}
