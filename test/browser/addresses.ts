import { LANGUAGES } from '../../src/modules/justice/index.js';

export { LANGUAGES };

/** Of which most is known. */
export const MODEL_CASE = '/cases/ales-bialiatski-2011';

/** A sentence that runs. */
export const RUNNING_CASE = '/cases/andrzej-poczobut-2021';

/** Every kind of page: with much, with little, with words that are too long, with nothing; the longest first. */
export const PAGES: readonly string[] = [
  MODEL_CASE,
  '/',
  '/cases',
  '/cases?country=BY&q=bialiatski',
  '/cases?q=nothing',
  '/cases/andrzej-poczobut-2011',
  '/cases/long-2021',
  '/cases/bare-2020',
  '/prisoners/ales-bialiatski',
  '/prisoners/long',
  '/prisoners/bare',
  '/campaigns/free-viasna',
  '/news',
  '/no-such-page',
];

export const isThere = (address: string): boolean => !address.startsWith('/no-such-page');

export const inLanguage = (address: string, language: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

/** An address as a name of a file. */
export const fileName = (address: string): string =>
  address
    .replace(/[?&]lang=\w+$/, '')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replaceAll(/^-|-$/g, '');
