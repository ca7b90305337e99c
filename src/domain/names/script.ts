/** Scripts names come in, as Unicode calls them, with their ISO 15924 codes. */
const SCRIPTS: readonly (readonly [unicode: string, code: string])[] = [
  ['Latin', 'Latn'],
  ['Cyrillic', 'Cyrl'],
  ['Arabic', 'Arab'],
  ['Han', 'Hani'],
  ['Hiragana', 'Jpan'],
  ['Katakana', 'Jpan'],
  ['Hangul', 'Kore'],
  ['Greek', 'Grek'],
  ['Hebrew', 'Hebr'],
  ['Armenian', 'Armn'],
  ['Georgian', 'Geor'],
  ['Devanagari', 'Deva'],
  ['Bengali', 'Beng'],
  ['Thai', 'Thai'],
  ['Myanmar', 'Mymr'],
  ['Khmer', 'Khmr'],
  ['Ethiopic', 'Ethi'],
];
const LETTERS = SCRIPTS.map(([unicode, code]) => ({ code, letter: new RegExp(`\\p{Script=${unicode}}`, 'gu') }));

const COMMON: readonly (readonly [RegExp, string])[] = [
  [/^[\p{Script=Latin}\p{M}\p{P}]+$/u, 'Latn'],
  [/^[\p{Script=Cyrillic}\p{M}\p{P}]+$/u, 'Cyrl'],
  [/^[\p{Script=Arabic}\p{M}\p{P}]+$/u, 'Arab'],
  [/^[\p{Script=Han}]+$/u, 'Hani'],
];

/** The same for a word, most of which are of one script. */
export function scriptOfWord(word: string): string {
  return COMMON.find(([only]) => only.test(word))?.[1] ?? scriptOf(word);
}

/** The script most letters of a text are written in, as an ISO 15924 code; `Zyyy` where no letter tells. */
export function scriptOf(text: string): string {
  let best = { code: 'Zyyy', letters: 0 };
  for (const { code, letter } of LETTERS) {
    const letters = text.match(letter)?.length ?? 0;
    if (letters > best.letters) best = { code, letters };
  }
  return best.code;
}
