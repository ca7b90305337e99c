import { parseHTML } from 'linkedom';
import type { RawText } from '../parse/raw-feed.js';

/** What of an element is read here. */
export interface MarkupElement {
  readonly textContent: string | null;
  readonly parentElement: MarkupElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<MarkupElement>;
  prepend(text: string): void;
  append(text: string): void;
  before(text: string): void;
  remove(): void;
}

interface MarkupPage {
  readonly document: { readonly body: MarkupElement };
}

/** An entity that is still there when the text was read once: it was escaped twice. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
/** Elements that open and close, in what should be text by now: markup that was escaped once too often. */
const MARKUP = /<([a-z][a-z\d]*)\b[^<>]*>[^<]*<\/\1>|<(?:br|p|img)\b[^<>]*>/i;
const MOST_ROUNDS = 3;

const UNREAD = 'script, style, noscript, template, iframe, object, svg, title, head, figcaption, form, button';
/** Elements that end a word. */
const APART =
  'p, div, br, hr, li, ul, ol, dl, dt, dd, table, tr, td, th, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article, header, footer, figure, aside';

const INVISIBLE = /[\p{Cc}\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
const SPACE = /[\s\u00A0]+/gu;

/** Nobody's headline or lead is longer; whole books in an entry would hold up everybody else. */
const MOST_READ = 20_000;

/** A fragment of HTML as a tree, without what is not text. Of a very long one its beginning. */
export function treeOf(fragment: string): MarkupElement {
  const start = fragment.slice(0, MOST_READ);
  const page: unknown = parseHTML(`<!doctype html><html><head></head><body>${start}</body></html>`);
  const { body } = (page as MarkupPage).document;
  for (const element of body.querySelectorAll(UNREAD)) element.remove();
  for (const element of body.querySelectorAll(APART)) {
    element.before(' ');
    element.prepend(' ');
    element.append(' ');
  }
  return body;
}

/** One line of visible text. */
function oneLine(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ')
    .normalize('NFC')
    .trim();
}

/** Text that was escaped more often than it should have been. */
function unescaped(text: string): string {
  let read = text;
  for (let round = 0; round < MOST_ROUNDS && ENTITY.test(read); round += 1) {
    read = treeOf(read.replaceAll('<', '&lt;')).textContent ?? '';
  }
  return MARKUP.test(read) ? (treeOf(read).textContent ?? '') : read;
}

/** The text of a tree as one line. */
export const lineOf = (tree: MarkupElement): string => oneLine(unescaped(tree.textContent ?? ''));

/** Text of a feed as one line without markup. */
export function plainLine({ value, kind }: RawText): string {
  const text = value.slice(0, MOST_READ);
  if (!/[<&]/.test(text)) return oneLine(text);
  return kind === 'HTML' ? lineOf(treeOf(text)) : oneLine(unescaped(text));
}
