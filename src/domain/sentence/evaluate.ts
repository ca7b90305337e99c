import { type DayNumber, NEVER } from '../calendar/index.js';
import { hasUnknownAggregate } from './chains.js';
import { type CornerResult, type Preparation, calculateCorner } from './corner-result.js';
import { cornersOf, hasRangeTerm, impreciseBits, openSides, slackOf } from './corners.js';
import { finalExit, joinCustody } from './custody-runs.js';
import { dateOf } from './day-text.js';
import { type DayRange, type OpenSides, estimateOf, rangeOf, widenedBy } from './estimate.js';
import { explain } from './explanation.js';
import { type CaseFacts } from './facts.js';
import { milestonesOf } from './milestones.js';
import { type Outcome, type RuleSetRef } from './outcome.js';
import { readCase } from './reading.js';
import { compareReported } from './reported.js';
import { type RuleBook } from './rules/index.js';
import { assumedFrom, certainlyHeld, servedReadings } from './served-readings.js';
import { statusSteps } from './status.js';
import { reportedEnd } from './term-milestones.js';
import { termVersions } from './term-versions.js';
import { Warnings } from './warnings.js';
import { warnOfCase } from './case-warnings.js';

/** Changes whenever the arithmetic does, so that what is stored of results can be told from what would be computed now. */
export const ENGINE_VERSION = '2026.3';

/**
 * Calculates a case. It depends on the facts alone, never on a day or a clock, and never throws: facts that cannot be
 * used become warnings and everything that can still be computed is.
 */
export function evaluate(facts: CaseFacts, book: RuleBook): Outcome {
  const warnings = new Warnings();
  const read = readCase(facts, book, warnings);
  const runs = joinCustody(read, warnings);
  const least = termVersions(read, false, warnings);
  const most = hasRangeTerm(read) ? termVersions(read, true, warnings) : least;
  const exit = finalExit(read);
  const preparation: Preparation = { read, runs, exit, least, most, warnings };
  const aggregateUnknown = [...least, ...most].some((version) => hasUnknownAggregate(version.sentences));
  const bits = impreciseBits(read, runs, aggregateUnknown);
  const corners = cornersOf(bits);
  const first = calculateCorner(preparation, 0);
  const others = corners.slice(1).map((corner) => calculateCorner(preparation, corner));
  const results = [first, ...others] as const;
  const open = openSides(read, runs);
  return assemble(preparation, results, { open, slack: slackOf(read, bits) });
}

function assemble(
  preparation: Preparation,
  results: readonly [CornerResult, ...CornerResult[]],
  { open, slack }: { readonly open: OpenSides; readonly slack: number },
): Outcome {
  const { read, exit, warnings } = preparation;
  const { officialEnd } = read;
  const [first] = results;
  const computed = endRange(results, slack);
  const end = officialEnd === null ? computed : { lo: officialEnd.lo, hi: officialEnd.hi, alternative: null };
  warnOfCase(preparation, results, computed);
  const milestones = milestonesOf({ results, open, slack, exit, end, officialEnd });
  const reported = compareReported({ results, milestones, open, end }, warnings);
  const readings = servedReadings(results, exit, { open, slack });
  return {
    ruleSet: reference(preparation),
    effectiveStart: startOf(results, open),
    expectedEnd: end === null ? null : estimateOf(end, officialEnd === null ? open : OFFICIAL_SIDES),
    milestones,
    reported,
    statuses: statusSteps(first, exit, elapsedDay(end, preparation)),
    held: certainlyHeld(results, exit, open),
    undatedDaysHeld: first.held.undatedDays,
    assumedFrom: assumedFrom(results, exit),
    released: releaseOf(preparation),
    progress: readings.all[0]?.progress ?? null,
    readings,
    warnings: warnings.list(),
    explanation: explain(shownReading(results), { day: end?.lo ?? null, official: officialEnd !== null, slack }),
  };
}

/** The reading of the facts whose end is the earliest. */
function shownReading(results: readonly [CornerResult, ...CornerResult[]]): CornerResult {
  const endOf = (result: CornerResult): number => reportedEnd(result)?.day ?? NEVER;
  return results.reduce((earliest, result) => (endOf(result) < endOf(earliest) ? result : earliest));
}

const OFFICIAL_SIDES: OpenSides = { low: false, high: false };

function startOf(results: readonly CornerResult[], open: OpenSides): Outcome['effectiveStart'] {
  const start = rangeOf(
    results.map((result) => result.start),
    null,
  );
  if (start === null) return null;
  // A reading of the facts without any first day leaves open how late it may be.
  return estimateOf(results.some((result) => result.start === null) ? { ...start, hi: NEVER } : start, open);
}

function endRange(results: readonly [CornerResult, ...CornerResult[]], slack: number): DayRange | null {
  const ends = results.map((result) => reportedEnd(result));
  const range = rangeOf(
    ends.map((end) => end?.day ?? null),
    ends[0]?.alternative ?? null,
  );
  if (range === null || range.lo === NEVER) return null;
  const open = ends.includes(null) || results.some((result) => result.final.incomplete);
  return widenedBy(open ? { ...range, hi: NEVER } : range, slack);
}

/** The first day after the term, for certain; a last day reported is still a day of the term. */
function elapsedDay(end: DayRange | null, { read }: Preparation): DayNumber {
  if (end === null) return NEVER;
  return read.conventions.reportedDay === 'LAST_DAY' ? end.hi + 1 : end.hi;
}

function reference({ read }: Preparation): RuleSetRef {
  const { id, version, title, confidence } = read.rules;
  return { id, version, title, confidence, conventions: read.conventions };
}

function releaseOf({ exit }: Preparation): Outcome['released'] {
  if (exit === null) return null;
  const on = dateOf(exit.on.hi);
  if (on === null) return null;
  const open = exit.on.openLow || exit.on.openHigh;
  return { on, earliest: dateOf(exit.on.lo) ?? on, open, ground: exit.ground, conditional: exit.conditional };
}
