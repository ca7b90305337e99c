import { LANGUAGES } from '../../src/modules/justice/index.js';

export { LANGUAGES };

/** The model case, of which most is known. */
export const MODEL_CASE = '/cases/ales-bialiatski-2011';

/** Every kind of page: cases with much, with a sentence still running and with little; what is not there. */
export const PAGES: readonly string[] = [
  '/',
  '/cases',
  '/cases?country=BY&q=bialiatski',
  MODEL_CASE,
  '/cases/marfa-rabkova-2020',
  '/cases/andrzej-poczobut-2011',
  '/prisoners/ales-bialiatski',
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
