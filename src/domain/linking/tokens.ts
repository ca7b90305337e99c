import { foldForSearch } from '../names/fold.js';
import { scriptOfWord } from '../names/script.js';

/** A word of a text. */
export interface Token {
  readonly text: string;
  /** UTF-16 code units from the start of the field. */
  readonly start: number;
  readonly end: number;
  /** ISO 15924. */
  readonly script: string;
  /** As `foldForSearch` gives it, without invisible characters. */
  readonly folded: string;
  /** Lower case with its marks, for the tables of spelling; more where an ending may be off: Yılmaz'ın, d'Altenhof. */
  readonly readings: readonly string[];
  /** Null where the script has no capitals. */
  readonly capital: boolean | null;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly sentence: number;
  readonly startsSentence: boolean;
  readonly hashtag: boolean;
  /** An ending of possession: Zaleski's. */
  readonly possessive: boolean;
}

/** … and the marks of hamza and ain, which few write. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u0640\u02be\u02bf]/gu;
const LETTERS = /[\p{L}\p{M}\u00ad\u200b-\u200f\u2060'’ʼ‘`´]+/gu;
const HAN = /\p{Script=Han}/u;
const HAN_OR_LETTERS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\u00ad\u200b-\u200f\u2060'’ʼ‘`´])+/gu;
const APOSTROPHES = /['’ʼ‘`´]/u;
const CASED = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);
const ABBREVIATED =
  /^(?:\p{L}|\p{Lu}\p{Ll}{0,2}|г|ул|вул|ім|им|im|ul|пр|тов|св|гр|prof|проф|акад|fot|nuotr|phot|al|pl|św|вул)$/u;

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly hashtag: boolean;
}

/** The words of a text, in their order. */
export function tokensOf(text: string, lookAlikes: LookAlikes): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const piece of piecesOf(text)) {
    const before = tokens.at(-1);
    const gap = text.slice(before?.end ?? 0, piece.start);
    const starts = before === undefined || isNewSentence(before, gap);
    if (starts && before !== undefined) sentence += 1;
    const opens = gap !== ' ' && /[«"“„:]\s*$/u.test(gap);
    tokens.push({ ...wordOf(piece, lookAlikes), gap, sentence, startsSentence: starts || opens });
  }
  return tokens;
}

const isNewSentence = (before: Token, gap: string): boolean =>
  endsSentence(gap) && !(/^\.[\s\u00a0]*$/u.test(gap) && ABBREVIATED.test(before.text));

const endsSentence = (gap: string): boolean => gap !== ' ' && /[.!?…](?:["»”’)\]]*)\s|[。！？؟\n]|^[.!?…]+$/u.test(gap);

function* piecesOf(text: string): Generator<Piece> {
  for (const { 0: found, index } of text.matchAll(HAN.test(text) ? HAN_OR_LETTERS : LETTERS)) {
    const lead = /^['’ʼ‘`´\p{M}]/u.test(found) ? found.length - found.replace(/^['’ʼ‘`´\p{M}]+/u, '').length : 0;
    const word = found.slice(lead).replace(/['’ʼ‘`´]+$/u, '');
    if (word === '') continue;
    const start = index + lead;
    const hashtag =
      /[#@＃_]/u.test(text.charAt(start - 1)) && /[#@＃][\p{L}_]*$/u.test(text.slice(Math.max(0, start - 60), start));
    if (!hashtag) yield { text: word, start, hashtag };
    else yield* camelHumps(word, start);
  }
}

function* camelHumps(word: string, from: number): Generator<Piece> {
  for (const { 0: hump, index } of word.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}]+/gu)) {
    yield { text: hump, start: from + index, hashtag: true };
  }
}

function wordOf(
  { text, start, hashtag }: Piece,
  lookAlikes: LookAlikes,
): Omit<Token, 'gap' | 'sentence' | 'startsSentence'> {
  const seen = lookAlikes.oneScript(text.replace(INVISIBLE, ''));
  const script = scriptOfWord(seen);
  const lower = seen.normalize('NFC').toLowerCase().replaceAll('i\u0307', 'i');
  const readings = readingsOf(lower, script);
  return {
    text,
    start,
    end: start + text.length,
    script,
    folded: foldedWord(readings[0] ?? lower),
    readings,
    capital: CASED.has(script) ? /^\p{Lu}/u.test(seen) : null,
    hashtag,
    possessive: script === 'Latn' && /['’][sS]?$|['’]s$/u.test(seen),
  };
}

function readingsOf(word: string, script: string): readonly string[] {
  if (script === 'Arab') return arabicReadings(word);
  const at = word.search(APOSTROPHES);
  if (at < 0 || script !== 'Latn') return [word];
  const head = word.slice(0, at);
  const tail = word.slice(at + 1);
  if (tail === 's' || tail === '') return [head];
  if (head.length <= 2 || head === 'qu') return [tail, word.replace(APOSTROPHES, '')];
  return tail.length <= 5 ? [word.replace(APOSTROPHES, ''), head] : [word.replace(APOSTROPHES, '')];
}

/** Plain letters need no folding. */
const foldedWord = (word: string): string => (/^(?:[a-z]+|[а-я]+)$/u.test(word) ? word : foldForSearch(word));

const HARAKAT = /[\u064b-\u065f\u0670]/gu;

/** Without the article and the words that Arabic writes with the next one: و ف ب ل ك. */
function arabicReadings(word: string): readonly string[] {
  const bare = word.replace(HARAKAT, '');
  const readings = [bare];
  const clitic = /^[وفبلك](?=.{3})/u.exec(bare) === null ? null : bare.slice(1);
  for (const one of [bare, ...(clitic === null ? [] : [clitic])]) {
    if (one !== bare) readings.push(one);
    if (/^ال.{3}/u.test(one)) readings.push(one.slice(2));
    if (/^لل.{3}/u.test(one)) readings.push(one.slice(2));
    // Persian puts a vowel before two consonants.
    if (/^اس[^اویي]{2}|^اسل/u.test(one)) readings.push(one.slice(1));
  }
  return readings;
}

/** Cyrillic words with a Latin letter in them, and the other way round. */
export class LookAlikes {
  readonly #toLatin: ReadonlyMap<string, string>;
  readonly #toCyrillic: ReadonlyMap<string, string>;

  constructor(pairs: readonly (readonly [cyrillic: string, latin: string])[]) {
    this.#toLatin = new Map(pairs);
    this.#toCyrillic = new Map(pairs.map(([cyrillic, latin]) => [latin, cyrillic]));
  }

  oneScript(word: string): string {
    if (!/[a-z]/iu.test(word) || !/[\u0400-\u04ff]/u.test(word)) return word;
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const table = cyrillic >= latin ? this.#toCyrillic : this.#toLatin;
    return word.replace(/\p{L}/gu, (letter) => table.get(letter) ?? letter);
  }
}
