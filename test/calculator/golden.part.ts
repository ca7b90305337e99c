import { beforeAll, describe, expect, it } from '@jest/globals';
import { viewOn, type DateEstimate, type TimelineView } from '../../src/domain/sentence/index.js';
import { goldenCases, type GoldenCase } from '../golden/sentences/golden-case.js';
import { calculate } from '../support/calculate.js';
import { CALCULATE, type CalculatorApp } from './calculator-app.js';
import { inputOf } from './input-of.js';
import { theCalculator } from './built.js';

/** What is compared of a timeline. */
type Compared = Pick<
  TimelineView,
  'on' | 'status' | 'held' | 'heldSince' | 'effectiveStart' | 'expectedEnd' | 'progress'
> & {
  readonly milestones: readonly object[];
  readonly warnings: readonly string[];
};

function day(date: DateEstimate | null): object | null {
  if (date === null) return null;
  const { earliest, latest, exact, ambiguousWith } = date;
  return { earliest, latest, exact, ambiguousWith };
}

function compared(view: TimelineView): Compared {
  const { on, status, held, heldSince, effectiveStart, expectedEnd, progress } = view;
  return {
    on,
    status,
    held,
    heldSince: day(heldSince) as DateEstimate | null,
    effectiveStart: day(effectiveStart) as DateEstimate | null,
    expectedEnd: day(expectedEnd) as DateEstimate | null,
    progress,
    milestones: view.milestones.map(({ kind, numerator, denominator, count, date, state, legal }) => ({
      kind,
      numerator,
      denominator,
      count,
      date: day(date),
      state,
      legal,
    })),
    warnings: view.warnings.map(({ code }) => code),
  };
}

const cases = goldenCases().map(([name, golden]) => ({ name, golden }));
const refused: string[] = [];
let app: CalculatorApp;

describe('golden cases', () => {
  beforeAll(async () => {
    app = await theCalculator();
  });

  async function expectSame(name: string, { facts, on }: GoldenCase): Promise<void> {
    const answer = await app.ask(CALCULATE, { facts: inputOf(facts), on });
    if (answer.errors.length > 0) {
      // A case about facts that the schema does not let in, such as a day that does not exist.
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(answer.errors.map(() => 'BAD_USER_INPUT'));
      expect(answer.status).toBe(400);
      refused.push(name);
      return;
    }
    const timeline = answer.data?.['calculateSentence'] as TimelineView;
    expect(compared(timeline)).toEqual(compared(viewOn(calculate(facts), on)));
  }

  describe('golden cases sent to calculateSentence', () => {
    it.each(cases)('$name', async ({ name, golden }) => {
      await expectSame(name, golden);
    });

    it('are nearly all such as a client can express', () => {
      expect(refused.length).toBeLessThan(cases.length / 10);
    });
  });
});
