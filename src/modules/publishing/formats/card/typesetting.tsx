import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { lettersOf } from '../letters.js';
import { xmlOf } from '../xml.js';

const require = createRequire(import.meta.url);
const FONTS = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');

export const FAMILY = 'DejaVu Sans';

/** Only the fonts that come along: a card looks the same wherever the service runs. */
export const FONT_FILES: readonly string[] = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => join(FONTS, file));

export const OPTIONS: ResvgRenderOptions = {
  font: {
    fontFiles: [...FONT_FILES],
    loadSystemFonts: false,
    defaultFontFamily: FAMILY,
  },
};

export type Weight = 400 | 700;

/** Letters begin a little behind the place they are set at, which the width of the ink does not tell. */
const INK_SHARE = 0.99;
/** Size at which widths are taken; they grow with it. */
const MEASURE = 100;

/** Width of a text in parts of its size, as it is drawn. */
function widthOf(text: string, weight: Weight): number {
  const drawing = (
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">
      <text x="0" y="0" font-family={FAMILY} font-size={MEASURE} font-weight={weight}>
        {text}
      </text>
    </svg>
  );
  return (new Resvg(xmlOf(drawing), OPTIONS).getBBox()?.width ?? 0) / MEASURE;
}

export interface Room {
  readonly width: number;
  /** Size of type at best, and the one below which a text is cut instead. */
  readonly size: number;
  readonly least: number;
  readonly lines: 1 | 2;
  readonly weight: Weight;
}

export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** In two lines of about one length. */
function broken(text: string): readonly string[] | undefined {
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [place] = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return place === undefined ? undefined : [text.slice(0, place), text.slice(place + 1)];
}

function sizeOf(lines: readonly string[], { width, size, weight }: Room): number {
  const widest = Math.max(...lines.map((line) => widthOf(line, weight)));
  return widest === 0 ? size : Math.min(size, Math.floor((width * INK_SHARE) / widest));
}

function cut(text: string, room: Room): string {
  let letters = lettersOf(text);
  let shown = text;
  while (letters.length > 1 && widthOf(shown, room.weight) * room.least > room.width) {
    const keep = Math.floor((letters.length * room.width) / (widthOf(shown, room.weight) * room.least));
    letters = letters.slice(0, Math.min(letters.length - 1, keep));
    shown = `${letters.join('').trimEnd()}…`;
  }
  return shown;
}

/** A line cut to what can be read at all before it is measured: a record may hold a text of any length. */
const LONGEST = 240;

/** A text as large as it fits: on one line, on two, and cut where even that is not enough. */
export function fit(text: string, room: Room): SetText {
  const line = lettersOf(text).slice(0, LONGEST).join('');
  const one = sizeOf([line], room);
  const inTwo = room.lines === 2 ? broken(line) : undefined;
  const two = inTwo === undefined ? 0 : sizeOf(inTwo, room);
  // A second line is worth it where the first one would have to be much smaller.
  const isBroken = inTwo !== undefined && one < room.size * 0.8 && two > one;
  const [lines, size] = isBroken ? [inTwo, two] : [[line], one];
  if (size >= room.least) return { lines, size };
  return { lines: lines.map((whole) => cut(whole, room)), size: room.least };
}
