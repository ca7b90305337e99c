import { describe, expect, it } from '@jest/globals';
import { foldForSearch } from '../../../src/domain/names/fold.js';
import { scriptOf } from '../../../src/domain/names/script.js';

describe('text folded for search', () => {
  it.each([
    ['Aleś Bialacki', 'ales bialacki'],
    ['Uładź Łabkowicz', 'uladz labkowicz'],
    ['ＡＬＥＳ', 'ales'],
    ['Салаўёў', 'салаўеў'],
    ['Пётр', 'петр'],
    ['Андрэй', 'андрэй'],
    ['Андрэи\u0306', 'андрэй'],
    ['Дар’я', "дар'я"],
    ['Дарʼя', "дар'я"],
    ['Jean–Luc  \n Straße', 'jean-luc strasse'],
    ['Håkan Ångström', 'hakan angstrom'],
    ['毕亚利亚茨基', '毕亚利亚茨基'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
    expect(foldForSearch(folded)).toBe(folded);
  });
});

describe('the script of a name', () => {
  it.each([
    ['Ales Bialiatski', 'Latn'],
    ['Алесь Бяляцкі', 'Cyrl'],
    ['أليس بيالياتسكي', 'Arab'],
    ['阿列斯·比亚利亚茨基', 'Hani'],
    ['Алесь (A.)', 'Cyrl'],
    ['123', 'Zyyy'],
  ])('of %s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
