import { isCountryCode } from './country-codes.js';
import { textScalar } from './text-scalar.js';

/** The tag as BCP 47 writes it (be, zh-Hant, en-GB), or null. */
function canonicalLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    // Intl reports a malformed tag by throwing; refusing is an ordinary answer here.
    return null;
  }
}

export const LocaleScalar = textScalar({
  name: 'Locale',
  description: 'A language tag of BCP 47: en, be, ru, be-Latn, zh-Hant, en-GB.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5646',
  form: 'a language tag of BCP 47, such as en or be-Latn',
  accept: canonicalLocale,
  show: (text) => text,
});

export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description: 'A country by its ISO 3166-1 alpha-2 code in capitals: BY, RU, GB.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  form: 'an ISO 3166-1 alpha-2 code in capitals, such as BY',
  accept: (text) => (isCountryCode(text) ? text : null),
  // A code withdrawn from the standard stays what the record says.
  show: (text) => text,
});

const LONGEST_URL = 2048;

function webAddress(text: string): string | null {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return null;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? text : null;
}

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute web address, http or https, at most 2048 characters.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  form: 'an absolute http or https address of at most 2048 characters',
  accept: webAddress,
  show: (text) => text,
});
