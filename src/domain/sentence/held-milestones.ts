import { type DayNumber, shiftMonths, NEVER } from '../calendar/index.js';
import { type Candidate, counted } from './candidate.js';
import { penaltyOn } from './chain-clock.js';
import { type CornerResult } from './corner-result.js';
import { Imprecise, early } from './corners.js';
import { dateText, reportedDay } from './day-text.js';
import { type Reason } from './outcome.js';
import { reason } from './reasons.js';
import { type HeldTime, dayOfDaysHeld, dayOfYearsHeld, heldIntervals } from './held.js';

/** Where no end is known, yearly milestones stop after so many years. */
const HORIZON_YEARS = 60;
/** A term of centuries has no milestones that anyone will see. */
const LONGEST_LIFE_YEARS = 100;
const FIRST_COUNTS = [100, 500] as const;

/**
 * The last day for which any reading of the facts lists milestones of being held: what one reading lists, all must date.
 */
export function farthestHorizon(results: readonly CornerResult[]): DayNumber {
  return Math.max(
    ...results.map((result) => (result.held.arrest === null ? -NEVER : horizon(result, result.held.arrest))),
  );
}

/** Milestones of being held, whatever the term: counts of days and years, and anniversaries. */
export function heldMilestones(result: CornerResult, farthest: DayNumber): Candidate[] {
  const { held } = result;
  if (held.arrest === null) return [];
  const until = Math.min(horizon(result, held.arrest), result.context.read.officialEnd?.lo ?? NEVER);
  const free = result.context.exit?.on.hi ?? NEVER;
  // Readings may be centuries apart; nobody is held that long.
  const last = Math.min(farthest, shiftMonths(held.arrest, LONGEST_LIFE_YEARS * 12).day);
  const counts = [...daysHeld(result, last), ...yearsHeld(result, held.arrest, last)];
  const restricted = restrictedFrom(result);
  const inCustody = counts.filter(({ day }) => day <= restricted);
  return [
    ...beyond(inCustody, { until, farthest: last }, result),
    ...anniversaries('ARREST_ANNIVERSARY', held.arrest, Math.min(until, free)),
    ...verdictAnniversaries(result, Math.min(until, free)),
  ];
}

/** The first day of restricted liberty: days of it count for the term, and are no days in custody. */
function restrictedFrom({ final, context }: CornerResult): DayNumber {
  const stay = context.custody.stays.find(({ kind }) => kind === 'RESTRICTED_LIBERTY');
  const { main } = final;
  const served = main === null ? [] : [main.force ?? main.anchor, ...main.conversions.map(({ on }) => on)];
  const restricted = served.filter(
    (day) => main !== null && penaltyOn(day, main.chain, context.corner) === 'RESTRICTED_LIBERTY',
  );
  return Math.min(stay?.from ?? NEVER, ...restricted);
}

/** The custody of this reading is over by then; in between two readings the day may come all the same. */
function beyond(
  candidates: Candidate[],
  { until, farthest }: { readonly until: DayNumber; readonly farthest: DayNumber },
  { context }: CornerResult,
): Candidate[] {
  if (until >= farthest) return candidates;
  const last = reportedDay(until, context.read.conventions);
  return candidates.map((candidate) => (candidate.day > last ? { ...candidate, lastDay: NEVER } : candidate));
}

/** The last day for which milestones are listed. */
function horizon(result: CornerResult, arrest: DayNumber): DayNumber {
  const known = knownEnd(result);
  if (known !== null) return Math.min(known, shiftMonths(arrest, LONGEST_LIFE_YEARS * 12).day);
  const farthest = shiftMonths(arrest, HORIZON_YEARS * 12).day;
  return Math.min(farthest, lastHeldDay(result.held), result.context.exit?.on.hi ?? NEVER);
}

function knownEnd({ context, end, final }: CornerResult): DayNumber | null {
  const { officialEnd } = context.read;
  if (officialEnd !== null) return officialEnd.hi;
  return final.incomplete || end === NEVER ? null : end;
}

function lastHeldDay(held: HeldTime): DayNumber {
  return held.clock.parts.at(-1)?.to ?? -NEVER;
}

function daysHeld({ held, context }: CornerResult, until: DayNumber): Candidate[] {
  const found: Candidate[] = [];
  const { conventions } = context.read;
  const first = FIRST_COUNTS.find((count) => count > held.undatedDays) ?? nextThousand(held.undatedDays);
  for (let count: number = first; ; count = nextCount(count)) {
    const day = dayOfDaysHeld(held, count);
    if (!(day <= until)) return found;
    found.push(counted('DAYS_HELD', count, reportedDay(day, conventions), () => [daysReason(held, count)]));
  }
}

function nextCount(count: number): number {
  return count === 100 ? 500 : nextThousand(count);
}

function nextThousand(count: number): number {
  return (Math.floor(count / 1000) + 1) * 1000;
}

function daysReason(held: HeldTime, count: number): Reason {
  const undated = held.undatedDays;
  const interrupted = heldIntervals(held, null).length > 1 ? 'yes' : 'no';
  return reason('DAYS_HELD', { count, from: dateText(held.arrest ?? 0), interrupted, undated });
}

function yearsHeld({ held, context }: CornerResult, arrest: DayNumber, until: DayNumber): Candidate[] {
  const found: Candidate[] = [];
  const { conventions } = context.read;
  for (let years = 1; years <= LONGEST_LIFE_YEARS; years += 1) {
    const day = dayOfYearsHeld(held, arrest, years);
    if (!(day <= until)) break;
    const count = years;
    const { day: anniversary, overflow } = shiftMonths(arrest, years * 12);
    const later = overflow ? dayOfDaysHeld(held, anniversary + 1 - arrest) : null;
    found.push({
      ...counted('YEARS_HELD', count, reportedDay(day, conventions), () => [
        reason('YEARS_HELD', { count, from: dateText(arrest), undated: held.undatedDays }),
      ]),
      alternative: later === null || later === NEVER ? null : reportedDay(later, conventions),
    });
  }
  return found;
}

function anniversaries(
  kind: 'ARREST_ANNIVERSARY' | 'VERDICT_ANNIVERSARY',
  event: DayNumber,
  until: DayNumber,
): Candidate[] {
  const found: Candidate[] = [];
  for (let years = 1; years <= LONGEST_LIFE_YEARS; years += 1) {
    const { day, overflow } = shiftMonths(event, years * 12);
    if (day > until) break;
    const count = years;
    found.push({
      ...counted(kind, count, day, () => [reason(kind, { count, of: dateText(event) })]),
      alternative: overflow ? day + 1 : null,
    });
  }
  return found;
}

function verdictAnniversaries(result: CornerResult, until: DayNumber): Candidate[] {
  const day = verdictDay(result);
  return day === null ? [] : anniversaries('VERDICT_ANNIVERSARY', day, until);
}

/** The day of the first verdict, or of the sentence where no verdict is on record. */
export function verdictDay({ context: { read, corner }, versions }: CornerResult): DayNumber | null {
  const verdict = read.verdicts.find(({ instance, outcome }) => instance === 'FIRST' && outcome === 'CONVICTED');
  return verdict === undefined ? (versions[0]?.main?.imposed ?? null) : early(verdict.on, corner, Imprecise.SENTENCED);
}
