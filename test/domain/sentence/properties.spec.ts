import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../src/domain/calendar/index.js';
import { type CaseFacts } from '../../../src/domain/sentence/index.js';
import { caseOf, custodyOf, day, endOf, held, months, sentence, shareOf, stays, term } from './cases.js';
import { calculate } from '../../support/calculate.js';

const RUNS: fc.Parameters<unknown> = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000), seed: 20_131_104 };
const SHARES = [
  [1, 4],
  [1, 3],
  [1, 2],
  [2, 3],
  [3, 4],
] as const;

function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  predicate: (...values: T) => void,
): void {
  fc.assert(fc.property(...arbitraries, predicate), RUNS as fc.Parameters<T>);
}

const ratio = fc.constantFrom('1', '3/2', '2', '1/2', '0', '2/3');
const TWELFTHS: Readonly<Record<string, number>> = { '1': 12, '3/2': 18, '2': 24, '1/2': 6, '0': 0, '2/3': 8 };

describe('the served clock', () => {
  it('names the first day on which the required time is served, as counting day by day does', () => {
    const stay = fc.record({ length: fc.integer({ min: 1, max: 300 }), gap: fc.integer({ min: 1, max: 60 }), ratio });
    holds(
      [day, fc.array(stay, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 900 })],
      (start, list, days) => {
        const worth = new Map<number, number>();
        let at = start;
        const custody = list.map((one, index) => {
          for (let d = at; d < at + one.length; d += 1) worth.set(d, TWELFTHS[one.ratio] ?? 0);
          const fact = held(at, at + one.length, { id: `c${String(index)}`, ratio: one.ratio });
          at += one.length + one.gap;
          return fact;
        });
        const lastHeld = at - (list.at(-1)?.gap ?? 0);
        fc.pre(list.some((one) => one.ratio !== '0'));
        const facts = caseOf({
          custody,
          sentences: [sentence(0, { term: term(0, days), imposedOn: fromDayNumber(start) })],
        });
        // Custody before the first counted day is worth nothing; after the record it goes on day for day.
        let served = 0;
        let expected = start;
        while (served < days * 12) {
          served += worth.get(expected) ?? (expected >= lastHeld ? 12 : 0);
          expected += 1;
        }
        expect(endOf(calculate(facts))).toBe(expected);
      },
    );
  });

  it('moves every day exactly one day earlier for every day of credit', () => {
    holds([day, months, fc.integer({ min: 0, max: 27 })], (start, length, credit) => {
      const facts = caseOf({ custody: [held(start)], sentences: [sentence(length)] });
      const credited = { ...facts, custody: [...facts.custody, { id: 'r', kind: 'REMAND' as const, days: credit }] };
      expect(endOf(calculate(credited))).toBe(endOf(calculate(facts)) - credit);
    });
  });

  it('moves every day exactly as much later as a gap before it is long', () => {
    holds(
      [day, months, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 500 })],
      (start, length, before, gap) => {
        const sentences = [sentence(length)];
        const whole = calculate(caseOf({ custody: [held(start)], sentences }));
        const custody = [held(start, start + before, { id: 'a' }), held(start + before + gap, undefined, { id: 'b' })];
        const broken = calculate(caseOf({ custody, sentences }));
        expect(endOf(broken)).toBe(endOf(whole) + gap);
        const half = shareOf(whole, 1, 2);
        expect(shareOf(broken, 1, 2)).toBe(half + (half - start > before ? gap : 0));
        const away = {
          kind: 'BAIL' as const,
          from: fromDayNumber(start + before),
          to: fromDayNumber(start + before + gap - 1),
        };
        expect(endOf(calculate(caseOf({ custody: [held(start)], sentences, absences: [away] })))).toBe(endOf(broken));
      },
    );
  });
});

describe('terms and shares', () => {
  it('end no earlier for a later start', () => {
    holds([day, fc.integer({ min: 0, max: 60 }), months], (start, later, length) => {
      const from = (d: number): number =>
        endOf(calculate(caseOf({ custody: [held(d)], sentences: [sentence(length)] })));
      expect(from(start + later)).toBeGreaterThanOrEqual(from(start));
    });
  });

  it('end strictly later for a longer term', () => {
    holds([day, months, fc.integer({ min: 1, max: 24 })], (start, length, more) => {
      const end = (m: number): number => endOf(calculate(caseOf({ custody: [held(start)], sentences: [sentence(m)] })));
      expect(end(length + more)).toBeGreaterThan(end(length));
    });
  });

  it('come in order: a quarter, a third, a half, two thirds, three quarters, the end', () => {
    holds([day, months, stays], (start, length, list) => {
      const outcome = calculate(caseOf({ custody: custodyOf(start, list), sentences: [sentence(length)] }));
      const days = [...SHARES.map(([n, d]) => shareOf(outcome, n, d)), endOf(outcome)];
      for (const [index, next] of days.slice(1).entries()) {
        const before = days[index] ?? Number.NaN;
        if (length >= 6) expect(next).toBeGreaterThan(before);
        else expect(next).toBeGreaterThanOrEqual(before);
      }
    });
  });

  it('are never shortened by a concurrent sentence', () => {
    holds([day, months, months], (start, length, other) => {
      const custody = [held(start)];
      const one = calculate(caseOf({ custody, sentences: [sentence(length)] }));
      const both = calculate(caseOf({ custody, sentences: [sentence(length), sentence(other, { id: 's2' })] }));
      expect(endOf(both)).toBeGreaterThanOrEqual(endOf(one));
      for (const [n, d] of SHARES) expect(shareOf(both, n, d)).toBeGreaterThanOrEqual(shareOf(one, n, d));
    });
  });

  it('never end later by a reduction', () => {
    const effect = fc.oneof(
      months.map((m) => ({ reduceBy: term(m) })),
      months.map((m) => ({ capAt: term(m) })),
      fc
        .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 12, max: 20 }))
        .map(([n, d]) => ({ multiplyBy: `${String(n)}/${String(d)}` })),
    );
    holds([day, months, fc.integer({ min: -500, max: 9000 }), effect], (start, length, after, change) => {
      const facts = caseOf({ custody: [held(start)], sentences: [sentence(length)] });
      const reduced = {
        ...facts,
        changes: [{ kind: 'COMMUTATION' as const, on: fromDayNumber(start + after), ...change }],
      };
      expect(endOf(calculate(reduced))).toBeLessThanOrEqual(endOf(calculate(facts)));
    });
  });

  it('keep a share that had passed before a cut', () => {
    holds([day, fc.integer({ min: 12, max: 300 }), fc.integer({ min: 1, max: 3000 })], (start, length, after) => {
      const imposedOn = fromDayNumber(start);
      const facts = caseOf({ custody: [held(start)], sentences: [sentence(length, { imposedOn })] });
      const on = fromDayNumber(shareOf(calculate(facts), 1, 2) + after);
      const cut = { ...facts, changes: [{ kind: 'AMNESTY' as const, on, multiplyBy: '1/2' }] };
      expect(shareOf(calculate(cut), 1, 2)).toBe(shareOf(calculate(facts), 1, 2));
    });
  });
});

/** Comparing texts takes a tenth of the time of comparing trees. */
const textOf = (outcome: object): string => JSON.stringify(outcome);

/** What may differ between one stay and the same stay in two pieces. */
const SAID_ABOUT_PIECES = { warnings: [], explanation: [] };

describe('the way facts are given', () => {
  it('does not matter in order', () => {
    const shuffled = stays.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
    );
    holds([day, months, shuffled], (start, length, [list, order]) => {
      const custody = custodyOf(start, list);
      const sentences = [sentence(length)];
      const other = order.flatMap((index) => custody[index] ?? []);
      expect(textOf(calculate(caseOf({ custody: other, sentences })))).toBe(
        textOf(calculate(caseOf({ custody, sentences }))),
      );
    });
  });

  it('does not matter in pieces', () => {
    holds(
      [day, months, fc.integer({ min: 2, max: 900 }), fc.integer({ min: 1, max: 899 })],
      (start, length, total, cut) => {
        fc.pre(cut < total);
        const sentences = [sentence(length)];
        const after = held(start + total + 40, undefined, { id: 'z' });
        const whole = calculate(caseOf({ custody: [held(start, start + total), after], sentences }));
        const pieces = [held(start, start + cut, { id: 'a' }), held(start + cut, start + total, { id: 'b' }), after];
        const split = calculate(caseOf({ custody: pieces, sentences }));
        expect(textOf({ ...split, ...SAID_ABOUT_PIECES })).toBe(textOf({ ...whole, ...SAID_ABOUT_PIECES }));
      },
    );
  });

  it('leaves, for an imprecise start, exactly the results of its first and last day', () => {
    holds([day, fc.integer({ min: 1, max: 400 }), months], (start, width, length) => {
      const at = (from: string): CaseFacts =>
        caseOf({ custody: [{ kind: 'PRISON', from }], sentences: [sentence(length)] });
      const [first, last] = [fromDayNumber(start), fromDayNumber(start + width)];
      const outcome = calculate(at(`${first}/${last}`));
      const [early, late] = [calculate(at(first)), calculate(at(last))];
      expect(outcome.expectedEnd).toMatchObject({
        earliest: early.expectedEnd?.earliest,
        latest: late.expectedEnd?.latest,
      });
      const half = outcome.milestones.find((m) => m.kind === 'FRACTION' && m.denominator === 2);
      expect(toDayNumber(half?.date.earliest ?? '')).toBe(shareOf(early, 1, 2));
      expect(toDayNumber(half?.date.latest ?? '')).toBe(shareOf(late, 1, 2));
    });
  });

  it('contains, for an imprecise start, the result of every day within', () => {
    holds(
      [day, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), months],
      (start, width, offset, length) => {
        fc.pre(offset <= width);
        const at = (from: string): CaseFacts =>
          caseOf({ custody: [{ kind: 'PRISON', from }], sentences: [sentence(length)] });
        const range = calculate(at(`${fromDayNumber(start)}/${fromDayNumber(start + width)}`)).expectedEnd;
        const end = calculate(at(fromDayNumber(start + offset))).expectedEnd?.earliest ?? '';
        expect(end >= (range?.earliest ?? '~') && end <= (range?.latest ?? '')).toBe(true);
      },
    );
  });
});
