import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { goldenCases } from '../golden/sentences/golden-case.js';
import { CALCULATE, type CalculatorApp } from './calculator-app.js';
import { inputOf } from './input-of.js';
import { theCalculator } from './built.js';

const RUNS = { numRuns: 250, seed: 75 };
const CODES = new Set(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX']);

type Path = readonly (string | number)[];

/** Every place in a value: objects, lists and what they hold. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).map(([key, held]: [string, unknown]) => placesIn(held, [...at, key]));
  return [at, ...inner.flat()];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const inputs = goldenCases().map(([, { facts }]) => inputOf(facts));

const DATES = [
  '0001-01-01',
  '9999-12-31',
  '../2011',
  '2011/..',
  '../..',
  '201X',
  '2011~',
  '2011-24',
  '2011',
  '2023-02-30',
];
const NUMBERS = [0, 1, 12, 1000, 365_000, 2 ** 31 - 1, -1, 0.5, 2 ** 31, 1e300];
const WORDS = [
  '',
  'x',
  's1',
  'first',
  '3/2',
  '1/0',
  'LIFE',
  'RANGE',
  'REVOKED',
  'CONSECUTIVE',
  '__proto__',
  'x'.repeat(5000),
];
const ANYTHING = [null, true, {}, [], [null], [[]], { years: 1000, days: 365_000 }];

/** What may stand in the place of a value: as a rule of its own kind, so that the schema lets it in. */
function insteadOf(value: unknown, pick: number): unknown {
  const alike = typeof value === 'number' ? NUMBERS : /^\d{4}/.test(String(value)) ? DATES : WORDS;
  const choice = pick % 8 === 0 || typeof value === 'object' ? ANYTHING : alike;
  return choice[pick % choice.length];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((held, key) => (held as Record<string, unknown>)[key], value);
}

const spoilt = fc
  .tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }))
  .map(([which, changes]) =>
    changes.reduce<unknown>(
      (facts, [where, pick]) => {
        const places = placesIn(facts);
        const path = places[where % places.length] ?? [];
        return replaced(facts, path, insteadOf(valueAt(facts, path), pick));
      },
      inputs[which % inputs.length],
    ),
  );

let app: CalculatorApp;

describe('spoilt input', () => {
  beforeAll(async () => {
    app = await theCalculator();
  });

  describe('golden cases with values spoilt at random', () => {
    it('are calculated or refused, and nothing fails', async () => {
      const statuses = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(spoilt, async (facts) => {
          const { status, errors, data, text } = await app.ask(CALCULATE, { facts, on: '2024-01-01' });
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          const isAnswered = status === 200 && errors.length === 0 && data?.['calculateSentence'] !== undefined;
          const isRefused = status === 400 && errors.every(({ extensions }) => CODES.has(extensions.code));
          if (!isAnswered && !isRefused) throw new Error(text.slice(0, 500));
        }),
        RUNS,
      );
      expect(statuses.get(200)).toBeGreaterThan(50);
      expect(statuses.get(400)).toBeGreaterThan(50);
    }, 60_000);
  });
});
