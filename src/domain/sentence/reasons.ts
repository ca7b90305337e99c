import { type DayNumber } from '../calendar/index.js';
import { type ChainRun, type Found } from './chain-run.js';
import { dateText } from './day-text.js';
import { type Params, type Reason } from './outcome.js';
import { TWELFTHS } from './ratio.js';
import { type RatioRow, type RuleSet } from './rules/index.js';

const NO_PARAMS: Params = {};

/** One reason. */
export function reason(code: string, params: Params = NO_PARAMS): Reason {
  return { code, params };
}

/** 'id@version#row'. */
export function ruleReference(rules: RuleSet, row: string): string {
  return `${rules.id}@${rules.version}#${row}`;
}

/** Why a share of the term falls on its day; `share` is null where it is no share that was asked for. */
export function shareReasons(found: Found, share: readonly [number, number] | null, rules: RuleSet): Reason[] {
  const { run, share: laid } = found;
  const term = run.chain.parts;
  const reasons = share === null ? [] : [reason('SHARE_OF_TERM', { numerator: share[0], denominator: share[1], term })];
  if (laid !== null) {
    const need = laid.day - run.anchor;
    const from = dateText(run.anchor);
    if (laid.months === null) {
      reasons.push(reason('SHARE_IN_DAYS', { days: need, total: run.laid.day - run.anchor, from }));
    } else reasons.push(reason('SHARE_IN_MONTHS', { months: laid.months, from, to: dateText(laid.day) }));
    if (found.added !== 0) reasons.push(reason('DISCIPLINE_DAYS', { days: found.added }));
    pushMoved(reasons, { run, day: found.day, unmoved: laid.day + found.added, rules });
  }
  if (found.history) reasons.push(reason('PASSED_BEFORE_CHANGE'));
  if (found.alternative !== null) reasons.push(reason('MONTH_TOO_SHORT', { other: dateText(found.alternative) }));
  return reasons;
}

interface Moved {
  readonly run: ChainRun;
  readonly day: DayNumber;
  /** Where the calendar alone would have put it. */
  readonly unmoved: DayNumber;
  readonly rules: RuleSet;
}

/** How credits and interruptions moved a day, and by which rules. */
export function pushMoved(reasons: Reason[], { run, day, unmoved, rules }: Moved): void {
  const moved = day - unmoved;
  if (moved === 0 || !Number.isFinite(moved)) return;
  reasons.push(reason(moved < 0 ? 'MOVED_EARLIER' : 'MOVED_LATER', { days: Math.abs(moved) }));
  for (const row of rowsUntil(run, day)) {
    const { source, confidence } = row;
    const ratio = row.ratio ?? (row.between ?? []).join('–');
    reasons.push(reason('RATE_APPLIED', { source, ratio, confidence, rule: ruleReference(rules, row.row) }));
  }
}

/** The rules that gave a day another worth than a day, in order of use. */
function rowsUntil(run: ChainRun, day: DayNumber): readonly RatioRow[] {
  const rows: RatioRow[] = [];
  const add = (row: RatioRow | null, twelfths: number): void => {
    if (row !== null && twelfths !== TWELFTHS && !rows.includes(row)) rows.push(row);
  };
  for (const { chosen } of run.credits) add(chosen.row, chosen.twelfths);
  for (const part of run.clock.parts) if (part.from < day) add(part.row, part.twelfths);
  return rows;
}
