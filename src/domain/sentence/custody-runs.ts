import { type DayNumber, NEVER } from '../calendar/index.js';
import { type CustodyKind, type ReleaseGround } from '../vocabulary/index.js';
import { TWELFTHS } from './ratio.js';
import { type RuleSet, compiledRules } from './rules/index.js';
import { type Span, exactSpan, isKnown } from './span.js';
import { type Warnings } from './warnings.js';
import { type ReadAbsence, type ReadCase, type ReadPeriod } from './read-facts.js';

/** A stay of one kind within a run of custody. */
export interface RunSegment {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly ratio: number | null;
  /** Its first day: of the arrest, or of the change from the segment before it. */
  readonly start: Span;
  /** Last day, inclusive; null while open. Of no meaning where the next segment is joined. */
  readonly to: Span | null;
  /** It follows the segment before it without a gap. */
  readonly joined: boolean;
}

/** How custody ended for good. */
export interface Exit {
  readonly id: string;
  readonly on: Span;
  readonly ground: ReleaseGround;
  /** The term runs on at liberty. */
  readonly conditional: boolean;
  /** Nothing tells how custody ended, only that it cannot have gone on behind the death of the person. */
  readonly unexplained?: true;
}

/** Where days in custody end; null: at no known day. */
export const endOf = (exit: Exit | null): Span | null => (exit?.unexplained === true ? null : (exit?.on ?? null));

// Reports name the month of a transfer, not the day: a hole no longer than this beside an imprecise date is no freedom.
const LONGEST_TRANSFER = 31;

/**
 * The release, or death in custody, that nothing follows. A release with later custody is only an interruption, and a
 * death after custody had ended is none of its ends.
 */
export function finalExit(read: ReadCase): Exit | null {
  const { release, death } = read;
  if (release !== null && endsCustody(release, read) && !(death !== null && death.hi <= release.on.hi)) return release;
  if (death === null) return null;
  if (mayBeHeldOn(death, read)) return { id: 'death', on: death, ground: 'DEATH', conditional: false };
  return release === null ? lostBefore(death, read) : null;
}

/** Whether no custody followed it, and if it is a death, whether it was one in custody. */
function endsCustody({ ground, on }: Exit, read: ReadCase): boolean {
  return (ground !== 'DEATH' || mayBeHeldOn(on, read)) && !isInterim(on, read.periods);
}

/** Somewhere between the last day on record and the death. */
function lostBefore(death: Span, { periods }: ReadCase): Exit | null {
  const ends = periods.map(({ from, to }) => to?.lo ?? from.hi);
  if (ends.length === 0) return null;
  const on: Span = { ...death, lo: Math.min(Math.max(...ends) + 1, death.lo), openLow: false };
  return { id: 'death', on, ground: 'UNKNOWN', conditional: false, unexplained: true };
}

function mayBeHeldOn(death: Span, { periods, sentences }: ReadCase): boolean {
  const last = periods.at(-1);
  if (last === undefined) return sentences.length > 0;
  const startsToServe = sentences.length > 0 && (last.kind === 'REMAND' || last.kind === 'POLICE');
  return (
    startsToServe ||
    periods.some(({ kind, to }) => (to === null || to.hi + 1 >= death.lo) && kind !== 'RESTRICTED_LIBERTY')
  );
}

function isInterim(on: Span, periods: readonly ReadPeriod[]): boolean {
  return periods.some((period) => period.from.lo >= on.hi);
}

/**
 * Puts the periods of custody end to end. Several reports of one custody (remand, transit, colony, with months for
 * dates) become one run; a hole between two exact dates stays a hole, because it is what the facts say.
 */
export function joinCustody(read: ReadCase, warnings: Warnings): RunSegment[] {
  const segments: RunSegment[] = [];
  const interruption = read.release !== null && isInterim(read.release.on, read.periods) ? read.release.on : null;
  const { rules, absences } = read;
  const around: Surroundings = { absences, interruption, sentenced: sentencedOn(read), rules, warnings };
  for (const period of read.periods) {
    const last = segments.at(-1);
    if (last === undefined) {
      segments.push(separate(period));
      continue;
    }
    const closed = closeAt(last, period, interruption);
    segments[segments.length - 1] = closed;
    if (isCovered(period, closed)) warnOfRatios(closed, period, around);
    else segments.push(following(closed, period, around), ...resumed(closed, period));
  }
  return segments;
}

const ON_THE_WAY = {
  PRISON: ['POLICE', 'REMAND', 'PSYCHIATRIC', 'ADMINISTRATIVE'],
  REMAND: ['POLICE', 'PSYCHIATRIC', 'ADMINISTRATIVE'],
};

/** A stay that goes on goes on after a shorter one within it, such as a hospital; a later stage of the case replaces it. */
function resumed(last: RunSegment, { kind, to }: ReadPeriod): RunSegment[] {
  if (last.to !== null || to === null || (last.kind !== 'PRISON' && last.kind !== 'REMAND')) return [];
  if (!ON_THE_WAY[last.kind].includes(kind)) return [];
  return [{ ...last, start: { ...to, lo: to.lo + 1, hi: to.hi + 1 }, joined: true }];
}

function sentencedOn({ conventions, release, sentences }: ReadCase): DayNumber {
  if (conventions.anchor !== 'SENTENCE' || release !== null) return NEVER;
  return Math.min(...sentences.map(({ imposed }) => imposed?.hi ?? NEVER));
}

function separate(period: ReadPeriod): RunSegment {
  return { id: period.id, kind: period.kind, ratio: period.ratio, start: period.from, to: period.to, joined: false };
}

/** A release between two stays ends the first on the day before. */
function closeAt(last: RunSegment, next: ReadPeriod, interruption: Span | null): RunSegment {
  if (interruption === null || interruption.lo <= last.start.hi || interruption.lo > next.from.hi) return last;
  const lastDay: Span = { ...interruption, lo: interruption.lo - 1, hi: interruption.hi - 1 };
  return last.to !== null && last.to.hi <= lastDay.hi ? last : { ...last, to: lastDay };
}

function isCovered(period: ReadPeriod, last: RunSegment): boolean {
  if (last.to === null) return period.to !== null && period.kind === last.kind && period.ratio === last.ratio;
  return period.to !== null && period.to.hi <= last.to.hi && period.to.lo <= last.to.lo;
}

interface Surroundings {
  readonly absences: readonly ReadAbsence[];
  readonly interruption: Span | null;
  /** From this day a term runs that the end of remand does not interrupt; NEVER where none does. */
  readonly sentenced: DayNumber;
  readonly rules: RuleSet;
  readonly warnings: Warnings;
}

function following(last: RunSegment, period: ReadPeriod, around: Surroundings): RunSegment {
  const { warnings } = around;
  if (last.to === null) return { ...separate(period), joined: true };
  if (period.from.hi <= last.to.lo + 1) {
    if (period.from.hi < last.to.lo) warnOfRatios(last, period, around);
    return { ...separate(period), start: changeDay(last.to, period.from), joined: true };
  }
  const vague = !isKnown(last.to) || !isKnown(period.from);
  const near = period.from.lo <= last.to.hi + 1 + LONGEST_TRANSFER;
  if (vague && near && !isInterrupted(last.to, period.from, around)) {
    warnings.assumed('CUSTODY_JOINED', { first: last.id, second: period.id });
    return { ...separate(period), start: changeDay(last.to, period.from), joined: true };
  }
  if (!runsOnAfter(last, last.to, around)) warnings.assumed('GAP_NOT_COUNTED', { first: last.id, second: period.id });
  return separate(period);
}

function runsOnAfter({ kind }: RunSegment, to: Span, { sentenced }: Surroundings): boolean {
  return sentenced <= to.lo && (kind === 'REMAND' || kind === 'POLICE');
}

/** The day from which the second stay counts as such: the better known of the two dates. */
function changeDay(lastDay: Span, from: Span): Span {
  if (isKnown(lastDay)) return exactSpan(lastDay.lo + 1);
  if (isKnown(from)) return from;
  const lo = Math.max(lastDay.lo + 1, from.lo);
  return { lo, hi: Math.max(lo, Math.min(lastDay.hi + 1, from.hi)), openLow: false, openHigh: false };
}

function isInterrupted(lastDay: Span, from: Span, around: Surroundings): boolean {
  const within = (start: DayNumber, end: DayNumber): boolean => start <= from.hi && end >= lastDay.lo;
  const { absences, interruption } = around;
  if (interruption !== null && within(interruption.lo, interruption.hi)) return true;
  return absences.some((absence) => within(absence.from.lo, absence.to?.hi ?? NEVER));
}

function warnOfRatios(last: RunSegment, period: ReadPeriod, { rules, warnings }: Surroundings): void {
  if (areWorthTheSame(last, period, rules)) return;
  warnings.invalid('OVERLAPPING_RATIOS', { first: last.id, second: period.id });
}

type Rated = Pick<ReadPeriod, 'kind' | 'ratio'>;

/** By the rates that a court set, else by the rules that are asked; beside a rule only a day for a day is no surprise. */
function areWorthTheSame(one: Rated, other: Rated, rules: RuleSet): boolean {
  if (one.ratio !== null && other.ratio !== null) return one.ratio === other.ratio;
  if (one.ratio !== null || other.ratio !== null) return (one.ratio ?? other.ratio) === TWELFTHS;
  const rows = compiledRules(rules).ratiosOf;
  const [mine, theirs] = [rows.get(one.kind) ?? [], rows.get(other.kind) ?? []];
  return mine.length === theirs.length && mine.every(({ row }, index) => theirs[index]?.row === row);
}
