import { describe, expect, it } from '@jest/globals';
import { caseOf } from './cases.js';
import { calculate } from '../../support/calculate.js';

describe('rule sets', () => {
  it('are replaced by plain counting where a country has none', () => {
    const outcome = calculate(caseOf({ jurisdiction: 'XX' }));
    expect(outcome.ruleSet.id).toBe('GENERIC');
    expect(outcome.warnings[0]).toMatchObject({
      severity: 'UNSUPPORTED',
      code: 'JURISDICTION_UNKNOWN',
      params: { jurisdiction: 'XX' },
    });
  });

  it('take single conventions from the facts and refuse unknown ones', () => {
    const conventions = { anchor: 'SENTENCE', endBoundary: 'NEVER' } as unknown as { anchor: 'SENTENCE' };
    const outcome = calculate(caseOf({ conventions }));
    expect(outcome.ruleSet.conventions).toMatchObject({ anchor: 'SENTENCE', endBoundary: 'CORRESPONDING_DAY' });
    expect(outcome.warnings).toContainEqual(
      expect.objectContaining({ severity: 'INVALID', code: 'CONVENTION_INVALID', params: { knob: 'endBoundary' } }),
    );
  });
});
