import { type DayNumber, type LocalDate, fromDayNumber, parseLocalDate, NEVER } from '../calendar/index.js';
import { CaseStatus } from '../vocabulary/index.js';
import { possibleDays } from './estimate.js';
import { type DateEstimate, type HeldInterval, type Outcome, type ProgressBasis } from './outcome.js';

export interface Progress {
  /** 0..1 of the served time that the term requires, credits included; null for life, indefinite and unknown terms. */
  readonly servedShare: number | null;
  /** What any reading of the facts makes of it; null: no share, or a date lies open. */
  readonly servedShareLeast: number | null;
  readonly servedShareMost: number | null;
  /** Days in custody that are certain and complete on the day. */
  readonly daysHeld: number;
  /** Those that any reading of the facts has; null: a date lies open. */
  readonly daysHeldMost: number | null;
  /** Days to the last day the expected end may be, never negative; null without one. After a release, counted from it. */
  readonly daysLeft: number | null;
  /** Days to its first day. */
  readonly daysLeftLeast: number | null;
  /** Whether every reading of the facts leads to these numbers. */
  readonly exact: boolean;
  /** Days are counted of which no fact says that they were spent in custody: a sentence ran and nothing ended it. */
  readonly assumed: boolean;
  /** Dates that they are counted from are told as approximate or uncertain. */
  readonly approximate: boolean;
  /** Days under house arrest or restricted liberty are among those held. */
  readonly withRestrictions: boolean;
  /** The last day on which the release may have been, once it has come: nothing moves after it. */
  readonly frozenOn: LocalDate | null;
  /** The first day on which it may have been. */
  readonly frozenFrom: LocalDate | null;
}

/** First and last day up to which custody may have lasted. */
interface Until {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
}

interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
}

const NO_BOUNDS: Bounds = { least: null, most: null };

export function progressOn(outcome: Outcome, on: LocalDate): Progress {
  const { released, statuses, assumedFrom } = outcome;
  const isOver = released !== null && released.on <= on;
  const frozenOn = isOver ? released.on : null;
  const frozenFrom = isOver ? released.earliest : null;
  const last = frozenOn ?? on;
  const until = { earliest: dayOf(earlier(released?.earliest ?? last, last)), latest: dayOf(last) };
  const amounts = {
    ...sharesOn(outcome, until),
    ...daysOn(outcome, { ...until, certain: knownUntil(outcome, on) }),
  };
  const isRestricted = statuses.some(({ from, status }) => RESTRICTIONS.has(status) && (from === null || from < last));
  return {
    ...amounts,
    exact: isExact(amounts, outcome) && frozenFrom === frozenOn,
    approximate: outcome.readings.doubtful,
    assumed: assumedFrom !== null && assumedFrom < last,
    withRestrictions: isRestricted,
    frozenOn,
    frozenFrom,
  };
}

const RESTRICTIONS: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  CaseStatus.HOUSE_ARREST,
  CaseStatus.RESTRICTED_LIBERTY,
]);

const dayOf = (date: LocalDate): DayNumber => parseLocalDate(date) ?? -NEVER;

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

const UNCLEAR: ReadonlySet<CaseStatus> = new Set<CaseStatus>([CaseStatus.TERM_ELAPSED_UNCONFIRMED, CaseStatus.UNKNOWN]);

const ENDED: ReadonlySet<CaseStatus> = new Set<CaseStatus>([CaseStatus.RELEASED, CaseStatus.DIED_IN_CUSTODY]);

/** The day from which nothing tells whether the person is held; NEVER where it tells, or a later end of custody does. */
function knownUntil({ statuses, expectedEnd, ruleSet }: Outcome, on: LocalDate): DayNumber {
  const past = statuses.filter(({ from }) => from === null || from <= on);
  if (statuses.slice(past.length - 1).some(({ status }) => ENDED.has(status))) return NEVER;
  const clear = past.findLastIndex(({ status }) => !UNCLEAR.has(status));
  const from = past[clear + 1]?.from ?? null;
  const unclear = clear === -1 || from === null ? NEVER : dayOf(from);
  const end = expectedEnd?.earliest ?? null;
  // The term may have run out by then, on the first day that its end may be.
  const elapsed = ruleSet.conventions.reportedDay === 'LAST_DAY' ? 1 : 0;
  return end === null ? unclear : Math.min(unclear, dayOf(end) + elapsed);
}

type Shares = Pick<Progress, 'servedShare' | 'servedShareLeast' | 'servedShareMost'>;
type Days = Pick<Progress, 'daysHeld' | 'daysHeldMost' | 'daysLeft' | 'daysLeftLeast'>;

function isExact(amounts: Shares & Days, { readings }: Outcome): boolean {
  const { servedShareLeast, servedShareMost, daysHeld, daysHeldMost, daysLeft, daysLeftLeast } = amounts;
  const isSettled = servedShareLeast === servedShareMost && daysHeld === daysHeldMost && daysLeft === daysLeftLeast;
  return isSettled && !readings.open && !readings.doubtful;
}

function sharesOn({ progress, readings, expectedEnd, warnings }: Outcome, until: Until): Shares {
  const servedShare = progress === null ? null : shareOn(progress, until.latest);
  // An official end that is not the computed one: something shortened the term that the facts do not tell.
  const differs = warnings.some(({ code }) => code === 'OFFICIAL_END_DIFFERS');
  const { least, most } =
    readings.open || differs ? NO_BOUNDS : shareBounds(readings.all, until, slackOf(readings, expectedEnd));
  return { servedShare, servedShareLeast: least, servedShareMost: most };
}

/** Days by which the required time may be longer and shorter, by the other reading of the end of a month too. */
function slackOf({ slack }: Outcome['readings'], end: DateEstimate | null): Slack {
  const { earliest, ambiguousWith } = end ?? NO_DATE;
  const other = earliest === null || ambiguousWith === null ? 0 : dayOf(ambiguousWith) - dayOf(earliest);
  return { longer: slack + Math.max(0, other), shorter: slack + Math.max(0, -other) };
}

interface Slack {
  readonly longer: number;
  readonly shorter: number;
}

function shareBounds(
  readings: Outcome['readings']['all'],
  { earliest, latest }: Until,
  { longer, shorter }: Slack,
): Bounds {
  let [least, most] = [1, 0];
  for (const { progress } of readings) {
    if (progress === null) return NO_BOUNDS;
    const [low, high] = [shareOn(progress, earliest, longer), shareOn(progress, latest, -shorter)];
    if (low === null || high === null) return NO_BOUNDS;
    least = Math.min(least, low);
    most = Math.max(most, high);
  }
  return { least, most };
}

/** The share served before a day of the required time and so many days more. */
function shareOn(
  { segments, creditTwelfths, requiredTwelfths }: ProgressBasis,
  day: DayNumber,
  more = 0,
): number | null {
  if (requiredTwelfths === null) return null;
  const required = requiredTwelfths + more * TWELVE;
  if (required <= 0) return 1;
  let served = creditTwelfths;
  for (const { from, to, twelfths } of segments) served += overlap(from, to, day) * twelfths;
  return Math.min(1, served / required);
}

const TWELVE = 12;

function daysOn(
  { expectedEnd, held, undatedDaysHeld, readings }: Outcome,
  { earliest, latest, certain }: Until & { readonly certain: DayNumber },
): Days {
  const { first, last } = possibleDays(expectedEnd ?? NO_DATE);
  const daysHeldMost = Math.max(...readings.all.map((reading) => daysHeldIn(reading.held, latest)));
  return {
    daysHeld: daysHeldIn(held, Math.min(latest, certain)) + undatedDaysHeld,
    daysHeldMost: readings.open ? null : daysHeldMost + undatedDaysHeld,
    daysLeft: daysUntil(last, earliest),
    daysLeftLeast: daysUntil(first, latest),
  };
}

const NO_DATE: DateEstimate = { earliest: null, latest: null, exact: false, ambiguousWith: null };

/** Never negative. */
function daysUntil(date: LocalDate | null, day: DayNumber): number | null {
  const end = date === null ? null : parseLocalDate(date);
  return end === null || !Number.isFinite(day) ? null : Math.max(0, end - day);
}

function daysHeldIn(held: readonly HeldInterval[], day: DayNumber): number {
  return held.reduce((sum, interval) => sum + heldBefore(interval, day), 0);
}

function heldBefore({ from, to }: HeldInterval, day: DayNumber): number {
  const lastDay = to === null ? null : parseLocalDate(to);
  const start = parseLocalDate(from) ?? NEVER;
  return Math.max(0, Math.min(lastDay === null ? day : lastDay + 1, day) - start);
}

/** Days of [from, to) before a day. */
function overlap(from: LocalDate, to: LocalDate | null, day: DayNumber): number {
  const start = parseLocalDate(from) ?? NEVER;
  const end = to === null ? day : Math.min(parseLocalDate(to) ?? day, day);
  return Math.max(0, end - start);
}

const NOT_HELD: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  CaseStatus.AT_LIBERTY_CHARGED,
  CaseStatus.TERM_ELAPSED_UNCONFIRMED,
  CaseStatus.RELEASED,
  CaseStatus.DIED_IN_CUSTODY,
  CaseStatus.UNKNOWN,
]);

function custodyOn(outcome: Outcome, status: CaseStatus, on: LocalDate): HeldInterval | undefined {
  const { held } = outcome;
  return NOT_HELD.has(status) || dayOf(on) >= knownUntil(outcome, on)
    ? undefined
    : held.find(({ from, to }) => from <= on && (to === null || on <= to));
}

/** Whether the person is in custody on a day, as far as that is certain. */
export const isHeld = (outcome: Outcome, status: CaseStatus, on: LocalDate): boolean =>
  custodyOn(outcome, status, on) !== undefined;

/** First day of the custody that goes on without a break; null: not held, or no fact tells of the first day. */
export function heldSince(outcome: Outcome, status: CaseStatus, on: LocalDate): DateEstimate | null {
  const now = custodyOn(outcome, status, on);
  if (now === undefined || now.assumed) return null;
  const { from, earliest } = now;
  return { earliest, latest: from, exact: earliest === from && !outcome.readings.doubtful, ambiguousWith: null };
}

/** The days in custody that are certain, up to the one from which nothing tells whether the person is held. */
export function certainlyHeld(outcome: Outcome): readonly HeldInterval[] {
  const until = knownUntil(outcome, LAST_DATE);
  return outcome.held.flatMap((interval) => {
    const { from, to } = interval;
    if (dayOf(from) >= until) return [];
    return [
      to === null || dayOf(to) >= until
        ? { ...interval, to: until === NEVER ? to : fromDayNumber(until - 1) }
        : interval,
    ];
  });
}

const LAST_DATE: LocalDate = '9999-12-31';
