import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { foldForSearch } from '../names/fold.js';
import { PINYIN } from '../names/pinyin.js';
import { type Sound, skeletonOf } from '../names/sound.js';
import type { Spellings } from '../names/spelling.js';

export interface ChineseTable {
  /** Characters that are surnames. */
  readonly single: string;
  readonly compound: readonly string[];
  /** Surnames in Latin letters. */
  readonly pinyin: readonly string[];
  /** Surnames as Hong Kong, Taiwan and Singapore write them in Latin letters. */
  readonly otherLatin: readonly string[];
  /** Characters before which a surname is mostly not one: 也许. */
  readonly notBefore: readonly string[];
  /** Names that are words. */
  readonly commonWords: readonly string[];
}

/** A name of two parts with a dot between them. */
export interface ForeignName {
  readonly offset: number;
  readonly text: string;
  readonly given: ForeignPart;
  readonly surname: ForeignPart;
}

interface ForeignPart {
  readonly characters: string;
  readonly codes: readonly string[];
}

export interface PalladiusTable {
  readonly initials: Readonly<Record<string, string>>;
  readonly finals: Readonly<Record<string, string>>;
  readonly whole: Readonly<Record<string, string>>;
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const SYLLABLE = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.+)$/;
const FOREIGN = /(\p{Script=Han}{1,8})[·・•‧](\p{Script=Han}{1,8})/gu;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const AROUND = 4;
const GIVEN_CHARACTERS = 6;
const LOSSY: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k', h: 'k', C: 's', l: 'r' };

/** Chinese characters as names: simplified, by their sound, and what pinyin becomes in Cyrillic. */
export class Chinese {
  readonly #single: ReadonlySet<string>;
  readonly #compound: ReadonlySet<string>;
  readonly #pinyin: ReadonlySet<string>;
  readonly commonWords: ReadonlySet<string>;
  readonly #notBefore: ReadonlySet<string>;

  constructor(
    table: ChineseTable,
    readonly palladius: PalladiusTable,
    readonly spellings: Spellings,
  ) {
    this.#single = new Set(table.single);
    this.#compound = new Set(table.compound);
    this.#pinyin = new Set(table.pinyin);
    this.commonWords = new Set(table.commonWords);
    this.#notBefore = new Set(table.notBefore);
  }

  /** The text in simplified characters, as long as before. */
  simplified(text: string): string {
    if (!/\p{Script=Han}/u.test(text)) return text;
    const all = toSimplified(text);
    if (all.length === text.length) return all;
    return Array.from(text, (one) => (toSimplified(one).length === one.length ? toSimplified(one) : one)).join('');
  }

  isSurname(characters: string): boolean {
    return this.#single.has(characters.charAt(0)) || this.#compound.has(characters.slice(0, 2));
  }

  surnameOf(name: string): string {
    return this.#compound.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
  }

  /** The character before makes a word with the surname: 也许. */
  spoils(before: string): boolean {
    return this.#notBefore.has(before);
  }

  /** Syllables without tones, joined. */
  pinyinOf(characters: string): string {
    return this.syllables(characters).join('');
  }

  syllables(characters: string): readonly string[] {
    return pinyin(characters, { toneType: 'none', type: 'array' }).map((one) => foldForSearch(one));
  }

  /** Characters that write a foreign name, by their sound. */
  soundsOf(characters: string): readonly Sound[] {
    return this.spellings.ofName(this.syllables(characters).join(''), 'Hani');
  }

  /** Consonants by the few classes that Chinese tells apart in foreign names. */
  lossy(sound: Sound): string {
    return skeletonOf(sound)
      .replace(/[bdghCl]/g, (letter) => LOSSY[letter] ?? letter)
      .replace(/([^@])\1+/g, '$1');
  }

  /** Whether the characters of a place of a text begin or end inside of another word: 国 of 国际. */
  cutsWords(text: string, start: number, end: number): boolean {
    const from = Math.max(0, start - AROUND);
    const around = text.slice(from, end + AROUND);
    return [...WORDS.segment(around)].some(({ index, segment }) => {
      const first = from + index;
      const last = first + segment.length;
      return segment.length > 1 && ((first < start && last > start) || (first < end && last > end));
    });
  }

  isPinyinName(surname: string, given: string): boolean {
    return this.#pinyin.has(surname) && PINYIN.test(given);
  }

  /** Foreign names in a text: 纳尔逊·曼德拉, which have no end but where other characters begin. */
  foreignNames(text: string): readonly ForeignName[] {
    return [...text.matchAll(FOREIGN)].map((found) => {
      const [whole, first = '', second = ''] = found;
      return {
        offset: found.index,
        text: whole,
        given: { characters: first, codes: this.#beginnings(first.slice(-GIVEN_CHARACTERS)) },
        surname: {
          characters: second,
          codes: [...new Set(this.soundsOf(second).map((sound) => this.lossy(sound).slice(0, 2)))],
        },
      };
    });
  }

  /** The given name may begin at any of the characters before the dot. */
  #beginnings(characters: string): readonly string[] {
    return [
      ...new Set(
        Array.from(characters, (one) => this.soundsOf(one)[0] ?? '').map((sound) => this.lossy(sound).charAt(0)),
      ),
    ];
  }

  /** A word of pinyin as Russian writes it; null where it is none. */
  cyrillicOf(word: string): string | null {
    if (word === '') return '';
    for (let length = Math.min(6, word.length); length > 0; length -= 1) {
      const first = this.#cyrillicSyllable(word.slice(0, length));
      const rest = first === null ? null : this.cyrillicOf(word.slice(length));
      if (first !== null && rest !== null) return first + rest;
    }
    return null;
  }

  #cyrillicSyllable(syllable: string): string | null {
    const { whole, initials, finals } = this.palladius;
    const known = whole[syllable];
    if (known !== undefined) return known;
    const [, initial = '', final = ''] = SYLLABLE.exec(syllable) ?? [];
    const tail = initial === '' && !/^[aoe]/.test(final) ? undefined : finals[final];
    return tail === undefined ? null : (initials[initial] ?? '') + tail;
  }
}
