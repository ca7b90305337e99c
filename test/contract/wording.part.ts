import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { TermKind, TimelineKind } from '../../src/domain/vocabulary/index.js';
import * as vocabulary from '../../src/domain/vocabulary/index.js';
import {
  LANGUAGES,
  milestoneLabel,
  reasonText,
  stepText,
  termText,
  warningMessage,
} from '../../src/modules/justice/wording/index.js';
import { entryDetail, entryTitle } from '../../src/modules/timeline/wording/index.js';

const LOCALES = [...LANGUAGES];
const ENGINE = new URL('../../src/domain/sentence/', import.meta.url);

/** Names that the engine's source gives to its findings and steps. */
function namedBy(pattern: RegExp): string[] {
  const texts = readdirSync(ENGINE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, ENGINE), 'utf8'));
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].flatMap((match) => match.slice(1)));
  return [...new Set(found.filter((name) => typeof name === 'string'))].sort();
}

const codes = [
  ...namedBy(/(?:invalid|assumed|inconsistent|add)\((?:'[A-Z]+', |[^,;]*\? '([A-Z_]+)' : )?'([A-Z_]+)'/g),
  ...namedBy(/warnOfUnknown\('([A-Z_]+)'/g),
];
const steps = namedBy(/(?:go\(|moving\.by\([^;]*?, )'([A-Z_]+)'/g);
const reasonCodes = namedBy(/reason\((?:[^'()]*\? '([A-Z_]+)' : )?'([A-Z_]+)'/g);

const generic = (locale: string, code: string): string =>
  warningMessage({ severity: 'INVALID', code: 'NEVER_HEARD_OF', facts: [], params: {} }, locale).replace(
    'NEVER_HEARD_OF',
    code,
  );

const apart = (text: string): string => `\u2068${text}\u2069`;

describe('words of the calculation', () => {
  it('finds the names in the engine', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['DATE_INVALID', 'TERM_UNKNOWN', 'CUSTODY_END_UNEXPLAINED', 'REGIME_UNKNOWN']),
    );
    expect(steps).toEqual(expect.arrayContaining(['START', 'TERM', 'OFFICIAL_END', 'REPORTED']));
  });

  it.each(LOCALES)('say every finding in %s', (locale) => {
    const unsaid = codes.filter(
      (code) => warningMessage({ severity: 'INVALID', code, facts: [], params: {} }, locale) === generic(locale, code),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(LOCALES)('say every step in %s', (locale) => {
    const step = {
      inputs: [],
      rule: null,
      source: null,
      before: '2011-08-04',
      after: '2016-02-04',
      days: 1645,
      params: {},
    };
    expect(steps.filter((op) => stepText({ ...step, op }, locale).startsWith(op))).toEqual([]);
  });

  it.each(LOCALES)('say every reason in %s', (locale) => {
    expect(reasonCodes.length).toBeGreaterThan(25);
    const unsaid = reasonCodes.filter(
      (code) =>
        reasonText({ code, params: {} }, locale) ===
        reasonText({ code: `NO_${code}`, params: {} }, locale).replace('NO_', ''),
    );
    expect(unsaid).toEqual([]);
  });

  it('count as the language does', () => {
    const held = (count: number, locale: string): string =>
      milestoneLabel({ kind: 'DAYS_HELD', numerator: null, denominator: null, count }, locale);
    expect([held(1, 'ru'), held(500, 'be'), held(1000, 'en'), held(2, 'ru-RU')]).toEqual([
      '1 день в заключении',
      '500 дзён у зняволенні',
      '1,000 days in custody',
      '2 дня в заключении',
    ]);
    const years = (count: number, locale: string): string =>
      milestoneLabel({ kind: 'YEARS_HELD', numerator: null, denominator: null, count }, locale);
    expect([1, 2, 5, 12, 22].map((count) => years(count, 'pl'))).toEqual([
      '1 rok w więzieniu',
      '2 lata w więzieniu',
      '5 lat w więzieniu',
      '12 lat w więzieniu',
      '22 lata w więzieniu',
    ]);
    expect([years(1, 'de'), years(2, 'de'), held(1000, 'de'), held(1000, 'fa')]).toEqual([
      '1 Jahr in Haft',
      '2 Jahre in Haft',
      '1.000 Tage in Haft',
      '۱٬۰۰۰ روز در بازداشت',
    ]);
  });

  it('name the fractions that campaigns name, and say others in numbers', () => {
    const share = (numerator: number, denominator: number, locale?: string): string =>
      milestoneLabel({ kind: 'FRACTION', numerator, denominator, count: null }, locale);
    expect([share(1, 2), share(4, 5), share(1, 2, 'fr-CA'), share(4, 5, 'de'), share(4, 5, 'fa')]).toEqual([
      'Half of the term',
      '4/5 of the term',
      'La moitié de la peine',
      '4/5 der Strafe',
      '۴⁄۵ مدت محکومیت',
    ]);
  });

  it.each(Object.values(TermKind))('say a term of kind %s', (kind) => {
    const term = { kind, years: 4, months: 6, weeks: 0, days: 1 };
    expect(LOCALES.map((locale) => termText(term, locale)).every((text) => text !== '')).toBe(true);
  });

  it('say a range, on its own and on a timeline', () => {
    const range = { kind: TermKind.RANGE, years: 2, months: 0, weeks: 0, days: 0 };
    const upTo = { years: 3, months: 6, weeks: 0, days: 0 };
    expect(LOCALES.map((locale) => termText({ ...range, upTo }, locale))).toEqual([
      '2 years to 3 years 6 months',
      '2 гады – 3 гады 6 месяцаў',
      '2 года – 3 года 6 месяцев',
      'de 2 ans à 3 ans 6 mois',
      '2 Jahre bis 3 Jahre 6 Monate',
      '2 lata – 3 lata 6 miesięcy',
      `${apart('۲ سال')} تا ${apart(`${apart('۳ سال')} و ${apart('۶ ماه')}`)}`,
    ]);
    expect(termText(range, 'en')).toBe('at least 2 years');
    const payload = { kind: 'IMPRISONMENT', termKind: 'RANGE', years: 2, upTo };
    expect(entryTitle({ kind: TimelineKind.SENTENCE, payload }, 'en')).toContain('2 years to 3 years 6 months');
  });

  it('say the rate of custody as a fraction, and a term in its blocks', () => {
    const params = { from: '2021-07-14', to: '2023-04-21', twelfths: 18, over: 0 };
    const step = {
      op: 'CREDIT',
      inputs: [],
      rule: null,
      source: null,
      before: '2031-07-14',
      after: '2030-08-25',
      days: -323,
    };
    expect(stepText({ ...step, params }, 'en')).toContain('counts at the rate 3/2');
    const term = [
      { unit: 'MONTHS', count: 54, share: { numerator: 3, denominator: 4 } },
      { unit: 'DAYS', count: 10, share: null },
    ] as const;
    const reason = { code: 'TERM_COMPLETE', params: { term, from: '2011-08-04', to: '2014-12-29' } };
    expect(reasonText(reason, 'en')).toBe(
      'A term of 4 years 6 months (multiplied by 3/4) and 10 days from 4 August 2011 is complete on 29 December 2014.',
    );
  });

  it('say once by what a term was multiplied, of all that it was done to', () => {
    const share = { numerator: 3, denominator: 4 };
    const term = [
      { unit: 'MONTHS', count: 13, share },
      { unit: 'DAYS', count: 1, share },
    ] as const;
    const reason = { code: 'SHARE_OF_TERM', params: { numerator: 2, denominator: 3, term } };
    const plain = (locale: string): string =>
      reasonText(reason, locale)
        .replaceAll(/[\u2066-\u2069]/g, '')
        .replaceAll(/\s/g, ' ');
    expect(LOCALES.map(plain)).toEqual([
      '2/3 of a term of 1 year 1 month 1 day (multiplied by 3/4).',
      '2/3 тэрміну (1 год 1 месяц 1 дзень, памножана на 3/4).',
      '2/3 срока (1 год 1 месяц 1 день, умножено на 3/4).',
      '2/3 d’une peine de 1 an 1 mois 1 jour (à multiplier par 3/4).',
      '2/3 der Strafe (1 Jahr 1 Monat 1 Tag, multipliziert mit 3/4).',
      '2/3 kary (1 rok 1 miesiąc 1 dzień, pomnożone przez 3/4).',
      '۲⁄۳ مدت محکومیت (۱ سال و ۱ ماه و ۱ روز، ضرب در ۳⁄۴).',
    ]);
    const two = [{ unit: 'DAYS', count: 10, share: null }, ...term] as const;
    expect(reasonText({ code: 'SHARE_OF_TERM', params: { ...reason.params, term: two } }, 'ru')).toContain(
      '(10 дней; 1 год 1 месяц 1 день, умножено на 3/4)',
    );
  });

  it('say a length unit by unit', () => {
    expect(termText({ kind: 'FIXED', years: 4, months: 6, weeks: 0, days: 0 }, 'en')).toBe('4 years 6 months');
    expect(termText({ kind: 'FIXED', years: 0, months: 0, weeks: 0, days: 0 }, 'en')).toBe('a term of unknown length');
  });
});

/** The enum behind the payload of each kind whose title is a phrase, and the payload's name for it. */
const WORDED: readonly (readonly [kind: TimelineKind, name: string, values: object])[] = [
  ['CUSTODY', 'kind', vocabulary.CustodyKind],
  ['VERDICT', 'outcome', vocabulary.VerdictOutcome],
  ['VERDICT', 'instance', vocabulary.Instance],
  ['SENTENCE', 'kind', vocabulary.PenaltyKind],
  ['SENTENCE_CHANGE', 'kind', vocabulary.ChangeKind],
  ['RELEASE', 'ground', vocabulary.ReleaseGround],
  ['LETTER', 'direction', vocabulary.LetterDirection],
  ['CONDITION', 'kind', vocabulary.ConditionKind],
  ['RECOGNITION', 'status', vocabulary.RecognitionStatus],
  ['OBLIGATION', 'kind', vocabulary.ObligationKind],
  ['MILESTONE', 'kind', vocabulary.MilestoneKind],
];

describe('words of a timeline', () => {
  it('join penalty, term and sum, and instance and outcome, with the marks of the language', () => {
    const fine = { kind: 'IMPRISONMENT', termKind: 'FIXED', years: 2, amount: '500.00', currency: 'BYN' };
    const sentence = (payload: Readonly<Record<string, unknown>>, locale: string): string =>
      entryTitle({ kind: TimelineKind.SENTENCE, payload }, locale);
    expect(['en', 'fr', 'de', 'pl', 'fa'].map((locale) => sentence(fine, locale))).toEqual([
      'Imprisonment: 2 years, BYN 500',
      'Emprisonnement : 2 ans, 500 BYN',
      'Freiheitsstrafe: 2 Jahre, 500 BYN',
      'Pozbawienie wolności: 2 lata, 500 BYN',
      `${apart('حبس')}: ${apart(`${apart('۲ سال')}، ${apart('\u200EBYN ۵۰۰')}`)}`,
    ]);
    expect(sentence({ kind: 'FINE', amount: '500.00', currency: 'BYN' }, 'de')).toBe('Geldstrafe: 500 BYN');
    expect(sentence({ kind: 'FINE' }, 'fr')).toBe('Amende');
    const payload = { instance: 'APPEAL', outcome: 'UPHELD' };
    expect(['en', 'fr', 'pl'].map((locale) => entryTitle({ kind: TimelineKind.VERDICT, payload }, locale))).toEqual([
      'Appeal: Verdict upheld',
      'Appel : Jugement confirmé',
      'Apelacja: Wyrok utrzymany w mocy',
    ]);
  });

  it.each(WORDED)('%s says every %s in every language', (kind, name, values) => {
    const unsaid = Object.values(values).flatMap((value: string) =>
      LOCALES.filter((locale) => entryTitle({ kind, payload: { [name]: value } }, locale).includes(value)),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(Object.values(TimelineKind).filter((kind) => kind !== 'MILESTONE'))(
    '%s is worded even where its payload is bare',
    (kind) => {
      expect(typeof entryTitle({ kind, payload: {} }, 'en')).toBe('string');
      expect(() => entryDetail({ kind, payload: {} }, null)).not.toThrow();
    },
  );

  it('takes texts of the record in the language asked for, else its base language, else English', () => {
    const entry = { kind: TimelineKind.EVENT, payload: { title: { en: 'A search', be: 'Ператрус' }, place: 'Minsk' } };
    expect(['be', 'be-Latn', 'fr', undefined].map((locale) => entryTitle(entry, locale))).toEqual([
      'Ператрус',
      'Ператрус',
      'A search',
      'A search',
    ]);
    expect(entryDetail(entry, 'en')).toBe('Minsk');
  });
});
