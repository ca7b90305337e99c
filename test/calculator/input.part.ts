import { beforeAll, describe, expect, it } from '@jest/globals';
import { CALCULATE, type Answer, type CalculatorApp } from './calculator-app.js';
import { theCalculator } from './built.js';

const TERM = { years: 4, months: 6 };
const SENTENCE = { id: 's1', imposedOn: '2011-11-24', term: TERM };
const BASE = { jurisdiction: 'BY', custody: [{ kind: 'REMAND', from: '2011-08-04' }], sentences: [SENTENCE] };
const many = (entry: object, count = 61): object[] => Array.from({ length: count }, () => entry);
const text = (length: number): string => 'x'.repeat(length);
const sentence = (more: object): object => ({ ...BASE, sentences: [{ ...SENTENCE, ...more }] });
const change = (more: object): object => ({ ...BASE, changes: [{ kind: 'AMNESTY', on: '2014-06-21', ...more }] });
const custody = (more: object): object => ({ ...BASE, custody: [{ kind: 'REMAND', from: '2011-08-04', ...more }] });

let app: CalculatorApp;

describe('input', () => {
  beforeAll(async () => {
    app = await theCalculator();
  });

  const calculate = async (facts: unknown, on?: unknown): Promise<Answer> => app.ask(CALCULATE, { facts, on });

  describe('facts that a client has to mend', () => {
    it.each([
      { what: '61 stays', facts: { ...BASE, custody: many({ kind: 'PRISON', from: '2011' }) }, at: 'facts.custody' },
      { what: '61 absences', facts: { ...BASE, absences: many({ kind: 'BAIL', days: 1 }) }, at: 'facts.absences' },
      { what: '61 sentences', facts: { ...BASE, sentences: many(SENTENCE) }, at: 'facts.sentences' },
      {
        what: '61 changes',
        facts: { ...BASE, changes: many({ kind: 'AMNESTY', on: '2014', release: true }) },
        at: 'facts.changes',
      },
      {
        what: '61 verdicts',
        facts: { ...BASE, verdicts: many({ instance: 'FIRST', outcome: 'CONVICTED', on: '2011' }) },
        at: 'facts.verdicts',
      },
      { what: '61 charges', facts: { ...BASE, charges: many({ outcome: 'PENDING' }) }, at: 'facts.charges' },
      {
        what: '61 reports',
        facts: { ...BASE, reported: many({ kind: 'RELEASED', on: '2014' }) },
        at: 'facts.reported',
      },
      {
        what: '3,000 stays',
        facts: { ...BASE, custody: many({ kind: 'PRISON', from: '2011' }, 3000) },
        at: 'facts.custody',
      },
      { what: '21 flags', facts: sentence({ flags: many({}, 21).map(() => 'f') }), at: 'facts.sentences.0.flags' },
      { what: 'a flag of 65 characters', facts: sentence({ flags: ['ok', text(65)] }), at: 'facts.sentences.0.flags' },
      { what: 'a regime of 101 characters', facts: sentence({ regime: text(101) }), at: 'facts.sentences.0.regime' },
      { what: 'a gravity of 101 characters', facts: sentence({ gravity: text(101) }), at: 'facts.sentences.0.gravity' },
      { what: 'an id of 101 characters', facts: sentence({ id: text(101) }), at: 'facts.sentences.0.id' },
      {
        what: 'a reference of 101 characters',
        facts: sentence({ consecutiveTo: text(101) }),
        at: 'facts.sentences.0.consecutiveTo',
      },
      {
        what: 'a jurisdiction of 101 characters',
        facts: { ...BASE, jurisdiction: text(101) },
        at: 'facts.jurisdiction',
      },
      { what: 'a ratio of 21 characters', facts: custody({ ratio: text(21) }), at: 'facts.custody.0.ratio' },
      { what: 'negative days', facts: custody({ days: -1 }), at: 'facts.custody.0.days' },
      { what: 'a negative term', facts: sentence({ term: { years: -4 } }), at: 'facts.sentences.0.term.years' },
      {
        what: 'a negative most',
        facts: sentence({ term: { kind: 'RANGE', years: 1, upTo: { days: -4 } } }),
        at: 'facts.sentences.0.term.upTo.days',
      },
      { what: 'a negative cut', facts: change({ reduceBy: { weeks: -1 } }), at: 'facts.changes.0.reduceBy.weeks' },
      { what: 'two effects', facts: change({ release: true, multiplyBy: '3/4' }), at: 'facts.changes.0' },
      { what: 'two terms', facts: change({ setTerm: TERM, capAt: TERM }), at: 'facts.changes.0' },
      { what: 'no effect', facts: change({}), at: 'facts.changes.0' },
      { what: 'release: false and nothing else', facts: change({ release: false }), at: 'facts.changes.0' },
      {
        what: 'a ratio without what it converts to',
        facts: change({ convertRatio: '2', release: true }),
        at: 'facts.changes.0',
      },
    ])('$what: BAD_USER_INPUT at $at', async ({ facts, at }) => {
      const { status, errors, data } = await calculate(facts);
      expect({ status, data }).toEqual({ status: 400, data: undefined });
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: at }]);
      expect(errors[0]?.message.startsWith(`${at} `)).toBe(true);
    });

    it('are named all at once, each with its path', async () => {
      const { errors } = await calculate({
        ...BASE,
        jurisdiction: text(200),
        custody: [{ kind: 'REMAND', days: -3, ratio: text(30) }],
        changes: [
          { kind: 'APPEAL', on: '2012', release: true },
          { kind: 'AMNESTY', on: '2014', addDays: 3, release: true },
        ],
      });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message.split('; ')).toEqual([
        'facts.jurisdiction may have at most 100 characters',
        'facts.custody.0.days may not be negative',
        'facts.custody.0.ratio may have at most 20 characters',
        'facts.changes.1 must have exactly one effect, not 2',
      ]);
    });

    it('say which of several calculations is meant', async () => {
      const query =
        'query ($a: CaseFactsInput!, $b: CaseFactsInput!) {\n a: calculateSentence(facts: $a) { on }\n b: calculateSentence(facts: $b) { on } }';
      const { errors } = await app.ask(query, { a: BASE, b: custody({ days: -1 }) });
      expect(errors[0]?.locations?.[0]?.line).toBe(3);
    });
  });

  describe('facts that are taken', () => {
    it.each([
      {
        what: 'exactly 60 stays',
        facts: { ...BASE, custody: many({ kind: 'PRISON', from: '2011-08-04', to: '2012-08-04' }, 60) },
      },
      {
        what: '20 flags of 64 characters',
        facts: sentence({ flags: many({}, 20).map((_, i) => `${text(60)}${String(i)}`) }),
      },
      { what: 'a revocation without an effect', facts: { ...BASE, changes: [{ kind: 'REVOKED', on: '2012-01-01' }] } },
      { what: 'a release on conditions, spelt twice', facts: change({ release: true, conditional: true }) },
      { what: 'days given back', facts: { ...BASE, addedDays: -7 } },
      { what: 'a conversion', facts: change({ convertTo: 'RESTRICTED_LIBERTY', convertRatio: '2' }) },
      { what: 'a stay with neither dates nor days', facts: { ...BASE, custody: [{ kind: 'REMAND' }] } },
      { what: 'no jurisdiction to speak of', facts: { ...BASE, jurisdiction: '' } },
      { what: 'no facts to speak of', facts: { jurisdiction: 'BY', sentences: [] } },
      { what: 'an id that is a number', facts: sentence({ id: 7 }) },
      { what: 'one entry for a list', facts: { ...BASE, sentences: SENTENCE } },
      { what: 'names of JavaScript', facts: sentence({ id: '__proto__', regime: 'constructor', flags: ['toString'] }) },
      { what: 'a term of 2^31 - 1 years', facts: sentence({ term: { years: 2147483647, days: 2147483647 } }) },
      { what: 'a fraction over 0', facts: custody({ ratio: '1/0' }) },
      { what: 'the first and the last year', facts: custody({ from: '0001-01-01', to: '9999-12-31' }) },
      { what: 'an open date', facts: custody({ from: '../2011' }) },
    ])('$what: an answer', async ({ facts }) => {
      const { status, errors, data } = await calculate(facts);
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
      expect(data?.['calculateSentence']).toMatchObject({ on: '2026-11-23' });
    });
  });

  describe('what GraphQL itself refuses', () => {
    it.each([
      { what: 'no facts', facts: undefined, on: undefined },
      { what: 'facts that are a list', facts: [BASE, BASE], on: undefined },
      { what: 'facts that are text', facts: 'BY', on: undefined },
      { what: 'a field that is not there', facts: { ...BASE, prisoner: 'x' }, on: undefined },
      {
        what: 'a prototype',
        facts: JSON.parse('{"jurisdiction":"BY","sentences":[],"__proto__":{"x":1}}') as unknown,
        on: undefined,
      },
      { what: 'a day that does not exist', facts: custody({ from: '2023-02-30' }), on: undefined },
      { what: 'a date that is a number', facts: custody({ from: 2011 }), on: undefined },
      { what: 'an unknown kind', facts: custody({ kind: 'DUNGEON' }), on: undefined },
      { what: 'days with a fraction', facts: custody({ days: 1.5 }), on: undefined },
      { what: 'days over 32 bits', facts: custody({ days: 2 ** 31 }), on: undefined },
      { what: 'a null in a list', facts: { ...BASE, custody: [null] }, on: undefined },
      { what: 'a sentence without its day', facts: { ...BASE, sentences: [{ id: 's', term: TERM }] }, on: undefined },
      { what: 'the character U+0000', facts: sentence({ regime: 'a\u0000' }), on: undefined },
      { what: 'an `on` that is no day', facts: BASE, on: '2023-02-30' },
      { what: 'an `on` that is imprecise', facts: BASE, on: '2023-02' },
    ])('$what: BAD_USER_INPUT, 400', async ({ facts, on }) => {
      const { status, errors, text: body } = await calculate(facts, on);
      expect([status, [...new Set(errors.map(({ extensions }) => extensions.code))]]).toEqual([
        400,
        ['BAD_USER_INPUT'],
      ]);
      expect(body).not.toMatch(/node_modules|\.ts:|\.js:/);
    });
  });

  describe('a null in place of a default, which validation lets pass', () => {
    const SENTENCES = 'sentences: [{ id: "s", imposedOn: $v, term: { years: 1 } }]';
    it.each([
      { query: `query ($v: EDTF = "2011") { calculateSentence(facts: { jurisdiction: "BY", ${SENTENCES} }) { on } }` },
      {
        query:
          'query ($v: CaseFactsInput = { jurisdiction: "BY", sentences: [] }) { calculateSentence(facts: $v) { on } }',
      },
      {
        query:
          'query ($v: Boolean = true) { calculateSentence(facts: { jurisdiction: "BY", sentences: [] }) @include(if: $v) { on } }',
      },
      { query: 'query ($v: LocalDate = "2011-01-01") { milestones(from: $v, to: "2012-01-01") { totalCount } }' },
    ])('is BAD_USER_INPUT: $query', async ({ query }) => {
      const { status, errors } = await app.ask(query, { v: null });
      expect([status < 500, errors.map(({ extensions }) => extensions.code)]).toEqual([true, ['BAD_USER_INPUT']]);
    });
  });

  describe('aliases that are called like fields of a milestone', () => {
    it('do not confuse what was calculated with what is on record', async () => {
      const query = `query ($facts: CaseFactsInput!) { calculateSentence(facts: $facts) { milestones {
      kind: case { slug } date: case { slug } reasons: label } } }`;
      const { status, data } = await app.ask(query, { facts: BASE });
      expect(status).toBe(200);
      const { milestones } = data?.['calculateSentence'] as { milestones: readonly Record<string, unknown>[] };
      expect(milestones.length).toBeGreaterThan(0);
      expect(
        milestones.filter(({ kind, date, reasons }) => kind !== null || date !== null || typeof reasons !== 'string'),
      ).toEqual([]);
    });
  });
});
