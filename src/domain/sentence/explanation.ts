import { type DayNumber } from '../calendar/index.js';
import { type ChainRun } from './chain-run.js';
import { type CornerResult } from './corner-result.js';
import { dateOf } from './day-text.js';
import { type Step } from './outcome.js';
import { ruleReference, termText } from './reasons.js';
import { TWELFTHS } from './ratio.js';
import { type RatioRow, type RuleSet } from './rules/index.js';
import { type VersionRun } from './version-run.js';

/** What a step says beside its days. */
interface Saying {
  readonly inputs?: readonly string[];
  readonly row?: RatioRow | null;
  readonly params?: Step['params'];
}

/** Steps in order, each beginning on the day where the one before it ended. */
class StepLog {
  public readonly steps: Step[] = [];
  private day: DayNumber | null = null;

  public constructor(private readonly rules: RuleSet) {}

  /** Goes to a day. Days that cannot be written end the log. */
  public go(op: string, day: DayNumber, { inputs = [], row = null, params = {} }: Saying): void {
    const before = this.day;
    if (dateOf(day) === null) return;
    this.steps.push({
      op,
      inputs,
      rule: row === null ? null : ruleReference(this.rules, row.row),
      source: row?.source ?? null,
      before: before === null ? null : dateOf(before),
      after: dateOf(day),
      days: before === null ? null : day - before,
      params,
    });
    this.day = day;
  }

  public get at(): DayNumber | null {
    return this.day;
  }
}

/**
 * How the expected end was found, for the earliest corner: START, then for each version of the sentence TERM, CREDIT,
 * GAP, ABSENCE, SETTLE, and at last SUPERSEDED, REPORTED and OFFICIAL_END. Every step starts where the one before ended.
 */
export function explain(result: CornerResult, shown: DayNumber | null, official: boolean): Step[] {
  const log = new StepLog(result.context.read.rules);
  for (const [index, version] of result.versions.entries()) {
    if (version.main !== null) explainVersion(log, version, { result, first: index === 0 });
  }
  const { end } = result;
  if (end !== null && log.at !== null && end !== log.at) log.go('CHANGE_DAY', end, {});
  if (shown !== null && log.at !== null && shown !== log.at) log.go(official ? 'OFFICIAL_END' : 'REPORTED', shown, {});
  return log.steps;
}

interface Place {
  readonly result: CornerResult;
  readonly first: boolean;
}

function explainVersion(log: StepLog, version: VersionRun, { result, first }: Place): void {
  const { main } = version;
  if (main === null) return;
  const { change } = version.version;
  const inputs = first ? startInputs(result) : [change?.id ?? ''];
  log.go(first ? 'START' : 'SUPERSEDED', main.anchor, {
    inputs,
    params: change === null ? {} : { kind: change.kind, on: dateOf(version.from) ?? '' },
  });
  if (main.chain.kind !== 'FIXED') return;
  log.go('TERM', main.laid.day, { inputs: main.chain.ids, params: { term: termText(main.chain.parts) } });
  if (main.end !== Number.POSITIVE_INFINITY) explainClock(log, main, result);
}

function startInputs({ context, start }: CornerResult): string[] {
  const first = context.custody.stays.find((stay) => stay.from === start);
  return first === undefined ? [] : [first.id];
}

/** Every part of the clock that is not a day for a day moves the end; so does every hole in it. */
function explainClock(log: StepLog, run: ChainRun, result: CornerResult): void {
  const { clock, laid, end, anchor } = run;
  const { read } = result.context;
  let moved = -clock.credit;
  const go = (op: string, saying: Saying): void => {
    const day = laid.day + Math.ceil(moved / TWELFTHS);
    if (day !== log.at) log.go(op, day, saying);
  };
  go('CREDIT', { inputs: read.credits.map((credit) => credit.id) });
  moved += read.bareAbsenceDays * TWELFTHS;
  go('ABSENCE', {});
  let reached = anchor;
  for (const part of clock.parts) {
    if (part.from >= end) break;
    const to = Math.min(part.to, end);
    // Custody before the anchor is credit; a hole after it is time that does not count.
    const before = Math.max(0, Math.min(to, anchor) - part.from);
    moved += Math.max(0, part.from - reached) * TWELFTHS;
    go('GAP', {});
    moved -= before * part.twelfths + (to - part.from - before) * (part.twelfths - TWELFTHS);
    go('CREDIT', { inputs: [part.id], row: part.row, params: { twelfths: part.twelfths } });
    reached = Math.max(reached, to);
  }
  if (log.at !== end) log.go('SETTLE', end, {});
}
