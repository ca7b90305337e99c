import { type DayNumber, shiftMonths, toDayNumber, NEVER } from '../calendar/index.js';
import { type CornerResult } from './corner-result.js';
import { reportedDay } from './day-text.js';
import { type DayRange, type OpenSides, estimateOf, rangeOf } from './estimate.js';
import { verdictDay } from './held-milestones.js';
import { dayOfDaysHeld, dayOfYearsHeld } from './held.js';
import { type ComputedMilestone, type DateEstimate, type ReportedComparison } from './outcome.js';
import { type ReadReported } from './read-facts.js';
import { type Span } from './span.js';
import { reportedFrom } from './term-milestones.js';
import { acrossVersions, shareDay } from './version-run.js';
import { type Warnings } from './warnings.js';

/** What reports are compared with. */
export interface Computed {
  readonly results: readonly [CornerResult, ...CornerResult[]];
  readonly milestones: readonly ComputedMilestone[];
  readonly open: OpenSides;
  readonly end: DayRange | null;
}

/** Sets what sources say of milestones beside what is computed. A difference is a warning and changes nothing. */
export function compareReported(computed: Computed, warnings: Warnings): ReportedComparison[] {
  const { reported } = computed.results[0].context.read;
  return reported.map((fact) => {
    const ours = estimateFor(fact, computed);
    const agrees = ours === null ? null : mayBeSame(fact.on, ours);
    const comparison = {
      id: fact.id,
      kind: fact.kind,
      numerator: fact.share?.numerator ?? null,
      denominator: fact.share?.denominator ?? null,
      count: fact.count,
      stated: fact.edtf,
      computed: ours,
      agrees,
      days: distance(fact.on, ours),
    };
    if (agrees === false) warnOf(comparison, warnings);
    if (agrees === null) warnings.assumed('REPORTED_NOT_COMPUTED', { fact: fact.id, kind: fact.kind });
    return comparison;
  });
}

function warnOf({ id, kind, stated, computed, days }: ReportedComparison, warnings: Warnings): void {
  const ours = computed?.earliest ?? computed?.latest ?? '';
  warnings.inconsistent('REPORTED_DIFFERS', {
    fact: id,
    kind,
    stated,
    computed: ours,
    ...(days === null ? {} : { days }),
  });
}

function estimateFor(fact: ReadReported, { results, milestones, open, end }: Computed): DateEstimate | null {
  if (fact.kind === 'DAYS_LEFT') return daysLeft(fact.count ?? 0, end);
  const days = results.map((result) => dayFor(fact, result));
  if (days.every((day) => day === undefined)) {
    return milestones.find(({ kind }) => kind === fact.kind)?.date ?? null;
  }
  const range = rangeOf(
    days.map((day) => day ?? null),
    null,
  );
  if (range === null || range.lo === NEVER) return null;
  return estimateOf(days.some((day) => day === undefined || day === null) ? { ...range, hi: NEVER } : range, open);
}

function daysLeft(count: number, end: DayRange | null): DateEstimate | null {
  if (end === null) return null;
  return estimateOf({ lo: end.lo - count, hi: end.hi - count, alternative: null }, { low: false, high: false });
}

/** The day at one corner: null where there is none, undefined for kinds that are only looked up. */
function dayFor({ kind, share, count }: ReadReported, result: CornerResult): DayNumber | null | undefined {
  const { held, context } = result;
  const report = (day: DayNumber): DayNumber => reportedDay(day, context.read.conventions);
  const times = count ?? 0;
  if (kind === 'FRACTION') {
    const found = acrossVersions(result.versions, (version) => shareDay(version, share ?? WHOLE, context));
    return found === null ? null : reportedFrom(found.day, found.run.anchor, result);
  }
  if (kind === 'VERDICT_ANNIVERSARY') return yearsAfter(verdictDay(result), times);
  if (kind === 'ARREST_ANNIVERSARY') return yearsAfter(held.arrest, times);
  if (kind === 'DAYS_HELD') return report(dayOfDaysHeld(held, times));
  if (kind === 'YEARS_HELD') return held.arrest === null ? null : report(dayOfYearsHeld(held, held.arrest, times));
  return undefined;
}

const WHOLE = { numerator: 1, denominator: 1 } as const;

function yearsAfter(day: DayNumber | null, years: number): DayNumber | null {
  return day === null ? null : shiftMonths(day, years * 12).day;
}

function mayBeSame(stated: Span, { earliest, latest, ambiguousWith }: DateEstimate): boolean {
  if (ambiguousWith !== null && stated.lo <= toDayNumber(ambiguousWith) && toDayNumber(ambiguousWith) <= stated.hi) {
    return true;
  }
  const lo = earliest === null ? -NEVER : toDayNumber(earliest);
  const hi = latest === null ? NEVER : toDayNumber(latest);
  return (stated.openHigh || stated.hi >= lo) && (stated.openLow || stated.lo <= hi);
}

function distance(stated: Span, ours: DateEstimate | null): number | null {
  if (stated.lo !== stated.hi || ours?.exact !== true || ours.earliest === null) return null;
  return stated.lo - toDayNumber(ours.earliest);
}
