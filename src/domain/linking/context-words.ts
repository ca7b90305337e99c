import { foldForSearch } from '../names/fold.js';

/** Kinds of words that say something about a name beside them. */
export const WORD_KINDS = [
  'persecution',
  'otherLife',
  'otherRoles',
  'hardRoles',
  'relatives',
  'relativeOf',
  'namedAfter',
  'namedMarkers',
  'bylineNouns',
  'bylineBy',
  'bylineLabels',
  'placePrepositions',
  'titles',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Words of a language; '*' after a word: any ending may follow. */
export type ContextTable = Readonly<Record<WordKind, readonly string[]>> & {
  readonly language: string;
  readonly script: string;
};

interface WordSet {
  readonly words: Set<string>;
  /** Beginnings of words by their first letter. */
  readonly stems: Map<string, string[]>;
  /** More than one word, or Chinese: looked for in the text as it is. */
  readonly phrases: string[];
}

type WordSets = ReadonlyMap<WordKind, WordSet>;

const TOGETHER = ['be', 'ru', 'uk'];
const FALLBACK = 'en';

/** Words of the news by language. */
export class ContextWords {
  readonly #sets = new Map<string, WordSets>();
  readonly #titles: WordSet;

  constructor(readonly tables: readonly ContextTable[]) {
    this.#titles = setOf(
      tables.flatMap(({ titles }) => titles),
      false,
    );
  }

  has(kind: WordKind, word: string, language: string): boolean {
    const set = this.#of(language).get(kind);
    return set !== undefined && isIn(set, word);
  }

  /** Phrases of a kind that a text in small letters has, with the place of the first of each. */
  phrasesIn(
    kind: WordKind,
    text: string,
    language: string,
  ): readonly { readonly phrase: string; readonly at: number }[] {
    return (this.#of(language).get(kind)?.phrases ?? []).flatMap((phrase) => {
      const at = text.indexOf(phrase);
      return at < 0 ? [] : [{ phrase, at }];
    });
  }

  /** Whether a folded text ends with a phrase of a kind. */
  endsWith(kind: WordKind, text: string, language: string): boolean {
    return (this.#of(language).get(kind)?.phrases ?? []).some((phrase) => text.endsWith(phrase));
  }

  startsWith(kind: WordKind, text: string, language: string): boolean {
    return (this.#of(language).get(kind)?.phrases ?? []).some((phrase) => text.startsWith(phrase));
  }

  /** A word that stands before names and is none: Mr, activist. */
  isTitle(word: string): boolean {
    return isIn(this.#titles, word);
  }

  #of(language: string): WordSets {
    const known = this.#sets.get(language);
    if (known !== undefined) return known;
    const together = TOGETHER.includes(language) ? TOGETHER : [language];
    const own = this.tables.filter((table) => together.includes(table.language));
    const usual = this.tables.filter((table) => language === '' || table.language === FALLBACK);
    const tables = own.length > 0 ? own : usual;
    const sets = new Map(
      WORD_KINDS.map((kind) => [
        kind,
        setOf(
          tables.flatMap((table) => table[kind]),
          tables.some(({ script }) => script === 'Hani'),
        ),
      ]),
    );
    this.#sets.set(language, sets);
    return sets;
  }
}

function isIn({ words, stems }: WordSet, word: string): boolean {
  return words.has(word) || (stems.get(word.charAt(0))?.some((stem) => word.startsWith(stem)) ?? false);
}

function setOf(entries: readonly string[], characters: boolean): WordSet {
  const set: WordSet = { words: new Set(), stems: new Map(), phrases: [] };
  for (const entry of entries) {
    const folded = foldForSearch(entry.replace('*', ''));
    if (folded.includes(' ') || (characters && /\p{Script=Han}/u.test(folded))) set.phrases.push(folded);
    else if (!entry.endsWith('*')) set.words.add(folded);
    else set.stems.set(folded.charAt(0), [...(set.stems.get(folded.charAt(0)) ?? []), folded]);
  }
  return set;
}
