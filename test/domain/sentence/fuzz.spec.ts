import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  type CaseFacts,
  type DateEstimate,
  type Outcome,
  type Progress,
  viewOn,
} from '../../../src/domain/sentence/index.js';
import {
  AbsenceKind,
  ChangeKind,
  ChargeOutcome,
  CustodyKind,
  Instance,
  MilestoneKind,
  PenaltyKind,
  ReleaseGround,
  SentenceMode,
  TermKind,
  VerdictOutcome,
} from '../../../src/domain/vocabulary/index.js';
import { ruleBook } from '../../../src/modules/rules/index.js';
import { calculate } from '../../support/calculate.js';

const RUNS: fc.Parameters<unknown> = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 5_000), seed: 75 };

const strange = fc.constantFrom<unknown>(null, undefined, '', 'x', -1, 0.5, Number.NaN, 1e300, {}, [], true);
const mostly = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: strange });

const plainDay = fc
  .tuple(fc.integer({ min: 2008, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const fewDays = fc.constantFrom('2010-12-19', '2011-02-28', '2012-02-29', '2014-06-21', '2019-08-31', '2023-05-01');
const edtf = mostly(
  fc.oneof(
    { weight: 8, arbitrary: plainDay },
    { weight: 2, arbitrary: plainDay.map((d) => d.slice(0, 7)) },
    { weight: 1, arbitrary: plainDay.map((d) => d.slice(0, 4)) },
    { weight: 1, arbitrary: plainDay.map((d) => `${d}~`) },
    { weight: 1, arbitrary: plainDay.map((d) => `../${d}`) },
    { weight: 1, arbitrary: plainDay.map((d) => `${d}/..`) },
    { weight: 1, arbitrary: fc.tuple(fewDays, fewDays).map(([a, b]) => `${a}/${b}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('0001-01-01', '9999-12-31', '9999', '201X', '2011-24', '2023-02-30', '../..'),
    },
  ),
);
const count = mostly(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(1000, 36_525, 1e9)));
/** Every flag that some rule asks for. */
const ruleFlags = ruleBook()
  .all()
  .flatMap(({ ratios, eligibility }) => [
    ...ratios.flatMap(({ withFlag = [], withoutFlag = [] }) => [withFlag, withoutFlag].flat()),
    ...eligibility.flatMap(({ withFlag = [], blockedBy = [] }) => [withFlag, blockedBy].flat()),
  ]);
const lengthParts = { years: count, months: count, weeks: count, days: count };
const term = mostly(
  fc.record(
    {
      kind: mostly(fc.constantFrom('FIXED', 'FIXED', 'FIXED', ...Object.keys(TermKind))),
      ...lengthParts,
      upTo: mostly(fc.record(lengthParts)),
    },
    { requiredKeys: ['kind', 'years', 'months', 'weeks', 'days'] },
  ),
);
const id = mostly(fc.constantFrom('a', 'b', 'c', 'd'));
const ratio = mostly(fc.constantFrom('1', '3/2', '2/1', '1/2', '1/7', '0', '1/0', '99'));
const one = (vocabulary: object): fc.Arbitrary<unknown> => mostly(fc.constantFrom(...Object.keys(vocabulary)));
const some = (shape: Record<string, fc.Arbitrary<unknown>>, required: string[]): fc.Arbitrary<unknown> =>
  mostly(fc.record(shape, { requiredKeys: required }));
const few = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => mostly(fc.array(item, { maxLength: 4 }));

const facts = fc.record(
  {
    jurisdiction: mostly(
      fc.constantFrom(
        ...ruleBook()
          .all()
          .map(({ id: set }) => set),
        'XX',
        '__proto__',
      ),
    ),
    conventions: mostly(
      fc.record(
        {
          anchor: mostly(fc.constantFrom('ARREST', 'SENTENCE', 'IN_FORCE', 'NEVER')),
          endBoundary: mostly(fc.constantFrom('CORRESPONDING_DAY', 'DAY_BEFORE')),
          reportedDay: mostly(fc.constantFrom('BOUNDARY', 'LAST_DAY')),
          fractionMethod: mostly(fc.constantFrom('CALENDAR_ELSE_DAYS', 'DAYS')),
          dayRounding: mostly(fc.constantFrom('UP', 'DOWN')),
          monthOverflow: mostly(fc.constantFrom('CLAMP', 'NEXT_DAY')),
          nonWorkingDay: mostly(fc.constantFrom('NONE', 'PREVIOUS_WORKING_DAY')),
        },
        { requiredKeys: [] },
      ),
    ),
    custody: few(some({ id, kind: one(CustodyKind), from: edtf, to: edtf, days: count, ratio }, ['kind'])),
    absences: few(some({ id, kind: one(AbsenceKind), from: edtf, to: edtf, days: count, appliesFrom: edtf }, ['kind'])),
    sentences: few(
      some(
        {
          id,
          kind: one(PenaltyKind),
          imposedOn: edtf,
          inForceOn: edtf,
          term,
          consecutiveTo: id,
          mode: one(SentenceMode),
          regime: mostly(fc.constantFrom('general', 'reinforced', 'strict', 'prison')),
          gravity: mostly(fc.constantFrom('minor', 'grave', 'especially grave')),
          flags: few(fc.constantFrom(...ruleFlags)),
        },
        ['id', 'term'],
      ),
    ),
    changes: few(
      some(
        {
          id,
          kind: one(ChangeKind),
          on: edtf,
          setTerm: term,
          reduceBy: term,
          addTerm: term,
          addDays: count,
          multiplyBy: ratio,
          capAt: term,
          release: mostly(fc.boolean()),
          conditional: mostly(fc.boolean()),
          convertTo: one(PenaltyKind),
          convertRatio: ratio,
          sentences: few(id),
        },
        ['kind', 'on'],
      ),
    ),
    verdicts: few(
      some({ id, instance: one(Instance), on: edtf, inForceOn: edtf, outcome: one(VerdictOutcome) }, ['on']),
    ),
    charges: few(some({ id, broughtOn: edtf, outcome: one(ChargeOutcome) }, [])),
    addedDays: count,
    trial: edtf,
    reported: few(
      some({ id, kind: one(MilestoneKind), numerator: count, denominator: count, count, on: edtf }, ['kind', 'on']),
    ),
    release: some({ id, on: edtf, ground: one(ReleaseGround) }, ['on']),
    officialEnd: edtf,
    death: edtf,
  },
  { requiredKeys: ['jurisdiction', 'custody', 'absences', 'sentences', 'changes', 'verdicts', 'charges'] },
);

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the shape of a date, an outcome, a progress; nothing if all is well. */
function faultOf(outcome: Outcome, progress: Progress): string | null {
  const dates = [outcome.expectedEnd, outcome.effectiveStart, ...outcome.milestones.map(({ date }) => date)];
  const wrong = dates.find((date) => date !== null && !isWhole(date, outcome.readings.doubtful));
  if (wrong !== undefined) return JSON.stringify(wrong);
  if (outcome.milestones.some((milestone) => milestone.reasons.length === 0)) return 'a milestone without reasons';
  if (outcome.milestones.length > 500) return 'too many milestones';
  if (outcome.statuses[0]?.from !== null) return 'no status since ever';
  const { servedShare, daysHeld } = progress;
  if (servedShare !== null && !(servedShare >= 0 && servedShare <= 1)) return `share ${String(servedShare)}`;
  return daysHeld >= 0 ? null : `days held ${String(daysHeld)}`;
}

/** The first thing that JSON would lose or change, by its place; nothing if an outcome survives being stored. */
function strayIn(value: unknown, place = 'outcome'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${place} is ${String(value)}`;
  if (typeof value !== 'object') return `${place} is ${typeof value}`;
  for (const [key, inner] of Object.entries(value)) {
    const stray = strayIn(inner, `${place}.${key}`);
    if (stray !== null) return stray;
  }
  return null;
}

function isWhole({ earliest, latest, exact }: DateEstimate, isDoubtful: boolean): boolean {
  if (![earliest, latest].every((day) => day === null || ISO.test(day))) return false;
  if (earliest !== null && latest !== null && earliest > latest) return false;
  const isOneDay = earliest !== null && earliest === latest;
  return isDoubtful ? !exact || isOneDay : exact === isOneDay;
}

describe('facts of any kind', () => {
  it('never make the calculation throw, and what comes out is whole', () => {
    fc.assert(
      fc.property(facts, plainDay, (any, on) => {
        const outcome = calculate(any as unknown as CaseFacts);
        const fault = strayIn(outcome) ?? faultOf(outcome, viewOn(outcome, on).progress);
        if (fault !== null) throw new Error(fault);
      }),
      RUNS as fc.Parameters<[Record<string, unknown>, string]>,
    );
  });

  it.each([null, undefined, 5, 'facts', []])('of no kind at all are answered: %j', (nothing) => {
    expect(calculate(nothing as unknown as CaseFacts).milestones).toEqual([]);
  });
});
