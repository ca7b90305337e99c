import { describe, expect, it } from '@jest/globals';
import { type CaseFacts, viewOn } from '../../../src/domain/sentence/index.js';
import { calculate } from '../../support/calculate.js';
import { caseOf, sentence } from './cases.js';

interface Row {
  readonly name: string;
  readonly facts: Partial<CaseFacts>;
  /** Days and what the status is on each. */
  readonly expected: string;
}

const remand = { id: 'r', kind: 'REMAND', from: '2020-03-01', to: '2020-09-30' } as const;
const prison = { id: 'p', kind: 'PRISON', from: '2020-10-01' } as const;
const tried = sentence(36, { imposedOn: '2020-08-01', inForceOn: '2020-10-01' });
const convicted = { id: 'v', instance: 'FIRST', on: '2020-08-01', outcome: 'CONVICTED' } as const;
const charged = { id: 'g', broughtOn: '2020-02-01', outcome: 'PENDING' } as const;

const TABLE: readonly Row[] = [
  {
    name: 'charged, remanded, sentenced, serving, over',
    facts: { charges: [charged], custody: [remand, prison], sentences: [tried], trial: '2020-06-15' },
    expected:
      '2020-01-31 UNKNOWN | 2020-02-01 AT_LIBERTY_CHARGED | 2020-03-01 PRETRIAL_DETENTION | 2020-06-14 PRETRIAL_DETENTION | 2020-06-15 ON_TRIAL | 2020-07-31 ON_TRIAL | 2020-08-01 AWAITING_APPEAL | 2020-09-30 AWAITING_APPEAL | 2020-10-01 SERVING | 2023-02-28 SERVING | 2023-03-01 TERM_ELAPSED_UNCONFIRMED',
  },
  {
    name: 'fifteen days, free, then a case',
    facts: {
      custody: [
        { id: 'a', kind: 'ADMINISTRATIVE', from: '2020-01-01', to: '2020-01-15' },
        { id: 'h', kind: 'HOUSE_ARREST', from: '2020-05-01', to: '2020-05-31' },
      ],
      charges: [{ ...charged, broughtOn: '2020-04-01' }],
      sentences: [],
    },
    expected:
      '2019-12-31 UNKNOWN | 2020-01-01 ADMINISTRATIVE_DETENTION | 2020-01-15 ADMINISTRATIVE_DETENTION | 2020-01-16 UNKNOWN | 2020-04-01 AT_LIBERTY_CHARGED | 2020-05-01 HOUSE_ARREST | 2020-05-31 HOUSE_ARREST | 2020-06-01 AT_LIBERTY_CHARGED',
  },
  {
    name: 'restricted liberty',
    facts: {
      custody: [{ id: 'l', kind: 'RESTRICTED_LIBERTY', from: '2020-10-01' }],
      sentences: [sentence(12, { kind: 'RESTRICTED_LIBERTY', imposedOn: '2020-08-01', inForceOn: '2020-10-01' })],
      jurisdiction: 'BY',
    },
    expected: '2020-10-01 RESTRICTED_LIBERTY | 2021-09-30 RESTRICTED_LIBERTY | 2021-10-01 TERM_ELAPSED_UNCONFIRMED',
  },
  {
    name: 'acquitted after remand',
    facts: {
      custody: [remand],
      sentences: [],
      verdicts: [{ id: 'v', instance: 'FIRST', on: '2020-09-30', outcome: 'ACQUITTED' }],
    },
    expected: '2020-09-29 PRETRIAL_DETENTION | 2020-10-01 RELEASED',
  },
  {
    name: 'sentenced at liberty, not in force, then called in',
    facts: { custody: [prison], sentences: [tried], verdicts: [convicted] },
    expected: '2020-07-31 UNKNOWN | 2020-08-01 AWAITING_APPEAL | 2020-09-30 AWAITING_APPEAL | 2020-10-01 SERVING',
  },
  {
    name: 'bail and escape',
    facts: {
      custody: [{ id: 'r', kind: 'REMAND', from: '2020-03-01' }],
      absences: [
        { id: 'b', kind: 'BAIL', from: '2020-04-01', to: '2020-04-10' },
        { id: 'e', kind: 'ESCAPE', from: '2020-05-01', to: '2020-05-02' },
      ],
      sentences: [],
    },
    expected:
      '2020-03-31 PRETRIAL_DETENTION | 2020-04-01 AT_LIBERTY_CHARGED | 2020-04-11 PRETRIAL_DETENTION | 2020-05-01 UNKNOWN | 2020-05-03 PRETRIAL_DETENTION',
  },
  {
    name: 'died in custody',
    facts: { custody: [remand, prison], sentences: [tried], death: '2021-05-05' },
    expected: '2021-05-04 SERVING | 2021-05-05 DIED_IN_CUSTODY',
  },
  {
    name: 'released, and held again',
    facts: {
      custody: [remand, prison, { id: 'n', kind: 'REMAND', from: '2022-01-10' }],
      sentences: [tried],
      release: { id: 'x', on: '2021-03-03', ground: 'PAROLE' },
    },
    expected: '2021-03-02 SERVING | 2021-03-03 RELEASED | 2022-01-09 RELEASED | 2022-01-10 SERVING',
  },
];

describe('the status', () => {
  it.each(TABLE)('of a case: $name', ({ facts, expected }) => {
    const outcome = calculate(caseOf(facts));
    const found = expected
      .split(' | ')
      .map((line) => `${line.slice(0, 10)} ${viewOn(outcome, line.slice(0, 10)).status}`);
    expect(found.join(' | ')).toBe(expected);
  });
});
