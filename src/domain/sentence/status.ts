import { type DayNumber, NEVER } from '../calendar/index.js';
import { CaseStatus, type Instance } from '../vocabulary/index.js';
import { type Away, type Stay } from './concrete-custody.js';
import { penaltyOn } from './chain-clock.js';
import { type CornerResult } from './corner-result.js';
import { type Exit, endOf } from './custody-runs.js';
import { dateOf } from './day-text.js';
import { heldIntervals } from './held.js';
import { type StatusStep } from './outcome.js';
import { type ReadCase, type ReadVerdict } from './read-facts.js';

/** What the status of a day is derived from, with imprecise dates at their first possible day. */
interface StatusFacts {
  readonly read: ReadCase;
  readonly stays: readonly Stay[];
  readonly absences: readonly Away[];
  /** Days held, [from, to). */
  readonly held: readonly { readonly from: DayNumber; readonly to: DayNumber }[];
  readonly exit: Exit | null;
  readonly convicted: DayNumber | null;
  readonly force: DayNumber | null;
  /** The days of the trial of the first instance, [from, to). */
  readonly trial: { readonly from: DayNumber; readonly to: DayNumber } | null;
  /** The day from which the whole term is certainly served. */
  readonly elapsed: DayNumber;
  /** Days from which another penalty is served. */
  readonly conversions: readonly DayNumber[];
  /** The penalty that is served on a day. */
  readonly penaltyOn: (day: DayNumber) => string;
}

/** The status of a case as a step function of the day. `elapsed` is the first day after the whole term, or Infinity. */
export function statusSteps(result: CornerResult, exit: Exit | null, elapsed: DayNumber): StatusStep[] {
  const facts = statusFacts(result, exit, elapsed);
  const steps: StatusStep[] = [{ from: null, status: statusOn(-NEVER, facts) }];
  for (const day of turningPoints(facts)) {
    const from = dateOf(day);
    const status = statusOn(day, facts);
    if (from !== null && status !== steps.at(-1)?.status) steps.push({ from, status });
  }
  return steps;
}

type Served = Pick<StatusFacts, 'force' | 'conversions' | 'penaltyOn'> & { readonly imposed: DayNumber | null };

const NOT_SENTENCED: Served = { imposed: null, force: null, conversions: [], penaltyOn: () => 'IMPRISONMENT' };

function servedFacts({ final, context }: CornerResult): Served {
  const { main } = final;
  if (main === null) return NOT_SENTENCED;
  return {
    imposed: main.imposed,
    force: main.force,
    conversions: main.conversions.map(({ on }) => on),
    penaltyOn: (day) => penaltyOn(day, main.chain, context.corner),
  };
}

function statusFacts(result: CornerResult, exit: Exit | null, elapsed: DayNumber): StatusFacts {
  const { read, custody } = result.context;
  const { imposed, force, conversions, penaltyOn: penalty } = servedFacts(result);
  const convicted = read.verdicts.find(({ outcome }) => outcome === 'CONVICTED')?.on.lo ?? imposed;
  return {
    read,
    stays: custody.stays,
    absences: custody.absences,
    held: heldIntervals(result.held, endOf(exit)?.hi ?? null),
    exit,
    convicted,
    force,
    trial: trialDays(read, convicted),
    elapsed,
    conversions,
    penaltyOn: penalty,
  };
}

/** From its first day to its verdict, whatever the verdict is. */
function trialDays({ trial, verdicts }: ReadCase, convicted: DayNumber | null): StatusFacts['trial'] {
  if (trial === null) return null;
  const ends = verdicts.flatMap(({ on }) => (on.lo >= trial.lo ? [on.lo] : []));
  if (convicted !== null && convicted >= trial.lo) ends.push(convicted);
  return { from: trial.lo, to: Math.min(NEVER, ...ends) };
}

function turningPoints(facts: StatusFacts): DayNumber[] {
  const { read, trial } = facts;
  const days: (DayNumber | null | undefined)[] = [facts.convicted, facts.force, ...endings(facts), facts.elapsed];
  days.push(trial?.from, trial?.to, ...facts.conversions);
  for (const period of [...facts.stays, ...facts.absences, ...facts.held]) days.push(period.from, period.to);
  for (const { brought } of read.charges) days.push(brought?.lo);
  for (const { on } of read.verdicts) days.push(on.lo);
  return [...new Set(days.filter(isDay))].sort((a, b) => a - b);
}

function endings({ exit, read }: StatusFacts): (DayNumber | undefined)[] {
  return [exit?.on.lo, exit?.on.hi, read.release?.on.hi, read.death?.lo];
}

function isDay(day: DayNumber | null | undefined): day is DayNumber {
  return typeof day === 'number' && Number.isFinite(day);
}

function statusOn(day: DayNumber, facts: StatusFacts): CaseStatus {
  const { exit } = facts;
  if (exit !== null && day >= exit.on.hi) return afterExit(exit, facts);
  // It may have come, or not yet.
  if (exit !== null && day >= exit.on.lo) return CaseStatus.UNKNOWN;
  const held = facts.held.some((interval) => interval.from <= day && day < interval.to);
  return held ? statusInCustody(day, facts) : statusAtLarge(day, facts);
}

function afterExit(exit: Exit, facts: StatusFacts): CaseStatus {
  if (isUnclear(exit, facts)) return CaseStatus.UNKNOWN;
  if (exit.ground === 'DEATH') return CaseStatus.DIED_IN_CUSTODY;
  if (exit.ground === 'ESCAPE') return CaseStatus.UNKNOWN;
  return exit.ground === 'BAIL' && facts.convicted === null ? CaseStatus.AT_LIBERTY_CHARGED : CaseStatus.RELEASED;
}

/** Whether it ended custody at all, or for good. Who died long after the term had run out may have been free by then. */
function isUnclear(exit: Exit, { read, elapsed }: StatusFacts): boolean {
  if (exit.unexplained === true || mayBeHeldAgain(exit, read)) return true;
  return exit.id === 'death' && elapsed < exit.on.lo;
}

/** An arrest of which it is not known whether it came before the release or after it. */
function mayBeHeldAgain({ on, ground }: Exit, { periods }: ReadCase): boolean {
  return periods.some(
    ({ kind, from, to }, index) =>
      index > 0 &&
      (ground === 'BAIL' || kind === 'REMAND' || kind === 'POLICE' || to === null) &&
      from.hi >= on.lo &&
      (to === null || to.hi > on.hi),
  );
}

function statusInCustody(day: DayNumber, facts: StatusFacts): CaseStatus {
  const stay = facts.stays.find(({ from, to }) => from <= day && day < to);
  if (stay !== undefined && isClearedIn(stay, day, facts)) return CaseStatus.UNKNOWN;
  const kind = stay?.kind ?? 'PRISON';
  if (kind === 'ADMINISTRATIVE') return CaseStatus.ADMINISTRATIVE_DETENTION;
  if (day >= facts.elapsed) return CaseStatus.TERM_ELAPSED_UNCONFIRMED;
  if (kind === 'RESTRICTED_LIBERTY') return CaseStatus.RESTRICTED_LIBERTY;
  if (isServing(day, kind, facts)) return servingAs(kind, facts.penaltyOn(day));
  return isOnTrial(day, facts) ? CaseStatus.ON_TRIAL : beforeServing(day, kind, facts);
}

const FIRST_HEARD: ReadonlySet<Instance> = new Set<Instance>(['FIRST', 'RETRIAL']);

/** Whether nothing is left to hold somebody for. Of a higher court DISMISSED may be the complaint, and not the case. */
function isClearing({ instance, outcome }: ReadVerdict): boolean {
  return outcome === 'ACQUITTED' || outcome === 'QUASHED' || (outcome === 'DISMISSED' && FIRST_HEARD.has(instance));
}

/** Whoever is cleared is let go, if not on the same day: custody without an end on record says no more. */
function isClearedIn({ to }: Stay, day: DayNumber, facts: StatusFacts): boolean {
  const last = facts.read.verdicts.findLast(({ on }) => on.lo <= day);
  return to === NEVER && facts.exit === null && last !== undefined && isClearing(last);
}

function beforeServing(day: DayNumber, kind: string, { convicted }: StatusFacts): CaseStatus {
  if (kind === 'HOUSE_ARREST') return CaseStatus.HOUSE_ARREST;
  return convicted !== null && day >= convicted ? CaseStatus.AWAITING_APPEAL : CaseStatus.PRETRIAL_DETENTION;
}

/** Where nothing says when the sentence took force, the kind of custody tells. */
function isServing(day: DayNumber, kind: string, facts: StatusFacts): boolean {
  if (facts.force !== null) return day >= facts.force;
  return kind === 'PRISON' && (facts.convicted === null || day >= facts.convicted);
}

function servingAs(kind: string, penalty: string): CaseStatus {
  if (penalty === 'RESTRICTED_LIBERTY') return CaseStatus.RESTRICTED_LIBERTY;
  return penalty === 'HOUSE_ARREST' || kind === 'HOUSE_ARREST' ? CaseStatus.HOUSE_ARREST : CaseStatus.SERVING;
}

function statusAtLarge(day: DayNumber, facts: StatusFacts): CaseStatus {
  const wasHeld = facts.held.some((interval) => interval.from < day);
  const away = facts.absences.find((absence) => absence.from <= day && day < absence.to);
  if (isOnTrial(day, facts)) return CaseStatus.ON_TRIAL;
  if (wasHeld && away !== undefined) return awayStatus(day, away, facts);
  const { release } = facts.read;
  if (release !== null && release.ground !== 'DEATH' && day >= release.on.hi) return CaseStatus.RELEASED;
  const after = wasHeld ? afterCustody(day, facts) : null;
  return after ?? atLargeSinceEver(day, facts);
}

function atLargeSinceEver(day: DayNumber, facts: StatusFacts): CaseStatus {
  if (isAwaitingAppeal(day, facts)) return CaseStatus.AWAITING_APPEAL;
  return isCharged(day, facts) ? CaseStatus.AT_LIBERTY_CHARGED : CaseStatus.UNKNOWN;
}

/** Sentenced and not in force, wherever the person is. */
function isAwaitingAppeal(day: DayNumber, { convicted, force }: StatusFacts): boolean {
  return convicted !== null && convicted <= day && force !== null && day < force;
}

function afterCustody(day: DayNumber, facts: StatusFacts): CaseStatus | null {
  if (isCleared(day, facts)) return CaseStatus.RELEASED;
  return day >= facts.elapsed ? CaseStatus.TERM_ELAPSED_UNCONFIRMED : null;
}

function isOnTrial(day: DayNumber, { trial }: StatusFacts): boolean {
  return trial !== null && trial.from <= day && day < trial.to;
}

function isCharged(day: DayNumber, facts: StatusFacts): boolean {
  const charged = facts.read.charges.some(({ brought }) => brought !== null && brought.lo <= day);
  return charged && (facts.convicted === null || day < facts.convicted);
}

function awayStatus(day: DayNumber, away: Away, facts: StatusFacts): CaseStatus {
  if (away.kind === 'ESCAPE') return CaseStatus.UNKNOWN;
  if (away.kind === 'RELEASE') return CaseStatus.RELEASED;
  if (isAwaitingAppeal(day, facts)) return CaseStatus.AWAITING_APPEAL;
  const convicted = facts.convicted !== null && day >= facts.convicted;
  return convicted ? CaseStatus.RELEASED : CaseStatus.AT_LIBERTY_CHARGED;
}

/** An acquittal or dismissal ends a case for someone who was held in it. */
function isCleared(day: DayNumber, facts: StatusFacts): boolean {
  const last = facts.read.verdicts.findLast(({ on }) => on.lo <= day);
  const cleared = last !== undefined && (last.outcome === 'ACQUITTED' || last.outcome === 'DISMISSED');
  return cleared && facts.convicted === null;
}
