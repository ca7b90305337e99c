import { describe, expect, it } from '@jest/globals';
import { dateText, dayText, estimateText, type DateRead } from '../../../src/modules/publishing/words/dates.js';

const DAY: DateRead = {
  edtf: '2021-07-01',
  earliest: '2021-07-01',
  latest: '2021-07-01',
  precision: 'DAY',
  approximate: false,
  uncertain: false,
};
const MONTH: DateRead = { ...DAY, edtf: '2021-07', latest: '2021-07-31', precision: 'MONTH' };
const YEAR: DateRead = { ...DAY, edtf: '2021', earliest: '2021-01-01', latest: '2021-12-31', precision: 'YEAR' };
const OPEN: DateRead = { ...DAY, edtf: '../2021-07-01', earliest: null, precision: 'INTERVAL' };
const UNKNOWN: DateRead = { ...DAY, edtf: '', earliest: null, latest: null, precision: 'UNKNOWN' };

/** ICU puts thin spaces around some dashes, other ones in other versions. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('dates in words', () => {
  it.each([
    ['en', '1 July 2021', 'July 2021'],
    ['be', '1 ліпеня 2021 г.', 'ліпень 2021 г.'],
    ['ru', '1 июля 2021 г.', 'июль 2021 г.'],
    ['fr', '1er juillet 2021', 'juillet 2021'],
    ['de', '1. Juli 2021', 'Juli 2021'],
    ['pl', '1 lipca 2021', 'lipiec 2021'],
    ['fa', '۱ ژوئیهٔ ۲۰۲۱', 'ژوئیهٔ ۲۰۲۱'],
  ] as const)('are those of the language %s, as exact as they are known', (language, day, month) => {
    expect(plain(dayText('2021-07-01', language))).toBe(day);
    expect(plain(dateText(MONTH, language))).toBe(month);
  });

  it('say what is not sure about them', () => {
    expect(dateText(YEAR, 'en')).toBe('2021');
    expect(dateText({ ...MONTH, approximate: true }, 'en')).toBe('about July 2021');
    expect(dateText({ ...DAY, uncertain: true }, 'en')).toBe('1 July 2021 (uncertain)');
    expect(dateText(OPEN, 'en')).toBe('not after 1 July 2021');
    expect(dateText({ ...OPEN, earliest: '2021-07-01', latest: null }, 'en')).toBe('not before 1 July 2021');
    expect(dateText(UNKNOWN, 'en')).toBe('date unknown');
  });

  it('are stretches where only their bounds are known', () => {
    const stretch: DateRead = { ...DAY, latest: '2022-01-05', precision: 'INTERVAL' };
    expect(plain(dateText(stretch, 'en'))).toBe('1 July 2021 – 5 January 2022');
    expect(plain(dateText(stretch, 'fr'))).toBe('1er juillet 2021 – 5 janvier 2022');
    expect(plain(dateText({ ...stretch, latest: '2021-07-21' }, 'fr'))).toBe('1er–21 juillet 2021');
    expect(dayText('2021-07-21', 'fr')).toBe('21 juillet 2021');
  });

  it('that are computed name the other day that they may be', () => {
    const exact = { earliest: '2021-02-28', latest: '2021-02-28', exact: true, ambiguousWith: '2021-03-01' };
    expect(estimateText(exact, 'en')).toBe('28 February 2021 or 1 March 2021');
    expect(estimateText({ ...exact, ambiguousWith: null, latest: null, exact: false }, 'de')).toBe(
      'frühestens am 28. Februar 2021',
    );
  });
});
