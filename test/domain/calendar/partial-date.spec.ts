import { describe, expect, it } from '@jest/globals';
import { isExact, parseEdtf } from '../../../src/domain/calendar/index.js';

describe('imprecise dates', () => {
  it.each([
    ['2011', '2011-01-01', '2011-12-31', 'YEAR', false, false],
    ['2011-08', '2011-08-01', '2011-08-31', 'MONTH', false, false],
    ['2011-08-04', '2011-08-04', '2011-08-04', 'DAY', false, false],
    ['2011-08-04~', '2011-08-04', '2011-08-04', 'DAY', true, false],
    ['2011?', '2011-01-01', '2011-12-31', 'YEAR', false, true],
    ['2011-08%', '2011-08-01', '2011-08-31', 'MONTH', true, true],
    ['2010-12-19/2010-12-20', '2010-12-19', '2010-12-20', 'INTERVAL', false, false],
    ['2010-12~/2011?', '2010-12-01', '2011-12-31', 'INTERVAL', true, true],
    ['2011-08/2011-08-04', '2011-08-01', '2011-08-04', 'INTERVAL', false, false],
    ['../2011', null, '2011-12-31', 'INTERVAL', false, false],
    ['/2011', null, '2011-12-31', 'INTERVAL', false, false],
    ['2011/..', '2011-01-01', null, 'INTERVAL', false, false],
    ['2011/', '2011-01-01', null, 'INTERVAL', false, false],
    ['../..', null, null, 'UNKNOWN', false, false],
    ['201X', '2010-01-01', '2019-12-31', 'INTERVAL', false, false],
    ['2011-XX', '2011-01-01', '2011-12-31', 'YEAR', false, false],
    ['2011-02-XX', '2011-02-01', '2011-02-28', 'MONTH', false, false],
    ['2011-21', '2011-01-01', '2011-12-31', 'INTERVAL', false, false],
    ['2011-24', '2010-12-01', '2012-02-29', 'INTERVAL', false, false],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'DAY', false, false],
    ['0001', '0001-01-01', '0001-12-31', 'YEAR', false, false],
  ])('reads %s', (text, ...[earliest, latest, precision, approximate, uncertain]) => {
    expect(parseEdtf(text)).toEqual({ edtf: text, earliest, latest, precision, approximate, uncertain });
  });

  it.each([
    '',
    ' ',
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '1900-02-29/1901',
    '2011-13',
    '2011-8-4',
    ' 2011',
    '2011 ',
    '2011\n',
    '0000',
    '0000-01-01',
    '-0400',
    'Y170000',
    '2012/2011',
    '2011-08-05/2011-08-04',
    '2011-08-04T10:00:00Z',
    '2011-08-04T10:00:00Z/2012',
    '[2011,2012]',
    'August 2011',
    '2011/2012/2013',
    '9'.repeat(500),
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('answers values that are no text with null', () => {
    expect(parseEdtf(2011 as unknown as string)).toBeNull();
    expect(parseEdtf(undefined as unknown as string)).toBeNull();
  });

  it('tells a known day from a span', () => {
    const exact = ['2011-08-04', '2011-08', '../2011', '../..'].map((text) => {
      const date = parseEdtf(text);
      return date !== null && isExact(date);
    });
    expect(exact).toEqual([true, false, false, false]);
  });
});
