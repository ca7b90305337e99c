import { describe, expect, it } from '@jest/globals';
import { Anchor } from '../../../src/domain/vocabulary/index.js';
import {
  type CaseFacts,
  type DateEstimate,
  type Step,
  type TimelineView,
  type ViewedMilestone,
  viewOn,
} from '../../../src/domain/sentence/index.js';
import { replay } from './replay.js';
import { type ExpectedDate, type GoldenCase, goldenCases } from './golden-case.js';
import { ruleBook } from '../../../src/modules/rules/index.js';
import { reasonText } from '../../../src/modules/justice/wording/index.js';
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
  if (endReason !== undefined) expect(end?.reasons.map((one) => reasonText(one, 'en')).join(' ')).toContain(endReason);
  expect(view.milestones.filter((milestone) => milestone.reasons.length === 0)).toEqual([]);
}

describe('golden cases', () => {
  it('are enough, of several jurisdictions, each with a source', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100);
    expect(new Set(cases.map(([name]) => name.split('/')[0])).size).toBeGreaterThanOrEqual(12);
    expect(cases.filter(([, golden]) => golden.source.trim().length < 20)).toEqual([]);
  });

  it.each(cases)('%s', (_name, { facts, on, expected }) => {
    const outcome = calculate(facts);
    const view = viewOn(outcome, on);
    const whole = { status: view.status, isHeld: view.held, progress: view.progress, held: outcome.held };
    expect(whole).toMatchObject(pick(expected, ['status', 'isHeld', 'progress', 'held']));
    if (expected.heldSince !== undefined) expectDate(view.heldSince, expected.heldSince);
    if (expected.effectiveStart !== undefined) expectDate(view.effectiveStart, expected.effectiveStart);
    if (expected.expectedEnd !== undefined) expectDate(view.expectedEnd, expected.expectedEnd);
    expectMilestones(view, expected);
    if (expected.reported !== undefined) expect(view.reported).toMatchObject(expected.reported);
    expectWords(view, expected);
    const { expectedEnd: end } = view;
    const landed = replay(view.explanation, facts);
    if (end !== null) expect(landed).toBe(end.earliest ?? end.latest);
  });
});

/** Where the steps land, or what is wrong with one of them. */
function replayed(steps: readonly Step[], facts: CaseFacts): string | null {
  try {
    return replay(steps, facts);
  } catch (error) {
    return String(error);
  }
}

describe('the replay of steps', () => {
  it.each(cases.filter(([, { facts }]) => calculate(facts).explanation.length > 1))(
    'notices a step of %s that says another day',
    (_name, { facts }) => {
      const steps = calculate(facts).explanation;
      const forged = steps.map((step, index) => (index === 1 ? { ...step, after: '1999-09-09' } : step));
      expect(() => replay(forged, facts)).toThrow();
    },
  );

  it.each(
    ruleBook()
      .all()
      .map(({ id }) => id),
  )('lands on the end by the rules of %s too, wherever the term is laid from', (jurisdiction) => {
    const astray = cases.flatMap(([name, { facts }]) =>
      Object.values(Anchor).flatMap((anchor) => {
        const asked = { ...facts, jurisdiction, conventions: { ...facts.conventions, anchor } };
        const { explanation, expectedEnd } = calculate(asked);
        const end = expectedEnd?.earliest ?? expectedEnd?.latest ?? null;
        return end === null || replayed(explanation, asked) === end
          ? []
          : [`${name} ${anchor} ${replayed(explanation, asked) ?? ''} ${end}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  it('meets every kind of step in the golden cases', () => {
    const met = new Set(cases.flatMap(([, { facts }]) => calculate(facts).explanation.map(({ op }) => op)));
    expect([...met].sort()).toEqual([
      'ABSENCE_DAYS',
      'CHANGE_DAY',
      'CONVERTED',
      'CREDIT',
      'CREDIT_DAYS',
      'GAP',
      'MONTHS_DIFFER',
      'NOT_BEFORE_SENTENCE',
      'OFFICIAL_END',
      'REPORTED',
      'SERVED_BEFORE',
      'START',
      'SUPERSEDED',
      'TERM',
      'WHOLE_CREDIT',
      'WHOLE_DAY',
    ]);
  });
});
