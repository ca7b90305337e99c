import { describe, expect, it } from '@jest/globals';
import { isLocalDate } from '../../../src/domain/calendar/index.js';
import { ruleBook } from '../../../src/modules/rules/index.js';
import { Confidence, CustodyKind } from '../../../src/domain/vocabulary/index.js';
import { caseOf } from './cases.js';
import { calculate } from '../../support/calculate.js';

const RATIO = /^\d{1,2}(\/(2|3|4|6|12))?$/;

describe('rule sets', () => {
  it('are found by their ids, and only by those', () => {
    expect(
      ruleBook()
        .all()
        .map((set) => set.id),
    ).toEqual(['BY', 'GB-EAW', 'GENERIC', 'RU']);
    for (const set of ruleBook().all()) expect(ruleBook().get(set.id)).toBe(set);
    expect(ruleBook().get('__proto__')).toBeUndefined();
  });

  it.each(
    ruleBook()
      .all()
      .map((set) => [set.id, set] as const),
  )('%s cites and dates every row', (_id, set) => {
    const rows = [...set.ratios, ...set.eligibility, ...set.life];
    expect(new Set(rows.map((row) => row.row)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.source.length).toBeGreaterThan(10);
      expect(Confidence).toHaveProperty(row.confidence);
    }
    expect(set.sources.length).toBeGreaterThan(0);
    const dates = [set.validFrom, ...set.ratios.map((r) => r.runningOn), ...set.eligibility.map((r) => r.validFrom)];
    expect(dates.filter((date) => date !== undefined && !isLocalDate(date))).toEqual([]);
  });

  it.each(
    ruleBook()
      .all()
      .map((set) => [set.id, set] as const),
  )('%s has usable ratios and shares', (_id, set) => {
    const ratios = set.ratios.flatMap((row) => (row.ratio === null ? [...(row.between ?? [])] : [row.ratio]));
    expect(ratios.filter((ratio) => !RATIO.test(ratio))).toEqual([]);
    expect(set.ratios.filter((row) => (row.ratio === null) !== (row.between !== undefined))).toEqual([]);
    expect(set.eligibility.filter(({ fraction: [n, d] = [1, 2] }) => !(n > 0 && n < d))).toEqual([]);
  });

  it.each(
    ruleBook()
      .all()
      .map((set) => [set.id, set] as const),
  )('%s knows every kind of custody', (_id, set) => {
    const known = new Set(set.ratios.flatMap((row) => row.kinds));
    expect(Object.values(CustodyKind).filter((kind) => !known.has(kind))).toEqual([]);
  });

  it('are replaced by plain counting where a country has none', () => {
    const outcome = calculate(caseOf({ jurisdiction: 'XX' }));
    expect(outcome.ruleSet.id).toBe('GENERIC');
    expect(outcome.warnings[0]).toEqual({
      severity: 'UNSUPPORTED',
      code: 'JURISDICTION_UNKNOWN',
      params: { jurisdiction: 'XX' },
    });
  });

  it('take single conventions from the facts and refuse unknown ones', () => {
    const conventions = { anchor: 'SENTENCE', endBoundary: 'NEVER' } as unknown as { anchor: 'SENTENCE' };
    const outcome = calculate(caseOf({ conventions }));
    expect(outcome.ruleSet.conventions).toMatchObject({ anchor: 'SENTENCE', endBoundary: 'CORRESPONDING_DAY' });
    expect(outcome.warnings).toContainEqual({
      severity: 'INVALID',
      code: 'CONVENTION_INVALID',
      params: { knob: 'endBoundary' },
    });
  });
});
