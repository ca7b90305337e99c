import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Colour at a place as 'rrggbb'. */
  at(x: number, y: number): string;
  readonly colours: number;
}

const BYTES = 4;

function chunksOf(png: Buffer): { readonly header: Buffer; readonly data: Buffer } {
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
  }
  return { header, data: inflateSync(Buffer.concat(data)) };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => Math.floor((left + up) / 2),
  paeth,
];

/** Lines of a PNG without what was left out of them because it stood beside or above already. */
function unfiltered(data: Buffer, line: number, height: number): Buffer {
  const pixels = Buffer.alloc(line * height);
  const before = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : pixels.readUInt8(y * line + x));
  for (let y = 0; y < height; y += 1) {
    const begin = y * (line + 1);
    const predict = PREDICTORS[data.readUInt8(begin)] ?? paeth;
    for (let x = 0; x < line; x += 1) {
      const guess = predict(before(y, x - BYTES), before(y - 1, x), before(y - 1, x - BYTES));
      pixels.writeUInt8((data.readUInt8(begin + 1 + x) + guess) & 0xff, y * line + x);
    }
  }
  return pixels;
}

/** A PNG of eight bits for each of red, green, blue and alpha, decoded. */
export function pictureOf(png: Buffer): Picture {
  const { header, data } = chunksOf(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.readUInt16BE(8) !== 0x0806) throw new Error('Not eight bits of red, green, blue and alpha');
  const line = width * BYTES;
  const pixels = unfiltered(data, line, height);
  const at = (x: number, y: number): string => pixels.toString('hex', y * line + x * BYTES, y * line + x * BYTES + 3);
  const colours = new Set(Array.from({ length: width * height }, (_, index) => pixels.readUInt32BE(index * BYTES)));
  return { width, height, at, colours: colours.size };
}
