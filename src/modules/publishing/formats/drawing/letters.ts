import { lettersOf } from '../letters.js';

/** Widths of letters in parts of the type size, a little more than those of the wide DejaVu Sans: texts end in time. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[ilIjtfr.,:;'’!|()[\]· ]/, 0.38],
  [/[mwMWшщжюфмыШЩЖЮФМЫ—@%…]/, 0.95],
  [/[\u0600-\u06FF\uFB50-\uFEFF]/, 0.62],
  [/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/, 1.05],
  [/\p{Lu}/u, 0.72],
];
const OTHER = 0.6;

const widthOfLetter = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;

/** Room that a text takes at a size of type, rather too much than too little. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * size;
}

/** Closes what the cut has left open. */
function closed(text: string): string {
  const open = (text.match(/[\u2066-\u2068]/g) ?? []).length - (text.match(/\u2069/g) ?? []).length;
  return text + '\u2069'.repeat(Math.max(0, open));
}

/** A text that fits, cut with an ellipsis where it has to be. */
export function cutTo(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const letters = lettersOf(text);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > room) letters.pop();
  return closed(`${letters.join('').trimEnd()}…`);
}
