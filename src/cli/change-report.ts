import { daysBetween } from '../domain/calendar/index.js';
import type { Bounds, CaseChange, MilestoneMove, StatusDays, StatusMove } from '../modules/timeline/index.js';

/** What moves of the cases of one rule set. Shifts are in days, negative where a day comes earlier. */
export interface RuleSetSummary {
  cases: number;
  milestonesMoved: number;
  milestonesAppearing: number;
  milestonesDisappearing: number;
  expectedEndsMoved: number;
  statusesMoved: number;
  earliestShiftDays: number | null;
  latestShiftDays: number | null;
}

/** Adds up, rule set by rule set, what moves. */
export class ChangeSummary {
  private readonly byRuleSet = new Map<string, RuleSetSummary>();

  add(change: CaseChange): void {
    const summary = this.byRuleSet.get(change.ruleSet) ?? emptySummary();
    this.byRuleSet.set(change.ruleSet, summary);
    summary.cases += 1;
    summary.statusesMoved += change.statuses.length;
    if (change.expectedEnd !== null) {
      summary.expectedEndsMoved += 1;
      addShifts(summary, change.expectedEnd.from, change.expectedEnd.to);
    }
    for (const { from, to } of change.milestones) {
      if (from === null) summary.milestonesAppearing += 1;
      else if (to === null) summary.milestonesDisappearing += 1;
      else {
        summary.milestonesMoved += 1;
        addShifts(summary, from, to);
      }
    }
  }

  /** 'id@version' of each rule set whose cases are touched, in order of these names. */
  get ruleSets(): Readonly<Record<string, Readonly<RuleSetSummary>>> {
    return Object.fromEntries([...this.byRuleSet].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get cases(): number {
    return [...this.byRuleSet.values()].reduce((sum, { cases }) => sum + cases, 0);
  }
}

function emptySummary(): RuleSetSummary {
  return {
    cases: 0,
    milestonesMoved: 0,
    milestonesAppearing: 0,
    milestonesDisappearing: 0,
    expectedEndsMoved: 0,
    statusesMoved: 0,
    earliestShiftDays: null,
    latestShiftDays: null,
  };
}

function addShifts(summary: RuleSetSummary, from: Bounds, to: Bounds): void {
  for (const shift of shiftsOf(from, to)) {
    summary.earliestShiftDays = Math.min(summary.earliestShiftDays ?? shift, shift);
    summary.latestShiftDays = Math.max(summary.latestShiftDays ?? shift, shift);
  }
}

/** By how many days each bound moves, where it is known before and after, and moves. */
function shiftsOf(from: Bounds, to: Bounds): readonly number[] {
  const bounds = [
    [from.earliest, to.earliest],
    [from.latest, to.latest],
  ] as const;
  return bounds
    .map(([before, after]) => (before === null || after === null ? 0 : daysBetween(before, after)))
    .filter((shift) => shift !== 0);
}

/** Lines for people: the case and its rule set, then what moves. */
export function linesOf(change: CaseChange): readonly string[] {
  const moves = change.milestones.map((move) => [nameOf(move), ...arrow(move, daysOf, shiftText(move))] as const);
  const statuses = change.statuses.map(
    (move: StatusMove) => [`status ${move.status}`, ...arrow(move, statusDaysOf, '')] as const,
  );
  return [`${change.slug} (${change.ruleSet})`, ...[...endLines(change), ...moves, ...statuses].map(line)];
}

const line = ([name, ...texts]: readonly string[]): string =>
  `  ${(name ?? '').padEnd(32)} ${texts.filter((text) => text !== '').join('  ')}`.trimEnd();

/** The expected end, unless the milestone of that name says it. */
function endLines({ expectedEnd, milestones }: CaseChange): readonly (readonly string[])[] {
  if (expectedEnd === null || milestones.some(({ kind }) => kind === 'EXPECTED_END')) return [];
  return [['expected end', ...arrow(expectedEnd, daysOf, shiftText(expectedEnd))]];
}

function nameOf({ kind, numerator, denominator, count }: MilestoneMove): string {
  const share = numerator === null ? '' : ` ${String(numerator)}/${String(denominator)}`;
  return `${kind}${share}${count === null ? '' : ` ${String(count)}`}`;
}

interface Move<T> {
  readonly from: T | null;
  readonly to: T | null;
}

function arrow<T>({ from, to }: Move<T>, text: (side: T) => string, shift: string): readonly string[] {
  if (from === null) return [`${to === null ? '' : text(to)} appears`];
  if (to === null) return [`${text(from)} disappears`];
  return [`${text(from)} → ${text(to)}`, shift];
}

function daysOf(days: Bounds & { readonly cancelled?: boolean }): string {
  const cancelled = days.cancelled === true ? ' cancelled' : '';
  if (days.earliest === days.latest) return `${days.earliest ?? 'no day'}${cancelled}`;
  return `${days.earliest ?? 'any day'} to ${days.latest ?? 'any day'}${cancelled}`;
}

function statusDaysOf({ since, until }: StatusDays): string {
  return `${since === null ? 'since ever' : `from ${since}`}${until === null ? '' : ` until ${until}`}`;
}

function shiftText({ from, to }: Move<Bounds>): string {
  if (from === null || to === null) return '';
  const shifts = [...new Set(shiftsOf(from, to))].map((shift) => `${shift > 0 ? '+' : ''}${String(shift)}`);
  return shifts.length === 0 ? '' : `${shifts.join(' to ')} ${shifts.at(-1) === '+1' ? 'day' : 'days'}`;
}

const COLUMNS = [
  ['cases', 'cases'],
  ['milestonesMoved', 'milestones moved'],
  ['milestonesAppearing', 'appearing'],
  ['milestonesDisappearing', 'disappearing'],
  ['expectedEndsMoved', 'ends moved'],
  ['statusesMoved', 'statuses moved'],
  ['earliestShiftDays', 'earliest shift'],
  ['latestShiftDays', 'latest shift'],
] as const satisfies readonly (readonly [keyof RuleSetSummary, string])[];

/** A table: one line per rule set, shifts in days. */
export function summaryTable({ ruleSets }: Pick<ChangeSummary, 'ruleSets'>): string {
  const head = ['rule set', ...COLUMNS.map(([, title]) => title)];
  const rows = Object.entries(ruleSets).map(([name, summary]) => [
    name,
    ...COLUMNS.map(([key]) => summary[key]?.toLocaleString('en') ?? '-'),
  ]);
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const text = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return [head, ...rows].map(text).join('\n');
}
