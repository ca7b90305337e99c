import { type DayNumber, NEVER } from '../calendar/index.js';
import { type ChainRun, type Converted, restOfCredit } from './chain-run.js';
import { type CornerResult } from './corner-result.js';
import { dateOf, dateText } from './day-text.js';
import { type Params, type Step } from './outcome.js';
import { TWELFTHS } from './ratio.js';
import { ruleReference } from './reasons.js';
import { type RatioRow, type RuleSet } from './rules/index.js';
import { type ClockPart } from './served-clock.js';
import { layTerm } from './term-layout.js';
import { type VersionRun } from './version-run.js';

/** What a step says beside its days. */
interface Saying {
  readonly inputs?: readonly string[];
  readonly row?: RatioRow | null;
  readonly params?: Params;
}

const NO_INPUTS: readonly string[] = [];
const NO_PARAMS: Params = {};

/** Steps in order, each beginning on the day where the one before it ended. */
class StepLog {
  public readonly steps: Step[] = [];
  private day: DayNumber | null = null;

  public constructor(private readonly rules: RuleSet) {}

  /** Goes to a day. Days that cannot be written end the log. */
  public go(op: string, day: DayNumber, { inputs = NO_INPUTS, row = null, params = NO_PARAMS }: Saying): void {
    const before = this.day;
    const after = dateOf(day);
    if (after === null) return;
    this.steps.push({
      op,
      inputs,
      rule: row === null ? null : ruleReference(this.rules, row.row),
      source: row?.source ?? null,
      before: before === null ? null : dateOf(before),
      after,
      days: before === null ? null : day - before,
      params,
    });
    this.day = day;
  }

  public get at(): DayNumber | null {
    return this.day;
  }
}

/** The end that is shown. */
interface Shown {
  readonly day: DayNumber | null;
  /** The authorities state it. */
  readonly official: boolean;
  /** Days by which it is earlier than any reading gives it, because months differ. */
  readonly slack: number;
}

/**
 * How the expected end was found, for the earliest reading of the facts: for each version of the sentence its beginning, its
 * term and what moves its end; at last what makes the end that is shown of it. docs/domain/sentence-arithmetic.md lists the
 * steps. Every step starts where the one before ended and holds what is needed to do it again.
 */
export function explain(result: CornerResult, shown: Shown): Step[] {
  const log = new StepLog(result.context.read.rules);
  for (const [index, version] of result.versions.entries()) {
    if (version.main !== null) explainVersion(log, version, { result, first: index === 0 });
  }
  const { end } = result;
  if (end !== null && log.at !== null && end !== log.at) log.go('CHANGE_DAY', end, { params: { on: dateText(end) } });
  if (shown.day !== null && log.at !== null) explainShown(log, { ...shown, day: shown.day }, result);
  return log.steps;
}

function explainShown(
  log: StepLog,
  { day, official, slack }: Shown & { readonly day: DayNumber },
  result: CornerResult,
): void {
  const found = official ? day : day + slack;
  if (found !== log.at && official) log.go('OFFICIAL_END', found, { inputs: ['case'] });
  if (found !== log.at && !official) {
    const { reportedDay, nonWorkingDay } = result.context.read.conventions;
    const notBefore = dateText(result.final.main?.floor ?? -NEVER);
    log.go('REPORTED', found, { params: { reportedDay, nonWorkingDay, notBefore } });
  }
  if (found !== day) log.go('MONTHS_DIFFER', day, { params: { days: slack } });
}

interface Place {
  readonly result: CornerResult;
  readonly first: boolean;
}

function explainVersion(log: StepLog, version: VersionRun, { result, first }: Place): void {
  const { main } = version;
  if (main === null) return;
  const { change } = version.version;
  const basis = basisOf(main, result);
  if (first || change === null) log.go('START', main.anchor, { inputs: startInputs(main, basis), params: { basis } });
  else {
    const params = { kind: change.kind, on: dateText(version.from), basis };
    log.go('SUPERSEDED', main.anchor, { inputs: [change.id], params });
  }
  if (main.chain.kind !== 'FIXED') return;
  explainTerm(log, main, result);
  for (const conversion of main.conversions) explainConversion(log, conversion, main);
  if (main.end !== NEVER) explainClock(log, main, result);
}

/** What the anchor is: the day that the conventions want, or another one that is known. */
function basisOf({ anchor, imposed, force, clock }: ChainRun, { context }: CornerResult): string {
  const arrest = firstServed(clock.parts)?.from ?? null;
  const days = { CUSTODY: arrest, SENTENCE: imposed, FORCE: force } as const;
  const wanted = WANTED[context.read.conventions.anchor];
  const order = [wanted, 'SENTENCE', 'FORCE', 'CUSTODY'] as const;
  return order.find((basis) => days[basis] === anchor) ?? 'CUSTODY';
}

const WANTED = { ARREST: 'CUSTODY', SENTENCE: 'SENTENCE', IN_FORCE: 'FORCE' } as const;

function firstServed(parts: readonly ClockPart[]): ClockPart | undefined {
  return parts.find((part) => part.basis === 'RECORDED' && part.twelfths > 0);
}

function startInputs({ clock, chain }: ChainRun, basis: string): readonly string[] {
  const first = basis === 'CUSTODY' ? firstServed(clock.parts) : undefined;
  return first === undefined ? chain.ids : [first.id];
}

/** One step for each block of the term. */
function explainTerm(log: StepLog, { chain, anchor }: ChainRun, { context }: CornerResult): void {
  const { conventions } = context.read;
  for (const [index, part] of chain.parts.entries()) {
    const { day } = layTerm(anchor, chain.parts.slice(0, index + 1), conventions);
    const { endBoundary, monthOverflow, dayRounding } = conventions;
    const params = { term: [part], endBoundary, monthOverflow, dayRounding };
    log.go('TERM', day, { inputs: chain.ids, params });
  }
}

function explainConversion(log: StepLog, conversion: Converted, { anchor }: ChainRun): void {
  const { change, by, penalty, on, served, after } = conversion;
  const { numerator, denominator } = by;
  const params = { on: dateText(on), penalty, numerator, denominator, served, anchor: dateText(anchor) };
  log.go('CONVERTED', after, { inputs: [change.id], params });
}

/** Follows the end, in twelfths of a day, while parts of the clock move it. */
class MovingEnd {
  private moved = 0;

  public constructor(
    private readonly log: StepLog,
    private readonly laid: DayNumber,
  ) {}

  public by(twelfths: number, op: string, saying: Saying): void {
    if (twelfths === 0) return;
    this.moved += twelfths;
    const day = this.laid + Math.ceil(this.moved / TWELFTHS);
    // Twelfths over the day, which the next step goes on from.
    const over = (day - this.laid) * TWELFTHS - this.moved;
    this.log.go(op, day, { ...saying, params: { ...saying.params, over } });
  }
}

/** Every part of the clock that is not a day for a day moves the end; so does every hole in it. */
function explainClock(log: StepLog, run: ChainRun, result: CornerResult): void {
  const { clock, laid, end, anchor } = run;
  const moving = new MovingEnd(log, laid.day);
  for (const { credit, chosen, whole } of run.credits) {
    const { days, id } = credit;
    const params = { days, twelfths: chosen.twelfths };
    moving.by(-whole * TWELFTHS, 'CREDIT_DAYS', { inputs: [id], row: chosen.row, params });
  }
  const { bareAbsenceDays } = result.context.read;
  moving.by(bareAbsenceDays * TWELFTHS, 'ABSENCE_DAYS', { params: { days: bareAbsenceDays } });
  const rest = restOfCredit(clock.parts, anchor);
  moving.by(-rest, 'WHOLE_CREDIT', { params: { twelfths: rest } });
  let reached = anchor;
  for (const part of clock.parts) {
    if (part.from >= end) break;
    const to = Math.min(part.to, end);
    const gap = Math.max(0, part.from - reached);
    if (gap > 0) moving.by(gap * TWELFTHS, 'GAP', { params: { from: dateText(reached), to: dateText(part.from) } });
    creditPart(moving, { ...part, to }, anchor);
    reached = Math.max(reached, to);
  }
  settle(log, run);
}

/** Custody before the anchor is credit; after it only a rate other than a day for a day moves the end. */
function creditPart(moving: MovingEnd, part: ClockPart, anchor: DayNumber): void {
  const before = Math.max(0, Math.min(part.to, anchor) - part.from);
  const since = part.to - part.from - before;
  const twelfths = before * part.twelfths + since * (part.twelfths - TWELFTHS);
  if (twelfths === 0) return;
  const params = {
    from: dateText(part.from),
    to: dateText(part.to),
    anchor: dateText(anchor),
    twelfths: part.twelfths,
  };
  moving.by(-twelfths, 'CREDIT', { inputs: [part.id], row: part.row, params });
}

/** A day worth more than a day is over only when it is over, and no sentence is served before it is passed. */
function settle(log: StepLog, { end, floor, anchor }: ChainRun): void {
  if (log.at === null || log.at === end) return;
  if (end === floor) log.go('NOT_BEFORE_SENTENCE', end, { params: { sentence: dateText(floor) } });
  else if (end < anchor) log.go('SERVED_BEFORE', end, { params: { to: dateText(end) } });
  else log.go('WHOLE_DAY', end, { params: { from: dateText(end - 1), to: dateText(end) } });
}
