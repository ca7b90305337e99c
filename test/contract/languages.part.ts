import { describe, expect, it } from '@jest/globals';
import {
  LANGUAGES,
  milestoneLabel,
  PhraseBook,
  reasonText,
  stepText,
  warningMessage,
  type Language,
} from '../../src/modules/justice/wording/index.js';
import { entryTitle } from '../../src/modules/timeline/wording/index.js';
import {
  ARGUMENT,
  CATALOGUES,
  COUNTS,
  hostile,
  LITERAL,
  nameOf,
  NUMBER,
  parsed,
  PATHS,
  PLURAL,
  SELECT,
  typeOf,
  valuesFor,
  type Element,
} from './catalogues.js';

const WORDED = CATALOGUES.flatMap(([path, catalogue]) =>
  LANGUAGES.map((language) => [path, language, catalogue] as const),
);

const named = (elements: readonly Element[], ...types: readonly (number | undefined)[]): string[] => [
  ...new Set(elements.filter((element) => types.includes(typeOf(element))).map(nameOf)),
];

/** What a phrase takes: each value's name, and the choices it is told apart by. */
function takenBy(text: string, language: Language): string[] {
  const elements = parsed(text, language);
  const choices = elements.flatMap((element) =>
    typeOf(element) === SELECT && 'options' in element
      ? [`${nameOf(element)}: ${Object.keys(element.options).sort().join()}`]
      : [],
  );
  return [...new Set([...named(elements, ARGUMENT, NUMBER, SELECT, PLURAL), ...choices])].sort();
}

/** What is wrong with a phrase that was said; empty: nothing. */
function faults(said: string, elements: readonly Element[], language: Language, count: number): string[] {
  const values = named(elements, ARGUMENT).filter((name) => !named(elements, NUMBER, PLURAL).includes(name));
  const rest = values.reduce((text, name) => text.replaceAll(hostile(name), ''), said);
  const lost = values.filter((name) => !said.includes(hostile(name)));
  const number = new Intl.NumberFormat(language).format(count);
  // Small numbers may be words, as in “first”, and none is a phrase of its own.
  const counted = count < 100 || named(elements, NUMBER, PLURAL).length === 0 || rest.includes(number);
  const left = /[{}#?]|NaN|undefined|ناعدد/.exec(rest);
  return [
    ...lost.map((name) => `no ${name}`),
    ...(counted ? [] : [`no ${number}`]),
    ...(left === null ? [] : [`a left over ${left[0]}`]),
  ];
}

/** Plurals of a phrase that lack a form which the language has for one of the counts. */
function formsMissing(elements: readonly Element[], language: Language): string[] {
  return elements.flatMap((element) => {
    if (!('pluralType' in element)) return [];
    const forms = Object.keys(element.options).filter((form) => !form.startsWith('='));
    if (forms.length === 1) return [];
    const rules = new Intl.PluralRules(language, { type: element.pluralType ?? 'cardinal' });
    const wanted = new Set(COUNTS.map((count) => rules.select(count)));
    return [...wanted].filter((form) => !forms.includes(form));
  });
}

/** Names of ours and of formats, written the same in every language. */
const NAMES = /Vigil|cookie|iCalendar|Atom|JSON Feed|RSS|TimelineJS|SVG|PNG|GraphQL/g;

const literals = (text: string, language: Language): string =>
  parsed(text, language)
    .filter((element) => typeOf(element) === LITERAL)
    .map(nameOf)
    .join(' ')
    .replaceAll(NAMES, '');

/** What may not stand in the words of a language that is not written in Latin letters, or is written from the right. */
const FOREIGN: Partial<Record<Language, RegExp>> = {
  be: /[A-Za-zщиъ]/i,
  ru: /[A-Za-zіў]/i,
  // Nor the Arabic forms of kaf and yeh, or digits that are not formatted.
  fa: /[A-Za-z,;?%"“”0-9٠-٩كيىة]/,
};

/** Words that are the same as in English. */
const ALIKE = [
  ...['share.atom', 'share.jsonFeed', 'share.rss', 'person.kicker'].map((key) => `de ${key}`),
  ...[
    'field.date',
    'instance.CASSATION',
    'justice.article',
    'life.conditions',
    'obligation.CONFISCATION',
    'penalty.CONFISCATION',
    'person.affiliations',
    'reckoning.version',
    'regime.prison',
    'regime.strict',
    'share.formats',
    'sources.note',
    'sources.title',
  ].map((key) => `fr ${key}`),
];

describe('the catalogues of words', () => {
  it('are found', () => {
    expect(PATHS).toEqual(
      expect.arrayContaining([
        'justice/wording/',
        'justice/wording/findings.',
        'justice/wording/reasons.',
        'publishing/words/embeds/',
        'publishing/words/formats/',
        'publishing/words/pages/',
        'publishing/words/pages/facts/',
        'publishing/words/progress/',
        'publishing/words/statuses/',
        'timeline/wording/',
      ]),
    );
  });

  it.each(WORDED)(
    '%s%s has every phrase, with the values and choices of the English one',
    (_path, language, catalogue) => {
      const phrases = catalogue[language];
      expect(Object.keys(catalogue.en).length).toBeGreaterThan(5);
      expect(Object.keys(phrases).sort()).toEqual(Object.keys(catalogue.en).sort());
      const differing = Object.entries(catalogue.en).filter(
        ([key, text]) => takenBy(phrases[key] ?? '', language).join() !== takenBy(text, 'en').join(),
      );
      expect(differing.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(WORDED)('%s%s says every phrase for every count and choice', (_path, language, catalogue) => {
    const book = new PhraseBook<string>(catalogue);
    const wrong = Object.entries(catalogue[language]).flatMap(([key, text]) => {
      const elements = parsed(text, language);
      // A number that English does not say only chooses the form of a word.
      const isSaid = /#|, number/.test(catalogue.en[key] ?? '');
      const said = COUNTS.flatMap((count) =>
        Array.from({ length: 8 }, (_, choice) => {
          const phrase = book.say(key, language, valuesFor(elements, count, choice));
          return phrase.trim() === '' ? ['nothing'] : faults(phrase, elements, language, isSaid ? count : 0);
        }),
      );
      return [...new Set([...said.flat(), ...formsMissing(elements, language)])].map((fault) => `${key}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(WORDED)('%s%s is in its own language', (_path, language, catalogue) => {
    const foreign = Object.entries(catalogue[language]).filter(([key, text]) => {
      const words = literals(text, language);
      const english = literals(catalogue.en[key] ?? '', 'en');
      const untranslated = language !== 'en' && /[A-Za-z]/.test(english) && words === english;
      return (untranslated && !ALIKE.includes(`${language} ${key}`)) || FOREIGN[language]?.test(words) === true;
    });
    expect(foreign.map(([key]) => key)).toEqual([]);
  });
});

describe('the language of an answer', () => {
  const half = (locale: string | null | undefined): string =>
    milestoneLabel({ kind: 'FRACTION', numerator: 1, denominator: 2, count: null }, locale);

  it('is another one for each, in every catalogue', () => {
    const facts = { severity: 'INVALID', code: 'NO_START', facts: [], params: {} } as const;
    const ways: ((locale: Language) => string)[] = [
      half,
      (locale) => warningMessage(facts, locale),
      (locale) => reasonText({ code: 'OFFICIAL_END', params: {} }, locale),
      (locale) => entryTitle({ kind: 'RELEASE', payload: { ground: 'PARDON' } }, locale),
    ];
    for (const way of ways) expect(new Set(LANGUAGES.map(way)).size).toBe(LANGUAGES.length);
  });

  it.each([
    ['de', 'Die Hälfte der Strafe', ['de', 'de-AT', 'de-Latn-CH', 'DE']],
    ['pl', 'Połowa kary', ['pl', 'pl-PL']],
    ['fa', 'نیمی از مدت محکومیت', ['fa', 'fa-IR', 'fa-Arab-AF', 'fa-IR-u-nu-latn']],
    ['be', 'Палова тэрміну', ['be', 'be-Latn']],
    ['en', 'Half of the term', ['en', 'en-GB', 'uk', 'prs', 'd', 'fas', '', '-', '__proto__', null, undefined]],
  ])('is %s for its tags', (_language, words, tags) => {
    expect(tags.map(half)).toEqual(tags.map(() => words));
  });

  it('keeps what stands in Persian words in its own order', () => {
    const said = reasonText({ code: 'RELEASED', params: { on: '2014-12-29' } }, 'fa');
    expect(said).toBe('آزادی در \u2068۲۹ دسامبر ۲۰۱۴\u2069.');
    const payload = { article: '368-1', part: '2' };
    expect(entryTitle({ kind: 'CHARGE', payload }, 'fa')).toBe(
      'اتهام بر پایه بند \u20682\u2069 ماده \u2068368-1\u2069',
    );
    expect(entryTitle({ kind: 'CHARGE', payload }, 'de')).toBe('Tatvorwurf nach Artikel 368-1 Absatz 2');
  });

  it('says a step of the calculation in Persian numbers and dates', () => {
    const step = {
      op: 'CREDIT',
      inputs: [],
      rule: null,
      source: null,
      before: '2031-07-14',
      after: '2030-08-25',
      days: -323,
      params: { from: '2021-07-14', to: '2023-04-21', twelfths: 18, over: 0 },
    };
    expect(stepText(step, 'fa').replaceAll(/[\u2068\u2069]/g, '')).toBe(
      'بازداشت از ۱۴ ژوئیهٔ ۲۰۲۱ تا ۲۱ آوریل ۲۰۲۳ (بدون این روز) با ضریب 3/2 حساب می‌شود: پایان ۳۲۳ روز جابه‌جا می‌شود و به ۲۵ اوت ۲۰۳۰ می‌رسد.',
    );
    expect(stepText(step, 'pl')).toContain('koniec przesuwa się o 323 dni na 25 sierpnia 2030');
  });
});
