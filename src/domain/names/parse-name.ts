import { withoutArticle } from './arabic-compound.js';
import { foldForSearch } from './fold.js';
import type { GivenNames } from './given-names.js';
import { PINYIN } from './pinyin.js';
import { scriptOf, scriptOfWord } from './script.js';
import type { Sound } from './sound.js';
import type { Spellings } from './spelling.js';

/** A word of a stored name. */
export interface NameWord {
  readonly folded: string;
  readonly script: string;
  readonly sounds: readonly Sound[];
}

/** A stored name taken apart: which words are given, which the surname; or a phrase that counts as a whole. */
export type ParsedName =
  | {
      readonly shape: 'FULL';
      readonly givens: readonly NameWord[];
      /** Middle names and names of fathers. */
      readonly middles: readonly NameWord[];
      /** The first is the one a person goes by; the others may stand for it or beside it. */
      readonly surnames: readonly NameWord[];
    }
  | { readonly shape: 'PHRASE'; readonly words: readonly NameWord[] }
  | { readonly shape: 'HAN'; readonly characters: string };

export interface NameLists {
  readonly skipped: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  /** Parts of Persian surnames that some write apart: nia, pour. */
  readonly lastParts: ReadonlySet<string>;
  /** And, in many languages. */
  readonly conjunctions: ReadonlySet<string>;
  readonly patronymicEndings: readonly string[];
  readonly pinyinSurnames: ReadonlySet<string>;
  /** Of Hong Kong, Taiwan and Singapore, in their own spelling. */
  readonly otherChineseSurnames: ReadonlySet<string>;
  /** Where endings of surnames come and go. */
  readonly surnameVariants: SurnameVariants;
}

export interface SurnameVariants {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly endings: readonly string[];
  readonly instead: readonly string[];
}

export interface NameKnowledge {
  readonly spellings: Spellings;
  readonly givenNames: GivenNames;
  readonly lists: NameLists;
}

const CHINESE = new Set(['CN', 'TW', 'HK', 'MO', 'SG']);
const TWO_SURNAMES = new Set('ES CU VE NI MX CO CL AR PE BO EC GT HN SV PY UY DO PA CR PR GQ'.split(' '));
const IRANIAN = new Set(['IR', 'AF']);
const KOREAN = new Set(['KR', 'KP']);
const BURMESE_TITLES = new Set(['u', 'ko', 'maung', 'daw', 'ma', 'saw', 'sai', 'nang', 'naw', 'mg']);
const SURNAME_FIRST = new Set(['HU', 'KR', 'KP', 'JP', 'KH']);

/** Takes a stored name apart by the customs of the country that its bearer is of. */
export function parseName(value: string, country: string | null, knowledge: NameKnowledge): ParsedName | null {
  const script = scriptOf(value);
  const han = script === 'Hani' ? hanOf(value) : null;
  if (han !== null) return han;
  const plain = value.replace(/[(（].*?[)）]|["“”«»„].*?["“”«»„]/gu, ' ');
  const words = wordsOf(plain, { country, knowledge });
  if (words.length === 0) return null;
  if (words.length === 1) return { shape: 'PHRASE', words };
  if (script === 'Hani') return full(words.slice(0, 1), [], words.slice(-1));
  return ordered(words, { country, knowledge, comma: plain.includes(',') });
}

function hanOf(value: string): ParsedName | null {
  const characters = value.replace(/[^\p{Script=Han}·・•‧]/gu, '');
  return /[·・•‧]/u.test(characters) ? null : { shape: 'HAN', characters };
}

interface Custom {
  readonly country: string | null;
  readonly knowledge: NameKnowledge;
}

function wordsOf(value: string, { country, knowledge }: Custom): readonly NameWord[] {
  const { skipped, joining } = knowledge.lists;
  const raw = value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replace(/[\u200b-\u200f\u0640\u02be\u02bf]|[\u064b-\u065f]/gu, '');
  const words: NameWord[] = [];
  let joined = '';
  let skippedBefore = '';
  for (const word of withLastParts(raw.match(/[\p{L}\p{M}'’ʼ`]+/gu) ?? [], knowledge.lists)) {
    const plain = word.replace(/['’ʼ`]/gu, (mark) => (/\p{Script=Cyrillic}/u.test(word) ? mark : ''));
    if (joining.has(foldForSearch(plain))) joined += plain;
    else if (skipped.has(foldForSearch(plain))) skippedBefore = plain;
    else {
      words.push(withParticle(nameWord(joined + plain, country, knowledge), skippedBefore, { country, knowledge }));
      joined = '';
      skippedBefore = '';
    }
  }
  if (joined !== '') words.push(nameWord(joined, country, knowledge));
  return words;
}

/** Rostam nia is Rostamnia, after a given name. */
function withLastParts(words: readonly string[], { lastParts }: NameLists): readonly string[] {
  const [last = ''] = words.slice(-1);
  if (words.length < 3 || !lastParts.has(foldForSearch(last))) return words;
  return [...words.slice(0, -2), words.slice(-2).join('')];
}

/** Particles may be written together with the name: Bensaid. */
function withParticle(word: NameWord, particle: string, { country, knowledge }: Custom): NameWord {
  if (particle === '') return word;
  return {
    ...word,
    sounds: [...word.sounds, ...knowledge.spellings.ofName(particle + word.folded, word.script, country)],
  };
}

/** A word, lower case, with its sounds. */
export function nameWord(word: string, country: string | null, { spellings }: NameKnowledge): NameWord {
  const script = scriptOfWord(word);
  const bare = script === 'Arab' && /^ال.{3}/u.test(word) ? [word, word.slice(2)] : [word];
  const soft = country === 'BY' ? softened(word) : null;
  const sounds = [...bare, ...(soft === null ? [] : [soft]), ...withoutArticle(word)].flatMap((one) =>
    spellings.ofName(one, script, country),
  );
  return { folded: foldForSearch(word), script, sounds };
}

/** Soft t is ts in Belarusian and stays t in Russian: Цярэшка, Терешко. */
function softened(word: string): string | null {
  const soft = word
    .replace(/ц(?=[іеёюяь])/gu, 'т')
    .replace(/ts(?=[ie])/gu, 't')
    .replace(/c(?=i)/gu, 't');
  return soft === word ? null : soft;
}

const full = (
  givens: readonly NameWord[],
  middles: readonly NameWord[],
  surnames: readonly NameWord[],
): ParsedName => ({ shape: 'FULL', givens, middles, surnames });

function ordered(words: readonly NameWord[], custom: Custom & { readonly comma: boolean }): ParsedName {
  return byCountry(words, custom) ?? bySurnameFirst(words, custom) ?? byDefault(words, custom);
}

function byCountry(words: readonly NameWord[], custom: Custom): ParsedName | null {
  const country = custom.country ?? '';
  if (country === 'VN' && words[0]?.script === 'Latn') return { shape: 'PHRASE', words };
  if (country === 'MM') return { shape: 'PHRASE', words: withoutTitle(words) };
  const chinese = otherChinese(words, custom);
  if (chinese !== null) return chinese;
  const joins = isChinese(words, custom) || (KOREAN.has(country) && words.length === 3);
  return joins ? full(joinedWord(words.slice(1), custom), [], words.slice(0, 1)) : null;
}

const withoutTitle = (words: readonly NameWord[]): readonly NameWord[] =>
  words.length > 2 && BURMESE_TITLES.has(words[0]?.folded ?? '') ? words.slice(1) : words;

function bySurnameFirst(words: readonly NameWord[], custom: Custom & { readonly comma: boolean }): ParsedName | null {
  const [first, second] = knownGivens(words, custom);
  const turned = first !== true && second === true && isTurned(words, custom.knowledge.lists);
  if (!turned && !custom.comma && !SURNAME_FIRST.has(custom.country ?? '')) return null;
  return full(words.slice(1, 2), words.slice(2), words.slice(0, 1));
}

const knownGivens = (words: readonly NameWord[], { knowledge }: Custom): readonly boolean[] =>
  words.map(({ sounds }) => sounds.some((sound) => knowledge.givenNames.isKnown(sound)));

function byDefault(words: readonly NameWord[], custom: Custom): ParsedName {
  const country = custom.country ?? '';
  if (TWO_SURNAMES.has(country) && words.length > 2) return iberian(words, knownGivens(words, custom));
  // Ahmad Reza is Ahmadreza.
  const joined = IRANIAN.has(country) && words.length === 3 ? joinedWord(words.slice(0, 2), custom) : [];
  return full([...words.slice(0, 1), ...joined], words.slice(1, -1), words.slice(-1));
}

function isChinese(words: readonly NameWord[], { country, knowledge }: Custom): boolean {
  return (
    CHINESE.has(country ?? '') &&
    knowledge.lists.pinyinSurnames.has(words[0]?.folded ?? '') &&
    words.every(({ folded }) => PINYIN.test(folded))
  );
}

/** Chan Tai Man, and Peter Chan Tai-man with a name of another language before. */
function otherChinese(words: readonly NameWord[], custom: Custom): ParsedName | null {
  if (!CHINESE.has(custom.country ?? '') || isChinese(words, custom)) return null;
  const { pinyinSurnames, otherChineseSurnames } = custom.knowledge.lists;
  const isSurname = ({ folded }: NameWord): boolean => otherChineseSurnames.has(folded) || pinyinSurnames.has(folded);
  const at = words.length - 3;
  const surname = words[at];
  if (surname === undefined || at > 1 || !isSurname(surname)) return null;
  return full([...joinedWord(words.slice(-2), custom), ...words.slice(0, at)], [], [surname]);
}

/** Two given syllables are one name: Zhi-yong. */
function joinedWord(words: readonly NameWord[], { country, knowledge }: Custom): readonly NameWord[] {
  return [nameWord(words.map(({ folded }) => folded).join(''), country, knowledge)];
}

/** Surname first, as in documents: Name Given, Name Given Patronymic. */
function isTurned(words: readonly NameWord[], { patronymicEndings }: NameLists): boolean {
  if (words.length === 2) return true;
  const last = words.at(-1)?.folded ?? '';
  return words.length === 3 && patronymicEndings.some((ending) => last.endsWith(ending));
}

function iberian(words: readonly NameWord[], known: readonly boolean[]): ParsedName {
  const unknown = known.indexOf(false);
  const givens =
    words.length === 3 && unknown === 2 ? 2 : Math.max(1, Math.min(unknown < 0 ? 1 : unknown, words.length - 2));
  return full(words.slice(0, 1), words.slice(1, givens), words.slice(givens));
}
