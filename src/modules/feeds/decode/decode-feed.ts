import { isAscii, isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import { FeedProblem } from '../feed-problem.js';

export interface DecodedFeed {
  readonly text: string;
  /** Name of the encoding that it was read with, as the Encoding standard spells it. */
  readonly charset: string;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

const PROLOG_BYTES = 200;
const PROLOG_ENCODING = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/** Feeds cut their texts at a number of bytes; a few broken letters are no reason to lose all the others. */
const BROKEN_LETTERS = 5;
const BROKEN_SHARE = 0.001;

function charsetOfHeader(contentType: string | null): string | null {
  try {
    return contentType === null ? null : new MIMEType(contentType).params.get('charset');
  } catch {
    return null;
  }
}

function charsetOfProlog(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOG_BYTES));
  return PROLOG_ENCODING.exec(start)?.[1] ?? null;
}

function charsetOfMark(bytes: Uint8Array): string | null {
  return MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.charset ?? null;
}

function decodeAs(bytes: Uint8Array, label: string): DecodedFeed | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), charset: decoder.encoding };
  } catch {
    return null;
  }
}

function decodeRoughly(bytes: Uint8Array): DecodedFeed | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  return broken <= Math.max(BROKEN_LETTERS, text.length * BROKEN_SHARE) ? { text, charset: 'utf-8' } : null;
}

/** In which order encodings are tried. */
function candidates(bytes: Uint8Array, contentType: string | null): readonly string[] {
  const mark = charsetOfMark(bytes);
  if (mark !== null) return [mark];
  // No text in another encoding happens to be UTF-8 throughout, whatever header and prolog were set to.
  if (!isAscii(bytes) && isUtf8(bytes)) return ['utf-8'];
  return [charsetOfHeader(contentType), charsetOfProlog(bytes), 'utf-8'].filter((label) => label !== null);
}

/**
 * Bytes as text: by the byte order mark, the charset of the Content-Type, the XML prolog, and UTF-8, the first that
 * fits.
 * @throws FeedProblem UNREADABLE_TEXT
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): DecodedFeed {
  for (const label of candidates(bytes, contentType)) {
    const decoded = decodeAs(bytes, label);
    if (decoded !== null) return decoded;
  }
  const rough = decodeRoughly(bytes);
  if (rough !== null) return rough;
  throw new FeedProblem('UNREADABLE_TEXT', 'Its bytes are not text in the encoding that it names, nor in UTF-8.');
}
