import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadDetector } from '../../../src/modules/feeds/normalise/detector.js';
import { excerptOf } from '../../../src/modules/feeds/normalise/excerpt.js';
import { imageOf } from '../../../src/modules/feeds/normalise/image.js';
import { languageOf, type LanguageDetector } from '../../../src/modules/feeds/normalise/language.js';
import { plainLine } from '../../../src/modules/feeds/normalise/markup.js';
import { publishedOf } from '../../../src/modules/feeds/normalise/published.js';
import { withoutReadMore } from '../../../src/modules/feeds/normalise/read-more.js';
import { headlineOf } from '../../../src/modules/feeds/normalise/title.js';
import type { RawEntry, RawText } from '../../../src/modules/feeds/parse/raw-feed.js';
import { quickest } from '../../support/quickest.js';

const html = (value: string): RawText => ({ value, kind: 'HTML' });
const plain = (value: string): RawText => ({ value, kind: 'TEXT' });

const NOW = new Date('2026-11-23T12:00:00Z');

describe('a date', () => {
  it.each([
    { written: 'Wed, 29 Dec 2010 18:59:00 +0300', at: '2010-12-29T15:59:00.000Z' },
    { written: '2011-10-14T14:10:00Z', at: '2011-10-14T14:10:00.000Z' },
    { written: '2011-10-14T14:10:00.123+02:00', at: '2011-10-14T12:10:00.000Z' },
    { written: '2011-10-14 14:10:00 GMT', at: '2011-10-14T14:10:00.000Z' },
    { written: 'Thu, 20 Sep 2012 12:27:00 MSK', at: '2012-09-20T09:27:00.000Z' },
    { written: 'Wed, 29 Dec 2010 18:59 UT', at: '2010-12-29T18:59:00.000Z' },
    { written: 'Wed, 29 Dec 2010 18:59:00 GMT+03:00', at: '2010-12-29T15:59:00.000Z' },
    { written: 'Wed, 29 Dec 2010 18:59:00 +0300 (MSK)', at: '2010-12-29T15:59:00.000Z' },
    { written: 'Fri, 29 Dec 2010 18:59:00 +0300', at: '2010-12-29T15:59:00.000Z' },
    { written: 'Ср, 29 дек 2010 18:59:00 +0300', at: '2010-12-29T15:59:00.000Z' },
    { written: 'Tue, 24 Nov 1936 20:24:00 +0000', at: '1936-11-24T20:24:00.000Z' },
    { written: 'Sat, 31 Dec 2016 23:59:60 +0000', at: '2016-12-31T23:59:59.000Z' },
    { written: '  Mon,\n 23 Nov 2026 12:10:00 +0000 ', at: '2026-11-23T12:10:00.000Z' },
  ])('is a moment: $written', ({ written, at }) => {
    const published = publishedOf(written, NOW);
    expect(published.at?.toISOString()).toBe(at);
    expect(published.on).toBeNull();
  });

  it.each([
    { written: '24 июн 2021 20:34', on: '2021-06-24' },
    { written: '24 июня 2021 г., 20:34', on: '2021-06-24' },
    { written: 'Четверг, 24 июня 2021 в 20:34', on: '2021-06-24' },
    { written: '3 мая 2023', on: '2023-05-03' },
    { written: '1 сакавіка 2024', on: '2024-03-01' },
    { written: '14 студзеня 2024, 10:00', on: '2024-01-14' },
    { written: '14 січня 2024', on: '2024-01-14' },
    { written: 'December 29, 2010', on: '2010-12-29' },
    { written: '5. März 2021', on: '2021-03-05' },
    { written: '5 marca 2021', on: '2021-03-05' },
    { written: '2016-05-25 10:08:00', on: '2016-05-25' },
    { written: '2016-05-25T10:08:00', on: '2016-05-25' },
    { written: '2023-03-03', on: '2023-03-03' },
    { written: '22.08.2015 08:39', on: '2015-08-22' },
    { written: '2023年4月10日 14:58', on: '2023-04-10' },
    { written: 'Mon, 23 Jun 14 11:00 EST', on: '2014-06-23' },
    { written: 'Mon, 18 Feb 21 17:55 EST', on: '2021-02-18' },
    { written: 'Wed, 29 Dec 2010 25:61:00 +0300', on: '2010-12-29' },
    { written: 'Wed, 29 Dec 2010 18:59:00 +9900', on: '2010-12-29' },
  ])('is a day: $written', ({ written, on }) => {
    expect(publishedOf(written, NOW)).toEqual({ at: null, on, text: written });
  });

  it.each([
    { written: 'Sun, 30 Feb 2026 25:61:00 MSK' },
    { written: 'Tue, 31 Jun 2025 10:00:00 +0000' },
    { written: 'Thu, 01 Jan 1970 00:00:00 +0000' },
    { written: 'Wed, 31 Dec 1969 19:00:00 -0500' },
    { written: '0001-01-01T00:00:00Z' },
    { written: 'Fri, 13 Mar 2037 08:00:00 +0000' },
    { written: 'Mon, 23 Nov 2026 12:30:00 +0000' },
    { written: '2026-11-25' },
    { written: '03/04/2021' },
    { written: '10.11.12' },
    { written: '10.11.12 08:39' },
    { written: '1700000000' },
    { written: 'yesterday' },
    { written: 'سه‌شنبه ۱۴ مهر ۱۴۰۲' },
  ])('is unknown and kept as it is written: $written', ({ written }) => {
    expect(publishedOf(written, NOW)).toEqual({ at: null, on: null, text: written });
  });

  it.each([{ written: null }, { written: '  ' }])('is none: $written', ({ written }) => {
    expect(publishedOf(written, NOW)).toEqual({ at: null, on: null, text: null });
  });
});

describe('text', () => {
  it.each([
    { given: html('<p>One</p><p>two<br>three</p><ul><li>four</li></ul>'), line: 'One two three four' },
    { given: html('a <script>count(1)</script><style>p{}</style>b<!-- c -->'), line: 'a b' },
    { given: html('AT&amp;T &mdash; &#8220;x&#8221;&nbsp;&hellip;'), line: 'AT&T — “x” …' },
    { given: html('Rights &amp;amp;#8211; now'), line: 'Rights – now' },
    { given: html('&lt;b&gt;Bold&lt;/b&gt; headline'), line: 'Bold headline' },
    { given: html('&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt; headline'), line: 'Bold headline' },
    { given: html('5 < 6 and 7 > 3'), line: '5 < 6 and 7 > 3' },
    { given: plain('Note <one> &ndash; two'), line: 'Note <one> – two' },
    { given: plain('  tabs\tand\n\nlines\u00a0 '), line: 'tabs and lines' },
    { given: plain('so\u00adft\u200b hy\u0000phen\u202e'), line: 'soft hyphen' },
    { given: plain('half \ud83d of a character'), line: 'half of a character' },
    { given: plain('e\u0301te\u0301'), line: 'été' },
  ])('is one plain line: $line', ({ given, line }) => {
    expect(plainLine(given)).toBe(line);
  });

  const entry = { link: 'https://site.example/a/1', base: 'https://site.example/', title: 'Headline' };
  it.each([
    { given: html('<p>It went on. <a href="/a/1">more →</a></p>'), text: 'It went on.' },
    { given: html('<p>It went on.</p><p><a href="https://site.example/a/1#more">…</a></p>'), text: 'It went on.' },
    { given: html('<p>It <a href="/a/1">went</a> on.</p>'), text: 'It went on.' },
    { given: html('<p>It went on, <a href="/a/2">as we told</a></p>'), text: 'It went on, as we told' },
    {
      given: html('<p>It went on.</p><p>The post <a href="/a/1">Headline</a> appeared first on Site.</p>'),
      text: 'It went on.',
    },
    { given: html('<h1>Headline</h1><p>It went on.</p>'), text: 'It went on.' },
    { given: plain('Суд закончился. Читать далее »'), text: 'Суд закончился.' },
    { given: plain('Суд скончыўся. Чытаць далей...'), text: 'Суд скончыўся.' },
    { given: plain('Он обещал рассказать подробнее'), text: 'Он обещал рассказать подробнее' },
    { given: plain('It went on [...]'), text: 'It went on …' },
  ])('is cut where it invites to read on: $text', ({ given, text }) => {
    expect(withoutReadMore(given, entry)).toBe(text);
  });

  it.each([
    { title: 'Rok więzienia – Kurier', site: 'Kurier Wschodni', headline: 'Rok więzienia' },
    { title: 'Rok więzienia | Kurier Wschodni', site: 'Kurier Wschodni', headline: 'Rok więzienia' },
    { title: 'Minsk – Warsaw', site: 'Kurier Wschodni', headline: 'Minsk – Warsaw' },
    { title: 'Two years – Kurierzy', site: 'Kurier Wschodni', headline: 'Two years – Kurierzy' },
    { title: 'Anna Example-Kurier', site: 'Kurier', headline: 'Anna Example-Kurier' },
  ])('of a headline ends before the name of the site: $title', ({ title, site, headline }) => {
    expect(headlineOf(plain(title), site)).toBe(headline);
  });

  it.each([
    { what: 'elements inside each other', text: '<div>'.repeat(300_000) },
    { what: 'brackets', text: '<'.repeat(1_500_000) },
    { what: 'paragraphs', text: '<p>a</p>'.repeat(200_000) },
  ])('of a million $what holds nobody up for long', async ({ text }) => {
    const reading = quickest(5_000, () => {
      expect(withoutReadMore(html(text), entry).length).toBeLessThanOrEqual(20_000);
    });
    // Some 0.1 s where nothing else runs; without limits it is minutes.
    expect(await reading).toBeLessThan(5_000);
  });

  it('is cut behind a word, at 500 characters', () => {
    const cut = excerptOf('слово '.repeat(200).trim());
    expect(cut.length).toBeLessThanOrEqual(500);
    expect(cut.length).toBeGreaterThan(490);
    expect(cut).toMatch(/ слово…$/);
  });

  it('without spaces is cut, too, and not through a character', () => {
    expect(excerptOf('判'.repeat(600)).length).toBe(500);
    expect(excerptOf('\u{1F600}'.repeat(400))).not.toMatch(/\p{Cs}/u);
  });

  it('of 500 characters stays whole', () => {
    const whole = 'a'.repeat(500);
    expect(excerptOf(whole)).toBe(whole);
  });
});

describe('a picture', () => {
  const entryOf = (fields: Partial<RawEntry>): RawEntry => ({
    id: null,
    link: null,
    title: null,
    summary: null,
    content: null,
    published: null,
    language: null,
    images: [],
    base: 'https://site.example/a/',
    ...fields,
  });

  it.each([
    {
      entry: { images: ['https://cdn.example/e'], summary: html('<img src="/s.jpg">') },
      image: 'https://cdn.example/e',
    },
    { entry: { summary: html('<img src="/img/7.jpg" alt="">') }, image: 'https://site.example/img/7.jpg' },
    { entry: { content: html('<img width="640" height="480" src="p?id=7">') }, image: 'https://site.example/a/p?id=7' },
    { entry: { content: html('<img width="1" height="1" src="https://pixel.example/t.gif">') }, image: null },
    { entry: { content: html('<img src="https://pixel.example/t.gif">') }, image: null },
    { entry: { content: html('<img src="https://pixel.example/t.png?who=7">') }, image: null },
    {
      entry: { content: html('<img src="data:image/png;base64,AA=="><img src="b.png">') },
      image: 'https://site.example/a/b.png',
    },
  ])('of an entry is $image', ({ entry, image }) => {
    expect(imageOf(entryOf(entry))).toBe(image);
  });
});

describe('the language', () => {
  let detector: LanguageDetector;
  beforeAll(async () => {
    detector = await loadDetector();
  });

  it.each([
    { text: 'Суд у Мінску працягнуў тэрмін, у зале не было нікога', claims: ['ru'], language: 'be' },
    { text: 'Суд у Києві продовжив строк, у залі не було нікого', claims: ['ru'], language: 'uk' },
    { text: 'Выйшаў з «калоніі» і паехаў дадому', claims: [], language: 'be' },
    { text: 'Суд вынес приговор по делу «Вясны» за закрытыми дверями', claims: ['be'], language: 'ru' },
    {
      text: 'Суд вынес приговор: книга «Ночь ў тюрьме» признана экстремистской, издатель и автор осуждены',
      claims: [],
      language: 'ru',
    },
    { text: 'La blogueuse est arrivée au Texas avec ses deux enfants.', claims: ['en'], language: 'fr' },
    { text: 'Portrait of a prisoner goes up in a Paris square.', claims: ['en-GB'], language: 'en' },
  ])('of "$text" is $language, whatever the feed claims', ({ text, claims, language }) => {
    const found = languageOf(text, claims, detector);
    expect(found.language).toBe(language);
    expect(found.confidence).toBeGreaterThan(0.5);
  });

  it('of a text that is too short is what is claimed, entry before feed, without its region', () => {
    expect(languageOf('OK', [null, 'und', 'lt-LT', 'en'], detector)).toEqual({ language: 'lt', confidence: 0.6 });
  });

  it('of a text without letters is unknown', () => {
    expect(languageOf('2021: 5–7', [null], detector)).toEqual({ language: null, confidence: 0 });
  });
});
