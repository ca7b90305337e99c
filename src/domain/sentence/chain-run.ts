import { type DayNumber, NEVER } from '../calendar/index.js';
import { Anchor, TermKind } from '../vocabulary/index.js';
import { type Chain, earliest, imposedAt } from './chains.js';
import {
  type BareCredit,
  type CornerContext,
  type Sentencing,
  bareCredits,
  recordedParts,
  withProjection,
  withoutHoles,
} from './chain-clock.js';
import { type Away } from './concrete-custody.js';
import { Imprecise, early } from './corners.js';
import { type Fraction, TWELFTHS, roundedDays } from './ratio.js';
import { type ReadCase } from './read-facts.js';
import { type RatioRow } from './rules/index.js';
import { type ClockPart, type ServedClock, firstDayServed, servedBefore, withoutDays } from './served-clock.js';
import { type Laid, type LaidShare, layTerm } from './term-layout.js';
import { type Conversion, type TermVersion } from './term-versions.js';

/** A chain laid on the calendar and served by the clock, at one corner. */
export interface ChainRun extends Sentencing {
  readonly anchor: DayNumber;
  /** Nobody has served a term before this day, however much is credited; -NEVER where no such day is known. */
  readonly floor: DayNumber;
  readonly clock: ServedClock;
  readonly credits: readonly BareCredit[];
  /** Where the calendar alone puts the end of what has to be served. */
  readonly laid: Laid;
  readonly conversions: readonly Converted[];
  /** Shares found so far: each is asked for several times. */
  readonly found: FoundShare[];
  /** First day on which the whole term is served; NEVER for terms without an end. */
  readonly end: DayNumber;
  /** The same under the other reading of a month too short. */
  readonly endAlternative: DayNumber | null;
}

/** A day found, and what it was found from. */
export interface Found {
  readonly day: DayNumber;
  readonly alternative: DayNumber | null;
  readonly run: ChainRun;
  readonly share: LaidShare | null;
  readonly version: TermVersion;
  /** The day belongs to an earlier version: it had passed before the term was changed. */
  readonly history: boolean;
  /** Added days that were counted in. */
  readonly added: number;
}

export interface FoundShare extends Fraction {
  readonly found: Found;
}

/** What a conversion of the rest of a term did to the day on which it is complete by the calendar alone. */
export interface Converted extends Conversion {
  readonly on: DayNumber;
  /** Served until then, in twelfths of a day. */
  readonly served: number;
  readonly before: DayNumber;
  readonly after: DayNumber;
}

const CONVICTING: ReadonlySet<string> = new Set(['CONVICTED', 'UPHELD', 'CHANGED']);
const NONE: readonly Converted[] = [];

/** Runs a chain; null where no day is known from which it could run. */
export function runChain(chain: Chain, context: CornerContext): ChainRun | null {
  const { read } = context;
  const sentencing = sentencingOf(chain, context);
  const recorded = recordedParts(sentencing, context);
  const anchor = anchorDay(recorded, sentencing, context);
  if (anchor === null) return null;
  const credits = bareCredits(chain, context);
  const clock = clockOf({ recorded, anchor, sentencing, credits }, context);
  const imposed = layTerm(anchor, chain.parts, read.conventions);
  const conversions =
    chain.conversions.length === 0 ? NONE : converted({ chain, anchor, clock, day: imposed.day }, context);
  const last = conversions.at(-1);
  const laid = last === undefined ? imposed : { day: last.after, alternative: null };
  const { imposed: imposedOn, force } = sentencing;
  const bounded = chain.kind === TermKind.FIXED;
  const floor = floorOf(anchor, sentencing, read);
  const day = (boundary: DayNumber): DayNumber =>
    Math.max(floor, dayOfNeed({ clock, anchor }, boundary - anchor, read));
  const end = bounded ? day(laid.day) : NEVER;
  const endAlternative = laid.alternative === null || !bounded ? null : day(laid.alternative);
  // A literal of all fields: copying them over costs more than the arithmetic.
  return {
    chain,
    imposed: imposedOn,
    force,
    anchor,
    floor,
    clock,
    credits,
    laid,
    conversions,
    found: [],
    end,
    endAlternative,
  };
}

/** Credit may exceed a term, but nobody has served a sentence before it is passed. */
function floorOf(anchor: DayNumber, { imposed }: Sentencing, { conventions }: ReadCase): DayNumber {
  return conventions.anchor === Anchor.SENTENCE ? anchor : (imposed ?? -NEVER);
}

interface Beginning {
  readonly recorded: readonly ClockPart[];
  readonly anchor: DayNumber;
  readonly sentencing: Sentencing;
  readonly credits: readonly BareCredit[];
}

function clockOf({ recorded, anchor, sentencing, credits }: Beginning, context: CornerContext): ServedClock {
  const { custody } = context;
  let credit = restOfCredit(recorded, anchor);
  for (const { whole } of credits) credit += whole * TWELFTHS;
  const whole = withProjection(withoutHoles(recorded, anchor, context), anchor, sentencing, custody);
  return { credit, parts: withoutDays(whole, awayFrom(anchor, custody.absences)) };
}

/** What makes the credit under rules for whole days whole, in twelfths. */
export function restOfCredit(parts: readonly ClockPart[], anchor: DayNumber): number {
  const worth = new Map<RatioRow, number>();
  for (const { from, to, row, twelfths } of parts) {
    if (row?.wholeDays !== true || from >= anchor) continue;
    worth.set(row, (worth.get(row) ?? 0) + (Math.min(to, anchor) - from) * twelfths);
  }
  let rest = 0;
  for (const sum of worth.values()) rest += Math.ceil(sum / TWELFTHS) * TWELFTHS - sum;
  return rest;
}

/** A bare count is of days away from the sentences that had begun on its first day; it is no gap in a later one. */
function awayFrom(anchor: DayNumber, absences: readonly Away[]): readonly Away[] {
  const concerns = ({ appliesFrom }: Away): boolean => appliesFrom === null || appliesFrom >= anchor;
  if (absences.every(concerns)) return absences;
  return absences.map((away) => (concerns(away) ? away : { ...away, to: Math.min(away.to, anchor) }));
}

/** The first day on which so many days of term are served, absences of unknown place included. */
export function dayOfNeed(run: Pick<ChainRun, 'clock' | 'anchor'>, days: number, read: ReadCase): DayNumber {
  const day = firstDayServed(run.clock, (days + read.bareAbsenceDays) * TWELFTHS);
  // Credit may exceed a term, but nobody has served a sentence before it is passed.
  return read.conventions.anchor === Anchor.SENTENCE ? Math.max(day, run.anchor) : day;
}

function sentencingOf(chain: Chain, { read, corner }: CornerContext): Sentencing {
  const imposed = imposedAt(chain, corner) ?? convictedOn(read, corner);
  const force = earliest(chain.inForce, corner, Imprecise.IN_FORCE) ?? inForceOn(read, corner);
  return { chain, imposed, force };
}

function convictedOn(read: ReadCase, corner: number): DayNumber | null {
  const verdict = read.verdicts.find((candidate) => candidate.outcome === 'CONVICTED');
  return verdict === undefined ? null : early(verdict.on, corner, Imprecise.SENTENCED);
}

function inForceOn(read: ReadCase, corner: number): DayNumber | null {
  let day: DayNumber | null = null;
  for (const { outcome, inForce } of read.verdicts) {
    if (inForce === null || !CONVICTING.has(outcome)) continue;
    const candidate = early(inForce, corner, Imprecise.IN_FORCE);
    if (day === null || candidate < day) day = candidate;
  }
  return day;
}

function anchorDay(recorded: readonly ClockPart[], known: Sentencing, context: CornerContext): DayNumber | null {
  const arrested = recorded.find((part) => part.twelfths > 0)?.from ?? null;
  const sentenced = known.imposed ?? known.force;
  const wanted = context.read.conventions.anchor;
  const found = wanted === Anchor.ARREST ? arrested : wanted === Anchor.SENTENCE ? known.imposed : known.force;
  if (found !== null) return found;
  if (wanted === Anchor.ARREST) context.warnings.assumed('START_FROM_SENTENCE');
  else context.warnings.assumed('ANCHOR_UNKNOWN', { anchor: wanted });
  return sentenced ?? arrested;
}

interface Unconverted {
  readonly chain: Chain;
  readonly anchor: DayNumber;
  readonly clock: ServedClock;
  readonly day: DayNumber;
}

/** Each conversion in date order: what is left on its day counts as so many days of the new penalty. */
function converted({ chain, anchor, clock, day }: Unconverted, { read, corner }: CornerContext): Converted[] {
  const done: Converted[] = [];
  let before = day;
  for (const conversion of chain.conversions) {
    const on = early(conversion.change.on, corner, Imprecise.CHANGED);
    const served = servedBefore(clock, on);
    const left = (before - anchor + read.bareAbsenceDays) * TWELFTHS - served;
    const { numerator, denominator } = conversion.by;
    const need = served + Math.ceil((left * numerator) / denominator);
    const after = left <= 0 ? before : anchor + roundedDays(need / TWELFTHS, read.conventions) - read.bareAbsenceDays;
    done.push({ ...conversion, on, served, before, after });
    before = after;
  }
  return done;
}
