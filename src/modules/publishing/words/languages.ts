import Negotiator from 'negotiator';
import { LANGUAGES, type Language } from '../../justice/index.js';

export { LANGUAGES, type Language };

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set<Language>(['fa']);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');

/** Which language an answer is in, and whether the address alone decided it. */
export interface Choice {
  readonly language: Language;
  readonly byAddress: boolean;
}

/** The language of ours that a BCP 47 tag asks for, by its first part; undefined: none. */
export function languageTagged(tag: string): Language | undefined {
  const base = tag.split('-', 1)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === base);
}

/** `lang` of the address first, then what the browser prefers, then English. */
export function chooseLanguage(lang: string | undefined, acceptLanguage: string | undefined): Choice {
  const byAddress = lang === undefined ? undefined : languageTagged(lang);
  if (byAddress !== undefined) return { language: byAddress, byAddress: true };
  const headers = { 'accept-language': acceptLanguage ?? '' };
  for (const wanted of new Negotiator({ headers }).languages()) {
    const language = languageTagged(wanted);
    if (language !== undefined) return { language, byAddress: false };
  }
  return { language: 'en', byAddress: false };
}
