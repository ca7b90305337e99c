import { type DayNumber } from '../calendar/index.js';
import { Anchor, TermKind } from '../vocabulary/index.js';
import { type Chain, earliest, imposedAt } from './chains.js';
import { type ConcreteCustody, type Stay } from './concrete-custody.js';
import { Imprecise, early } from './corners.js';
import { type Exit } from './custody-runs.js';
import { TWELFTHS } from './ratio.js';
import { type RatioQuestion, chooseRatio } from './ratio-choice.js';
import { type ClockPart, type ServedClock, firstDayServed, withoutDays } from './served-clock.js';
import { type Laid, layTerm } from './term-layout.js';
import { type Warnings } from './warnings.js';
import { type ReadCase } from './read-facts.js';

/** What stays the same while the chains of one corner are run. */
export interface CornerContext {
  readonly read: ReadCase;
  readonly exit: Exit | null;
  readonly custody: ConcreteCustody;
  readonly corner: number;
  readonly warnings: Warnings;
}

/** A chain laid on the calendar and served by the clock, at one corner. */
export interface ChainRun {
  readonly chain: Chain;
  readonly anchor: DayNumber;
  readonly imposed: DayNumber | null;
  readonly force: DayNumber | null;
  readonly clock: ServedClock;
  readonly laid: Laid;
  /** First day on which the whole term is served; Infinity for terms without an end. */
  readonly end: DayNumber;
  /** The same under the other reading of a month too short. */
  readonly endAlternative: DayNumber | null;
}

const CONVICTING: ReadonlySet<string> = new Set(['CONVICTED', 'UPHELD', 'CHANGED']);
const PRETRIAL: ReadonlySet<string> = new Set(['POLICE', 'REMAND']);
const SERVED_AS_PUNISHMENT: ReadonlySet<string> = new Set(['PRISON', 'RESTRICTED_LIBERTY']);

/** Runs a chain; null where no day is known from which it could run. */
export function runChain(chain: Chain, context: CornerContext): ChainRun | null {
  const { read, corner } = context;
  const imposed = imposedAt(chain, corner) ?? convictedOn(read, corner);
  const force = earliest(chain.inForce, corner, Imprecise.IN_FORCE) ?? inForceOn(read, corner);
  const recorded = recordedParts(chain, context, { imposed, force });
  const anchor = anchorDay(recorded, { imposed, force }, context);
  if (anchor === null) return null;
  const fromRemand = PRETRIAL.has(context.custody.stays.at(-1)?.kind ?? '');
  const parts = withoutDays(withProjection(recorded, anchor, { imposed, fromRemand }), context.custody.absences);
  const clock: ServedClock = { credit: creditOf(chain, context), parts };
  const laid = layTerm(anchor, chain.parts, read.conventions);
  const run = { chain, anchor, imposed, force, clock, laid };
  if (chain.kind !== TermKind.FIXED) return { ...run, end: Number.POSITIVE_INFINITY, endAlternative: null };
  const end = dayOfNeed({ clock, anchor }, laid.day - anchor, read);
  const endAlternative =
    laid.alternative === null ? null : dayOfNeed({ clock, anchor }, laid.alternative - anchor, read);
  return { ...run, end, endAlternative };
}

/** The first day on which so many days of term are served, absences of unknown place included. */
export function dayOfNeed(run: Pick<ChainRun, 'clock' | 'anchor'>, days: number, read: ReadCase): DayNumber {
  const day = firstDayServed(run.clock, (days + read.bareAbsenceDays) * TWELFTHS);
  // Credit may exceed a term, but nobody has served a sentence before it is passed.
  return read.conventions.anchor === Anchor.SENTENCE ? Math.max(day, run.anchor) : day;
}

interface KnownDays {
  readonly imposed: DayNumber | null;
  readonly force: DayNumber | null;
}

function convictedOn(read: ReadCase, corner: number): DayNumber | null {
  const verdict = read.verdicts.find((candidate) => candidate.outcome === 'CONVICTED');
  return verdict === undefined ? null : early(verdict.on, corner, Imprecise.SENTENCED);
}

function inForceOn(read: ReadCase, corner: number): DayNumber | null {
  const spans = read.verdicts.flatMap(({ outcome, inForce }) =>
    CONVICTING.has(outcome) && inForce !== null ? [inForce] : [],
  );
  return earliest(spans, corner, Imprecise.IN_FORCE);
}

function anchorDay(recorded: readonly ClockPart[], known: KnownDays, context: CornerContext): DayNumber | null {
  const arrested = recorded.find((part) => part.twelfths > 0)?.from ?? null;
  const sentenced = known.imposed ?? known.force;
  const wanted = context.read.conventions.anchor;
  const found = { ARREST: arrested, SENTENCE: known.imposed, IN_FORCE: known.force }[wanted];
  if (found !== null) return found;
  if (wanted === Anchor.ARREST) context.warnings.assumed('START_FROM_SENTENCE');
  else context.warnings.assumed('ANCHOR_UNKNOWN', { anchor: wanted });
  return sentenced ?? arrested;
}

function recordedParts(chain: Chain, context: CornerContext, known: KnownDays): ClockPart[] {
  const { exit, custody } = context;
  const base = custody.stays[0]?.from ?? known.imposed ?? 0;
  const termEnd =
    chain.kind === TermKind.FIXED ? layTerm(base, chain.parts, context.read.conventions).day : Number.POSITIVE_INFINITY;
  const runningUntil = Math.min(exit?.on.hi ?? Number.POSITIVE_INFINITY, termEnd);
  const parts: ClockPart[] = [];
  for (const stay of custody.stays) {
    for (const piece of splitAt(stay, known.force)) {
      parts.push(partOf(piece, { chain, runningUntil, force: known.force }, context));
    }
  }
  return parts;
}

function splitAt(stay: Stay, day: DayNumber | null): readonly Stay[] {
  if (day === null || day <= stay.from || day >= stay.to) return [stay];
  return [
    { ...stay, to: day },
    { ...stay, from: day },
  ];
}

interface Sentencing {
  readonly chain: Chain;
  readonly runningUntil: DayNumber;
  readonly force: DayNumber | null;
}

function partOf(stay: Stay, sentencing: Sentencing, context: CornerContext): ClockPart {
  const { read, corner, warnings } = context;
  const { chain, runningUntil, force } = sentencing;
  const phase = phaseOf(stay, force);
  // Remand ends for credit when the sentence takes force, wherever the prisoner is kept from then on.
  const serving = force !== null && phase === 'IN_FORCE' && PRETRIAL.has(stay.kind);
  const shared = { from: stay.from, to: stay.to, id: stay.id, basis: 'RECORDED' as const };
  if (stay.ratio !== null && !serving) return { ...shared, twelfths: stay.ratio, row: null };
  const question: RatioQuestion = { kind: serving ? 'PRISON' : stay.kind, phase, chain, runningUntil, corner };
  return { ...shared, ...chooseRatio(read.rules, question, warnings) };
}

function phaseOf(stay: Stay, force: DayNumber | null): RatioQuestion['phase'] {
  const inForce = force === null ? SERVED_AS_PUNISHMENT.has(stay.kind) : stay.from >= force;
  return inForce ? 'IN_FORCE' : 'BEFORE_FORCE';
}

const FILLED = { twelfths: TWELFTHS, row: null, id: '' } as const;

/**
 * Fills in the custody that facts do not record: from the anchor to the first recorded stay, and from the last recorded
 * day (or the sentence, if later) onwards. So the end of a term is known although the record, or the stay, ends earlier.
 */
function withProjection(recorded: readonly ClockPart[], anchor: DayNumber, after: Afterwards): ClockPart[] {
  const parts = [...recorded];
  if (!recorded.some((part) => part.from <= anchor && anchor < part.to)) {
    const next = recorded.findIndex((part) => part.from > anchor);
    const to = recorded[next]?.from ?? Number.POSITIVE_INFINITY;
    parts.splice(next === -1 ? parts.length : next, 0, { ...FILLED, from: anchor, to, basis: 'ASSUMED' });
  }
  const lastEnd = parts.at(-1)?.to ?? anchor;
  if (lastEnd !== Number.POSITIVE_INFINITY) parts.push(tailFrom(lastEnd, after));
  return parts;
}

function tailFrom(lastEnd: DayNumber, { imposed, fromRemand }: Afterwards): ClockPart {
  const from = Math.max(lastEnd, imposed ?? lastEnd);
  // Whoever was in remand, or free, when sentenced began to serve; whoever left a prison may have been let go.
  const goesOn = fromRemand || (imposed !== null && lastEnd <= imposed);
  return { ...FILLED, from, to: Number.POSITIVE_INFINITY, basis: goesOn ? 'ASSUMED' : 'PROJECTED' };
}

interface Afterwards {
  readonly imposed: DayNumber | null;
  /** The last recorded stay is one before trial. */
  readonly fromRemand: boolean;
}

function creditOf(chain: Chain, { read, corner, warnings }: CornerContext): number {
  let credit = 0;
  for (const { kind, days, ratio } of read.credits) {
    const question: RatioQuestion = {
      kind,
      phase: 'BEFORE_FORCE',
      chain,
      runningUntil: Number.POSITIVE_INFINITY,
      corner,
    };
    credit += days * (ratio ?? chooseRatio(read.rules, question, warnings).twelfths);
  }
  return credit;
}
