import { describe, expect, it } from '@jest/globals';
import { beginning, directionOfText, onOneLine, plainly } from '../../../src/modules/publishing/words/plain.js';
import { isolated, OVERRIDE } from './documents.js';

describe('text of the record on a page', () => {
  it.each([
    [`Anna${OVERRIDE}Example`, 'AnnaExample'],
    ['Anna\u2067 Example', 'Anna Example'],
    ['\u2069Anna\u2067', 'Anna'],
    ['Anna\u0000\u0007\u009F\u2028Example', 'Anna    Example'],
    ['a street\na town', 'a street\na town'],
    [isolated('Anna'), isolated('Anna')],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%j is shown as %j, however deep it lies', (given, shown) => {
    expect(plainly({ list: [{ text: given, none: null, number: 1 }] })).toEqual({
      list: [{ text: shown, none: null, number: 1 }],
    });
  });

  it('stands on one line where there is only one', () => {
    expect(onOneLine(' Anna\n\tExample ')).toBe('Anna Example');
  });

  it.each([
    ['A short one', 'A short one'],
    ['Of many words, more than fit', 'Of many words, more…'],
    ['🕯'.repeat(30), `${'🕯'.repeat(10)}…`],
    [`a${'🕯'.repeat(30)}`, `a${'🕯'.repeat(9)}…`],
  ])('%s begins with %s', (text, begun) => {
    expect(beginning(text, 20)).toBe(begun);
  });

  it.each([
    ['Анна', 'ltr'],
    ['آنا Anna نمونه', 'rtl'],
    ['Minsk. به بازداشتگاه برده شد', 'rtl'],
    ['1988', undefined],
  ])('%s runs %s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });
});
