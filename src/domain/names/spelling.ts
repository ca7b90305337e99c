import { type Sound, soundOf } from './sound.js';

/** A convention of spelling as its table says. */
export interface SpellingTable {
  /** ISO 15924. */
  readonly script: string;
  /** Languages (ISO 639) that write so. */
  readonly languages: readonly string[];
  /** ISO 3166-1: names of people of these countries only are read so; missing: names of all. */
  readonly countries?: readonly string[];
  /** The table whose letters this one changes. */
  readonly extends?: string;
  /** Letters to sounds; '^' before them: at the start of a word, '$' after them: at its end. */
  readonly graphemes: Readonly<Record<string, string>>;
}

interface Spelling {
  readonly script: string;
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  readonly graphemes: ReadonlyMap<string, string>;
  readonly longest: number;
}

const COMMON = 'latin-common';
const DEFAULT_LATIN = 'english';
/** Letters that tell another convention than that of the language, with a language of it. */
const FOREIGN_LOOKS: readonly (readonly [RegExp, string])[] = [
  // c for ts: -cev, -cov, -cki, -ic; nothing of it is usual in English names.
  [/[čšžćśźłşŭ]|[^aeiou]j|j[aeou]|[iy]j|(?<=\p{L})c[eo]v|ck[aeiy]|[aeiou][bdgklmnprtvz]?[ei]c$/u, 'cs'],
  [/w|cz|sz|rz/u, 'pl'],
  [/tsch|sch|[^aeiou]j/u, 'de'],
  [/tch|ou|dj/u, 'fr'],
];
const MOST_REMEMBERED = 50_000;

/** Reads words of all scripts by the conventions of spelling. */
export class Spellings {
  readonly #byScript = new Map<string, readonly Spelling[]>();
  readonly #ofLanguage = new Map<string, readonly Spelling[]>();
  readonly #remembered = new Map<string, readonly Sound[]>();

  constructor(tables: ReadonlyMap<string, SpellingTable>) {
    for (const [id, table] of tables) {
      if (id === COMMON) continue;
      this.#byScript.set(table.script, [...(this.#byScript.get(table.script) ?? []), spellingOf(table, tables)]);
    }
    const latin = this.#byScript.get('Latn') ?? [];
    const fallback = tables.get(DEFAULT_LATIN);
    const usual = fallback === undefined ? [] : [spellingOf(fallback, tables)];
    this.#ofLanguage.set('', usual);
    for (const language of new Set(latin.flatMap(({ languages }) => languages))) {
      this.#ofLanguage.set(language, [...latin.filter(({ languages }) => languages.includes(language)), ...usual]);
    }
  }

  /** All the sounds that a word of the name of somebody of a country may stand for. */
  ofName(word: string, script: string, country: string | null = null): readonly Sound[] {
    const all = this.#byScript.get(script) ?? [];
    const special = all.some(({ countries }) => country !== null && countries.includes(country)) ? country : null;
    const spellings = all.filter(
      ({ countries }) => countries.length === 0 || (special !== null && countries.includes(special)),
    );
    return this.#read(`${script}${special ?? ''}*${word}`, word, spellings);
  }

  /** The sounds that a word of a text in a language may stand for: by the convention of the language or the English one. */
  ofText(word: string, script: string, language: string): readonly Sound[] {
    if (script !== 'Latn') return this.ofName(word, script);
    const own = this.#ofLanguage.get(language) ?? this.#ofLanguage.get('') ?? [];
    const foreign = FOREIGN_LOOKS.filter(([looks]) => looks.test(word)).flatMap(
      ([, from]) => this.#ofLanguage.get(from) ?? [],
    );
    const key = own === this.#ofLanguage.get('') ? '' : language;
    return this.#read(`${key}:${word}`, word, foreign.length === 0 ? own : [...new Set([...own, ...foreign])]);
  }

  #read(key: string, word: string, spellings: readonly Spelling[]): readonly Sound[] {
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const plain = stripped(word);
    const words = plain === word ? [word] : [word, plain];
    // A script without a table is read letter by letter: the same name in the same letters is still found.
    const sounds = new Set(
      spellings.length === 0
        ? [word]
        : words.flatMap((one) => spellings.map((spelling) => soundOf(phonesOf(one, spelling)))),
    );
    sounds.delete('');
    const found = [...sounds];
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }
}

const stripped = (word: string): string =>
  /^[\p{Script=Latin}\p{Script=Greek}]/u.test(word)
    ? word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
    : word;

function spellingOf(table: SpellingTable, tables: ReadonlyMap<string, SpellingTable>): Spelling {
  const under = table.script === 'Latn' ? tables.get(COMMON) : tables.get(table.extends ?? '');
  const graphemes = new Map(Object.entries({ ...under?.graphemes, ...table.graphemes }));
  const longest = Math.max(...[...graphemes.keys()].map((letters) => letters.replace(/[$^]/g, '').length));
  return { script: table.script, languages: table.languages, countries: table.countries ?? [], graphemes, longest };
}

function phonesOf(word: string, spelling: Spelling): string {
  let phones = '';
  let at = 0;
  while (at < word.length) {
    const [phone, length] = nextPhone(word, at, spelling);
    phones += phone;
    at += length;
  }
  return phones;
}

function nextPhone(word: string, at: number, { graphemes, longest }: Spelling): readonly [string, number] {
  for (let length = Math.min(longest, word.length - at); length > 0; length -= 1) {
    const letters = word.slice(at, at + length);
    const phone =
      (at === 0 ? graphemes.get(`^${letters}`) : undefined) ??
      (at + length === word.length ? graphemes.get(`${letters}$`) : undefined) ??
      graphemes.get(letters);
    if (phone !== undefined) return [phone, length];
  }
  const bare = word.charAt(at).normalize('NFD').charAt(0);
  return [graphemes.get(bare) ?? '', 1];
}
