import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language } from '../../src/modules/justice/index.js';
import {
  dateText,
  estimateText,
  milestoneLabel,
  PhraseBook,
  reasonText,
  stepText,
  warningMessage,
} from '../../src/modules/justice/wording/index.js';
import { Labelled } from '../../src/modules/publishing/pages/labelled.js';
import { Voice } from '../../src/modules/publishing/pages/voice.js';
import { progressPhrases } from '../../src/modules/publishing/words/progress/index.js';
import { entryDetail, entryTitle } from '../../src/modules/timeline/wording/index.js';
import { parseEdtf } from '../../src/domain/calendar/index.js';
import type { MilestoneKind, TimelineKind } from '../../src/domain/vocabulary/index.js';

/** Without what only tells a browser how to lay it out. */
const plain = (text: string | null): string | null =>
  text === null ? null : text.replaceAll(/[\u2066-\u2069\u200E]/g, '').replaceAll(/\s/g, ' ');

const inEach = (say: (language: Language) => string | null): (string | null)[] =>
  LANGUAGES.map((language) => plain(say(language)));

const reasonIn =
  (code: string, params: Readonly<Record<string, string | number>>) =>
  (language: Language): string =>
    reasonText({ code, params }, language);

describe('dates in the sentences of a calculation', () => {
  it('are said as the language says them', () => {
    expect(inEach(reasonIn('SHARE_IN_MONTHS', { months: 27, from: '2011-08-01', to: '2013-11-04' }))).toEqual([
      '27 months by the calendar from 1 August 2011 to 4 November 2013.',
      '27 месяцаў паводле календара ад 1 жніўня 2011 г. да 4 лістапада 2013 г.',
      '27 месяцев по календарю от 1 августа 2011 г. до 4 ноября 2013 г.',
      '27 mois au calendrier, du 1er août 2011 au 4 novembre 2013.',
      '27 Monate nach dem Kalender vom 1. August 2011 bis zum 4. November 2013.',
      '27 miesięcy według kalendarza od 1 sierpnia 2011 do 4 listopada 2013.',
      '۲۷ ماه تقویمی از ۱ اوت ۲۰۱۱ تا ۴ نوامبر ۲۰۱۳.',
    ]);
  });

  it('do not end a sentence with two full stops', () => {
    const said = inEach(reasonIn('RELEASED', { on: '2014-06-21' }));
    expect(said).toEqual([
      'Released on 21 June 2014.',
      'Вызваленне 21 чэрвеня 2014 г.',
      'Освобождение 21 июня 2014 г.',
      'Libération le 21 juin 2014.',
      'Freigelassen am 21. Juni 2014.',
      'Zwolnienie 21 czerwca 2014.',
      'آزادی در ۲۱ ژوئن ۲۰۱۴.',
    ]);
  });

  it('follow the Russian preposition as they are spoken', () => {
    const from = (day: string): string => plain(reasonText({ code: 'RULE_FROM', params: { on: day } }, 'ru')) ?? '';
    expect([from('2021-07-02'), from('2021-07-12'), from('2021-07-03')]).toEqual([
      'Правило действует со 2 июля 2021 г.',
      'Правило действует с 12 июля 2021 г.',
      'Правило действует с 3 июля 2021 г.',
    ]);
  });

  it('are as exact as a source states them, and what is no date stays as it is', () => {
    const differing = (stated: string, language: Language): string | null =>
      plain(
        warningMessage(
          { severity: 'INCONSISTENT', code: 'REPORTED_DIFFERS', facts: [], params: { stated, computed: '2014-06-21' } },
          language,
        ),
      );
    expect(differing('2014-05~', 'en')).toBe(
      'A source states about May 2014 where 21 June 2014 is computed; the computed day is shown.',
    );
    expect(differing('2014-05', 'fr')).toBe(
      'Date donnée par une source : mai 2014 ; date calculée : 21 juin 2014. Le jour calculé est montré.',
    );
    expect(differing('<b>2014-05-01</b>', 'de')).toContain('Angabe einer Quelle: <b>2014-05-01</b>;');
    const invalid = { severity: 'INVALID', code: 'DATE_INVALID', facts: [], params: { value: '2014-02-01' } } as const;
    expect(warningMessage(invalid, 'en')).toContain('“2014-02-01”');
    expect(reasonText({ code: 'BARRED', params: { flag: '2014-02-01' } }, 'en')).toContain('“2014-02-01”');
  });

  it.each(LANGUAGES)('are never those of the data: %s', (language) => {
    const names = ['after', 'before', 'computed', 'end', 'from', 'of', 'official', 'on', 'other', 'stated', 'to'];
    const params = Object.fromEntries(names.map((name) => [name, '2021-07-14']));
    const step = { inputs: [], rule: null, source: null, before: '2021-07-14', after: '2021-07-14', days: 3, params };
    const ops = ['START', 'CREDIT', 'GAP', 'CONVERTED', 'TERM', 'SUPERSEDED', 'OFFICIAL_END', 'NOT_BEFORE_SENTENCE'];
    const reasons = ['TERM_COMPLETE', 'CONVERTED', 'SUPERSEDED', 'DAYS_BEFORE_END', 'CANCELLED', 'DAYS_HELD'];
    const warnings = ['OFFICIAL_END_DIFFERS', 'CUSTODY_CONTINUES', 'ORDER_MAY_APPLY', 'REPORTED_DIFFERS'];
    const said = [
      ...ops.map((op) => stepText({ ...step, op }, language)),
      ...reasons.map((code) => reasonText({ code, params }, language)),
      ...warnings.map((code) => warningMessage({ severity: 'ASSUMED', code, facts: [], params }, language)),
    ];
    expect(said.filter((text) => text.includes('2021-07') || /\.\.(?!\.)/.test(text))).toEqual([]);
  });
});

describe('Belarusian', () => {
  const date = (edtf: string): string | null => {
    const read = parseEdtf(edtf);
    return read === null ? null : plain(dateText(read, 'be'));
  };

  it('has the word for the year behind days, months and stretches, and not behind a year alone', () => {
    expect(['2021-07-14', '2021-07', '2021', '2021-07-14/2022-01-05', '2021-07-01/2021-07-14'].map(date)).toEqual([
      '14 ліпеня 2021 г.',
      'ліпень 2021 г.',
      '2021',
      '14 ліпеня 2021 г. – 5 студзеня 2022 г.',
      '1–14 ліпеня 2021 г.',
    ]);
    const estimate = { earliest: '2021-07-14', latest: null, exact: false, ambiguousWith: null };
    expect(plain(estimateText(estimate, 'be'))).toBe('не раней за 14 ліпеня 2021 г.');
  });

  it('has ў behind a number whose word ends in a vowel', () => {
    const held = (kind: MilestoneKind, count: number): string =>
      milestoneLabel({ kind, numerator: null, denominator: null, count }, 'be');
    expect([1, 2, 5, 21, 22].flatMap((count) => [held('YEARS_HELD', count), held('DAYS_HELD', count)])).toEqual([
      '1 год у зняволенні',
      '1 дзень у зняволенні',
      '2 гады ў зняволенні',
      '2 дні ў зняволенні',
      '5 гадоў у зняволенні',
      '5 дзён у зняволенні',
      '21 год у зняволенні',
      '21 дзень у зняволенні',
      '22 гады ў зняволенні',
      '22 дні ў зняволенні',
    ]);
  });
});

describe('what a timeline says besides the title', () => {
  const detail = (kind: TimelineKind, payload: Readonly<Record<string, unknown>>) => (language: Language) =>
    entryDetail({ kind, payload }, language);

  it('is an amount in the numbers of the language with the code of its currency', () => {
    const payload = { kind: 'DAMAGES', amount: '721000000', currency: 'BYR', note: null };
    expect(inEach(detail('OBLIGATION', payload))).toEqual([
      'BYR 721,000,000',
      '721 000 000 BYR',
      '721 000 000 BYR',
      '721 000 000 BYR',
      '721.000.000 BYR',
      '721 000 000 BYR',
      'BYR ۷۲۱٬۰۰۰٬۰۰۰',
    ]);
  });

  it('keeps the digits of an amount, and has those of the currency where it is broken', () => {
    const inEnglish = (amount: string, currency: string | null): string | null =>
      plain(detail('OBLIGATION', { amount, currency })('en'));
    expect(inEnglish('350.50', 'BYN')).toBe('BYN 350.50');
    expect(inEnglish('1000000.5', 'BYN')).toBe('BYN 1,000,000.50');
    expect(inEnglish('350', 'BYN')).toBe('BYN 350');
    expect(inEnglish('350.00', 'BYN')).toBe('BYN 350');
    expect(inEnglish('0.1250', 'BYN')).toBe('BYN 0.1250');
    expect(inEnglish('1.5', 'JPY')).toBe('JPY 1.5');
    expect(inEnglish('1.50', null)).toBe('1.50');
    expect(plain(detail('OBLIGATION', { amount: '350.50', currency: 'BYN' })('de'))).toBe('350,50 BYN');
  });

  it('is the rate of a wage in words', () => {
    const payload = { description: 'Packer', amount: '100000', currency: 'BYR', per: 'month' };
    expect(inEach(detail('CONDITION', payload))).toEqual([
      'Packer · BYR 100,000 a month',
      'Packer · 100 000 BYR у месяц',
      'Packer · 100 000 BYR в месяц',
      'Packer · 100 000 BYR par mois',
      'Packer · 100.000 BYR im Monat',
      'Packer · 100 000 BYR miesięcznie',
      'Packer · BYR ۱۰۰٬۰۰۰ در ماه',
    ]);
  });

  it('is the regime by its name, and the offence', () => {
    expect(inEach(detail('SENTENCE', { regime: 'reinforced', note: 'Note' }))).toEqual([
      'Regime: reinforced. Note',
      'Рэжым: узмоцнены. Note',
      'Режим: усиленный. Note',
      'Régime : renforcé. Note',
      'Vollzugsform: verstärkte. Note',
      'Rygor: wzmocniony. Note',
      'رژیم زندان: تشدیدشده. Note',
    ]);
    expect(detail('CHARGE', { code: 'CC', title: 'Theft' })('fr')).toBe('CC\u00A0: Theft');
    expect(detail('CHARGE', { code: 'CC', title: null })('fr')).toBe('CC');
  });

  it('is the regime in whatever case it was written', () => {
    const names = ['GENERAL', 'REINFORCED', 'STRICT', 'SPECIAL', 'PRISON', 'SETTLEMENT'];
    for (const language of LANGUAGES) {
      const said = names.map((name) => plain(detail('SENTENCE', { regime: name })(language)) ?? '');
      expect(said.filter((text, index) => text.includes(names[index] ?? ''))).toEqual([]);
      expect(said).toEqual(names.map((name) => plain(detail('SENTENCE', { regime: name.toLowerCase() })(language))));
    }
    expect(plain(detail('SENTENCE', { regime: 'Strict' })('pl'))).toBe('Rygor: surowy');
    expect(detail('SENTENCE', { regime: 'COLONY 5' })('en')).toBe('Regime: COLONY 5');
  });

  it('leaves what there are no words for as it is on record', () => {
    const hostile = '__proto__ {amount} <b>';
    expect(detail('SENTENCE', { regime: hostile })('en')).toBe(`Regime: ${hostile}`);
    expect(detail('SENTENCE', { regime: 'constructor' })('en')).toBe('Regime: constructor');
    const rate = { description: 'x', amount: '123456789012345678.25', currency: '<i>', per: hostile };
    expect(detail('CONDITION', rate)('en')).toBe(`x · 123,456,789,012,345,678.25 <i> / ${hostile}`);
    expect(detail('OBLIGATION', { amount: '12,5 {x}', currency: 'BYN' })('fa')).toBe('12,5 {x} BYN');
    expect(detail('OBLIGATION', { amount: '-0.5', currency: null })('de')).toBe('-0,5');
  });
});

describe('the share of the days that are served', () => {
  const served = (total: number): (string | null)[] =>
    inEach((language) => progressPhrases.say('days.of', language, { held: 1, total }));

  it('has the case that the number asks for', () => {
    expect(served(21)).toEqual([
      '1 of 21 days served',
      'адбыта 1 з 21 дня',
      'отбыто 1 из 21 дня',
      '1 jour purgé sur 21',
      '1 von 21 Tagen verbüßt',
      'odbyto 1 z 21 dni',
      '۱ روز از ۲۱ روز سپری شده است',
    ]);
    expect(served(1).slice(0, 6)).toEqual([
      '1 of 1 day served',
      'адбыта 1 з 1 дня',
      'отбыто 1 из 1 дня',
      '1 jour purgé sur 1',
      '1 von 1 Tag verbüßt',
      'odbyto 1 z 1 dnia',
    ]);
    expect([served(22)[1], served(25)[1], served(22)[2], served(25)[2], served(22)[5]]).toEqual([
      'адбыта 1 з 22 дзён',
      'адбыта 1 з 25 дзён',
      'отбыто 1 из 22 дней',
      'отбыто 1 из 25 дней',
      'odbyto 1 z 22 dni',
    ]);
  });
});

describe('values with braces', () => {
  const BRACED = ['{name}', '{0}', '{organisation}', '⁨{x}⁩', "'{'", '{count, plural, other {#}}'];

  it.each(BRACED)('%s is not touched in Persian', (organisation) => {
    const title = entryTitle({ kind: 'RECOGNITION', payload: { status: 'WITHDRAWN', organisation } }, 'fa');
    expect(title).toBe(`پس گرفتن شناسایی از سوی \u2068${organisation}\u2069`);
  });

  it('nor are Latin words among the choices of a phrase', () => {
    const text = '{kind, select, a {PEN} other {{name}}} {name}';
    const catalogue = { en: { x: text }, be: { x: text }, ru: { x: text }, fr: { x: text } } as const;
    const book = new PhraseBook({ ...catalogue, de: { x: text }, pl: { x: text }, fa: { x: text } });
    expect(book.say('x', 'fa', { kind: 'a', name: '{PEN}' })).toBe('PEN \u2068{PEN}\u2069');
    expect(book.say('x', 'fa', { kind: 'b', name: '{PEN}' })).toBe('\u2068{PEN}\u2069 \u2068{PEN}\u2069');
  });
});

describe('a label', () => {
  const said = (language: Language): string => {
    const voice = new Voice(language, '2026-01-01', { publicUrl: 'https://vigil.example' });
    return renderToString(Labelled({ voice, label: '\u{FFFC}{text}', children: '<i>{label}</i>' }));
  };

  it('has the mark of the language behind it, and anything in its place', () => {
    expect(said('en')).toBe('\u{FFFC}{text}: &lt;i>{label}&lt;/i>');
    expect(said('fr')).toBe('\u{FFFC}{text}\u00A0: &lt;i>{label}&lt;/i>');
    expect(said('fa')).toBe('\u2068\u{FFFC}{text}\u2069: \u2068&lt;i>{label}&lt;/i>\u2069');
  });
});
