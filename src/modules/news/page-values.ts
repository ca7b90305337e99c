import { isValid, parseISO } from 'date-fns';

const MOST_EXCERPT = 500;
const MOST_URL = 2000;

/** What no field of a record takes, or what nobody sees. */
const INVISIBLE = /\p{Cc}|\p{Cs}|[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** One line of what can be read of a text; null where that is nothing. */
export function lineOf(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/\s+/gu, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
  return line === '' ? null : line;
}

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** At most 500 characters (UTF-16 units), cut behind a word. */
export function excerptOf(text: string | null): string | null {
  if (text === null || text.length <= MOST_EXCERPT) return text;
  let end = 0;
  for (const { index, segment, isWordLike } of words.segment(text.slice(0, MOST_EXCERPT * 2))) {
    if (index + segment.length > MOST_EXCERPT - 1) break;
    if (isWordLike === true) end = index + segment.length;
  }
  return end === 0 ? null : `${text.slice(0, end)}…`;
}

/** An address of the web, absolute and without a login; null for all else. */
export function addressOf(address: string | null | undefined, base: string): string | null {
  if (typeof address !== 'string' || !URL.canParse(address.trim(), base)) return null;
  const { protocol, href, username, password } = new URL(address.trim(), base);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' && href.length <= MOST_URL ? href : null;
}

const WITH_ZONE = /^[^T]*T[^T]*(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;
const LONGEST_MOMENT = 100;
const FIRST_ON_THE_WEB = Date.UTC(1991, 0, 1);
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** A moment that a page names, in UTC. Without a zone, in the future, or before there was a web, it is not believed. */
export function momentOf(text: string | null | undefined, now: Date): string | null {
  const given = text?.trim() ?? '';
  const moment = given.length <= LONGEST_MOMENT && WITH_ZONE.test(given) ? parseISO(given) : undefined;
  if (moment === undefined || !isValid(moment)) return null;
  const at = moment.getTime();
  return at < FIRST_ON_THE_WEB || at > now.getTime() + A_DAY_MS ? null : moment.toISOString();
}

/** Letters of the script that texts of a language are written in. */
const LETTERS: Readonly<Record<string, RegExp | undefined>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
};

function isWrittenIn(script: string | undefined, text: string): boolean {
  const letters = LETTERS[script ?? ''];
  if (letters === undefined) return true;
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(letters)?.length ?? 0) * 2 >= all;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/**
 * The language that a page names, without its country. Many pages name the language of the program that made them: one
 * that is not written like `text` is not believed.
 */
export function languageOf(tag: string | null | undefined, text: string): string | null {
  const locale = typeof tag === 'string' && tag.trim() !== '' ? localeOf(tag) : null;
  if (locale === null || locale.language === 'und' || locale.language.length > 3) return null;
  if (!isWrittenIn(locale.maximize().script, text)) return null;
  return locale.script === undefined ? locale.language : `${locale.language}-${locale.script}`;
}
