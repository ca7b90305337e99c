import { isAscii, isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import { parseHTML } from 'linkedom';

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** A page says its encoding within so many bytes, as browsers want it; some put comments before. */
const HEAD_BYTES = 4096;

interface Head {
  readonly document: {
    querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  };
}

function charsetIn(mediaType: string | null | undefined): string | null {
  try {
    return typeof mediaType === 'string' ? new MIMEType(mediaType).params.get('charset') : null;
  } catch {
    return null;
  }
}

/** The encoding that the page names in itself: all that can name one write these letters as ASCII does. */
function charsetOfMeta(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const { document } = parseHTML(start) as unknown as Head;
  const named = document.querySelector('meta[charset]')?.getAttribute('charset');
  return named ?? charsetIn(document.querySelector('meta[http-equiv="content-type" i]')?.getAttribute('content'));
}

const isKnown = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

function charsetOf(bytes: Uint8Array, contentType: string | null): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return mark.charset;
  // No text in another encoding happens to be UTF-8 throughout, whatever a server was set to.
  if (!isAscii(bytes) && isUtf8(bytes)) return 'utf-8';
  return [charsetIn(contentType), charsetOfMeta(bytes)].find((label) => label !== null && isKnown(label)) ?? 'utf-8';
}

/** Bytes of a page as text: by byte order mark, Content-Type, what the page names, and UTF-8, in this order. */
export function pageText(bytes: Uint8Array, contentType: string | null): string {
  return new TextDecoder(charsetOf(bytes, contentType)).decode(bytes);
}
