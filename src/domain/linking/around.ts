import { type CaseSet, caseBit } from '../names/declension.js';
import { foldForSearch } from '../names/fold.js';
import type { WordKind } from './context-words.js';
import type { Mention, Search } from './mentions.js';
import type { Token } from './tokens.js';

/** A mention with the words beside it. */
export interface Around {
  readonly mention: Mention;
  readonly search: Search;
  readonly language: string;
  readonly first: Token | undefined;
  readonly last: Token | undefined;
  /** The words before the mention in its sentence, the nearest first. */
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** The text before and after, folded. */
  readonly textBefore: string;
  readonly textAfter: string;
}

const FAR = 60;
const NEAR_WORDS = 7;

export function aroundOf(mention: Mention, search: Search): Around {
  const { field, from, to, start, end } = mention;
  const sentence = field.tokens[from]?.sentence;
  const inSentence = (token: Token): boolean => token.sentence === sentence;
  return {
    mention,
    search,
    language: search.reading.language,
    first: field.tokens[from],
    last: field.tokens[to],
    before: field.tokens
      .slice(Math.max(0, from - NEAR_WORDS), from)
      .filter(inSentence)
      .reverse(),
    after: field.tokens.slice(to + 1, to + 1 + NEAR_WORDS).filter(inSentence),
    textBefore: foldForSearch(field.text.slice(Math.max(0, start - FAR), start)),
    textAfter: foldForSearch(field.text.slice(end, end + FAR)),
  };
}

export const is = ({ search, language }: Around, kind: WordKind, token: Token | undefined): boolean =>
  token?.readings.some((word) => search.tables.context.has(kind, foldForSearch(word), language)) ?? false;

/** Nothing but space or a hyphen before the word. */
export const isClose = (token: Token | undefined): boolean =>
  token !== undefined && /^\.?[\s\u00a0\-‐‑–"“”«»„']*$/u.test(token.gap);

/** Languages that put what belongs to a name after it. */
export const POSTPOSED: ReadonlySet<string> = new Set(['tr', 'az', 'lt', 'lv', 'fi', 'et', 'hu', 'zh', 'ja']);
const CASED = new Set(['be', 'ru', 'uk', 'pl', 'cs', 'sk', 'lt', 'lv', 'sl', 'hr', 'sr', '']);
const GENITIVE = caseBit('gen');
const NOMINATIVE = caseBit('nom');

/** The language has cases that tell who is whose. */
export const isCased = (language: string): boolean => CASED.has(language);
export const isGenitive = (cases: CaseSet): boolean => (cases & GENITIVE) !== 0;
/** Could not be the subject: the word before owns it. */
export const isOnlyGenitive = (cases: CaseSet): boolean => isGenitive(cases) && (cases & NOMINATIVE) === 0;
