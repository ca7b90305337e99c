import { describe, expect, it } from '@jest/globals';
import {
  type DateEstimate,
  type Step,
  type TimelineView,
  type ViewedMilestone,
  viewOn,
} from '../../../src/domain/sentence/index.js';
import { type ExpectedDate, type GoldenCase, goldenCases } from './golden-case.js';
import { calculate } from '../../support/calculate.js';

const cases = goldenCases();

function expectDate(actual: DateEstimate | null | undefined, expected: ExpectedDate | null): void {
  if (typeof expected !== 'string') {
    if (expected === null) expect(actual).toBeNull();
    else expect(actual).toMatchObject(expected);
    return;
  }
  expect(actual).toMatchObject({ earliest: expected, latest: expected, exact: true });
}

function expectMilestones(view: TimelineView, expected: GoldenCase['expected']): void {
  for (const [share, date] of Object.entries(expected.shares ?? {})) {
    const [numerator, denominator] = share.split('/').map(Number);
    const found = view.milestones.find((m) => m.kind === 'FRACTION' && isShare(m, numerator, denominator));
    expectDate(found?.date, date);
  }
  for (const wanted of expected.milestones ?? []) {
    const { date, ...rest } = wanted;
    const found = view.milestones.find((milestone) => matches(milestone, wanted));
    expect(found).toMatchObject(rest);
    expectDate(found?.date, date);
  }
  for (const kind of expected.absent ?? []) expect(view.milestones.filter((m) => m.kind === kind)).toEqual([]);
}

function isShare(milestone: ViewedMilestone, numerator?: number, denominator?: number): boolean {
  return milestone.numerator === numerator && milestone.denominator === denominator;
}

type Wanted = NonNullable<GoldenCase['expected']['milestones']>[number];

function matches(milestone: ViewedMilestone, { kind, count, numerator, denominator }: Wanted): boolean {
  if (milestone.kind !== kind || (count !== undefined && milestone.count !== count)) return false;
  return numerator === undefined || isShare(milestone, numerator, denominator);
}

/** Every step starts where the one before it ended, and goes as many days as it says. */
function expectReplay(steps: readonly Step[], end: string | null): void {
  let day: string | null = null;
  for (const step of steps) {
    expect(step.before).toBe(day);
    if (step.before !== null && step.after !== null) {
      const days = (Date.parse(step.after) - Date.parse(step.before)) / 86_400_000;
      expect(step.days).toBe(days);
    }
    day = step.after;
  }
  if (end !== null) expect(day).toBe(end);
}

function pick(expected: GoldenCase['expected'], names: readonly (keyof GoldenCase['expected'])[]): object {
  return Object.fromEntries(names.filter((name) => expected[name] !== undefined).map((name) => [name, expected[name]]));
}

function expectWords(
  view: TimelineView,
  { warnings = [], noWarnings = [], steps = [], endReason }: GoldenCase['expected'],
): void {
  const codes = view.warnings.map((warning) => warning.code);
  expect(codes).toEqual(expect.arrayContaining([...warnings]));
  for (const code of noWarnings) expect(codes).not.toContain(code);
  for (const step of steps) expect(view.explanation).toContainEqual(expect.objectContaining(step));
  const end = view.milestones.find((milestone) => milestone.kind === 'EXPECTED_END');
  if (endReason !== undefined) expect(end?.reasons.join(' ')).toContain(endReason);
  expect(view.milestones.filter((milestone) => milestone.reasons.length === 0)).toEqual([]);
}

describe('golden cases', () => {
  it('are enough, of several jurisdictions, each with a source', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(([name]) => name.split('/')[0])).size).toBeGreaterThanOrEqual(4);
    expect(cases.filter(([, golden]) => golden.source.trim().length < 20)).toEqual([]);
  });

  it.each(cases)('%s', (_name, { facts, on, expected }) => {
    const outcome = calculate(facts);
    const view = viewOn(outcome, on);
    const whole = { status: view.status, progress: view.progress, held: outcome.held };
    expect(whole).toMatchObject(pick(expected, ['status', 'progress', 'held']));
    if (expected.effectiveStart !== undefined) expectDate(view.effectiveStart, expected.effectiveStart);
    if (expected.expectedEnd !== undefined) expectDate(view.expectedEnd, expected.expectedEnd);
    expectMilestones(view, expected);
    expectWords(view, expected);
    expectReplay(view.explanation, view.expectedEnd?.earliest ?? null);
  });
});
