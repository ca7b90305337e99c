import { describe, expect, it } from '@jest/globals';
import { inclineFirstname, inclineLastname } from 'lvovich';
import { caseBit, type CaseName, type Forms } from '../../../src/domain/names/declension.js';
import { distanceOf, skeletonOf } from '../../../src/domain/names/sound.js';
import { nameTables } from '../../../src/modules/linking/name-tables.js';

const { spellings, declension, givenNames } = nameTables();
const SCRIPTS: Readonly<Record<string, string>> = {
  cyrl: 'Cyrl',
  latn: 'Latn',
  arab: 'Arab',
  geor: 'Geor',
  hebr: 'Hebr',
};

describe('spellings of one name sound the same', () => {
  it.each([
    {
      name: 'Salauyou',
      latn: ['salauyou', 'salavioŭ', 'salaujou', 'solovyov', 'solowjow', 'sołowjow'],
      cyrl: ['салаўёў', 'соловьёв', 'соловйов'],
    },
    { name: 'Shchaurouski', latn: ['shchaurouski', 'ščaŭroŭski', 'szczaurowski'], cyrl: ['шчаўроўскі'] },
    { name: 'Chyzh', latn: ['chyzh', 'čyž', 'czyż'], cyrl: ['чыж', 'чиж'] },
    {
      name: 'Khatskevich',
      latn: ['khatskevich', 'chackievič', 'chackiewicz', 'khatskévitch'],
      cyrl: ['хацкевіч', 'хацкевич'],
    },
    { name: 'Zhdanau', latn: ['zhdanau', 'ždanaŭ', 'żdanow', 'jdanov'], cyrl: ['жданаў', 'жданов'] },
    { name: 'Hüseynov', latn: ['huseynov', 'hüseynov', 'husseinov', 'houseynov'], cyrl: ['хусейнов'] },
    { name: 'Beridze', latn: ['beridze'], cyrl: ['беридзе'], geor: ['ბერიძე'] },
  ])('$name', (row) => {
    const { name, ...scripts } = row;
    expect(name).not.toBe('');
    const read = Object.entries(scripts).flatMap(([script, words]) =>
      words.map((word) => ({ word, sounds: spellings.ofName(word, SCRIPTS[script] ?? '') })),
    );
    const [first] = read;
    for (const { word, sounds } of read) {
      expect({ word, shared: sounds.some((sound) => (first?.sounds ?? []).includes(sound)) }).toEqual({
        word,
        shared: true,
      });
    }
  });

  it.each([
    { one: 'zaleski', other: 'zaleskaya' },
    { one: 'navumau', other: 'navumava' },
    { one: 'hassan', other: 'hossein' },
    { one: 'mahmoud', other: 'mohammad' },
    { one: 'petrov', other: 'pavlov' },
  ])('$one is not $other', ({ one, other }) => {
    const [a = '', b = ''] = [spellings.ofText(one, 'Latn', 'en')[0], spellings.ofText(other, 'Latn', 'en')[0]];
    expect(distanceOf(a, b)).toBeGreaterThan(0.3);
  });

  it('a slip costs less than another consonant', () => {
    expect(distanceOf('balacki', 'balicki')).toBeLessThan(0.5);
    expect(distanceOf('balacki', 'blaacki')).toBeLessThan(1);
    expect(distanceOf('balacki', 'baracki')).toBeGreaterThan(0.7);
    expect(distanceOf('balacki', 'balacki')).toBe(0);
    expect(skeletonOf('balacki')).toBe(skeletonOf('balitaski'));
  });
});

describe('Russian declension is that of lvovich', () => {
  const men = [
    'Иванов',
    'Залесский',
    'Кравец',
    'Гнатюк',
    'Береза',
    'Соловьёв',
    'Мальцев',
    'Пушкин',
    'Полевой',
    'Чёрный',
    'Лемешенко',
    'Коваль',
  ];
  const women = ['Иванова', 'Залесская', 'Кравец', 'Береза', 'Пушкина', 'Полевая', 'Лемешенко', 'Коваль'];
  const firstMen = ['Павел', 'Андрей', 'Игорь', 'Дмитрий', 'Никита', 'Илья', 'Пётр', 'Олег', 'Лев'];
  const firstWomen = ['Мария', 'Ольга', 'Елена', 'Наталья', 'Любовь', 'Дарья'];
  const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
  const rows = [
    ...men.map((name) => ({ name, gender: 'm' as const, incline: inclineLastname })),
    ...women.map((name) => ({ name, gender: 'f' as const, incline: inclineLastname })),
    ...firstMen.map((name) => ({ name, gender: 'm' as const, incline: inclineFirstname })),
    ...firstWomen.map((name) => ({ name, gender: 'f' as const, incline: inclineFirstname })),
  ];

  it.each(rows)('$name, $gender', ({ name, gender, incline }) => {
    const forms: Forms = new Map();
    const sound = (word: string): string => spellings.ofName(word.toLowerCase(), 'Cyrl')[0] ?? '';
    declension.decline(sound(name), gender, declension.languagesOf('Cyrl', 'ru'), forms);
    for (const long of CASES) {
      const form = incline(name, long, gender === 'm' ? 'male' : 'female');
      expect({ form, known: forms.has(sound(form)) }).toEqual({ form, known: true });
    }
  });
});

describe('forms by gender and language', () => {
  const formsOf = (base: string, gender: 'm' | 'f', script: string, language: string): Forms => {
    const forms: Forms = new Map();
    for (const sound of spellings.ofName(base, script))
      declension.decline(sound, gender, declension.languagesOf(script, language), forms);
    return forms;
  };
  const rows: {
    base: string;
    gender: 'm' | 'f';
    script: string;
    language: string;
    name: CaseName;
    form: string;
    not?: string;
  }[] = [
    { base: 'залескі', gender: 'm', script: 'Cyrl', language: 'be', name: 'gen', form: 'залескага', not: 'залескай' },
    { base: 'залеская', gender: 'f', script: 'Cyrl', language: 'be', name: 'dat', form: 'залескай', not: 'залескаму' },
    { base: 'навумаў', gender: 'm', script: 'Cyrl', language: 'be', name: 'ins', form: 'навумавым', not: 'навумавай' },
    {
      base: 'грынкевіч',
      gender: 'f',
      script: 'Cyrl',
      language: 'be',
      name: 'nom',
      form: 'грынкевіч',
      not: 'грынкевічу',
    },
    { base: 'zaleski', gender: 'm', script: 'Latn', language: 'pl', name: 'dat', form: 'zaleskiemu', not: 'zaleskiej' },
    { base: 'zaleska', gender: 'f', script: 'Latn', language: 'pl', name: 'ins', form: 'zaleską', not: 'zaleskim' },
    { base: 'navumau', gender: 'm', script: 'Latn', language: 'lt', name: 'gen', form: 'navumavo' },
    { base: 'zaleski', gender: 'm', script: 'Latn', language: 'lv', name: 'nom', form: 'zaleskis' },
    { base: 'horáček', gender: 'm', script: 'Latn', language: 'cs', name: 'gen', form: 'horáčka' },
    { base: 'гнатенко', gender: 'm', script: 'Cyrl', language: 'uk', name: 'gen', form: 'гнатенка' },
    { base: 'zaleski', gender: 'm', script: 'Latn', language: 'en', name: 'nom', form: 'zaleski', not: 'zaleskiego' },
  ];

  it.each(rows)('$base in $language ($gender): $form', ({ base, gender, script, language, name, form, not }) => {
    const forms = formsOf(base, gender, script, language);
    const cases = spellings.ofText(form, script, language).map((sound) => forms.get(sound) ?? 0);
    expect(cases.some((set) => (set & caseBit(name)) !== 0)).toBe(true);
    if (not !== undefined)
      expect(spellings.ofText(not, script, language).some((sound) => forms.has(sound))).toBe(false);
  });
});

describe('given names', () => {
  const sounds = (word: string): readonly string[] =>
    spellings.ofName(word.toLowerCase(), /[а-яіў]/i.test(word) ? 'Cyrl' : 'Latn');

  it.each([
    { one: 'Mikalai', same: 'Николай', other: 'Михаил' },
    { one: 'Ihar', same: 'Игорь', other: 'Егор' },
    { one: 'Katsiaryna', same: 'Екатерина', other: 'Карина' },
    { one: 'Siarhei', same: 'Serhii', other: 'Sarah' },
  ])('$one is $same and not $other', ({ one, same, other }) => {
    const relatives = givenNames.relatives(sounds(one), null).same;
    expect(sounds(same).some((sound) => relatives.includes(sound))).toBe(true);
    expect(sounds(other).some((sound) => relatives.includes(sound))).toBe(false);
  });

  it('a familiar form is no proof: Алесь may be Аляксандр', () => {
    const { same, familiar } = givenNames.relatives(sounds('Алесь'), 'm');
    expect(sounds('Аляксандр').some((sound) => same.includes(sound))).toBe(false);
    expect(sounds('Аляксандр').some((sound) => familiar.includes(sound))).toBe(true);
  });

  it.each([
    { name: 'Ганна', gender: 'f' },
    { name: 'Уладзімір', gender: 'm' },
    { name: 'Qwerty', gender: null },
  ])('$name is $gender', ({ name, gender }) => {
    expect(givenNames.genderOf(sounds(name))).toBe(gender);
  });
});
