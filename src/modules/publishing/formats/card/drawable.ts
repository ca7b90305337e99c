import { readFileSync } from 'node:fs';
import { lettersOf } from '../letters.js';
import { FONT_FILES } from './typesetting.js';

/** Tables of a font file: their names, and where they begin. */
const FIRST_TABLE = 12;
const TABLE_ENTRY = 16;
/** Of the ways in which a font may list its letters, the one that reaches beyond the first 65,536. */
const GROUPED = 12;
const FIRST_GROUP = 16;
const GROUP_ENTRY = 12;

interface Range {
  readonly first: number;
  readonly last: number;
}

function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let at = FIRST_TABLE; at < FIRST_TABLE + count * TABLE_ENTRY; at += TABLE_ENTRY) {
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}`);
}

/** Code points that a font has a shape for, as its table `cmap` lists them. */
function rangesOf(file: string): readonly Range[] {
  const font = readFileSync(file);
  const cmap = tableAt(font, 'cmap');
  const lists = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  const list = lists.find((at) => font.readUInt16BE(at) === GROUPED);
  if (list === undefined) throw new Error(`${file} lists its letters in a way that is not read here`);
  return Array.from({ length: font.readUInt32BE(list + 12) }, (_, index) => {
    const at = list + FIRST_GROUP + index * GROUP_ENTRY;
    return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4) };
  });
}

let known: readonly Range[] | undefined;

const hasShape = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  known ??= FONT_FILES.flatMap(rangesOf);
  return known.some(({ first, last }) => code >= first && code <= last);
};

/** Nothing is drawn for them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/u;

/** Whether the fonts of cards have a shape for everything in a text; what they lack would be an empty box. */
const isDrawable = (text: string): boolean =>
  Array.from(text).every((letter) => UNSEEN.test(letter) || hasShape(letter));

/** The text without signs that cannot be drawn; undefined where letters are among them, or none are left. */
function drawn(text: string): string | undefined {
  const letters = lettersOf(text);
  if (letters.some((letter) => /\p{L}/u.test(letter) && !isDrawable(letter))) return undefined;
  const rest = letters.filter(isDrawable).join('').replaceAll(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : undefined;
}

/** The first of several names that can be drawn; none at all is better on a picture than a row of empty boxes. */
export function drawableName(names: readonly string[]): string {
  for (const name of names) {
    const shown = drawn(name);
    if (shown !== undefined) return shown;
  }
  return '';
}
