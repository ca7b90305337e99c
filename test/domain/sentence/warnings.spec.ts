import { describe, expect, it } from '@jest/globals';
import { calculate } from '../../support/calculate.js';
import { caseOf, sentence, term } from './cases.js';

interface Row {
  readonly code: string;
  readonly severity: string;
  /** Ids of the facts that the warning names. */
  readonly names?: readonly string[];
  /** As somebody might send them: not every one has the right shape. */
  readonly facts: Record<string, unknown>;
}

const held = { id: 'c', kind: 'PRISON', from: '2020-01-01' } as const;
const known = { custody: [held], sentences: [sentence(24, { imposedOn: '2020-02-01' })] };
const change = (effect: object): object => ({
  ...known,
  changes: [{ id: 'x', kind: 'AMNESTY', on: '2020-06-01', ...effect }],
});
const invalid = (code: string, facts: Record<string, unknown> | object, ...names: string[]): Row => ({
  code,
  severity: 'INVALID',
  facts: { ...facts },
  names,
});

const TABLE: readonly Row[] = [
  invalid('LIST_INVALID', { ...known, changes: 'none' }),
  invalid('DATE_INVALID', { ...known, custody: [{ ...held, from: '2020-02-30' }] }, 'c'),
  invalid('DAYS_INVALID', { ...known, custody: [{ id: 'c', kind: 'REMAND', days: -3 }] }, 'c'),
  invalid('RATIO_INVALID', { ...known, custody: [{ ...held, ratio: 'twice' }] }, 'c'),
  invalid('TERM_INVALID', { ...known, sentences: [sentence(0)] }, 's1'),
  invalid('CUSTODY_WITHOUT_DATES', { ...known, custody: [{ id: 'c', kind: 'REMAND' }] }, 'c'),
  invalid('ABSENCE_WITHOUT_DATES', { ...known, absences: [{ id: 'a', kind: 'BAIL' }] }, 'a'),
  invalid('END_BEFORE_START', { ...known, custody: [{ ...held, to: '2019-01-01' }] }, 'c'),
  invalid('DUPLICATE_ID', { ...known, sentences: [sentence(12), sentence(6)] }, 's1'),
  invalid('MULTIPLIER_INVALID', change({ multiplyBy: '3/0' }), 'x'),
  invalid('CONVERSION_INVALID', change({ convertTo: 'FINE' }), 'x'),
  invalid('SEVERAL_EFFECTS', change({ setTerm: term(12), reduceBy: term(6) }), 'x'),
  invalid('UNKNOWN_REFERENCE', { ...known, sentences: [sentence(12, { consecutiveTo: 'nobody' })] }, 's1'),
  invalid(
    'UNKNOWN_REFERENCE',
    { ...known, sentences: [sentence(12, { consecutiveTo: 'nobody', mode: 'ABSORBED' })] },
    's1',
  ),
  invalid('UNKNOWN_REFERENCE', change({ reduceBy: term(1), sentences: ['nobody'] }), 'x'),
  invalid('CHAIN_LOOP', { ...known, sentences: [sentence(12, { consecutiveTo: 's1' })] }, 's1', 's1'),
  invalid(
    'OVERLAPPING_RATIOS',
    {
      ...known,
      custody: [
        { ...held, to: '2020-06-30', ratio: '3/2' },
        { id: 'd', kind: 'PRISON', from: '2020-03-01', to: '2020-04-01', ratio: '2' },
      ],
    },
    'c',
    'd',
  ),
  invalid(
    'OVERLAPPING_RATIOS',
    {
      ...known,
      custody: [
        { id: 'c', kind: 'REMAND', from: '2020-01-01', to: '2020-06-30' },
        { id: 'd', kind: 'HOUSE_ARREST', from: '2020-03-01', to: '2020-04-01' },
      ],
    },
    'c',
    'd',
  ),
  invalid('NO_START', { custody: [], sentences: [sentence(12)] }),
  invalid('RELEASE_BEFORE_CUSTODY', { ...known, release: { id: 'r', on: '2019-05-05', ground: 'OTHER' } }, 'r'),
  invalid(
    'FORCE_BEFORE_SENTENCE',
    { ...known, sentences: [sentence(12, { imposedOn: '2020-02-01', inForceOn: '2020-01-01' })] },
    's1',
  ),
  invalid('REPORTED_INVALID', { ...known, reported: [{ id: 'm', kind: 'DAYS_HELD', on: '2020-04-10' }] }, 'm'),
  { code: 'JURISDICTION_UNKNOWN', severity: 'UNSUPPORTED', facts: { ...known, jurisdiction: 'XX' } },
  { code: 'TERM_UNKNOWN', severity: 'UNSUPPORTED', names: ['s1'], facts: { ...known, sentences: [{ id: 's1' }] } },
  {
    code: 'CHANGE_OF_UNBOUNDED_TERM',
    severity: 'UNSUPPORTED',
    names: ['x', 's1'],
    facts: { ...change({ reduceBy: term(6) }), sentences: [sentence(0, { term: { ...term(0), kind: 'LIFE' } })] },
  },
  {
    code: 'CUSTODY_AFTER_RELEASE',
    severity: 'INCONSISTENT',
    names: ['c', 'r'],
    facts: {
      ...known,
      custody: [{ ...held, to: '2021-05-05' }],
      release: { id: 'r', on: '2021-01-01', ground: 'OTHER' },
    },
  },
  {
    code: 'DEATH_BEFORE_RELEASE',
    severity: 'INCONSISTENT',
    names: ['r'],
    facts: { ...known, death: '2020-05-05', release: { id: 'r', on: '2021-01-01', ground: 'OTHER' } },
  },
  {
    code: 'MODE_AND_REFERENCE',
    severity: 'INCONSISTENT',
    names: ['s2'],
    facts: { ...known, sentences: [sentence(12), sentence(6, { id: 's2', consecutiveTo: 's1', mode: 'CONCURRENT' })] },
  },
  {
    code: 'CHANGE_BEFORE_SENTENCE',
    severity: 'INCONSISTENT',
    names: ['x', 's1'],
    facts: { ...known, changes: [{ id: 'x', kind: 'AMNESTY', on: '2019-06-01', reduceBy: term(1) }] },
  },
  {
    code: 'DAYS_DIFFER',
    severity: 'INCONSISTENT',
    names: ['c'],
    facts: { ...known, custody: [{ ...held, to: '2020-01-10', days: 12 }] },
  },
  { code: 'CHANGE_WITHOUT_EFFECT', severity: 'ASSUMED', names: ['x'], facts: { ...change({}) } },
  { code: 'START_FROM_SENTENCE', severity: 'ASSUMED', facts: { ...known, custody: [] } },
  {
    code: 'REPORTED_NOT_COMPUTED',
    severity: 'ASSUMED',
    names: ['m'],
    facts: { ...known, reported: [{ id: 'm', kind: 'LIFE_REVIEW', on: '2040-01-01' }] },
  },
];

describe('facts that cannot be right', () => {
  it.each(TABLE)('are told of as $code ($severity), by name, and the rest is computed', (row) => {
    const outcome = calculate(caseOf(row.facts));
    const found = outcome.warnings.filter(({ code }) => code === row.code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: row.severity, facts: row.names ?? [] });
    if (row.code !== 'NO_START' && row.code !== 'JURISDICTION_UNKNOWN')
      expect(outcome.milestones.length).toBeGreaterThan(0);
  });

  it('are told of gravest first', () => {
    const { warnings } = calculate(
      caseOf({
        ...known,
        jurisdiction: 'XX',
        custody: [held, { id: 'd', kind: 'REMAND' }],
        death: '../2050',
      }),
    );
    const rank = ['UNSUPPORTED', 'INVALID', 'INCONSISTENT', 'ASSUMED'];
    const ranks = warnings.map(({ severity }) => rank.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThanOrEqual(3);
  });

  it('say nothing of a reference to a fine: there is nothing to wait for', () => {
    const fine = { id: 'f', kind: 'FINE' } as const;
    const outcome = calculate(
      caseOf({ ...known, sentences: [fine, sentence(12, { imposedOn: '2020-02-01', consecutiveTo: 'f' })] }),
    );
    expect(outcome.warnings.map(({ code }) => code)).not.toContain('UNKNOWN_REFERENCE');
    expect(outcome.expectedEnd).toMatchObject({ earliest: '2021-01-01', exact: true });
  });
});
