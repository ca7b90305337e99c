import { type DayNumber, NEVER } from '../calendar/index.js';
import { type PenaltyKind, TermKind } from '../vocabulary/index.js';
import { type Chain } from './chains.js';
import { type ConcreteCustody, type Stay } from './concrete-custody.js';
import { Imprecise, early } from './corners.js';
import { type Exit } from './custody-runs.js';
import { TWELFTHS, roundedDays } from './ratio.js';
import { type RatioQuestion, chooseRatio } from './ratio-choice.js';
import { type ReadCase, type ReadCredit } from './read-facts.js';
import { compiledRules } from './rules/index.js';
import { type ClockPart } from './served-clock.js';
import { layTerm } from './term-layout.js';
import { type Warnings } from './warnings.js';

/** What stays the same while the chains of one corner are run. */
export interface CornerContext {
  readonly read: ReadCase;
  readonly exit: Exit | null;
  readonly custody: ConcreteCustody;
  readonly corner: number;
  readonly warnings: Warnings;
}

/** A chain and the days it is known to have been imposed and to have taken force. */
export interface Sentencing {
  readonly chain: Chain;
  readonly imposed: DayNumber | null;
  readonly force: DayNumber | null;
}

const PRETRIAL: ReadonlySet<string> = new Set(['POLICE', 'REMAND']);
const SERVED_AS_PUNISHMENT: ReadonlySet<string> = new Set(['PRISON', 'RESTRICTED_LIBERTY']);
const NO_DAYS: readonly DayNumber[] = [];

/** The recorded custody, each part with what its days are worth to the chain. */
export function recordedParts(sentencing: Sentencing, context: CornerContext): ClockPart[] {
  const running = { ...sentencing, until: runningUntil(sentencing, context) };
  const days = turningDays(sentencing, context);
  const parts: ClockPart[] = [];
  for (const stay of context.custody.stays) {
    let rest = stay;
    for (const day of days) {
      if (day <= rest.from || day >= rest.to) continue;
      parts.push(partOf({ ...rest, to: day }, running, context));
      rest = { ...rest, from: day };
    }
    parts.push(partOf(rest, running, context));
  }
  return parts;
}

function runningUntil({ chain, imposed }: Sentencing, { read, exit, custody }: CornerContext): DayNumber {
  const base = custody.stays[0]?.from ?? imposed ?? 0;
  const end = chain.kind === TermKind.FIXED ? layTerm(base, chain.parts, read.conventions).day : NEVER;
  return Math.min(exit?.on.hi ?? NEVER, end);
}

/** Days on which custody begins to be worth something else, in order. */
function turningDays({ chain, force }: Sentencing, { read, corner }: CornerContext): readonly DayNumber[] {
  const { turns } = compiledRules(read.rules);
  if (turns.length === 0 && chain.conversions.length === 0) return force === null ? NO_DAYS : [force];
  const days = [...turns, ...chain.conversions.map(({ change }) => early(change.on, corner, Imprecise.CHANGED))];
  if (force !== null) days.push(force);
  return days.sort((a, b) => a - b);
}

/** What is served from a day on: the penalty as imposed, or what a decision has made of it. */
export function penaltyOn(day: DayNumber, chain: Chain, corner: number): PenaltyKind {
  const made = chain.conversions.findLast(({ change }) => early(change.on, corner, Imprecise.CHANGED) <= day);
  return made?.penalty ?? chain.penalty;
}

interface Running extends Sentencing {
  /** The last day on which the term can still have been running. */
  readonly until: DayNumber;
}

function partOf(stay: Stay, { chain, force, until }: Running, context: CornerContext): ClockPart {
  const { read, corner, warnings } = context;
  const phase = phaseOf(stay, force);
  // Remand ends for credit when the sentence takes force, wherever the prisoner is kept from then on.
  const serving = force !== null && phase === 'IN_FORCE' && PRETRIAL.has(stay.kind);
  const { from, to, id } = stay;
  if (stay.ratio !== null && !serving) return { from, to, id, basis: 'RECORDED', twelfths: stay.ratio, row: null };
  const kind = serving ? 'PRISON' : stay.kind;
  const penalty = penaltyOn(from, chain, corner);
  const question: RatioQuestion = { kind, phase, chain, penalty, from, runningUntil: until, corner };
  const { twelfths, row } = chooseRatio(read.rules, question, warnings);
  return { from, to, id, basis: 'RECORDED', twelfths, row };
}

function phaseOf(stay: Stay, force: DayNumber | null): RatioQuestion['phase'] {
  const inForce = force === null ? SERVED_AS_PUNISHMENT.has(stay.kind) : stay.from >= force;
  return inForce ? 'IN_FORCE' : 'BEFORE_FORCE';
}

/**
 * A term that runs from the sentence runs on beside remand in another matter, so that the end of that remand opens no hole
 * in it. The end of a stay in prison does, and so does a release.
 */
export function withoutHoles(
  recorded: readonly ClockPart[],
  anchor: DayNumber,
  { read, custody }: CornerContext,
): readonly ClockPart[] {
  if (read.conventions.anchor !== 'SENTENCE' || recorded.length < 2) return recorded;
  const remand = new Set(custody.stays.filter(({ kind }) => PRETRIAL.has(kind)).map(({ id }) => id));
  return recorded.flatMap((part, index) => {
    const to = recorded[index + 1]?.from ?? part.to;
    const freed = read.release !== null && read.release.on.lo <= to && read.release.on.hi >= part.to;
    if (part.to <= anchor || to <= part.to || freed || !remand.has(part.id)) return [part];
    const filled: ClockPart = { from: part.to, to, id: '', basis: 'ASSUMED', twelfths: TWELFTHS, row: null };
    return [part, filled];
  });
}

/**
 * Fills in the custody that facts do not record: from the anchor to the first recorded stay, and from the last recorded
 * day (or the sentence, if later) onwards. So the end of a term is known although the record, or the stay, ends earlier.
 */
export function withProjection(
  recorded: readonly ClockPart[],
  anchor: DayNumber,
  { imposed }: Sentencing,
  custody: ConcreteCustody,
): ClockPart[] {
  const parts = [...recorded];
  const next = recorded.findIndex((part) => part.from > anchor);
  if (!recorded.some((part) => part.from <= anchor && anchor < part.to) && !beginsLater(recorded[next], custody)) {
    const to = recorded[next]?.from ?? NEVER;
    const filled: ClockPart = { from: anchor, to, id: '', basis: 'ASSUMED', twelfths: TWELFTHS, row: null };
    parts.splice(next === -1 ? parts.length : next, 0, filled);
  }
  const lastEnd = parts.at(-1)?.to ?? anchor;
  if (lastEnd !== NEVER) parts.push(tailFrom(lastEnd, imposed, custody));
  return parts;
}

/** Whoever is on record as beginning to serve later was at large until then; remand after a sentence says nothing. */
function beginsLater(next: ClockPart | undefined, { stays }: ConcreteCustody): boolean {
  const stay = next === undefined ? undefined : stays.find(({ id }) => id === next.id);
  return stay !== undefined && !PRETRIAL.has(stay.kind);
}

function tailFrom(lastEnd: DayNumber, imposed: DayNumber | null, custody: ConcreteCustody): ClockPart {
  const from = Math.max(lastEnd, imposed ?? lastEnd);
  // Whoever was in remand, or free, when sentenced began to serve; whoever left a prison may have been let go.
  const fromRemand = PRETRIAL.has(custody.stays.at(-1)?.kind ?? '');
  const goesOn = fromRemand || (imposed !== null && lastEnd <= imposed);
  return { from, to: NEVER, id: '', basis: goesOn ? 'ASSUMED' : 'PROJECTED', twelfths: TWELFTHS, row: null };
}

/** Custody of which only the number of days is known, and what it is worth to a chain. */
export interface BareCredit {
  readonly credit: ReadCredit;
  readonly chosen: Pick<ClockPart, 'twelfths' | 'row'>;
  /** What it is worth in whole days: days without dates leave no part of a day on the calendar. */
  readonly whole: number;
}

/** The bare day counts of a case as a chain counts them. */
export function bareCredits(chain: Chain, { read, corner, warnings }: CornerContext): readonly BareCredit[] {
  return read.credits.map((credit) => {
    const chosen = worthOf(credit);
    return { credit, chosen, whole: roundedDays((credit.days * chosen.twelfths) / TWELFTHS, read.conventions) };
  });

  function worthOf({ kind, ratio }: ReadCredit): BareCredit['chosen'] {
    if (ratio !== null) return { twelfths: ratio, row: null };
    const { penalty } = chain;
    const phase = 'BEFORE_FORCE';
    const question: RatioQuestion = { kind, phase, chain, penalty, from: null, runningUntil: NEVER, corner };
    return chooseRatio(read.rules, question, warnings);
  }
}
